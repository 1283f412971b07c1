import type { FileRole } from "../model/tables/file-match";
import type { Period, Year } from "../model/tables/period";
import type { ColumnModel, TableModel } from "../model/tables/table";
import { SURE } from "../model/tables/table";

/** What the years of a table are counted from: "năm N" is `base`; 0 where no calendar year is known. */
export interface TimeFrame {
  readonly base: number;
}

/** Months from the first to the last one that a period covers, both included, counted through the years. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

const yearIn = (year: Year, { base }: TimeFrame): number => ("calendar" in year ? year.calendar : base + year.offset);

/** The months of a period; null where it is known only by its part in a form, or is of several years. */
export function monthsOf(period: Period, frame: TimeFrame): MonthSpan | null {
  if (period.kind === "relative" || period.kind === "years") return null;
  const start = 12 * yearIn(period.year, frame);
  switch (period.kind) {
    case "year":
      return { from: start + 1, to: start + 12 };
    case "quarter":
      return { from: start + 3 * period.quarter - 2, to: start + 3 * period.quarter };
    case "month":
      return { from: start + period.month, to: start + period.month };
    case "cumulative":
      return { from: start + period.from, to: start + period.to };
  }
}

/** Columns for figures of a time, surely read, whether they hold any or not. */
export const columnsForTimes = (table: TableModel): readonly ColumnModel[] =>
  table.columns.filter(
    (c) => (c.role === "value" || c.role === "measure") && c.period !== null && c.confidence >= SURE,
  );

/** Columns that hold figures of a time, surely read. */
export const timedColumns = (table: TableModel): readonly ColumnModel[] =>
  columnsForTimes(table).filter((c) => !c.isEmpty);

/**
 * The last month that a table's figures reach, plans and whole years left out where there are others; the month before
 * where the last one is only estimated beside it. Null for none.
 */
export function lastMonth(table: TableModel, frame: TimeFrame): number | null {
  const ends = timedColumns(table).flatMap((c) => {
    const span = c.scenario === "plan" || c.period === null ? null : monthsOf(c.period, frame);
    return span === null
      ? []
      : [{ to: span.to, isYear: c.period?.kind === "year", isEstimate: c.scenario === "estimate" }];
  });
  const within = ends.filter(({ isYear }) => !isYear);
  const told = within.length > 0 ? within : ends;
  const lastOf = (of: typeof ends): number => Math.max(...of.map(({ to }) => to));
  const [last, done] = [lastOf(told), lastOf(told.filter(({ isEstimate }) => !isEstimate))];
  if (told.length === 0) return null;
  return done === last - 1 ? done : last;
}

const calendarYears = (table: TableModel): readonly number[] =>
  table.columns.flatMap(({ period, scenario }) =>
    scenario !== "plan" && period !== null && "year" in period && "calendar" in period.year
      ? [period.year.calendar]
      : [],
  );

/**
 * The frames in which the times of two tables can be compared: a form without years is of the other's year; of an
 * earlier file it is of the year before where its month comes later, or where it is of the same period of last year.
 */
export function framesOf(table: TableModel, other: TableModel, role: FileRole): readonly [TimeFrame, TimeFrame] {
  const [own, theirs] = [calendarYears(table), calendarYears(other)];
  const base = Math.max(0, ...(own.length > 0 ? own : theirs));
  const frame: TimeFrame = { base };
  const guess: TimeFrame = { base: theirs.length > 0 ? Math.max(...theirs) : base };
  const [now, then] = [lastMonth(table, frame), lastMonth(other, guess)];
  const isLater = now !== null && then !== null && (then > now || (role === "same-period" && then === now));
  if (role === "source" || !isLater) return [frame, guess];
  if (theirs.length === 0) return [frame, { base: guess.base - 1 }];
  return own.length === 0 ? [{ base: base + 1 }, guess] : [frame, guess];
}
