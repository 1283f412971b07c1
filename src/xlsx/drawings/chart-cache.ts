import { parseArea } from "../formulas/address";
import type { Area, CellValue, SheetDocument, WorkbookDocument } from "../document";

/** What a chart shows before Excel has recalculated it: the values its references stand for. */
export interface ChartCache {
  readonly values: readonly CellValue[];
  /** Number format of the first cell. */
  readonly format: string;
}

/**
 * The values of a reference like "'Tổng hợp'!$B$5:$B$9", row by row, as far down as the sheet has cells; null when it
 * is not one area of a sheet.
 * @param visibleOnly Whether hidden rows and columns are left out.
 */
export function cacheOf(workbook: WorkbookDocument, reference: string, visibleOnly: boolean): ChartCache | null {
  const found = locate(workbook, reference);
  if (found === null) return null;
  const { sheet, area } = found;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i).filter(
    (column) => !visibleOnly || !isHiddenColumn(sheet, column),
  );
  const values: CellValue[] = [];
  let last = area.top;
  for (const row of sheet.cells.keys()) last = Math.max(last, row);
  const bottom = Math.min(area.bottom, last);
  for (let row = area.top; row <= bottom; row++) {
    if (visibleOnly && sheet.rows.get(row)?.hidden === true) continue;
    const cells = sheet.cells.get(row);
    for (const column of columns) values.push(cells?.get(column)?.value ?? null);
  }
  const first = sheet.cells.get(area.top)?.get(area.left);
  return { values, format: workbook.styles.look(first?.style ?? 0).numberFormat };
}

function isHiddenColumn(sheet: SheetDocument, column: number): boolean {
  return sheet.columns.some((each) => each.hidden && each.first <= column && column <= each.last);
}

function locate(
  workbook: WorkbookDocument,
  reference: string,
): { readonly sheet: SheetDocument; readonly area: Area } | null {
  const bang = reference.lastIndexOf("!");
  const area = parseArea(reference.slice(bang + 1));
  const written = reference.slice(0, bang);
  const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return bang < 0 || area === null || sheet === undefined ? null : { sheet, area };
}
