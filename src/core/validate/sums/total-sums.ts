import type { Decimal } from "../../model/cells/decimal";
import { exact } from "../../model/cells/decimal";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { rowsBetween } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { amountAt, figureAt, termAt } from "../figures/amount";
import { typingError } from "../figures/typing-errors";
import { countsTwice, formulaBreakdowns } from "./formula-sums";
import { isVisibleTotal } from "../formulas/visible-totals";
import { judgeFigures } from "../figures/exact-counts";
import type { Breakdown } from "../figures/breakdowns";
import { breakdownsOf, valueColumns } from "../figures/breakdowns";
import type { Rounded, SumJudgement } from "./sum-judgement";
import { conversion, judgeSum, scaled } from "./sum-judgement";

/** A part of a total with the factor that brings its unit to the total's. */
interface Part {
  readonly row: RowModel;
  readonly factor: Decimal;
}

/** One total, one column: the sum as it stands. */
export interface ColumnSum {
  readonly group: SumGroup;
  readonly column: ColumnModel;
  readonly total: Figure;
  readonly parts: readonly { readonly part: Part; readonly figure: Figure; readonly scaled: Rounded }[];
  readonly judgement: SumJudgement;
}

/** A total and its parts over all columns of figures. */
export interface SumGroup {
  readonly breakdown: Breakdown;
  readonly parts: readonly Part[];
  readonly sums: readonly ColumnSum[];
  /** Cells that keep a column from being added: blank or unreadable. */
  readonly unread: readonly { readonly row: RowModel; readonly column: ColumnModel }[];
  readonly isAdditive: boolean;
}

/**
 * Below this share of the total a difference leaves no doubt that the parts were meant to add up, where the words say
 * so.
 */
const NEAR = 0.2;

const known = new WeakMap<TableModel, readonly SumGroup[]>();

/** Every total of the table with parts that can be added to it. */
export function sumGroups(table: TableModel): readonly SumGroup[] {
  const groups = known.get(table) ?? groupsIn(table);
  known.set(table, groups);
  return groups;
}

function groupsIn(table: TableModel): readonly SumGroup[] {
  const columns = valueColumns(table).filter((c) => c.quantity !== "price" && !c.meaning.isRatio);
  const told = breakdownsOf(table).flatMap((breakdown) => {
    if (breakdown.parent.nature !== "level" || breakdown.parent.quantity === "price") return [];
    const parts = breakdown.parts.flatMap((row) => {
      if (row.nature !== "level" || row.quantity === "price") return [];
      const factor = conversion(row.unit, breakdown.parent.unit);
      return factor === null ? [] : [{ row, factor }];
    });
    if (parts.length < 2) return [];
    // A quarter's months each hold the sum so far: its last is its own.
    const summed = breakdown.parent.period === undefined ? columns : columns.filter((c) => !c.meaning.isRunning);
    const group = groupOf(table, breakdown, parts, summed);
    const missed = missedPart(table, group);
    return [missed ? groupOf(table, breakdown, [...parts, missed], summed) : group];
  });
  return withoutMeans(withFormulas(table, told, columns)).map((g) => ({
    ...g,
    sums: g.sums.filter(
      (s) => !countsTwice(table, g.breakdown.parent, s.column) && !isVisibleTotal(table, g.breakdown.parent, s.column),
    ),
  }));
}

/** The groups that labels tell, and those that formulas do: these hold where the labels' rows do not add up. */
function withFormulas(
  table: TableModel,
  told: readonly SumGroup[],
  columns: readonly ColumnModel[],
): readonly SumGroup[] {
  const rowsOf = (rows: readonly RowModel[]): string =>
    rows
      .map((row) => row.row)
      .sort((a, b) => a - b)
      .join(" ");
  const named = formulaBreakdowns(table).flatMap((breakdown) => {
    const { parent, parts } = breakdown;
    if ([parent, ...parts].some((row) => row.nature !== "level" || row.quantity === "price")) return [];
    if (told.some((g) => g.breakdown.parent === parent && rowsOf(g.parts.map((p) => p.row)) === rowsOf(parts)))
      return [];
    const group = groupOf(
      table,
      breakdown,
      parts.map((row) => ({ row, factor: exact(1) })),
      columns,
    );
    return group.isAdditive ? [group] : [];
  });
  return [
    ...told.filter((g) => g.isAdditive || !named.some((n) => n.breakdown.parent === g.breakdown.parent)),
    ...named,
  ];
}

/**
 * Columns in which no total is near its sum, and each lies among its parts as a mean does, hold averages: nothing is
 * said of them.
 */
function withoutMeans(groups: readonly SumGroup[]): readonly SumGroup[] {
  const summed = new Map<ColumnModel, boolean>();
  for (const s of groups.flatMap((g) => (g.isAdditive ? g.sums : []))) {
    const isSum =
      s.judgement.verdict !== "differs" ||
      s.judgement.difference.abs().lte(s.total.exact.abs().times(NEAR)) ||
      !liesAmongParts(s) ||
      isTypingError(s);
    summed.set(s.column, (summed.get(s.column) ?? false) || isSum);
  }
  return groups.map((g) => ({ ...g, sums: g.sums.filter((s) => summed.get(s.column) !== false) }));
}

/** Whether a total is between its lowest and its highest part. */
function liesAmongParts({ total, parts }: ColumnSum): boolean {
  return parts.some((p) => p.scaled.exact.lte(total.exact)) && parts.some((p) => p.scaled.exact.gte(total.exact));
}

function groupOf(
  table: TableModel,
  breakdown: Breakdown,
  parts: readonly Part[],
  columns: readonly ColumnModel[],
): SumGroup {
  const sums: ColumnSum[] = [];
  const unread: { row: RowModel; column: ColumnModel }[] = [];
  const group: {
    breakdown: Breakdown;
    parts: readonly Part[];
    sums: ColumnSum[];
    unread: typeof unread;
    isAdditive: boolean;
  } = { breakdown, parts, sums, unread, isAdditive: false };
  for (const column of columns) {
    const total = termAt(table, breakdown.parent.row, column.column);
    if (!total) continue;
    const known = parts.flatMap((part) => {
      const figure = termAt(table, part.row.row, column.column);
      return figure ? [{ part, figure, scaled: scaled(figure, part.factor) }] : [];
    });
    if (known.length < parts.length) {
      const gaps = parts.filter((part) => !termAt(table, part.row.row, column.column));
      // A column in which no part is given was never broken down.
      if (gaps.length < parts.length)
        for (const gap of gaps)
          if (amountAt(table, gap.row.row, column.column).kind !== "error") unread.push({ row: gap.row, column });
      continue;
    }
    // A "-" above nothing but zeros says no more than they do.
    if (total.unit.eq(0) && known.every((k) => k.figure.exact.eq(0))) continue;
    const finest = finestUnit([total, ...known.map((k) => k.scaled)]);
    const terms = known.map((k) => ({
      ...k,
      scaled: k.scaled.exact.eq(0) ? { exact: k.scaled.exact, unit: finest } : k.scaled,
    }));
    const judgement = judgeFigures(
      breakdown.parent,
      column,
      total.unit.eq(0) ? { exact: total.exact, unit: finest } : total,
      terms.map((k) => k.scaled),
    );
    sums.push({ group, column, total, parts: terms, judgement });
  }
  group.isAdditive = isAdditive(breakdown, parts, sums);
  return group;
}

/** The unit a zero is known to: that of the finest figure beside it. */
function finestUnit(figures: readonly Rounded[]): Decimal {
  const units = figures.flatMap((f) => (f.exact.eq(0) ? [] : [f.unit]));
  return units.reduce((finest, unit) => (unit.lt(finest) ? unit : finest), units[0] ?? exact(0));
}

/**
 * A row below the total, not among its parts, that alone makes up every difference: the rows were hung wrong, nothing
 * is.
 */
function missedPart(table: TableModel, { breakdown, parts, sums }: SumGroup): Part | null {
  const failing = sums.filter((s) => s.judgement.verdict === "differs");
  const last = parts[parts.length - 1];
  if (failing.length === 0 || !last) return null;
  const taken = new Set(parts.map((p) => p.row.row));
  for (const row of rowsBetween(table, breakdown.parent.row + 1, last.row.row + REACH)) {
    if (taken.has(row.row) || row.nature !== "level" || row.kind === "heading") continue;
    const factor = conversion(row.unit, breakdown.parent.unit);
    if (factor === null) continue;
    const fits = failing.every((s) => {
      const figure = figureAt(table, row.row, s.column.column);
      return (
        figure !== null &&
        !figure.exact.eq(0) &&
        s.judgement.difference.minus(scaled(figure, factor).exact).abs().lte(s.judgement.bound)
      );
    });
    if (fits) return { row, factor };
  }
  return null;
}

/** How many rows below its last part a part may have been hung elsewhere. */
const REACH = 3;

/**
 * From this many columns on, words do not outweigh figures that disagree in most of them: it is the reading that is
 * wrong. Source: a bulletin of 72 columns whose "Total" stands above three of four parts; a year's months are twelve.
 */
const MANY_COLUMNS = 13;

/**
 * Whether the parts are meant to add up. What the figures say comes first: they do in at least half of the columns,
 * those left out that a single typing error explains. Otherwise the words must say so (a remainder "khác", "chia ra",
 * "tổng số"), and the parts must add up in some column or miss by little: a list of main items is no breakdown.
 */
function isAdditive(breakdown: Breakdown, parts: readonly Part[], sums: readonly ColumnSum[]): boolean {
  const telling = sums.filter((s) => !s.total.exact.eq(0) && s.parts.filter((p) => !p.figure.exact.eq(0)).length >= 2);
  const agreeing = telling.filter((s) => s.judgement.verdict !== "differs").length;
  if (telling.length === 0) return false;
  const lastPart = parts[parts.length - 1];
  const words =
    (lastPart !== undefined && lastPart.row.meaning.isRest) ||
    (breakdown.heading !== null && breakdown.heading.meaning.isExhaustive) ||
    breakdown.parent.meaning.total !== null;
  if (agreeing > 0)
    return (
      (words && 4 * agreeing >= telling.length && telling.length < MANY_COLUMNS) ||
      2 * agreeing >= telling.filter((s) => s.judgement.verdict !== "differs" || !isTypingError(s)).length
    );
  return (
    words && telling.every((s) => s.judgement.difference.abs().lte(s.total.exact.abs().times(NEAR)) && !prefixAgrees(s))
  );
}

/** Whether exchanged digits or a moved decimal point in one cell explain a difference. */
function isTypingError({ total, parts, judgement }: ColumnSum): boolean {
  const { difference, bound } = judgement;
  const explains = (figure: Figure, meant: Decimal, slack: Decimal): boolean => {
    const typo = typingError(figure.value, { low: meant.minus(slack), high: meant.plus(slack) });
    return typo !== null && typo.kind !== "digit";
  };
  return (
    explains(total, judgement.sum, bound) ||
    parts.some((p) => explains(p.figure, p.figure.exact.plus(difference.div(p.part.factor)), slackOf(bound, p, parts)))
  );
}

/**
 * How far a part may be from what makes its sum agree: a figure without its decimal point (683 for 68.3) seems coarser
 * than the others, and is not.
 */
export function slackOf(bound: Decimal, part: ColumnSum["parts"][number], parts: ColumnSum["parts"]): Decimal {
  const others = parts.filter((p) => p !== part).map((p) => p.scaled.unit);
  const coarsest = others.reduce((most, unit) => (unit.gt(most) ? unit : most), exact(0));
  const own = part.scaled.unit;
  const excess = coarsest.gt(0) && own.gt(coarsest) ? own.minus(coarsest).div(2) : exact(0);
  return bound.minus(excess).div(part.part.factor);
}

/** Whether the first parts alone already make up the total: the rest is another breakdown or a list of main items. */
function prefixAgrees(s: ColumnSum): boolean {
  for (let n = 2; n < s.parts.length; n++) {
    if (
      judgeSum(
        s.total,
        s.parts.slice(0, n).map((p) => p.scaled),
      ).verdict === "agrees"
    )
      return true;
  }
  return false;
}
