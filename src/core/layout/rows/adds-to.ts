import type { TableRelation } from "../../model/tables/relation";
import type { RowModel } from "../../model/tables/table";

/** A row of the body before it is known which row its figures help to make. */
export type OutlinedRow = Omit<RowModel, "addsTo">;

/**
 * The rows with what their figures add to: as figures or formulas show, else the nearest row above them in the outline
 * that has figures. Rows that stand alone in the outline are set under the total that they are shown to make.
 */
export function withAddsTo(outlined: readonly OutlinedRow[], relations: readonly TableRelation[]): readonly RowModel[] {
  const shown = shownSums(relations);
  const rows = underTheirSums(outlined, shown);
  const at = new Map(rows.map((row) => [row.row, row] as const));
  // In this order: V8 gives every object that gets a property behind a spread a layout of its own, which slows down
  // whatever reads the rows of a long table.
  return rows.map((row) => ({
    addsTo: row.kind === "heading" ? null : (shown.get(row.row) ?? outlineSum(row, at)),
    ...row,
  }));
}

/** The row that each row is shown to help make: of several the one with the fewest parts, which is the nearest. */
function shownSums(relations: readonly TableRelation[]): ReadonlyMap<number, number> {
  const sums = relations
    .filter((r) => r.kind === "sum" && r.along === "down" && r.operands.length > 1)
    .sort((a, b) => a.operands.length - b.operands.length || b.bits - a.bits);
  const found = new Map<number, number>();
  for (const { operands, result } of sums)
    for (const part of operands) if (!found.has(part) && !leadsTo(found, result, part)) found.set(part, result);
  return found;
}

/** Whether what a row adds to is, in the end, another one. */
function leadsTo(sums: ReadonlyMap<number, number>, from: number, to: number): boolean {
  for (let row: number | undefined = from; row !== undefined; row = sums.get(row)) if (row === to) return true;
  return false;
}

function outlineSum(row: OutlinedRow, at: ReadonlyMap<number, OutlinedRow>): number | null {
  if (row.kind === "memo") return null;
  let parent = row.parent === null ? undefined : at.get(row.parent);
  while (parent?.kind === "heading") parent = parent.parent === null ? undefined : at.get(parent.parent);
  return parent?.row ?? null;
}

/** Rows without a parent that are shown to make another such row, which is called a whole, become its parts. */
function underTheirSums(rows: readonly OutlinedRow[], shown: ReadonlyMap<number, number>): readonly OutlinedRow[] {
  const roots = new Set(
    rows.filter((r) => r.parent === null && r.kind !== "heading" && r.label !== "").map((r) => r.row),
  );
  const named = new Set(rows.filter((r) => roots.has(r.row) && r.meaning.total !== null).map((r) => r.row));
  const wholes = new Map(
    [...roots].flatMap((row) => {
      const whole = shown.get(row);
      return whole !== undefined && named.has(whole) ? [[row, whole] as const] : [];
    }),
  );
  if (wholes.size === 0) return rows;
  const parents = new Map(rows.map((r) => [r.row, wholes.get(r.row) ?? r.parent] as const));
  const levelOf = (row: number): number => {
    let level = 0;
    for (
      let parent = parents.get(row) ?? null;
      parent !== null && level < rows.length;
      parent = parents.get(parent) ?? null
    )
      level++;
    return level;
  };
  return rows.map((r) => ({
    ...r,
    parent: parents.get(r.row) ?? null,
    level: levelOf(r.row),
    kind: wholes.has(r.row) && r.kind === "total" ? "component" : r.kind,
  }));
}
