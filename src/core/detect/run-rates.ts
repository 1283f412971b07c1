import { roundingUnit } from "../model/cells/decimal";
import type { Period, Year } from "../model/tables/period";
import { FEWEST_UNITS } from "../model/tables/small-base";
import type { ColumnModel, RowModel, TableModel } from "../model/tables/table";
import { areOfOneThing, figure } from "../model/tables/table";
import type { History } from "./history";

/**
 * Without last year's run rates a break is a rate of two months or more beyond this many times the earlier one, or
 * under its inverse. Source: between the 4.6 times of a break worth asking about (exports of Gia Lai in 2024: 118.5
 * million USD a month in four months, 25.5 in the next two) and 1.6, the outer end of an ordinary pace
 * (`Settings.paceBand`).
 */
const BREAK_WITHOUT_SEASON = 2.5;

/**
 * With last year's run rates a break is a rate beyond this many times last year's own change of rate. Source: the
 * season taken out, less is left to chance than in `BREAK_WITHOUT_SEASON`; measured: in 56 real workbooks two rows
 * have such months, both within 1.04 times.
 */
const BREAK_WITH_SEASON = 2;

/**
 * The same of a single month, which swings more. Source: measured on 124 rows of monthly forms, where 95 of 100 keep
 * within 2.4 times last year's change: at 2 five more are told, at 4 the one that is deserved is lost.
 */
const BREAK_OF_ONE_MONTH = 3;

/**
 * This year's rate must itself change by so much, in the same direction: else it was last year that was unusual.
 * Source: measured on the same forms: without it four more are told, at 1.25 two.
 */
const OWN_CHANGE = 1.5;

/**
 * Months before a break that are needed. Source: a quarter; at 4 the one break that is deserved in 56 real workbooks
 * is lost, 1 and 2 add none.
 */
const FEWEST_EARLIER_MONTHS = 3;

/** What came in from January to the end of month `to` (1 to 12). */
interface CumulativeFigure {
  readonly to: number;
  readonly value: number;
  /** Taken from a later one less the months after it, not printed. */
  readonly isDerived: boolean;
}

const yearKey = (year: Year): string => ("calendar" in year ? String(year.calendar) : `N${String(year.offset)}`);

/** Of the same quantity and banner, and in the same unit, so that figures can be taken from one another. */
const isAlike = (a: ColumnModel, b: ColumnModel): boolean =>
  areOfOneThing(a, b) && (a.unit?.factor ?? null) === (b.unit?.factor ?? null);

/**
 * Cumulative figures of a row in one year, in columns that are of one thing with `subject`, in its unit: those printed, and where the
 * last months stand beside them (this month's, last month's) those without these months. In no order.
 */
export function cumulatives(
  table: TableModel,
  row: RowModel,
  year: Year,
  subject: ColumnModel,
): readonly CumulativeFigure[] {
  const of = (wanted: (period: Period) => number | null): readonly CumulativeFigure[] =>
    table.columns.flatMap((column) => {
      const { period } = column;
      if (column.role !== "value" || column.scenario === "plan" || period === null || !isAlike(column, subject))
        return [];
      const to = wanted(period);
      const value = figure(table, row.row, column.column);
      return to === null || typeof value !== "number" ? [] : [{ to, value, isDerived: false }];
    });
  const isOfYear = (period: Extract<Period, { year: Year }>): boolean => yearKey(period.year) === yearKey(year);
  const printed = of((period) =>
    period.kind === "cumulative" && period.from === 1 && isOfYear(period) ? period.to : null,
  );
  const months = of((period) => (period.kind === "month" && isOfYear(period) ? period.month : null));
  const before = printed.flatMap((whole) => {
    const steps: CumulativeFigure[] = [];
    for (let { to, value } = whole; to > 1; to--) {
      const month = months.find((m) => m.to === to);
      if (!month || printed.some((c) => c.to === to - 1)) break;
      value -= month.value;
      steps.push({ to: to - 1, value, isDerived: true });
    }
    return steps;
  });
  return [...printed, ...before];
}

/** What a month brings on average: `late` in the months `from` to `to`, `early` in those before (1 to 12). */
export interface RunRates {
  readonly from: number;
  readonly to: number;
  readonly early: number;
  readonly late: number;
}

function runRates(figures: readonly CumulativeFigure[], end: number, start: number): RunRates | null {
  const [whole, part] = [figures.find((c) => c.to === end), figures.find((c) => c.to === start)];
  if (!whole || !part) return null;
  return { from: start + 1, to: end, early: part.value / start, late: (whole.value - part.value) / (end - start) };
}

/** A break of pace. */
export interface Break {
  readonly rates: RunRates;
  /** Last year's, where the workbook has them. */
  readonly before: RunRates | null;
  /** ln(late ÷ early), less last year's own; the sign is the direction. */
  readonly log: number;
}

const isPositive = ({ early, late }: RunRates): boolean => early > 0 && late > 0;

/** Whether a break is of one month alone. */
export const isOfOneMonth = ({ from, to }: RunRates): boolean => from === to;

/** How many times the earlier rate, or last year's change of it, a rate may be. */
function limitOf(rates: RunRates, before: RunRates | null): number {
  if (before === null) return BREAK_WITHOUT_SEASON;
  return isOfOneMonth(rates) ? BREAK_OF_ONE_MONTH : BREAK_WITH_SEASON;
}

/** The break of pace after month `start`; null where there is none, or it cannot be told from the season. */
function breakAfter(
  figures: readonly CumulativeFigure[],
  lastYear: readonly CumulativeFigure[],
  end: number,
  start: number,
): Break | null {
  if (start >= end || start < FEWEST_EARLIER_MONTHS) return null;
  const rates = runRates(figures, end, start);
  if (rates === null || !isPositive(rates)) return null;
  const found = runRates(lastYear, end, start);
  const before = found !== null && isPositive(found) ? found : null;
  // Of months that stand side by side in every monthly form the season is the usual cause: sugar, tourists, new firms.
  if (before === null && (isOfOneMonth(rates) || figures.find((c) => c.to === start)?.isDerived === true)) return null;
  const own = Math.log(rates.late / rates.early);
  const log = own - (before === null ? 0 : Math.log(before.late / before.early));
  const isBreak =
    Math.abs(log) > Math.log(limitOf(rates, before)) &&
    Math.sign(own) === Math.sign(log) &&
    Math.abs(own) > Math.log(OWN_CHANGE);
  return isBreak ? { rates, before, log } : null;
}

/**
 * The break of pace before month `end`, after one of the months in `starts`, the widest of several; null where there
 * is none. `figures` are this year's, `lastYear` those of the same months a year before, none where they are unknown.
 */
export function breakOf(
  figures: readonly CumulativeFigure[],
  lastYear: readonly CumulativeFigure[],
  end: number,
  starts: readonly number[],
): Break | null {
  const whole = figures.find((c) => c.to === end)?.value ?? 0;
  // Of a figure that is rounded so coarsely no pace can be told.
  if (whole < FEWEST_UNITS * roundingUnit(whole).toNumber()) return null;
  return starts.reduce<Break | null>((widest, start) => {
    const found = breakAfter(figures, lastYear, end, start);
    if (found === null) return widest;
    return widest === null || Math.abs(found.log) > Math.abs(widest.log) ? found : widest;
  }, null);
}

/** The months so far of a calendar year, added up from its single months; none from the first gap on. */
export function sumsOf(months: History["months"], year: number): readonly CumulativeFigure[] {
  const sums: CumulativeFigure[] = [];
  for (let value = 0, to = 1; to <= 12; to++) {
    const found = months.find((m) => m.month === 12 * year + to - 1);
    if (!found) break;
    value += found.value;
    sums.push({ to, value, isDerived: false });
  }
  return sums;
}
