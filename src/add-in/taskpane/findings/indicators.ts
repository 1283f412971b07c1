import type { Place } from "../../../core/model/results/finding";
import type { TableModel } from "../../../core/model/tables/table";

/** The indicator a place is about: the label of its row; of a whole column what its header says; null for neither. */
export function indicatorAt(tables: readonly TableModel[], { sheet, range }: Place): string | null {
  const table = tables.find(
    ({ sheet: { name }, body, header }) =>
      name === sheet &&
      range.left <= body.right &&
      range.right >= body.left &&
      range.bottom >= (header ?? body).top &&
      range.top <= body.bottom,
  );
  if (table === undefined) return null;
  const isOfOneRow = range.top === range.bottom;
  const row = isOfOneRow ? table.rows.find((each) => each.row === range.top) : undefined;
  if (row !== undefined && row.label !== "") return row.label;
  const column = table.columns.find((each) => each.column === range.left);
  return range.left === range.right ? (column?.header.at(-1) ?? null) : null;
}
