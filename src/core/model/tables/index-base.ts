import type { IndexBase, RowModel, TableModel } from "./table";
import { rowAt } from "./table";

/**
 * What an index row is relative to, by its own label, the nearest above it that says so, or the title; the same period
 * of last year unless the sheet says otherwise, as industrial production is.
 */
export function indexBaseOf(table: TableModel, row: RowModel): IndexBase {
  const seen = new Set<number>();
  for (let at: RowModel | null = row; at !== null && !seen.has(at.row);) {
    if (at.meaning.indexBase !== null) return at.meaning.indexBase;
    seen.add(at.row);
    at = at.parent === null ? null : rowAt(table, at.parent);
  }
  return table.meaning.indexBase ?? "same-period";
}
