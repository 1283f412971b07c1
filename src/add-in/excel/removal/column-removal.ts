import type { CellRange } from "../../../core/model/cells/address";
import type { JournalColumn } from "../journal/journal";
import { expandRuns } from "../journal/journal";
import type { CellOwner } from "../journal/ownership";
import { formatJobs, lookJobs } from "../look-runs";
import type { Job } from "../round-trips";

/** Runs of indices below `length` for which a test holds, as first and last index of each. */
function runsWhere(length: number, test: (index: number) => boolean): readonly (readonly [number, number])[] {
  return runsWithin([0, length - 1], test);
}

/** The same among the indices of a piece, from its first to its last. */
export function runsWithin(
  [first, end]: readonly [number, number],
  test: (index: number) => boolean,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let i = first; i <= end; i++) {
    if (!test(i)) continue;
    const last = runs.at(-1);
    if (last?.[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  }
  return runs;
}

/**
 * How many rows of a column are written as one job. Source: a cell's look and content take at most 600 bytes, which
 * makes 0.6 MB of the 1.5 MB that are sent together (`sendJobs`).
 */
const ROWS_PER_PIECE = 1_000;

/** The indices below `length` in pieces that can be written as one job, as first and last index of each. */
export function rowPieces(length: number): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.ceil(length / ROWS_PER_PIECE) }, (_, i) => [
    i * ROWS_PER_PIECE,
    Math.min(length, (i + 1) * ROWS_PER_PIECE) - 1,
  ]);
}

/** Runs of rows in lists of at most `ROWS_PER_PIECE`; one empty list where there are none. */
function chunksOf<T>(runs: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(runs.length / ROWS_PER_PIECE)) }, (_, i) =>
    runs.slice(i * ROWS_PER_PIECE, (i + 1) * ROWS_PER_PIECE),
  );
}

/** How a column is given back. */
interface ColumnRemoval {
  /** Parts a merged heading and takes the contents away. */
  readonly contents: readonly Job[];
  /** Gives number formats, looks and width back, each as a call or several of its own. */
  readonly looks: readonly { readonly job: Job; readonly isOneCall: boolean }[];
}

/**
 * How a column is given back as it was: contents, merge, number formats, looks, width; cells the clerk typed over stay
 * as they are.
 * @param range one column, as it stands now
 * @param owners whose each of its cells is
 * @param currentWidth in points; null where it is not known, and stays
 */
export function removeColumn(
  sheet: Excel.Worksheet,
  entry: JournalColumn,
  range: CellRange,
  owners: readonly CellOwner[],
  currentWidth: number | null,
): ColumnRemoval {
  const length = range.bottom - range.top + 1;
  const rows = (from: number, to: number): Excel.Range =>
    sheet.getRangeByIndexes(range.top + from, range.left, to - from + 1, 1);
  const isFree = (i: number): boolean => owners[i] !== "theirs";
  const formats = expandRuns(entry.formats, length);
  const looks = expandRuns(entry.looks, length);
  const queueContents = (runs: readonly (readonly [number, number])[], isFirst: boolean) => (): void => {
    // Excel on the desktop refuses to clear a part of merged cells.
    const merged = isFirst ? mergedRows(entry, owners) : null;
    if (merged !== null) rows(...merged).unmerge();
    for (const [from, to] of runs) rows(from, to).clear("Contents");
  };
  const queueWidth = (): void => {
    // The width is given back unless the clerk has changed it since; Excel keeps widths in whole pixels.
    if (entry.width !== null && currentWidth !== null && Math.abs(currentWidth - entry.width.since) < 1) {
      const { format } = sheet.getRangeByIndexes(range.top, range.left, 1, 1);
      if (entry.width.standard) format.useStandardWidth = true;
      else format.columnWidth = entry.width.before;
    }
  };
  const looked = [
    ...formatJobs(
      rows,
      formats.map((format, i) => (isFree(i) ? format : null)),
    ),
    ...lookJobs(
      rows,
      looks.map((look, i) => (isFree(i) ? look : {})),
    ),
  ];
  return {
    contents: chunksOf(runsWhere(length, (i) => owners[i] === "ours")).map((runs, i) => ({
      bytes: 500 + runs.length * 400,
      queue: queueContents(runs, i === 0),
    })),
    looks: [
      ...looked.map((job) => ({ job, isOneCall: job.isOneCall })),
      { job: { bytes: 500, queue: queueWidth }, isOneCall: true },
    ],
  };
}

/** The first and the last row of a heading that we merged and that is to be parted; null where none is. */
export function mergedRows({ merge }: JournalColumn, owners: readonly CellOwner[]): readonly [number, number] | null {
  if (merge === null || merge[0] >= owners.length || owners[merge[0]] === "theirs") return null;
  return [merge[0], Math.min(owners.length - 1, merge[1])];
}
