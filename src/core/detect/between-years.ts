import type { History, MonthFigure } from "./history";
import { isFebruary, isJanuary } from "./history";
import { median, medianAbsoluteDeviation } from "./statistics";

/** A month of the past that leaves the same month of the years beside it. */
export interface MonthBetween {
  readonly month: MonthFigure;
  /** Spreads from the middle of all such departures. */
  readonly score: number;
  /** By how much it is above what those let expect, as a ratio. */
  readonly ratio: number;
}

/** Months that have a year before or after them, before any is judged. Source: as many as a year's and a quarter's. */
const FEWEST = 15;

/**
 * Spreads from the middle beyond which a month is told, and the least departure. Source: chosen wide, for a month past
 * was read by many; simulated, of 4,000 calm histories of two to four years whose growth is spread by 6 and 12 %, none
 * and at most 27 are told, and a month at six tenths is found in nine and in three of ten, nearly always that one.
 */
const LIMIT = 6;
const LEAST = Math.log(1.2);

/** The least spread of the departures. Source: the floor of the spread of log growth, 5 %. */
const FLOOR = 0.05;

/** A month's departure from the same month of the years beside it. */
interface Departure {
  readonly month: MonthFigure;
  readonly log: number;
  /** From the months before and after it, in logarithms; null where they are not known. */
  readonly beside: number | null;
}

/**
 * The past month that leaves its own neighbours in time most, where one clearly does: the same month of the year before
 * and after it, or of one of them and the series' usual growth; January and February are left out.
 */
export function monthBetween({ months }: History): MonthBetween | null {
  const departures = departuresOf(months);
  if (departures.length < FEWEST) return null;
  const logs = departures.map(({ log }) => log);
  const [middle, spread] = [median(logs), Math.max(medianAbsoluteDeviation(logs), FLOOR)];
  const scored = departures.map(({ month, log, beside }) => ({
    month,
    score: (log - middle) / spread,
    ratio: Math.exp(log),
    size: Math.abs(log - middle),
    // Where a month and its twin a year later contradict each other, the months beside tell which is odd.
    apart: beside === null || Math.sign(beside) !== Math.sign(log - middle) ? 0 : Math.abs(beside),
  }));
  const told = scored.filter(({ score, size, apart }) => Math.abs(score) > LIMIT && size > LEAST && apart > LEAST);
  const [first] = [...told].sort((a, b) => b.apart - a.apart);
  // Tết falls in January or February: a February is told only beyond what the feast moves.
  return first === undefined || (isFebruary(first.month.month) && first.size < FEAST) ? null : first;
}

function departuresOf(months: readonly MonthFigure[]): readonly Departure[] {
  const logs = new Map(months.flatMap((m) => (m.value > 0 ? [[m.month, Math.log(m.value)] as const] : [])));
  const growths = [...logs].flatMap(([month, log]) => {
    const before = logs.get(month - 12);
    return before === undefined ? [] : [log - before];
  });
  if (growths.length === 0) return [];
  const usual = median(growths);
  return months.flatMap((month) => {
    const own = logs.get(month.month);
    const [before, after] = [logs.get(month.month - 12), logs.get(month.month + 12)];
    if (own === undefined || isJanuary(month.month)) return [];
    const expected = expectedBetween(before, after, usual);
    if (expected === null) return [];
    const [previous, next] = [logs.get(month.month - 1), logs.get(month.month + 1)];
    const beside = previous === undefined || next === undefined ? null : own - (previous + next) / 2;
    return [{ month, log: own - expected, beside }];
  });
}

/** A month's logarithm by those of the years beside it; null where neither is known. */
function expectedBetween(before: number | undefined, after: number | undefined, usual: number): number | null {
  if (before === undefined) return after === undefined ? null : after - usual;
  return after === undefined ? before + usual : (before + after) / 2;
}

/** What a feast may take from February and give to January. Source: a week of four, 25 %. */
const FEAST = Math.log(1.25);
