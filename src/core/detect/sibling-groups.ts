import type { RowModel } from "../model/tables/table";
import { rowAt } from "../model/tables/table";
import { addable } from "../model/tables/unit";
import type { RowGrowth, TableGrowth } from "./growth";
import { LAND_UNIT } from "../vocabulary/units";
import { says } from "../vocabulary/words";

/** Rows that are judged against one another. */
export interface SiblingGroup {
  readonly parent: RowModel | null;
  readonly members: readonly RowGrowth[];
}

/**
 * What kind of figure it is, so that only like is set beside like: an index, a rate, money, land, a yield ("tạ/ha"),
 * or a quantity of things.
 */
function kindOf(row: RowModel): string {
  if (row.nature !== "level") return row.nature;
  if (row.quantity !== null) return row.quantity;
  if (row.unit !== null && /\//.test(row.unit.text)) return "yield";
  if (row.unit !== null && says(LAND_UNIT, row.unit.text)) return "land";
  return row.unit?.dimension === "money-vnd" || row.unit?.dimension === "money-usd" ? "value" : "volume";
}

function isHomogeneous(rows: readonly RowModel[]): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every(
      (row) =>
        kindOf(row) === kindOf(first) &&
        (row.unit === null) === (first.unit === null) &&
        (row.unit === null || first.unit === null || addable(row.unit, first.unit)),
    )
  );
}

/**
 * The groups of siblings: the parts of one parent, of one kind of figure, or the top level where it is one list of like
 * things. Months of one indicator are in none; a group may have a single member.
 */
export function siblingGroups(growth: TableGrowth): readonly SiblingGroup[] {
  const groups = new Map<string, { parent: RowModel | null; members: RowGrowth[] }>();
  const top = growth.table.rows.filter((row) => row.parent === null && row.kind !== "heading");
  const topIsOneList = isHomogeneous(top);
  for (const member of growth.rows) {
    const { row } = member;
    // The months of a quarter are no siblings, but one indicator's times.
    if (row.period !== undefined || (row.parent === null && !topIsOneList)) continue;
    // What is listed under "trong đó" overlaps with the parts beside it.
    const key = [row.parent ?? "top", row.kind === "memo" ? "memo" : "part", kindOf(row)].join("|");
    const group = groups.get(key) ?? {
      parent: row.parent === null ? null : rowAt(growth.table, row.parent),
      members: [],
    };
    group.members.push(member);
    groups.set(key, group);
  }
  return [...groups.values()];
}
