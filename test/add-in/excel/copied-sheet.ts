import type { SheetDocument, WorkbookDocument } from "../../../src/xlsx/document";
import { sheetNamed } from "../../press/clerk-edits";

/**
 * What Excel leaves after "Move or Copy → Create a copy": cells, rules and properties again, and names of the
 * workbook as names of the copy; or no names at all.
 */
export function copySheet(workbook: WorkbookDocument, name: string, copy: string, namesToo: boolean): SheetDocument {
  const original = sheetNamed(workbook, name);
  const number = String(workbook.sheets.length);
  const cells = new Map([...original.cells].map(([row, line]) => [row, new Map(line)]));
  const sheet: SheetDocument = {
    ...original,
    id: `{00000000-0001-0000-${number.padStart(2, "0")}00-0000000000FF}`,
    name: copy,
    cells,
    rows: new Map(original.rows),
    conditionalFormats: original.conditionalFormats.map((c, i) => ({ ...c, id: `{copy-${number}-${String(i)}}` })),
    charts: original.charts.map((c, i) => ({ ...c, id: `copy-${number}-${String(i)}` })),
  };
  workbook.sheets = [...workbook.sheets, sheet];
  const prefix = `'${name}'!`;
  if (namesToo) {
    const own = workbook.names.filter((n) => n.sheetId === null && n.formula.startsWith(prefix));
    workbook.names = [
      ...workbook.names,
      ...own.map((n) => ({ ...n, sheetId: sheet.id, formula: n.formula.replace(prefix, `'${copy}'!`) })),
    ];
  }
  return sheet;
}
