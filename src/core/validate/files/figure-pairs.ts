import type { Decimal } from "../../model/cells/decimal";
import { exact } from "../../model/cells/decimal";
import type { RuleContext } from "../../model/results/finding";
import type { ColumnMatch, RowMatch, TableMatch } from "../../model/tables/file-match";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import { addable } from "../../model/tables/unit";
import { digits, DIGITS } from "../copies/copied-rows";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { isRescaled } from "./row-scale";

/** A figure and the one of another file for the same indicator, in one unit. */
export interface FigurePair {
  readonly row: RowModel;
  readonly twin: RowModel;
  readonly column: ColumnModel;
  readonly source: ColumnModel;
  readonly now: Figure;
  /** As the other file gives it. */
  readonly then: Figure;
  /** What the other file's figure is in the unit of this one. */
  readonly before: Decimal;
}

/** What a figure's unit is: the row's, else the column's. */
export const unitOf = (row: RowModel, column: ColumnModel): Unit | null => column.unit ?? row.unit;

/** By how much the other file's figure is multiplied for this one's unit; null where the two are of different things. */
export function scaleOf(own: Unit | null, theirs: Unit | null): Decimal | null {
  if (own === null || theirs === null) return exact(1);
  return addable(own, theirs) ? exact(theirs.factor).div(exact(own.factor)) : null;
}

/** The figures of some columns that both files hold; rows that are only taken for one another by place are left out. */
export function figurePairs(match: TableMatch, columns: readonly ColumnMatch[]): readonly FigurePair[] {
  const { table, other } = match;
  return sameRows(match).flatMap(({ row, twin }) =>
    columns.flatMap(({ column, twin: source }) => {
      const now = figureAt(table, row.row, column.column);
      const then = figureAt(other, twin.row, source.column);
      const scale = now === null || then === null ? null : scaleOf(unitOf(row, column), unitOf(twin, source));
      return now === null || then === null || scale === null
        ? []
        : [{ row, twin, column, source, now, then, before: then.exact.times(scale) }];
    }),
  );
}

/** Rows that hold one indicator by more than their place, on one scale. */
export function sameRows(match: TableMatch): readonly RowMatch[] {
  const known = same.get(match);
  if (known !== undefined) return known;
  const found = match.rows.filter(({ row, twin, by }) => by !== "renamed" && !isRescaled(match, row, twin));
  same.set(match, found);
  return found;
}

const same = new WeakMap<TableMatch, readonly RowMatch[]>();

/** Whether two figures may be one, each rounded as it is printed. */
export function agree({ now, then, before }: FigurePair): boolean {
  const scale = then.exact.eq(0) ? exact(1) : before.div(then.exact);
  const slack = now.unit.plus(then.unit.times(scale.abs())).times(exact(0.5));
  return now.exact.minus(before).abs().lte(slack);
}

/** How far this figure is from the other file's, as a share of that one's; null where that one is zero. */
export function shiftOf({ now, before }: Pick<FigurePair, "now" | "before">): number | null {
  return before.eq(0) ? null : now.exact.minus(before).div(before.abs()).toNumber();
}

/**
 * The share of the figures of two forms of different months that must be the same to the digit before one is a copy of
 * the other. Source: as for columns copied within a workbook (`stale-copy`).
 */
const COPIED = 0.9;

/** Figures that are told so before a form is called a copy. Source: as many as a copied column has at least. */
const FEWEST = 4;

const copied = new WeakMap<TableMatch, boolean>();

/** Whether nearly all figures of a form are those that the other file's form has in the same part, for other months. */
export function isCopy(match: TableMatch): boolean {
  const known = copied.get(match);
  if (known !== undefined) return known;
  const pairs = figurePairs(match, match.samePart).filter(({ now }) => !now.exact.eq(0));
  const equal = pairs.filter(({ now, then }) => now.exact.eq(then.exact));
  const told = new Set(equal.map(({ now }) => now.value).filter((value) => digits(value) >= DIGITS));
  const found = match.months !== 0 && told.size >= FEWEST && equal.length >= COPIED * pairs.length;
  copied.set(match, found);
  return found;
}

/** The matches with files of an earlier time (or of the same time), forms that are copied as they were left out. */
export function earlierForms(context: RuleContext): readonly TableMatch[] {
  return formsBefore(context).filter((m) => (m.months === null || m.months >= 0) && !isCopy(m));
}

/** The table's form in every file beside the workbook that is of an earlier time. */
export const formsBefore = ({ table, matches = [] }: RuleContext): readonly TableMatch[] =>
  matches.filter((match) => match.table === table && match.file.role !== "source");

/** The table's form in every file beside the workbook that holds the figures of who publishes them. */
export const publishedForms = ({ table, matches = [] }: RuleContext): readonly TableMatch[] =>
  matches.filter((match) => match.table === table && match.file.role === "source");

/** The column where a table's labels stand. */
export const labelColumn = (table: TableModel): ColumnModel | null =>
  table.columns.find((c) => c.role === "label") ?? null;
