import type { FigurePair } from "./figure-pairs";
import { shiftOf } from "./figure-pairs";

/**
 * Revisions that are the custom, as shares of the figure: of a headline, of a part, of a commodity. Source:
 * consecutive files of the statistics office (exports' total 0.7 %, retail's parts up to 38 % of a month at the ninth
 * decile, commodities 4.2 % at the median and 26.5 % at the ninth decile).
 */
const HEADLINE = 0.02;
const PART = 0.1;
const COMMODITY = 0.3;

/** Points by which an index is revised as a custom. Source: the same files, 2019 to 2025: ninth decile 10.2. */
export const INDEX_POINTS = 10;

/** How far beyond the ninth decile of its table's revisions one is out of the ordinary. Source: no honest file is. */
const BEYOND_DECILE = 2;

/** Revisions of a table from which a decile can be taken. Source: ten are the fewest that have one. */
const FEWEST = 10;

/** How a row of the table is revised as a rule, as a share of its figure. */
function customary({ row }: FigurePair): number {
  if (row.quantity !== null || (row.unit !== null && !row.unit.dimension.startsWith("money"))) return COMMODITY;
  return row.meaning.total !== null || row.kind === "total" ? HEADLINE : PART;
}

/** The pairs whose figures differ by more than revisions do: more than is the custom, and more than their table's. */
export function beyondCustom(pairs: readonly FigurePair[]): readonly FigurePair[] {
  const levels = pairs.filter(({ row, column }) => row.nature === "level" && column.role === "value");
  const shifts = levels.map((pair) => Math.abs(shiftOf(pair) ?? 0)).toSorted((a, b) => a - b);
  const decile = shifts.length < FEWEST ? 0 : (shifts[Math.floor(0.9 * (shifts.length - 1))] ?? 0);
  const isLevel = new Set(levels);
  return pairs.filter((pair) => {
    if (!isLevel.has(pair)) return pair.now.exact.minus(pair.before).abs().gt(INDEX_POINTS);
    const shift = shiftOf(pair);
    return shift !== null && Math.abs(shift) > Math.max(customary(pair), BEYOND_DECILE * decile);
  });
}
