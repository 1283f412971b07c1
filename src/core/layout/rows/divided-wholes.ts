import type { CellRange } from "../../model/cells/address";
import type { FigureColumn } from "../../model/tables/figure";
import { printedFigure } from "../../model/tables/figure";
import type { ColumnModel } from "../../model/tables/table";
import type { OutlinedRow } from "./adds-to";

/** The figures of a body, and where they stand. */
interface Figures {
  readonly body: CellRange;
  readonly figures: readonly FigureColumn[];
}

/**
 * Columns that must agree, and the share of those compared, before rows are the parts of a row. Source: two sums of
 * figures of three digits agree within rounding by chance in one of some hundred thousand cases.
 */
const COLUMNS = 2;
const SHARE = 2 / 3;

type Sum = { readonly value: number; readonly slack: number };

function sumOf(of: Figures, rows: readonly OutlinedRow[], column: number): Sum | null {
  const terms = rows.map(({ row }) => printedFigure(of, row, column));
  const isReadable = terms.every(({ kind }) => kind === "number" || kind === "text-number" || kind === "none");
  if (!isReadable || terms.every(({ kind }) => kind === "none")) return null;
  return terms.reduce<Sum>(
    (all, { value, place }) => ({ value: all.value + value, slack: all.slack + 10 ** place / 2 }),
    { value: 0, slack: 0 },
  );
}

/** Whether the rows make up the whole in most columns of figures, within their rounding. */
function makesUp(
  of: Figures,
  columns: readonly ColumnModel[],
  parts: readonly OutlinedRow[],
  whole: OutlinedRow,
): boolean {
  const agreeing = columns.flatMap(({ column }) => {
    const [sum, total] = [sumOf(of, parts, column), sumOf(of, [whole], column)];
    if (sum === null || total === null || total.value === 0) return [];
    return [Math.abs(sum.value - total.value) <= (sum.slack + total.slack) * (1 + Number.EPSILON * parts.length)];
  });
  const count = agreeing.filter((agrees) => agrees).length;
  return count >= COLUMNS && count >= SHARE * agreeing.length;
}

/**
 * The outline with each list under a heading without figures ("Phân theo loại hình") hung on the row above it that its
 * figures make up, where that is not the nearest one: the list after the last branch of trade divides the total.
 */
export function underDividedWholes(
  rows: readonly OutlinedRow[],
  columns: readonly ColumnModel[],
  of: Figures,
): readonly OutlinedRow[] {
  const at = new Map(rows.map((row) => [row.row, row] as const));
  const values = columns.filter((c) => c.role === "value" && !c.isEmpty);
  const partsOf = new Map<number, OutlinedRow[]>();
  for (const row of rows) if (row.parent !== null) partsOf.set(row.parent, [...(partsOf.get(row.parent) ?? []), row]);
  const moved = new Map<number, number>();
  for (const heading of rows) {
    const above = heading.parent === null ? undefined : at.get(heading.parent);
    const parts = (partsOf.get(heading.row) ?? []).filter(({ kind }) => kind !== "memo" && kind !== "heading");
    if (heading.kind !== "heading" || above === undefined || parts.length < 2) continue;
    if (above.kind === "heading" || makesUp(of, values, parts, above)) continue;
    const whole = ancestorsOf(above, at).find((row) => row.kind !== "heading" && makesUp(of, values, parts, row));
    if (whole !== undefined) moved.set(heading.row, whole.row);
  }
  return moved.size === 0 ? rows : rehung(rows, moved);
}

function ancestorsOf(row: OutlinedRow, at: ReadonlyMap<number, OutlinedRow>): readonly OutlinedRow[] {
  const found: OutlinedRow[] = [];
  let parent = row.parent === null ? undefined : at.get(row.parent);
  while (parent !== undefined && !found.includes(parent)) {
    found.push(parent);
    parent = parent.parent === null ? undefined : at.get(parent.parent);
  }
  return found;
}

/** The rows with new parents, the levels of these and of all under them following. */
function rehung(rows: readonly OutlinedRow[], moved: ReadonlyMap<number, number>): readonly OutlinedRow[] {
  const levels = new Map<number, number>();
  const under = new Set<number>();
  return rows.map((row) => {
    const parent = moved.get(row.row) ?? row.parent;
    const isMoved = moved.has(row.row) || (parent !== null && under.has(parent));
    if (isMoved) under.add(row.row);
    const level = isMoved && parent !== null ? (levels.get(parent) ?? 0) + 1 : row.level;
    levels.set(row.row, level);
    return { ...row, parent, level };
  });
}
