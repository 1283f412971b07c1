import type { Period, Year } from "../../model/tables/period";
import type { RowKind } from "../../model/tables/table";
import { TIME_STUB, WHOLE_YEAR } from "../../vocabulary/period-roles";
import { BARE_TOTAL } from "../../vocabulary/totals";
import { reading, matches } from "../../vocabulary/words";
import { findPeriods, periodOf } from "../../vocabulary/periods";
import type { RowLabel } from "./row-labels";

/** A row that stands for a time, in tables whose months run down. */
interface TimeRow {
  readonly kind: "month" | "quarter" | "cumulative" | "year" | "other";
  readonly index: number;
  /**
   * The year the label names itself; of a row that is a year and nothing else, the one that holds for the rows below.
   */
  readonly year: Year | null;
  /** The time in a given year; null for what is none. */
  readonly period: ((year: Year) => Period) | null;
  /** A bare number: a month only where something else says so. */
  readonly isBare: boolean;
}

function timeRow(label: string): TimeRow {
  const text = reading(label);
  const wholeYear = (year: Year): Period => ({ kind: "year", year });
  const other: TimeRow = { kind: "other", index: 0, year: null, period: null, isBare: false };
  if (/^(?:[1-9]|1[0-2])$/.test(text))
    return {
      kind: "month",
      index: Number(text),
      year: null,
      period: (year) => ({ kind: "month", year, month: Number(text) }),
      isBare: true,
    };
  if (matches(WHOLE_YEAR, text) || matches(BARE_TOTAL, text))
    return { ...other, kind: "year", index: 12, period: wholeYear };
  const mention = findPeriods(text)[0];
  if (!mention || mention.end - mention.start < text.length - 12) return other;
  const own = { year: mention.year, period: (year: Year) => periodOf(mention, year), isBare: false };
  if (mention.kind === "month") return { kind: "month", index: mention.from, ...own };
  if (mention.kind === "quarter") return { kind: "quarter", index: mention.to, ...own };
  if (mention.kind === "cumulative")
    return mention.to === 12 && mention.from === 1
      ? { kind: "year", index: 12, ...own, period: wholeYear }
      : { kind: "cumulative", index: mention.to, ...own };
  return { ...other, year: mention.kind === "year" ? mention.year : null };
}

const FEWEST_MONTHS = 3;

/**
 * The times that rows stand for, in a table whose months run down; null for every row where they do not. `header`
 * heads the labels. A year is the label's own, that of a row above which names nothing but a year, or of offset 0:
 * the column's.
 */
export function rowPeriods(rows: readonly RowLabel[], header: string): readonly (Period | null)[] {
  const none = rows.map(() => null);
  const times = rows.map(timeRowOf);
  const months = times.filter((time) => time.kind === "month");
  const known = times.filter((time) => time.kind !== "other" || time.year !== null).length;
  if (months.length < FEWEST_MONTHS || known * 10 < rows.filter((row) => row.label !== "").length * 7) return none;
  const isHeaded =
    matches(TIME_STUB, reading(header)) || times.some((time) => time.kind === "quarter" || time.kind === "cumulative");
  if (!isHeaded && months.some((time) => time.isBare)) return none;
  const isOnTop = times.findIndex((time) => time.kind === "year") < times.findIndex((time) => time.kind === "month");
  let above: Year = { offset: 0 };
  const periods = times.map((time) => {
    if (time.kind === "other" && time.year !== null) above = time.year;
    // A year on top of its months holds for them as a heading does.
    if (time.kind === "year" && time.year !== null && isOnTop) above = time.year;
    return time.period?.(time.year ?? above) ?? null;
  });
  const named = periods.flatMap((period) => (period?.kind === "month" ? [JSON.stringify(period)] : []));
  return new Set(named).size === named.length ? periods : none;
}

/** Where a row stands among the others. */
export interface RowPlace {
  readonly level: number;
  readonly kind: RowKind;
  readonly parent: number | null;
}

/**
 * The places of rows that are months with quarters, months so far and the year between them; null where the rows are
 * no such list.
 */
export function timeRowPlaces(rows: readonly RowLabel[]): readonly RowPlace[] | null {
  const named = rows.filter((row) => row.label !== "");
  const times = rows.map(timeRowOf);
  const months = times.filter((time) => time.kind === "month").length;
  const known = times.filter((time) => time.kind !== "other").length;
  const hasSums = times.some((time) => time.kind === "quarter" || time.kind === "year" || time.kind === "cumulative");
  if (months < 3 || !hasSums || known * 10 < named.length * 7) return null;
  const hasYears = times.some((time) => time.kind === "year");
  const yearOf = yearRows(times);
  return times.map((time, i): RowPlace => {
    const row = rows[i];
    if (!row?.hasFigures && time.kind === "other") return { level: 0, kind: "heading", parent: null };
    const year = rows[yearOf(i) ?? -1]?.row ?? null;
    if (time.kind === "month") {
      const quarter = findAfter(times, rows, i, "quarter");
      if (quarter !== null) return { level: hasYears ? 2 : 1, kind: "component", parent: quarter };
      return hasYears ? { level: 1, kind: "component", parent: year } : { level: 0, kind: "total", parent: null };
    }
    if (!hasYears || (time.kind !== "quarter" && time.kind !== "cumulative"))
      return { level: 0, kind: "total", parent: null };
    return { level: 1, kind: time.kind === "quarter" ? "component" : "memo", parent: year };
  });
}

/** The time of a row as it stands: one that names a year and has figures is that year's. */
function timeRowOf(row: RowLabel): TimeRow {
  const time = timeRow(row.label);
  return time.kind === "other" && time.year !== null && row.hasFigures
    ? { ...time, kind: "year", index: 12, period: (year) => ({ kind: "year", year }) }
    : time;
}

/**
 * Which row is the year of another: the only one; of several the one that names its year, else the next below where the
 * first months stand above their year, the last above where they do not.
 */
function yearRows(times: readonly TimeRow[]): (i: number) => number | null {
  const years = times.flatMap((time, i) => (time.kind === "year" ? [i] : []));
  const [first] = years;
  if (years.length < 2) return () => first ?? null;
  const isBelow = times.findIndex((time) => time.kind === "month") < (first ?? 0);
  return (i) => {
    const own = times[i]?.year ?? null;
    if (own !== null) return years.find((at) => isSameYear(times[at]?.year ?? null, own)) ?? null;
    return (isBelow ? years.find((at) => at > i) : years.findLast((at) => at < i)) ?? null;
  };
}

const isSameYear = (a: Year | null, b: Year): boolean =>
  a !== null && "calendar" in a && "calendar" in b && a.calendar === b.calendar;

/** The row of the quarter that a month belongs to, below or above it. */
function findAfter(
  times: readonly TimeRow[],
  rows: readonly RowLabel[],
  i: number,
  kind: TimeRow["kind"],
): number | null {
  const month = times[i]?.index ?? 0;
  const end = Math.ceil(month / 3) * 3;
  for (let distance = 1; distance <= 5; distance++) {
    for (const j of [i + distance, i - distance])
      if (times[j]?.kind === kind && times[j]?.index === end) return rows[j]?.row ?? null;
  }
  return null;
}
