import { groupsOf } from "../../model/groups";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { FigurePair } from "./figure-pairs";
import { shiftOf } from "./figure-pairs";

/**
 * Revisions that are the custom, as shares of the figure: of a headline, of a part, of a commodity. Source:
 * consecutive files of the statistics office (retail's total up to 2.2 %, exports' 0.7 %; commodities 4.2 % at the
 * median, twice the 26.5 % of the ninth decile for none of them).
 */
const HEADLINE = 0.03;
const PART = 0.1;
const COMMODITY = 0.53;

/** Points by which an index of a whole, and of a division, is revised as a custom. Source: the same files, p90 10.2. */
const INDEX_POINTS = 10;
const DIVISION_POINTS = 20;

/** How far beyond its table's ninth decile one is out of the ordinary. Source: so are four of 80 commodities. */
const BEYOND_DECILE = 2;

/** Revisions of a table from which a decile can be taken. Source: ten are the fewest that have one. */
const FEWEST = 10;

/** From this share of a column on its figures are not of the other file's time or thing. Source: one in three. */
const ANOTHER_THING = 1 / 3;

/** Rows of a column that tell so. */
const ROWS = 3;

const isHeadline = (row: RowModel): boolean => row.meaning.total !== null || row.kind === "total";

/**
 * How much a figure of the row and column is revised as a rule, as a share of it: a total whose parts are there as much
 * as they are.
 */
export function customary(table: TableModel, row: RowModel, column: ColumnModel): number {
  const parts = table.rows.filter((part) => part.addsTo === row.row);
  const customs = parts.map((part) => ownCustom(part, column));
  return customs.length > 0 ? Math.max(...customs) : ownCustom(row, column);
}

function ownCustom(row: RowModel, column: ColumnModel): number {
  const unit = column.unit ?? row.unit;
  if (isHeadline(row) && unit?.dimension.startsWith("money") === true) return HEADLINE;
  // What is counted, weighed or traded abroad is a commodity.
  const isCommodity = unit !== null && unit.dimension !== "money-vnd";
  return (row.quantity ?? column.quantity) !== null || isCommodity ? COMMODITY : PART;
}

/** Twice the ninth decile of some shares; 0 where there are too few of them. */
function usualOf(shares: readonly number[]): number {
  if (shares.length < FEWEST) return 0;
  const sorted = shares.map(Math.abs).toSorted((a, b) => a - b);
  return BEYOND_DECILE * (sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0);
}

/** What is usual among figures that are revised alike as a rule: `usualOf` the shares of each such kind. */
export function usualAmong<T>(
  figures: readonly T[],
  { customOf, shareOf }: { readonly customOf: (figure: T) => number; readonly shareOf: (figure: T) => number },
): (figure: T) => number {
  const usual = new Map(
    [...groupsOf(figures, customOf)].map(([custom, alike]) => [custom, Math.max(custom, usualOf(alike.map(shareOf)))]),
  );
  return (figure) => usual.get(customOf(figure)) ?? 0;
}

/** The pairs whose figures differ by more than revisions do: more than is the custom, and more than their table's. */
export function beyondCustom(table: TableModel, pairs: readonly FigurePair[]): readonly FigurePair[] {
  const isLevel = ({ row, column }: FigurePair): boolean => row.nature === "level" && column.role === "value";
  const usual = usualAmong(pairs.filter(isLevel), {
    customOf: ({ row, column }) => customary(table, row, column),
    shareOf: (pair) => shiftOf(pair) ?? 0,
  });
  const isBeyond = (pair: FigurePair): boolean => {
    const { row, now, before } = pair;
    if (!isLevel(pair))
      return now.exact
        .minus(before)
        .abs()
        .gt(isHeadline(row) ? INDEX_POINTS : DIVISION_POINTS);
    return Math.abs(shiftOf(pair) ?? 0) > usual(pair);
  };
  return [...groupsOf(pairs, ({ column }) => column).values()].flatMap((all) => {
    const beyond = all.filter(isBeyond);
    return beyond.length >= ROWS && beyond.length > ANOTHER_THING * all.length ? [] : beyond;
  });
}
