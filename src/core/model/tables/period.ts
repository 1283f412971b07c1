/**
 * A calendar year, or a year known only by its distance from the reporting year (0 this year, -1 last year, 1 next).
 */
export type Year = { readonly calendar: number } | { readonly offset: number };

/** A period as the role it plays where a form has neither month nor year ("kỳ báo cáo", "kỳ trước", "cùng kỳ"). */
export type RelativePeriod = "current" | "previous-period" | "same-period-last-year" | "previous-year" | "next-year";

/** The time a figure is for; `cumulative` runs from month `from` to month `to` of one year; months are 1 to 12. */
export type Period =
  | { readonly kind: "year"; readonly year: Year }
  | { readonly kind: "quarter"; readonly year: Year; readonly quarter: number }
  | { readonly kind: "month"; readonly year: Year; readonly month: number }
  | { readonly kind: "cumulative"; readonly year: Year; readonly from: number; readonly to: number }
  | { readonly kind: "years"; readonly from: number; readonly to: number }
  /** A reporting form's period of unknown length: `span` says whether it is cumulative. */
  | { readonly kind: "relative"; readonly relative: RelativePeriod; readonly span: "discrete" | "cumulative" | "year" };

/** Whether both name the same time; a form's whole year is the year it is counted from. */
export function samePeriod(a: Period, b: Period): boolean {
  return periodKey(yearByOffset(a)) === periodKey(yearByOffset(b));
}

const YEAR_OFFSETS: Readonly<Partial<Record<RelativePeriod, number>>> = {
  current: 0,
  "previous-year": -1,
  "same-period-last-year": -1,
  "next-year": 1,
};

function yearByOffset(period: Period): Period {
  const offset = period.kind === "relative" && period.span === "year" ? YEAR_OFFSETS[period.relative] : undefined;
  return offset === undefined ? period : { kind: "year", year: { offset } };
}

function yearKey(year: Year): string {
  if ("calendar" in year) return String(year.calendar);
  if (year.offset === 0) return "N";
  return `N${year.offset > 0 ? "+" : ""}${String(year.offset)}`;
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/**
 * A text that equal periods share: "2024", "2024-06", "2024-Q2", "2024-01/2024-06", "2016/2020"; with "N", "N-1" for
 * years that are only relative; "current/cumulative" for relative periods.
 */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case "year":
      return yearKey(period.year);
    case "quarter":
      return `${yearKey(period.year)}-Q${String(period.quarter)}`;
    case "month":
      return `${yearKey(period.year)}-${twoDigits(period.month)}`;
    case "cumulative":
      return `${yearKey(period.year)}-${twoDigits(period.from)}/${yearKey(period.year)}-${twoDigits(period.to)}`;
    case "years":
      return `${String(period.from)}/${String(period.to)}`;
    case "relative":
      return `${period.relative}/${period.span}`;
  }
}

/** The period as the report gives it (see `periodKey`); null when the year is unknown. */
export function calendarText(period: Period): string | null {
  if (period.kind === "relative") return null;
  if (period.kind === "years") return periodKey(period);
  return "calendar" in period.year ? periodKey(period) : null;
}

/** The role of a period whose year is unknown, seen from the reporting period; null when the year is known. */
export function relativeRole(period: Period): RelativePeriod | null {
  if (period.kind === "relative") return period.relative;
  if (period.kind === "years" || "calendar" in period.year) return null;
  if (period.year.offset === 0) return "current";
  if (period.year.offset > 0) return "next-year";
  return period.kind === "year" ? "previous-year" : "same-period-last-year";
}

function shiftYear(year: Year, by: number): Year {
  return "calendar" in year ? { calendar: year.calendar + by } : { offset: year.offset + by };
}

/** The same period one year before; null for spans of years and for relative periods that have none. */
export function samePeriodLastYear(period: Period): Period | null {
  switch (period.kind) {
    case "years":
      return null;
    case "relative":
      if (period.relative !== "current")
        return period.relative === "next-year" ? { ...period, relative: "current" } : null;
      return { ...period, relative: period.span === "year" ? "previous-year" : "same-period-last-year" };
    default:
      return { ...period, year: shiftYear(period.year, -1) };
  }
}

/** The period just before of the same length; null for cumulative periods and where it is unknown. */
export function previousPeriod(period: Period): Period | null {
  switch (period.kind) {
    case "year":
      return { ...period, year: shiftYear(period.year, -1) };
    case "quarter":
      return period.quarter > 1
        ? { ...period, quarter: period.quarter - 1 }
        : { ...period, quarter: 4, year: shiftYear(period.year, -1) };
    case "month":
      return period.month > 1
        ? { ...period, month: period.month - 1 }
        : { ...period, month: 12, year: shiftYear(period.year, -1) };
    case "relative":
      return period.relative === "current" && period.span === "discrete"
        ? { ...period, relative: "previous-period" }
        : null;
    case "cumulative":
    case "years":
      return null;
  }
}

/** The year that a relative period lies in. */
const YEAR_OF: Readonly<Record<RelativePeriod, RelativePeriod>> = {
  current: "current",
  "previous-period": "current",
  "same-period-last-year": "previous-year",
  "previous-year": "previous-year",
  "next-year": "next-year",
};

/** The year the period lies in, as a whole; null for spans of years. */
export function yearOf(period: Period): Period | null {
  switch (period.kind) {
    case "years":
      return null;
    case "relative":
      return { kind: "relative", relative: YEAR_OF[period.relative], span: "year" };
    default:
      return { kind: "year", year: period.year };
  }
}

/**
 * How much of its year has passed at the period's end, as a fraction from 0 to 1 (0.5 for six months); null where that
 * is unknown.
 */
export function elapsedShare(period: Period): number | null {
  switch (period.kind) {
    case "year":
      return 1;
    case "quarter":
      return period.quarter / 4;
    case "month":
      return period.month / 12;
    case "cumulative":
      return period.to / 12;
    case "years":
    case "relative":
      return null;
  }
}

/** Whether figures for it add up from the start of the year (a whole year counts). */
export function isCumulative(period: Period): boolean {
  switch (period.kind) {
    case "cumulative":
      return period.from === 1;
    case "year":
      return true;
    case "relative":
      return period.span !== "discrete";
    case "quarter":
      return period.quarter === 1;
    case "month":
      return period.month === 1;
    case "years":
      return false;
  }
}
