import { normalizeLabel } from "../model/message";
import type { Period } from "../model/tables/period";
import type { PeriodMention } from "../vocabulary/periods";
import { findPeriods, periodOf } from "../vocabulary/periods";
import { MONTH_COUNT, QUARTER_NUMBER } from "../vocabulary/prose";

/** The last month that a report is about, and its year. */
export interface ReportTime {
  readonly year: number;
  readonly month: number;
}

/** The time of a reporting period; null where its year is unknown. */
export function reportTime(period: Period): ReportTime | null {
  if (period.kind === "relative" || period.kind === "years" || !("calendar" in period.year)) return null;
  const year = period.year.calendar;
  switch (period.kind) {
    case "year":
      return { year, month: 12 };
    case "quarter":
      return { year, month: 3 * period.quarter };
    case "month":
      return { year, month: period.month };
    case "cumulative":
      return { year, month: period.to };
  }
}

/** The time that a text's own words name, where they name one alone. */
export function timeNamed(text: string): PeriodMention | null {
  const [first, ...more] = findPeriods(normalizeLabel(text));
  return first === undefined || more.length > 0 ? null : first;
}

const calendarOf = ({ year }: PeriodMention): number | null =>
  year !== null && "calendar" in year ? year.calendar : null;

/**
 * What a text's times say that it reports: the first months, month or quarter it names with a year; of a text that
 * names none the first year.
 */
export function timeOfText(times: readonly string[]): ReportTime | null {
  const named = times.map(timeNamed).filter((time) => time !== null);
  const dated =
    named.find((time) => time.kind !== "year" && calendarOf(time) !== null) ??
    named.find((time) => calendarOf(time) !== null);
  const year = dated === undefined ? null : calendarOf(dated);
  return dated === undefined || year === null ? null : { year, month: dated.to };
}

interface Months {
  readonly from: number;
  readonly to: number;
}

/** Months so far, and those that are left of the year, in the new report. */
function shiftedSpan({ from, to }: Months, old: ReportTime, now: ReportTime): Months | null {
  if (from === 1 && to === old.month) return { from: 1, to: now.month };
  const isRest = from === old.month + 1 && to === 12 && now.month < 12;
  return isRest ? { from: now.month + 1, to: 12 } : null;
}

/** The month reported, and the one before it, in the new report. */
function shiftedMonth(month: number, old: ReportTime, now: ReportTime): Months | null {
  const before = old.month - month;
  const shifted = now.month - before;
  return (before === 0 || before === 1) && shifted > 0 ? { from: shifted, to: shifted } : null;
}

/** The months that stand in a new report where some stood in the old; null where nobody can tell. */
function shiftedMonths({ kind, from, to }: PeriodMention, old: ReportTime, now: ReportTime): Months | null {
  switch (kind) {
    case "year":
      return { from, to };
    case "cumulative":
      return shiftedSpan({ from, to }, old, now);
    case "month":
      return shiftedMonth(to, old, now);
    case "quarter":
      return to === old.month && now.month % 3 === 0 ? { from: now.month - 2, to: now.month } : null;
    case "years":
      return null;
  }
}

/** A time as it stands in the new report: in the letters of the old one, and as a period. */
export interface ShiftedTime {
  readonly text: string;
  readonly period: Period;
}

/** A time of the old report as the new one says it; null where nobody can tell. */
export function shiftedTime(text: string, old: ReportTime, now: ReportTime): ShiftedTime | null {
  const mention = timeNamed(text);
  if (mention === null || mention.kind === "years") return null;
  const named = calendarOf(mention);
  const distance = (named ?? old.year) - old.year;
  const calendar = now.year + distance;
  const period = (months: Months): Period => periodOf({ ...mention, ...months }, { calendar });
  // A year that is neither the report's nor next to it is that of a law, or of an aim.
  if (mention.kind === "year" && Math.abs(distance) > 1) return { text, period: period(mention) };
  if (distance !== 0 && distance !== -1 && mention.kind !== "year") return null;
  const months = shiftedMonths(mention, old, now);
  if (months === null) return null;
  const inYear = named === null ? text : text.replace(String(named), String(calendar));
  return { text: withMonths(inYear, mention, months), period: period(months) };
}

function withMonths(text: string, { kind }: PeriodMention, { from, to }: Months): string {
  if (kind === "year") return text;
  if (kind === "quarter")
    return text.replace(QUARTER_NUMBER, (number: string) =>
      /\d/.test(number) ? String(to / 3) : quarterIn(number, to / 3),
    );
  const count = kind === "cumulative" ? to - from + 1 : to;
  return text.replace(MONTH_COUNT, (number: string) => String(count).padStart(number.startsWith("0") ? 2 : 1, "0"));
}

const ROMAN = ["I", "II", "III", "IV"] as const;

function quarterIn(letters: string, quarter: number): string {
  const roman = ROMAN[quarter - 1] ?? String(quarter);
  return letters === letters.toLowerCase() ? roman.toLowerCase() : roman;
}
