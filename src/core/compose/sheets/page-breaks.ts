/** Rows that stand on one page, as far as a page holds them. */
export interface KeptRows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Points of rows that a page of A4 holds. Source: 842 points upright and 595 on its side, less 20 millimetres above and
 * below (Nghị định 30/2020/NĐ-CP), are 728 and 481; printers make rows up to 3 % higher than the screen does.
 */
const PAGE_HEIGHT = { Portrait: 705, Landscape: 466 } as const;

/** Points of rows that a page holds where they are printed at a percentage of their size. */
export const roomOf = (scale: number, orientation: keyof typeof PAGE_HEIGHT = "Portrait"): number =>
  (PAGE_HEIGHT[orientation] * 100) / scale;

/**
 * The rows above which pages end, given the height of every row in points: at each start, and before whatever would be
 * cut. What is kept together and is higher than a page is cut where the page ends.
 * @param room Points of rows that a page holds.
 */
export function pageBreaks(
  heights: readonly number[],
  kept: readonly KeptRows[],
  starts: readonly number[],
  room: number,
): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  for (const { top, bottom } of unitsOf(heights.length, kept, starts)) {
    const height = heights.slice(top, bottom + 1).reduce((sum, each) => sum + each, 0);
    if (top > 0 && (starts.includes(top) || (used > 0 && used + height > room))) {
      breaks.push(top);
      used = 0;
    }
    used += height;
    if (used <= room) continue;
    // Higher than a page: row by row.
    used = 0;
    for (let row = top; row <= bottom; row++) {
      const own = heights[row] ?? 0;
      if (used > 0 && used + own > room) {
        breaks.push(row);
        used = 0;
      }
      used += own;
    }
  }
  return breaks;
}

/** All rows in order, those that are kept together as one; what overlaps is joined. */
function unitsOf(count: number, kept: readonly KeptRows[], starts: readonly number[]): readonly KeptRows[] {
  const units: KeptRows[] = [];
  const sorted = kept.toSorted((a, b) => a.top - b.top);
  for (let row = 0; row < count;) {
    let bottom = row;
    for (const each of sorted)
      if (
        each.top <= bottom &&
        each.bottom > bottom &&
        !starts.some((start) => start > each.top && start <= each.bottom)
      )
        bottom = Math.min(each.bottom, count - 1);
    units.push({ top: row, bottom });
    row = bottom + 1;
  }
  return units;
}
