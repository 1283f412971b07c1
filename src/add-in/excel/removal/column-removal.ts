import type { CellRange } from "../../../core/model/cells/address";
import { cellProperties, takesFillAway } from "../cell-look";
import type { JournalColumn } from "../journal/journal";
import { expandRuns } from "../journal/journal";
import type { CellOwner } from "../journal/ownership";
import type { Job } from "../round-trips";

/** Runs of indices below `length` for which a test holds, as first and last index of each. */
export function runsWhere(length: number, test: (index: number) => boolean): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let i = 0; i < length; i++) {
    if (!test(i)) continue;
    const last = runs.at(-1);
    if (last?.[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  }
  return runs;
}

/**
 * Jobs that give a column back as it was: contents, merge, number formats, looks, width; cells the clerk typed over
 * stay as they are.
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
): readonly Job[] {
  const length = range.bottom - range.top + 1;
  const rows = (from: number, to: number): Excel.Range =>
    sheet.getRangeByIndexes(range.top + from, range.left, to - from + 1, 1);
  const isFree = (i: number): boolean => owners[i] !== "theirs";
  const formats = expandRuns(entry.formats, length);
  const looks = expandRuns(entry.looks, length);
  const queue = (): void => {
    // Excel on the desktop refuses to clear a part of merged cells.
    if (entry.merge !== null && entry.merge[0] < length && isFree(entry.merge[0]))
      rows(entry.merge[0], Math.min(length - 1, entry.merge[1])).unmerge();
    for (const [from, to] of runsWhere(length, (i) => owners[i] === "ours")) rows(from, to).clear("Contents");
    for (const [from, to] of runsWhere(length, (i) => isFree(i) && (formats[i] ?? null) !== null)) {
      rows(from, to).numberFormat = formats.slice(from, to + 1).map((f) => [f]);
    }
    const isChanged = (i: number): boolean => isFree(i) && Object.keys(looks[i] ?? {}).length > 0;
    for (const [from, to] of runsWhere(length, (i) => isChanged(i) && takesFillAway(looks[i] ?? {})))
      rows(from, to).format.fill.clear();
    for (const [from, to] of runsWhere(length, isChanged)) {
      rows(from, to).setCellProperties(looks.slice(from, to + 1).map((look) => [cellProperties(look)]));
    }
    // The width is given back unless the clerk has changed it since; Excel keeps widths in whole pixels.
    if (entry.width !== null && currentWidth !== null && Math.abs(currentWidth - entry.width.since) < 1) {
      const { format } = sheet.getRangeByIndexes(range.top, range.left, 1, 1);
      if (entry.width.standard) format.useStandardWidth = true;
      else format.columnWidth = entry.width.before;
    }
  };
  return [{ bytes: 500 + length * 500, queue }];
}
