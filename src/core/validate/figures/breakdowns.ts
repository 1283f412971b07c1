import { groupsOf } from "../../model/groups";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";

/** The rows under each row, in order; the outermost rows stand under null. */
type Children = ReadonlyMap<number | null, readonly RowModel[]>;

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

/**
 * A row and a list of rows that may make it up: those straight under it, or those after a heading below it ("Phân
 * theo …").
 */
export interface Breakdown {
  readonly parent: RowModel;
  readonly heading: RowModel | null;
  readonly parts: readonly RowModel[];
}

/**
 * What stands under a row: its breakdowns, and the rows listed as "trong đó", which are part of it but not of its
 * sum.
 */
interface Composition {
  readonly breakdowns: readonly Breakdown[];
  readonly memos: readonly RowModel[];
}

/** A table's compositions by the row that is made up, and the breakdowns that each row is a part of. */
interface Compositions {
  readonly byRow: ReadonlyMap<number, Composition>;
  readonly byPart: ReadonlyMap<RowModel, readonly Breakdown[]>;
}

const compositions = new WeakMap<TableModel, Compositions>();

function compositionsOf(table: TableModel): Compositions {
  const found = compositions.get(table);
  if (found) return found;
  const byRow = compositionsByRow(table);
  const parts = severalParts(byRow).flatMap((breakdown) => breakdown.parts.map((part) => ({ part, breakdown })));
  const byPart = new Map(
    [...groupsOf(parts, ({ part }) => part)].map(([part, of]) => [part, of.map(({ breakdown }) => breakdown)]),
  );
  const made = { byRow, byPart };
  compositions.set(table, made);
  return made;
}

function compositionsByRow(table: TableModel): ReadonlyMap<number, Composition> {
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  const open = new Map<
    number,
    { heading: RowModel | null; lists: Map<RowModel | null, RowModel[]>; memos: RowModel[] }
  >();
  let lastHeading: RowModel | null = null;
  const wholes = wholesAbove(table);
  for (const row of table.rows) {
    if (row.kind === "heading") {
      lastHeading = row;
      continue;
    }
    const heading = lastHeading;
    lastHeading = null;
    const above = row.parent === null ? null : (byRow.get(row.parent) ?? null);
    const hung = above?.kind === "heading" ? headingParent(above, byRow) : row.parent;
    const memo =
      hung === null || above?.kind !== "heading" || above.meaning.ofWhich !== null ? null : (byRow.get(hung) ?? null);
    // What follows another heading is no part of the one that "trong đó" names, but of the whole that one is a part of.
    const isBeside = memo !== null && memo.meaning.ofWhich === "named";
    const parent = isBeside ? (wholes.get(memo) ?? null) : hung;
    if (parent === null) continue;
    let under = open.get(parent);
    if (!under) open.set(parent, (under = { heading: null, lists: new Map<RowModel | null, RowModel[]>(), memos: [] }));
    // "Phân theo" and "trong đó" govern what follows under the same parent, wherever they were hung; another heading
    // ("Địa phương") only names a part.
    const hanging = above?.kind === "heading" ? above : null;
    const governing = heading !== null && heading.row > parent ? heading : hanging;
    if (governing !== null && (governing.meaning.isExhaustive || governing.meaning.ofWhich !== null))
      under.heading = governing;
    if ((row.kind === "memo" && !isBeside) || (under.heading !== null && under.heading.meaning.ofWhich !== null)) {
      under.memos.push(row);
      continue;
    }
    const list = under.lists.get(under.heading);
    if (list) list.push(row);
    else under.lists.set(under.heading, [row]);
  }
  const result = new Map<number, Composition>();
  for (const [row, { lists, memos }] of open) {
    const parent = byRow.get(row);
    if (parent && parent.kind !== "heading")
      result.set(row, { breakdowns: [...lists].map(([heading, parts]) => ({ parent, heading, parts })), memos });
  }
  for (const { total, parts } of totalsBelow(table))
    result.set(total.row, {
      breakdowns: [...(result.get(total.row)?.breakdowns ?? []), { parent: total, heading: null, parts }],
      memos: result.get(total.row)?.memos ?? [],
    });
  return result;
}

/** The rows that "trong đó" lines below them name a part of: their parents, or the rows before them on their level. */
function wholesAbove(table: TableModel): ReadonlyMap<RowModel, number | null> {
  const wholes = new Map<RowModel, number | null>();
  const lastOfLevel = new Map<number, number>();
  for (const row of table.rows) {
    if (row.meaning.ofWhich === "named") wholes.set(row, row.parent ?? lastOfLevel.get(row.level) ?? null);
    else if (row.kind !== "heading") lastOfLevel.set(row.level, row.row);
  }
  return wholes;
}

/**
 * The totals that stand under what they add up ("Tổng cộng" as the last row), with the rows beside them from the last
 * such total on.
 */
function totalsBelow(table: TableModel): readonly { readonly total: RowModel; readonly parts: readonly RowModel[] }[] {
  const children = childrenOf(table);
  return [...children.values()].flatMap((siblings) => {
    const rows = siblings.filter((row) => row.kind !== "heading" && row.kind !== "memo");
    const total = rows.at(-1);
    if (total === undefined || total.meaning.total !== "bare" || children.has(total.row)) return [];
    const before = rows.slice(0, -1);
    const parts = before.slice(before.findLastIndex((row) => row.meaning.total === "bare") + 1);
    return parts.length < 2 || parts.some((row) => row.period !== undefined) ? [] : [{ total, parts }];
  });
}

/**
 * The row a heading breaks down; a second "phân theo" under the last part of the first is another breakdown of the
 * same row.
 */
function headingParent(heading: RowModel, byRow: ReadonlyMap<number, RowModel>): number | null {
  let outermost = heading;
  const seen = new Set<number>();
  for (let at = heading.parent; at !== null && !seen.has(at);) {
    seen.add(at);
    const above = byRow.get(at);
    if (!above) break;
    if (above.kind === "heading" && above.meaning.isExhaustive && heading.meaning.isExhaustive) outermost = above;
    at = above.parent;
  }
  return outermost.parent;
}

/** Every breakdown of at least `least` parts in the table. */
export function breakdownsOf(table: TableModel, least = 2): readonly Breakdown[] {
  return severalParts(compositionsOf(table).byRow, least);
}

function severalParts(byRow: ReadonlyMap<number, Composition>, least = 2): readonly Breakdown[] {
  return [...byRow.values()].flatMap(({ breakdowns }) => breakdowns.filter(({ parts }) => parts.length >= least));
}

/** Every breakdown of at least two parts that the row is one of. */
export function breakdownsWith(table: TableModel, row: RowModel): readonly Breakdown[] {
  return compositionsOf(table).byPart.get(row) ?? [];
}

/** The rows listed as "trong đó" under a row. */
export function memosOf(table: TableModel, row: number): readonly RowModel[] {
  return compositionsOf(table).byRow.get(row)?.memos ?? [];
}

/**
 * The columns that hold figures of the subject, not measures taken from them; working columns without a heading are
 * nobody's statement.
 */
export function valueColumns(table: TableModel): readonly ColumnModel[] {
  return table.columns.filter(
    (c) =>
      c.role === "value" &&
      !c.isEmpty &&
      (c.period !== null || table.header === null || c.header.some((part) => /\p{L}/u.test(part))),
  );
}
