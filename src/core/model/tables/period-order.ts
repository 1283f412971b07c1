import type { Period } from "./period";
import { elapsedShare } from "./period";

/** What adds up from January says more than the whole year, and that more than a month. */
const SPAN_ORDER = { cumulative: 2, year: 1, years: 1, quarter: 0, month: 0, discrete: 0 } as const;

const spanOf = (period: Period): number => SPAN_ORDER[period.kind === "relative" ? period.span : period.kind];

const yearOrder = (period: Period): number => {
  if (period.kind === "years") return period.to;
  if (period.kind === "relative")
    return { current: 0, "previous-period": -0.5, "same-period-last-year": -1, "previous-year": -1, "next-year": 1 }[
      period.relative
    ];
  return "calendar" in period.year ? period.year.calendar : period.year.offset;
};

/**
 * Whether `a` says more of the reporting period than `b`: the later year, then what adds up from January before the
 * whole year and the single month, then the later month; of a quarter and its last month the quarter.
 */
export function reportsLater(a: Period, b: Period): boolean {
  const by = [
    yearOrder,
    spanOf,
    (period: Period): number => elapsedShare(period) ?? 0,
    (period: Period): number => (period.kind === "quarter" ? 1 : 0),
  ];
  const order = by.map((of) => of(a) - of(b)).find((difference) => difference !== 0) ?? 0;
  return order > 0;
}

/** The month in which a period of a known year ends, counted from the year 0; null where that is not known. */
export function lastMonthOf(period: Period): number | null {
  if (period.kind === "relative") return null;
  if (period.kind === "years") return 12 * period.to + 12;
  if (!("calendar" in period.year)) return null;
  return 12 * period.year.calendar + Math.round(12 * (elapsedShare(period) ?? 1));
}
