/** Rows that stand on one page, as far as a page holds them. */
export interface KeptRows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Points of rows that a page of A4 upright holds. Source: 842 points less 20 millimetres above and below (Nghị định
 * 30/2020/NĐ-CP) are 728; printers make rows up to 3 % higher than the screen does.
 */
const PAGE_HEIGHT = 705;

/** Points of rows that a page holds where they are printed at a percentage of their size. */
export const roomOf = (scale: number): number => (PAGE_HEIGHT * 100) / scale;

/**
 * The rows above which pages end, given the height of every row in points: at each start, and before whatever would be
 * cut. What is kept together and is higher than a page is cut where the page ends.
 * @param scale Percent at which the rows are printed.
 */
export function pageBreaks(
  heights: readonly number[],
  kept: readonly KeptRows[],
  starts: readonly number[],
  scale: number,
): readonly number[] {
  const room = roomOf(scale);
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
