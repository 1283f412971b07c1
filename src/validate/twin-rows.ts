import { rowsByPath, subjectOf } from "../model/same-indicator";
import type { RowModel, TableModel } from "../model/table";

/** The same indicators in two tables whose titles name one subject. */
export function twinRows(table: TableModel, other: TableModel): readonly { readonly row: RowModel; readonly twin: RowModel }[] {
  const subject = subjectOf(table);
  if (table.title === null || other.title === null || subject === "" || subject !== subjectOf(other)) return [];
  const others = rowsByPath(other);
  return [...rowsByPath(table)].flatMap(([key, row]) => {
    const twin = others.get(key);
    return twin ? [{ row, twin }] : [];
  });
}
