import { groupsOf } from "../../model/groups";
import type { ColumnModel, RowModel } from "../../model/tables/table";
import type { FigurePair } from "./figure-pairs";
import { shiftOf } from "./figure-pairs";

/**
 * Revisions that are the custom, as shares of the figure: of a headline, of a part, of a commodity. Source:
 * consecutive files of the statistics office (retail's total up to 2.2 %, exports' 0.7 %; commodities 4.2 % at the
 * median and 26.5 % at the ninth decile).
 */
const HEADLINE = 0.03;
const PART = 0.1;
const COMMODITY = 0.3;

/** Points by which an index of a whole, and of a division, is revised as a custom. Source: the same files, p90 10.2. */
const INDEX_POINTS = 10;
const DIVISION_POINTS = 20;

/** How far beyond the ninth decile of its table's revisions one is out of the ordinary. Source: no honest file is. */
const BEYOND_DECILE = 2;

/** Revisions of a table from which a decile can be taken. Source: ten are the fewest that have one. */
const FEWEST = 10;

/** From this share of a column on its figures are not of the other file's time or thing. Source: one in three. */
const ANOTHER_THING = 1 / 3;

/** Rows of a column that tell so. */
const ROWS = 3;

const isHeadline = (row: RowModel): boolean => row.meaning.total !== null || row.kind === "total";

/** How much a figure of the row and column is revised as a rule, as a share of it. */
export function customary(row: RowModel, column: ColumnModel): number {
  const unit = column.unit ?? row.unit;
  const isPhysical = unit !== null && !unit.dimension.startsWith("money");
  if ((row.quantity ?? column.quantity) !== null || isPhysical) return COMMODITY;
  return isHeadline(row) ? HEADLINE : PART;
}

/** Twice the ninth decile of some shares; 0 where there are too few of them. */
export function usualOf(shares: readonly number[]): number {
  if (shares.length < FEWEST) return 0;
  const sorted = shares.map(Math.abs).toSorted((a, b) => a - b);
  return BEYOND_DECILE * (sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0);
}

/** The pairs whose figures differ by more than revisions do: more than is the custom, and more than their table's. */
export function beyondCustom(pairs: readonly FigurePair[]): readonly FigurePair[] {
  const isLevel = ({ row, column }: FigurePair): boolean => row.nature === "level" && column.role === "value";
  const usual = usualOf(pairs.flatMap((pair) => (isLevel(pair) ? (shiftOf(pair) ?? []) : [])));
  const isBeyond = (pair: FigurePair): boolean => {
    const { row, column, now, before } = pair;
    if (!isLevel(pair))
      return now.exact
        .minus(before)
        .abs()
        .gt(isHeadline(row) ? INDEX_POINTS : DIVISION_POINTS);
    const shift = shiftOf(pair);
    return shift !== null && Math.abs(shift) > Math.max(customary(row, column), usual);
  };
  return [...groupsOf(pairs, ({ column }) => column).values()].flatMap((all) => {
    const beyond = all.filter(isBeyond);
    return beyond.length >= ROWS && beyond.length > ANOTHER_THING * all.length ? [] : beyond;
  });
}
