import type { WorkbookDocument } from "../src/local-excel/document";

/** All that a clerk can see of a workbook, with the looks of cells resolved. */
export function contentOf(document: WorkbookDocument): unknown {
  return {
    names: document.names,
    customXml: document.customXml,
    settings: document.settings,
    sheets: document.sheets.map(({ id: _id, cells, ...sheet }) => ({
      ...sheet,
      cells: [...cells].flatMap(([row, line]) => [...line].map(([column, cell]) => [row, column, cell.value, cell.formula, document.styles.look(cell.style)])).sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])),
    })),
  };
}
