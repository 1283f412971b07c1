import type { Comparison } from "../../model/tables/comparison";
import { comparisonsOf } from "../../model/tables/comparison";
import { elapsedShare, isCumulative, samePeriod, samePeriodLastYear } from "../../model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import type { LastYear } from "./last-year";
import { lastYearOf } from "./last-year";
import { isFlow } from "../../model/tables/accumulation";

/** Where an expected share of the year comes from. */
type ShareSource = "last-year" | "table" | "calendar";

/** A cumulative figure against its annual plan, seen from the part of the year that has passed. */
export interface PlanProgress {
  readonly row: RowModel;
  readonly comparison: Comparison;
  readonly current: Figure;
  readonly plan: Figure;
  /** Current ÷ plan. */
  readonly attainment: number;
  /** The part of the year that was to be expected, 0 to 1. */
  readonly share: number;
  readonly source: ShareSource;
  /** Attainment ÷ share. */
  readonly pace: number;
  /** Current ÷ same period last year, with the column it is taken from; null where the table does not say. */
  readonly ratio: { readonly value: number; readonly column: ColumnModel } | null;
  /**
   * Last year of the indicator, in this table or another: where the share is taken from, the whole year's figure, or
   * what is in the way.
   */
  readonly lastYear: LastYear;
}

/** From this many rows on the table's own median says how far the year has come in the figures. */
const MEDIAN_ROWS = 5;

/**
 * The plan comparisons of a table whose numerator tells how much of the year has passed; January says nothing, nor
 * does what a longer part of the year beside it holds.
 */
export function paceableComparisons(table: TableModel): readonly Comparison[] {
  const all = comparisonsOf(table).flatMap((comparison) => {
    const share = elapsedShare(comparison.period);
    return comparison.measure === "plan-attainment" &&
      isCumulative(comparison.period) &&
      share !== null &&
      share > 1 / 12
      ? [{ comparison, share }]
      : [];
  });
  const isOvertaken = ({ comparison, share }: (typeof all)[number]): boolean =>
    all.some(
      (other) =>
        other.comparison.base === comparison.base &&
        areOfOneThing(other.comparison.current, comparison.current) &&
        other.share > share &&
        other.share < 1,
    );
  return all.filter((one) => !isOvertaken(one)).map(({ comparison }) => comparison);
}

const known = new WeakMap<
  TableModel,
  { readonly tables: readonly TableModel[]; readonly progress: readonly PlanProgress[] }
>();

/**
 * The progress of every row of amounts that has a plan, a cumulative figure and a month; last year is looked up in
 * all tables given.
 */
export function planProgress(table: TableModel, tables: readonly TableModel[] = [table]): readonly PlanProgress[] {
  const found = known.get(table);
  if (found?.tables === tables) return found.progress;
  const progress = paceableComparisons(table).flatMap((comparison) => ofComparison(table, tables, comparison));
  known.set(table, { tables, progress });
  return progress;
}

function ofComparison(
  table: TableModel,
  tables: readonly TableModel[],
  comparison: Comparison,
): readonly PlanProgress[] {
  const calendar = elapsedShare(comparison.period);
  if (calendar === null) return [];
  const rows = table.rows.flatMap((row) => {
    // Where the rows are months the column's time is not theirs.
    if (!isFlow(row) || row.period !== undefined) return [];
    const current = figureAt(table, row.row, comparison.current.column);
    const plan = figureAt(table, row.row, comparison.base.column);
    if (!current || !plan || plan.value <= 0 || current.value <= 0) return [];
    return [
      {
        row,
        current,
        plan,
        attainment: current.value / plan.value,
        lastYear: lastYearOf(table, tables, row, comparison.current, comparison.period),
      },
    ];
  });
  const median = rows.length >= MEDIAN_ROWS ? medianOf(rows.map((r) => r.attainment)) : null;
  return rows.map(({ row, current, plan, attainment, lastYear }) => {
    const season = lastYear.share === null ? null : lastYear.share.same.figure.value / lastYear.share.year.figure.value;
    const share = season ?? (median !== null && median > 0 ? Math.min(1, median) : calendar);
    const source: ShareSource = season !== null ? "last-year" : median !== null ? "table" : "calendar";
    return {
      row,
      comparison,
      current,
      plan,
      attainment,
      share,
      source,
      pace: attainment / share,
      ratio: growthRatio(table, comparison, row, current),
      lastYear,
    };
  });
}

function growthRatio(table: TableModel, comparison: Comparison, row: RowModel, current: Figure): PlanProgress["ratio"] {
  const last = samePeriodLastYear(comparison.period);
  const base =
    last === null
      ? null
      : (table.columns.find(
          (c) =>
            c.role === "value" &&
            !c.isEmpty &&
            c.scenario !== "plan" &&
            areOfOneThing(c, comparison.current) &&
            c.period !== null &&
            samePeriod(c.period, last),
        ) ?? null);
  const figure = base === null ? null : figureAt(table, row.row, base.column);
  if (base !== null && figure !== null && figure.value > 0)
    return { value: current.value / figure.value, column: base };
  const printed = table.columns.find(
    (c) =>
      c.role === "measure" &&
      c.measure === "growth-same-period" &&
      c.period !== null &&
      samePeriod(c.period, comparison.period) &&
      areOfOneThing(c, comparison.current),
  );
  const growth = printed === undefined ? null : figureAt(table, row.row, printed.column);
  if (!printed || !growth) return null;
  switch (printed.form) {
    case "index":
      return { value: growth.value / 100, column: printed };
    case "change":
      return { value: 1 + growth.value / 100, column: printed };
    case "fraction":
      return { value: growth.value, column: printed };
    case null:
      return null;
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * The plan's growth over last year that growth so far and attainment imply: s·(1+g)/a − 1; exact where last year's
 * total is known.
 */
export function impliedPlanGrowth({ ratio, attainment, plan, lastYear }: PlanProgress, share: number): number | null {
  if (lastYear.year !== null) return plan.value / lastYear.year.figure.value - 1;
  return ratio === null ? null : (share * ratio.value) / attainment - 1;
}
