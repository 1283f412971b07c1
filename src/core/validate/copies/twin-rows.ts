import { areOfOneSubject, rowsByPath } from "../../model/tables/same-indicator";
import type { RowModel, TableModel } from "../../model/tables/table";

/**
 * The same indicators in two tables whose titles name one subject; where neither has a title, in two that share most
 * of their rows.
 */
export function twinRows(
  table: TableModel,
  other: TableModel,
): readonly { readonly row: RowModel; readonly twin: RowModel }[] {
  const subject = table.meaning.subject;
  const isSame =
    table.title === null || other.title === null
      ? table.title === other.title && areOfOneSubject(table, other)
      : subject !== "" && subject === other.meaning.subject;
  if (!isSame) return [];
  const others = rowsByPath(other);
  return [...rowsByPath(table)].flatMap(([key, row]) => {
    const twin = others.get(key);
    return twin ? [{ row, twin }] : [];
  });
}
