import type { FlatLook } from "./cell-look";
import { cellProperties, takesFillAway } from "./cell-look";
import { runsOf } from "./journal/journal";
import type { Job } from "./round-trips";

/** A job about rows of a column, counted from its first. */
export type RunJob = Job & {
  readonly from: number;
  readonly to: number;
  /** It is one call, which Excel does or refuses as a whole. */
  readonly isOneCall: boolean;
};

/** Rows of a column as a range, counted from its first. */
export type RowsOf = (from: number, to: number) => Excel.Range;

/** Neighbouring rows that are set together: all to one value, or each to its own. */
interface Segment<T> {
  readonly from: number;
  readonly to: number;
  /** Null where each row has its own. */
  readonly shared: T | null;
  readonly bytes: number;
}

/** Bytes of the way to a range, and of a call to it. Source: measured, 380. */
const BYTES_PER_CALL = 500;

/** Bytes of the look of a run, with a font, a fill and a line on every side. Source: measured, 4,600. */
const BYTES_PER_LOOK = 5_500;

/** Segments that set each row each to its own end here. Source: a fifth of what is sent together (`sendJobs`). */
const MOST_BYTES = 300_000;

/**
 * The rows whose value is not null in segments: a run of equal ones is set as one where that takes fewer bytes than
 * row by row.
 */
function segmentsOf<T>(
  values: readonly (T | null)[],
  ofOne: number,
  ofEach: (value: T) => number,
): readonly Segment<T>[] {
  const segments: Segment<T>[] = [];
  let from = 0;
  for (const { rows, value } of runsOf(values)) {
    const to = from + rows - 1;
    if (value !== null) {
      const bytes = rows * ofEach(value);
      const last = segments.at(-1);
      const isJoined = last?.shared === null && last.to === from - 1 && last.bytes + bytes <= MOST_BYTES;
      if (bytes > ofOne) segments.push({ from, to, shared: value, bytes: ofOne });
      else if (isJoined) segments.splice(-1, 1, { ...last, to, bytes: last.bytes + bytes });
      else segments.push({ from, to, shared: null, bytes: BYTES_PER_CALL + bytes });
    }
    from = to + 1;
  }
  return segments;
}

/** Jobs that change the look of rows, and take as many bytes as there are different ones below one another. */
export function lookJobs(rows: RowsOf, changes: readonly FlatLook[]): readonly RunJob[] {
  const wanted = changes.map((change) => (Object.keys(change).length === 0 ? null : change));
  const size = (change: FlatLook): number =>
    JSON.stringify(cellProperties(change)).length + (takesFillAway(change) ? BYTES_PER_CALL : 4);
  return segmentsOf(wanted, BYTES_PER_LOOK, size).map(({ from, to, shared, bytes }): RunJob => ({
    from,
    to,
    isOneCall: shared === null && !changes.slice(from, to + 1).some(takesFillAway),
    bytes,
    queue: () => {
      if (shared === null) setEach(rows, from, changes.slice(from, to + 1));
      else setRun(rows(from, to), shared);
    },
  }));
}

function setEach(rows: RowsOf, from: number, changes: readonly FlatLook[]): void {
  rows(from, from + changes.length - 1).setCellProperties(changes.map((change) => [cellProperties(change)]));
  changes.forEach((change, i) => {
    if (takesFillAway(change)) rows(from + i, from + i).format.fill.clear();
  });
}

/** Which sides of a range of cells below one another are the sides of its cells. */
const SIDES = {
  top: ["EdgeTop", "InsideHorizontal"],
  bottom: ["EdgeBottom", "InsideHorizontal"],
  left: ["EdgeLeft"],
  right: ["EdgeRight"],
} as const;

/** Gives all cells of a run the look that `setCellProperties` would give them from top to bottom. */
function setRun({ format }: Excel.Range, change: FlatLook): void {
  if (takesFillAway(change)) format.fill.clear();
  const { borders, ...look } = cellProperties(change).format ?? {};
  if (Object.keys(look).length > 0) format.set(look as Excel.Interfaces.RangeFormatUpdateData);
  // A line between two cells is the bottom of one and the top of the next, which is set later.
  const isDoubled = (part: string): boolean => change[`borders.top.${part}`] !== undefined;
  for (const side of ["bottom", "top", "left", "right"] as const) {
    for (const [part, value] of Object.entries(borders?.[side] ?? {})) {
      for (const edge of SIDES[side]) {
        if (edge === "InsideHorizontal" && side === "bottom" && isDoubled(part)) continue;
        format.borders.getItem(edge).set({ [part]: value as unknown });
      }
    }
  }
}

/** Jobs that set the number formats of rows, as many bytes as there are different ones; null: it stays. */
export function formatJobs(rows: RowsOf, formats: readonly (string | null)[]): readonly RunJob[] {
  const size = (format: string): number => JSON.stringify(format).length * 2 + 4;
  return segmentsOf(formats, BYTES_PER_CALL, size).map(({ from, to, shared, bytes }): RunJob => ({
    from,
    to,
    isOneCall: true,
    bytes,
    queue: () => {
      // One value is for every cell (Microsoft Learn, "Core concepts": update all cells in a range).
      rows(from, to).numberFormat =
        shared === null ? formats.slice(from, to + 1).map((format) => [format]) : (shared as unknown as string[][]);
    },
  }));
}
