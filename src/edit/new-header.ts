import type { CellRange } from "../model/address";
import { overlaps } from "../model/address";
import type { CellContent } from "../model/edit";
import type { TableModel } from "../model/table";
import { cellAt } from "../model/workbook";

/** The header cells of a new column, by sheet row, and the rows that are merged into one cell. */
export interface NewHeader {
  readonly cells: ReadonlyMap<number, CellContent>;
  readonly merge: { readonly top: number; readonly bottom: number } | null;
}

/** A header as deep as the table's own: the words, merged where the table merges its header, and the next column number. `added` counts the new columns before it. */
export function headerOf(table: TableModel, header: CellRange, words: string, added: number): NewHeader {
  const numbers = table.columnNumberRow;
  const bottom = numbers !== null && numbers === header.bottom && numbers > header.top ? numbers - 1 : header.bottom;
  const labels = { ...header, bottom, left: table.body.left, right: table.body.right };
  const isMerged = bottom > header.top && table.sheet.merges.some((m) => overlaps(m, labels) && m.top >= labels.top && m.bottom <= labels.bottom);
  const cells = new Map<number, CellContent>([[isMerged ? header.top : bottom, { text: words }]]);
  if (numbers !== null && numbers > bottom) {
    const next = nextColumnNumber(table, numbers, added);
    if (next !== null) cells.set(numbers, next);
  }
  return { cells, merge: isMerged ? { top: header.top, bottom } : null };
}

/** The number after the highest in the column-number row ("5=3/1" counts as 5), written as the others are. */
function nextColumnNumber(table: TableModel, row: number, added: number): CellContent | null {
  let highest: number | null = null;
  let isText = false;
  let pattern = "#";
  for (let column = table.body.left; column <= table.body.right; column++) {
    const value = cellAt(table.sheet, row, column)?.value ?? null;
    const digits = typeof value === "number" ? String(value) : typeof value === "string" ? (/^\s*\(?\s*(\d+)/.exec(value)?.[1] ?? null) : null;
    if (digits === null) continue;
    if (highest === null || Number(digits) >= highest) {
      highest = Number(digits);
      isText = typeof value === "string" && !/=/.test(value);
      pattern = typeof value === "string" && /^\s*\(\d+\)\s*$/.test(value) ? "(#)" : "#";
    }
  }
  if (highest === null) return null;
  const next = highest + 1 + added;
  return isText ? { text: pattern.replace("#", String(next)) } : { number: next };
}
