import { valueTexts } from "../header/header-band";
import type { SheetReading } from "../sheet-reading";
import { mergeAt } from "../sheet-reading";
import type { RowShape } from "./row-shapes";

/** Blank columns that end a table. */
const COLUMN_GAP = 4;

/** The first and the last column of a table, by its header's and its body's cells; figures begin at `value`. */
export function extent(
  sheet: SheetReading,
  header: readonly RowShape[],
  body: readonly RowShape[],
  value: number,
): [number, number] {
  const columns = [...usedColumns(sheet, header, body)].sort((a, b) => a - b);
  const headed = new Set(header.flatMap((shape) => valueTexts(shape, value).map(({ column }) => column)));
  const left = columns[0] ?? sheet.range.left;
  let right = left;
  for (const column of columns) {
    if (column > value && endsBefore(sheet, columns, headed, right, column)) break;
    right = column;
  }
  return [left, Math.max(right, left)];
}

function usedColumns(sheet: SheetReading, header: readonly RowShape[], body: readonly RowShape[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const shape of header) {
    for (const { column } of shape.cells) {
      const merge = mergeAt(sheet, shape.row, column);
      for (let c = column; c <= Math.min(merge?.right ?? column, sheet.range.right + COLUMN_GAP); c++) used.add(c);
    }
  }
  for (const shape of body) for (const { column } of shape.cells) used.add(column);
  return used;
}

/**
 * Whether a table ends before a column: after a wide gap, or after any empty column that is seen where no words stand
 * over the columns beyond it, which then hold somebody's reckoning.
 */
function endsBefore(
  sheet: SheetReading,
  columns: readonly number[],
  headed: ReadonlySet<number>,
  right: number,
  column: number,
): boolean {
  if (column - right > COLUMN_GAP) return true;
  if (sheet.sheet.hiddenColumns.has(column)) return false;
  let isApart = false;
  for (let c = right + 1; c < column; c++) if (!sheet.sheet.hiddenColumns.has(c)) isApart = true;
  if (!isApart || headed.size === 0) return false;
  for (let c = column; columns.includes(c); c++) if (headed.has(c)) return false;
  return true;
}
