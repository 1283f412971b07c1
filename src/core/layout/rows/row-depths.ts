import type { BulletPlace } from "./bullets";
import { bulletPlaces, isCapitals } from "./bullets";
import { ordinalRank } from "../../vocabulary/bullets";
import { DIVISION_WORDS, SELECTION_WORDS } from "../../vocabulary/divisions";
import { opensPartialList } from "../../vocabulary/of-which";
import { TOTAL_LABEL } from "../../vocabulary/totals";
import { matches } from "../../vocabulary/words";
import type { RowLabel } from "./row-labels";

/** How deep a row stands by its own looks: greater is deeper; only differences above `SLACK` count. */
export interface RowDepth {
  readonly depth: number;
  /** A heading that breaks the row above down ("Phân theo …", "Trong đó:", "Mặt hàng chủ yếu"). */
  readonly isBreakdown: boolean;
}

export const SLACK = 2;

/** The rank of a row's ordinal; null for none. */
export const rankOf = (ordinal: string | null): number | null => (ordinal === null ? null : ordinalRank(ordinal));

/** Whether the label names a whole and nothing else ("Tổng số", "Toàn ngành công nghiệp"). */
export function isTotalLabel(row: RowLabel): boolean {
  return matches(TOTAL_LABEL, row.name) || (row.lastName !== row.name && matches(TOTAL_LABEL, row.lastName));
}

/** Where bullets begin among the ranks of ordinals. */
const BULLET_RANK = 7;
const BULLET_SHIFT = { first: 8, step: 5 } as const;

const LABEL_PREFIX_SHIFT: Readonly<Record<number, number>> = {
  0: -4,
  1: -3,
  2: -2.9,
  3: 0,
  4: 3,
  5: 6,
  6: 4,
  7: 8,
  8: 11,
};

/** Whether the ordinals, if there are any, only count the rows: 1, 2, 3 to the end. */
export function isRunningCount(rows: readonly RowLabel[]): boolean {
  return rows.flatMap((row) => row.ordinal ?? []).every((ordinal, i) => ordinal === String(i + 1));
}

/** The depth of every row by ordinals, label column, indentation and weight of type. */
export function rowDepths(rows: readonly RowLabel[]): readonly RowDepth[] {
  const isCount =
    isRunningCount(rows) &&
    rows.every((row) => row.ordinal !== null || row.label === "") &&
    new Set(rows.map((row) => row.indent)).size > 1;
  const ranked = rows.filter((row) => rankOf(row.ordinal) !== null).length;
  const byOrdinal = !isCount && ranked * 3 >= rows.filter((row) => row.label !== "").length && ranked >= 2;
  const boldMatters = rows.some((row) => row.bold) && rows.some((row) => !row.bold && row.label !== "");
  const bullets = bulletPlaces(rows);
  const heads = capitalHeads(rows);
  const closing = byOrdinal ? sectionTotals(rows) : new Set<number>();
  const depths: RowDepth[] = [];
  let lastRanked: { depth: number; rank: number; indent: number } | null = null;
  rows.forEach((row, i) => {
    const previous = rows[i - 1];
    const before = depths[i - 1];
    const isBreakdown = isBreakdownHeading(row, previous, byOrdinal);
    const bullet = bullets[i] ?? null;
    const rank = bullet !== null && row.ordinal !== null ? BULLET_RANK + bullet.step : rankOf(row.ordinal);
    if (!byOrdinal) {
      const shift = heads.has(i) ? HEAD_DEPTH : markShift(row, bullet, isCount);
      // A whole is often centred with spaces, which say nothing of its level.
      const look = bullet?.lead ?? row;
      const indent = isTotalLabel(row) && row.indent > 10 ? 0 : look.indent;
      depths.push({ depth: row.offset * 1000 + indent + (boldMatters && !look.bold ? 5 : 0) + shift, isBreakdown });
      return;
    }
    if (rank !== null) {
      const depth = rank * 20 + row.offset * 4;
      lastRanked = { depth, rank, indent: row.indent };
      depths.push({ depth, isBreakdown });
      return;
    }
    if (heads.has(i)) {
      depths.push({ depth: HEAD_DEPTH, isBreakdown });
      return;
    }
    if (closing.has(i) && lastRanked !== null) {
      depths.push({ depth: lastRanked.depth, isBreakdown });
      return;
    }
    depths.push({ depth: unrankedDepth(row, previous, before, lastRanked, isBreakdown), isBreakdown });
  });
  return depths;
}

/** By how much the mark before a row's name moves it. */
function markShift(row: RowLabel, bullet: BulletPlace | null, isCount: boolean): number {
  if (bullet !== null) return BULLET_SHIFT.first + BULLET_SHIFT.step * bullet.step;
  const mark = row.prefix ?? (isCount ? null : row.ordinal);
  return mark === null ? 0 : (LABEL_PREFIX_SHIFT[Math.floor(rankOf(mark) ?? 3)] ?? 0);
}

/** The depth of a row above all numbered ones that does not say that it is their whole. */
const HEAD_DEPTH = -10;

const markOf = ({ prefix, ordinal }: RowLabel): number | null => rankOf(prefix ?? ordinal);

/**
 * The unnumbered rows in capitals that stand beside a first one ("CHỈ SỐ GIÁ VÀNG" after the groups of "CHỈ SỐ GIÁ
 * TIÊU DÙNG"), where other unnumbered rows are written small.
 */
function capitalHeads(rows: readonly RowLabel[]): ReadonlySet<number> {
  const bare = rows.flatMap((row, i) => (row.label !== "" && markOf(row) === null && row.hasFigures ? [i] : []));
  const inCapitals = bare.filter((i) => {
    const row = rows[i];
    return row !== undefined && isCapitals(row) && !isTotalLabel(row);
  });
  const isFirst = inCapitals[0] !== undefined && rows.findIndex((row) => row.label !== "") === inCapitals[0];
  const marked = rows.filter((row) => markOf(row) !== null);
  const hasNumbersInCapitals = marked.some(isCapitals);
  return new Set(
    isFirst && marked.length > 1 && !hasNumbersInCapitals && bare.length > inCapitals.length ? inCapitals : [],
  );
}

/**
 * The unnumbered totals that close the sections of a table, where every section that a number without figures heads
 * has one.
 */
function sectionTotals(rows: readonly RowLabel[]): ReadonlySet<number> {
  const highest = Math.min(...rows.flatMap((row) => rankOf(row.ordinal) ?? []));
  const heads = rows.flatMap((row, i) => (rankOf(row.ordinal) === highest && row.label !== "" ? [i] : []));
  if (heads.length < 2 || heads.some((i) => rows[i]?.hasFigures)) return new Set();
  const totals = heads.map((head, k) =>
    rows.findIndex(
      (row, i) =>
        i > head &&
        i < (heads[k + 1] ?? rows.length) &&
        row.hasFigures &&
        rankOf(row.ordinal) === null &&
        isTotalLabel(row),
    ),
  );
  return new Set(totals.includes(-1) ? [] : totals.filter((i, k) => i > (heads[k] ?? i) + 1));
}

/**
 * A row without an ordinal in a table that has them: the whole, part of the item above, or the item above continued.
 */
function unrankedDepth(
  row: RowLabel,
  previous: RowLabel | undefined,
  before: RowDepth | undefined,
  lastRanked: { depth: number; rank: number; indent: number } | null,
  isBreakdown: boolean,
): number {
  if (lastRanked === null) return isTotalLabel(row) ? -20 : HEAD_DEPTH;
  if (isBreakdown) return lastRanked.depth + 5;
  if (isTotalLabel(row) && row.indent <= lastRanked.indent) return row.hasFigures ? -20 : lastRanked.depth;
  if (opensPartialList(row.name)) return lastRanked.depth + 8;
  if (lastRanked.rank >= 7) return lastRanked.depth;
  if (previous && before && rankOf(previous.ordinal) === null)
    return before.depth + (row.indent > previous.indent + SLACK ? 3 : row.indent < previous.indent - SLACK ? -3 : 0);
  return lastRanked.depth + 9;
}

/** Whether a row without figures breaks the row above it down. */
function isBreakdownHeading(row: RowLabel, previous: RowLabel | undefined, byOrdinal: boolean): boolean {
  if (row.hasFigures || row.name === "") return false;
  if (byOrdinal && (row.unit !== null || rankOf(row.ordinal) !== null)) return false;
  if (previous && !previous.hasFigures && /^\p{Ll}/u.test(row.label) && previous.offset === row.offset) return false;
  return (
    opensPartialList(row.name) ||
    matches(DIVISION_WORDS, row.name) ||
    (matches(SELECTION_WORDS, row.name) && row.name.length < 60)
  );
}
