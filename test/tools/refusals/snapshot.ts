import type { SheetDocument, WorkbookDocument } from "../../../src/xlsx/document";

const copyOf = (sheet: SheetDocument): SheetDocument => ({
  ...sheet,
  cells: new Map([...sheet.cells].map(([row, line]) => [row, new Map(line)])),
  rows: new Map(sheet.rows),
});

/** Keeps what an open workbook holds; what is given back puts it back, as often as it is called. */
export function snapshotOf(workbook: WorkbookDocument): () => void {
  const kept = { ...workbook, sheets: workbook.sheets.map(copyOf) };
  return () => {
    Object.assign(workbook, kept, { sheets: kept.sheets.map(copyOf) });
  };
}
