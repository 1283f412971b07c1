import { shortened } from "../model/message";
import type { RowModel, TableModel } from "../model/tables/table";
import { rowAt } from "../model/tables/table";
import { calmed, isShouted, quotedLabel, upperFirst } from "../vocabulary/names";

/** Letters of a label that a sentence quotes. Source: two of them and four figures then fit into 200 letters. */
const MOST_LETTERS = 55;

/** A row's label as it is quoted in a sentence on it. */
export const anomalyLabel = (row: RowModel): string => shortened(quotedLabel(row.label), MOST_LETTERS);

/** A path of labels and headers as it is quoted: its first and its last part where it is long. */
export const anomalyPath = (path: string): string => shortened(path, MOST_LETTERS);

/** A label as it is quoted: no shouting. */
function quoted(row: RowModel): string {
  const label = anomalyLabel(row);
  return isShouted(label) ? upperFirst(calmed(label)) : label;
}

/** Whether a label says "total" or how the rows are divided, not of what. */
function isNameless(row: RowModel): boolean {
  return row.meaning.total === "bare" || row.meaning.isNameless;
}

/** What a row is a part of: the nearest row above it in the hierarchy that names a thing; null where none does. */
export function groupLabel(table: TableModel, row: RowModel): string | null {
  for (
    let above = row.parent === null ? null : rowAt(table, row.parent);
    above !== null;
    above = above.parent === null ? null : rowAt(table, above.parent)
  ) {
    if (!isNameless(above)) return quoted(above);
  }
  return null;
}

/** The name of a total as it is quoted, without shouting; null where it says no more than that it is one. */
export function totalLabel(row: RowModel): string | null {
  return isNameless(row) ? null : quoted(row);
}

/** Whether a row is what remains when the others are named: what is in it changes from year to year. */
export function isResidual(row: RowModel): boolean {
  return row.meaning.isResidual;
}
