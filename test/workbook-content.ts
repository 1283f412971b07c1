import type { SheetDocument, WorkbookDocument } from "../src/local-excel/document";

/** All that a clerk can see of a workbook, with the looks of cells resolved: an empty cell that looks as its row or column does is none. */
export function contentOf(document: WorkbookDocument): unknown {
  return {
    names: document.names,
    customXml: document.customXml,
    settings: document.settings,
    sheets: document.sheets.map(({ id: _id, cells, ...sheet }) => ({
      ...sheet,
      cells: [...cells]
        .flatMap(([row, line]) =>
          [...line].flatMap(([column, cell]) => {
            const look = document.styles.look(cell.style);
            const isPlain = cell.value === null && cell.formula === null && JSON.stringify(look) === JSON.stringify(document.styles.look(standardStyle(sheet, row, column)));
            return isPlain ? [] : [[row, column, cell.value, cell.formula, look] as const];
          }),
        )
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    })),
  };
}

/** The style of a cell that is not there. */
function standardStyle(sheet: Pick<SheetDocument, "rows" | "columns">, row: number, column: number): number {
  return sheet.rows.get(row)?.style ?? sheet.columns.find((each) => each.first <= column && column <= each.last)?.style ?? 0;
}
