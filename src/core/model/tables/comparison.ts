import type { Period } from "./period";
import { elapsedShare, isCumulative, previousPeriod, samePeriod, samePeriodLastYear, yearOf } from "./period";
import type { ColumnModel, TableModel } from "./table";
import { areOfOneThing, figure, mayBeOf, SURE } from "./table";
import { addable } from "./unit";

/** The measures that set one column of a table against another. */
export type ComparativeMeasure = "growth-same-period" | "growth-previous-period" | "plan-attainment";

/** Two columns of a table that ask to be compared, and the sheet's own column for the result where it has one. */
export interface Comparison {
  readonly measure: ComparativeMeasure;
  readonly period: Period;
  readonly current: ColumnModel;
  /** Last year's figures, the previous period's, or the plan. */
  readonly base: ColumnModel;
  /** Filled in or empty; null when the sheet has none. */
  readonly column: ColumnModel | null;
}

/**
 * The columns of figures that surely have a time: from what may be read wrongly nothing is compared. A share beside
 * amounts ("Tỷ lệ giải ngân (%)") is no figure of its own to be compared.
 */
function figures(table: TableModel): readonly ColumnModel[] {
  const all = table.columns.filter((c) => c.role === "value" && c.period !== null && c.confidence >= SURE);
  const dated = all.filter((c) => c.scenario === "plan" || !all.some((other) => isNamedInstead(other, c)));
  const isPercent = (c: ColumnModel): boolean => c.unit?.dimension === "percent";
  const hasAmounts =
    dated.some((c) => !isPercent(c)) && table.rows.some((row) => row.nature === "level" && row.kind !== "heading");
  return hasAmounts ? dated.filter((c) => !isPercent(c)) : dated;
}

/**
 * Whether a column says of itself that it is of the time that another only has from the title ("Số hộ kinh doanh"):
 * it is the one that is compared.
 */
function isNamedInstead(named: ColumnModel, column: ColumnModel): boolean {
  return (
    named.meaning.namesSpan &&
    !column.meaning.namesSpan &&
    named.scenario !== "plan" &&
    named.scenario !== null &&
    column.scenario === null &&
    areOfOneThing(named, column) &&
    named.period !== null &&
    column.period !== null &&
    samePeriod(named.period, column.period)
  );
}

function basePeriod(measure: ComparativeMeasure, period: Period): Period | null {
  switch (measure) {
    case "growth-same-period":
      return samePeriodLastYear(period);
    case "growth-previous-period":
      return period.kind === "year" ? null : previousPeriod(period);
    case "plan-attainment":
      return isCumulative(period) ? yearOf(period) : null;
  }
}

function alike(a: ColumnModel, b: ColumnModel): boolean {
  return areOfOneThing(a, b) && (a.unit === null || b.unit === null || addable(a.unit, b.unit));
}

/**
 * Whether January or the first quarter alone stands beside figures that reach further into the year: the plan is then
 * set against those.
 */
function isOvertaken(table: TableModel, column: ColumnModel): boolean {
  const { period } = column;
  if (period === null || (period.kind !== "month" && period.kind !== "quarter")) return false;
  const year = yearOf(period);
  return figures(table).some((c) => {
    if (c === column || c.scenario === "plan" || !areOfOneThing(c, column) || c.period === null || year === null)
      return false;
    const [reached, own] = [elapsedShare(c.period) ?? 0, elapsedShare(period) ?? 0];
    return (
      samePeriod(yearOf(c.period) ?? c.period, year) &&
      (reached > own || (reached === own && c.period.kind === "cumulative" && isCumulative(c.period)))
    );
  });
}

/** How much of what two headers say beside the time is the same, 0 to 1. */
function likeness(a: ColumnModel, b: ColumnModel): number {
  const [x, y] = [a.meaning.details, b.meaning.details];
  const all = new Set([...x, ...y]).size;
  return all === 0 ? 1 : x.filter((word) => y.includes(word)).length / all;
}

function mostLike(column: ColumnModel, candidates: readonly ColumnModel[]): ColumnModel | null {
  return candidates.reduce<ColumnModel | null>(
    (best, c) => (best === null || likeness(column, c) > likeness(column, best) ? c : best),
    null,
  );
}

/**
 * The columns a figure is compared with. Growth has one base: where a period is broken down ("Tổng số, Miền Bắc, Miền
 * Nam") the one that says the same, else the one in the same position. Of several plans each is one, unless they are
 * such a breakdown.
 */
function basesOf(
  table: TableModel,
  current: ColumnModel,
  measure: ComparativeMeasure,
  wanted: Period,
): readonly ColumnModel[] {
  const isPlan = measure === "plan-attainment";
  const all = figures(table).filter(
    (c) =>
      c !== current &&
      c.period !== null &&
      samePeriod(c.period, wanted) &&
      alike(c, current) &&
      (c.scenario === "plan") === isPlan,
  );
  if (all.length <= 1) return all;
  const peers = figures(table).filter(
    (c) =>
      c.scenario !== "plan" &&
      c.period !== null &&
      current.period !== null &&
      samePeriod(c.period, current.period) &&
      alike(c, current),
  );
  if (isPlan && peers.length !== all.length) return all;
  const best = mostLike(current, all);
  const equallyGood = all.filter((c) => best !== null && likeness(current, c) === likeness(current, best));
  const inPosition = peers.length === all.length ? all[peers.indexOf(current)] : undefined;
  const chosen =
    equallyGood.length > 1 && inPosition !== undefined && equallyGood.includes(inPosition) ? inPosition : best;
  return chosen === null ? [] : [chosen];
}

const known = new WeakMap<TableModel, readonly Comparison[]>();

/**
 * Every pair of columns of the table that a measure compares, in the order of the current columns, each with the
 * sheet's own column for the result where it has one; no such column is given twice. Taken once for a table.
 */
export function comparisonsOf(table: TableModel): readonly Comparison[] {
  const found = known.get(table);
  if (found) return found;
  const comparisons = comparedColumns(table);
  known.set(table, comparisons);
  return comparisons;
}

function comparedColumns(table: TableModel): readonly Comparison[] {
  const measures: readonly ComparativeMeasure[] = ["growth-same-period", "growth-previous-period", "plan-attainment"];
  const taken = new Set<number>();
  const result: Comparison[] = [];
  for (const current of figures(table)) {
    if (current.scenario === "plan" || current.period === null) continue;
    for (const measure of measures) {
      const wanted = basePeriod(measure, current.period);
      if (wanted === null || (measure === "plan-attainment" && isOvertaken(table, current))) continue;
      const bases = basesOf(table, current, measure, wanted);
      for (const base of bases) {
        const pair = { measure, period: current.period, current, base };
        const column = measureColumn(table, pair, bases.length > 1, taken);
        if (column) taken.add(column.column);
        result.push({ ...pair, column });
      }
    }
  }
  return measures.reduce<readonly Comparison[]>((all, measure) => withSpareColumn(table, all, measure, taken), result);
}

/**
 * An empty column of the measure whose header names no months belongs to the one comparison that is left without a
 * column, where only one is left of each.
 */
function withSpareColumn(
  table: TableModel,
  comparisons: readonly Comparison[],
  measure: ComparativeMeasure,
  taken: ReadonlySet<number>,
): readonly Comparison[] {
  const without = comparisons.filter((c) => c.measure === measure && c.column === null);
  const spare = table.columns.filter(
    (c) => c.role === "measure" && c.measure === measure && c.isEmpty && !c.hidden && !taken.has(c.column),
  );
  const [left, column] = [without[0], spare[0]];
  if (
    without.length !== 1 ||
    spare.length !== 1 ||
    left === undefined ||
    column === undefined ||
    column.meaning.namesSpan
  )
    return comparisons;
  return comparisons.map((c) => (c === left && mayBeOf(column, c.current) ? { ...c, column } : c));
}

/**
 * The sheet's own column for a comparison, of those that no other one has taken; null when it has none. `isOneOfMany`:
 * the figure is compared with several bases.
 */
function measureColumn(
  table: TableModel,
  { measure, current, base }: Omit<Comparison, "column">,
  isOneOfMany: boolean,
  taken: ReadonlySet<number>,
): ColumnModel | null {
  const ofMeasure = table.columns.filter(
    (c) => c.role === "measure" && c.measure === measure && c.confidence >= SURE && !taken.has(c.column),
  );
  // A column right behind the figure is of it, though its header does not say "doanh thu" again.
  const isOf = (c: ColumnModel): boolean =>
    areOfOneThing(c, current) || (mayBeOf(c, current) && c.column === current.column + 1);
  const exactly = ofMeasure.filter(
    (c) => isOf(c) && c.period !== null && current.period !== null && samePeriod(c.period, current.period),
  );
  const candidates = exactly.length > 0 ? exactly : ofMeasure.filter((c) => c.period === null && mayBeOf(c, current));
  const ratios = candidates.filter((c) => !holdsDifferences(table, c, current, base));
  // Several plans (TW giao, HĐND giao): the measure column whose words are those of the plan's header; else those of
  // the figure's.
  return mostLike(isOneOfMany ? base : current, ratios);
}

/**
 * Rows that must hold a difference before a column is one of differences. Source: one row may by chance: in 56 real
 * workbooks one column of growth does so in a row of 18, none in two.
 */
const DIFFERENCE_ROWS = 3;

/** The share of its rows that must. Source: one misprint in five; of the same columns none passes 0.06. */
const DIFFERENCE_SHARE = 0.8;

/**
 * Whether a column that its header calls growth ("Tăng/giảm so cùng kỳ") holds differences: the current figure less
 * its base, row by row.
 */
function holdsDifferences(table: TableModel, column: ColumnModel, current: ColumnModel, base: ColumnModel): boolean {
  const told = table.rows.flatMap((row) => {
    const [printed, now, then] = [column, current, base].map((c) => figure(table, row.row, c.column));
    return row.nature === "level" &&
      typeof printed === "number" &&
      typeof now === "number" &&
      typeof then === "number" &&
      printed !== 0
      ? [Math.abs(now - then - printed) <= 1e-6 * Math.max(1, Math.abs(now))]
      : [];
  });
  const stored = told.filter((holds) => holds).length;
  return stored >= DIFFERENCE_ROWS && stored >= DIFFERENCE_SHARE * told.length;
}

/** Whether a column holds differences of two columns that a measure compares. */
export function isDifferenceColumn(table: TableModel, column: ColumnModel): boolean {
  return comparisonsOf(table).some(({ current, base }) => holdsDifferences(table, column, current, base));
}

/**
 * The column of figures that a printed measure is for: of the same period and quantity, and where that leaves several
 * the one whose header says the same; null where there is none, or two are as good.
 */
export function figuresBehind(table: TableModel, measure: ColumnModel): ColumnModel | null {
  const { period } = measure;
  if (period === null) return null;
  const candidates = figures(table).filter(
    (c) =>
      c.scenario !== "plan" &&
      !c.isEmpty &&
      areOfOneThing(c, measure) &&
      c.period !== null &&
      samePeriod(c.period, period),
  );
  const best = mostLike(measure, candidates);
  const isAlone =
    best !== null && candidates.filter((c) => likeness(measure, c) === likeness(measure, best)).length === 1;
  return isAlone ? best : null;
}
