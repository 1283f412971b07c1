import type { ColumnModel, RowModel, TableModel } from "../model/table";

/** The rows under each row, in order; the outermost rows stand under null. */
export type Children = ReadonlyMap<number | null, readonly RowModel[]>;

const known = new WeakMap<TableModel, Children>();

/** Every row's children, memo items and headings included. */
export function childrenOf(table: TableModel): Children {
  const found = known.get(table);
  if (found) return found;
  const children = new Map<number | null, RowModel[]>();
  for (const row of table.rows) {
    const siblings = children.get(row.parent);
    if (siblings) siblings.push(row);
    else children.set(row.parent, [row]);
  }
  known.set(table, children);
  return children;
}

/** A row and a list of rows that may make it up: those straight under it, or those under a heading below it ("Phân theo …"). */
export interface Breakdown {
  readonly parent: RowModel;
  readonly heading: RowModel | null;
  readonly parts: readonly RowModel[];
}

const isPart = (row: RowModel): boolean => row.kind !== "memo" && row.kind !== "heading";

/** Every breakdown of at least `least` parts in the table. */
export function breakdownsOf(table: TableModel, least = 2): readonly Breakdown[] {
  const children = childrenOf(table);
  const result: Breakdown[] = [];
  for (const parent of table.rows) {
    if (parent.kind === "heading") continue;
    const below = children.get(parent.row) ?? [];
    const direct = below.filter(isPart);
    if (direct.length >= least) result.push({ parent, heading: null, parts: direct });
    for (const heading of below) {
      if (heading.kind !== "heading") continue;
      const parts = (children.get(heading.row) ?? []).filter(isPart);
      if (parts.length >= least) result.push({ parent, heading, parts });
    }
  }
  return result;
}

/** The columns that hold figures of the subject, not measures taken from them. */
export function valueColumns(table: TableModel): readonly ColumnModel[] {
  return table.columns.filter((c) => c.role === "value" && !c.isEmpty);
}
