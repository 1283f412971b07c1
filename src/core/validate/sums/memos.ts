import type { Decimal } from "../../model/cells/decimal";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { conversion, judgeSum, scaled } from "./sum-judgement";
import { sumGroups } from "./total-sums";

/** Whether a row is a balance, of which a part may exceed the whole. */
export function isBalance(table: TableModel, { row }: RowModel): boolean {
  const values = table.figures.flatMap(({ values: own }) => own[row - table.body.top] ?? []).filter((v) => v !== 0);
  return values.length > 1 && BALANCE * values.filter((value) => value < 0).length >= values.length;
}

/** One in so many negative figures makes a balance. */
const BALANCE = 8;

/** A row of a list with what brings its unit to the total's. */
export interface Memo {
  readonly row: RowModel;
  readonly factor: Decimal;
}

/** A memo row's figure in a column beside the total's. */
export interface MemoComparison {
  readonly memo: Memo;
  readonly column: ColumnModel;
  readonly figure: Figure;
  readonly total: Figure;
  readonly exceeds: boolean;
}

/** The rows of a list that can be set against a total, with their factors. */
export const memosOfWhole = (whole: RowModel, memos: readonly RowModel[]): readonly Memo[] =>
  memos.flatMap((row) => {
    const isOfOneKind = row.quantity === null || whole.quantity === null || row.quantity === whole.quantity;
    const factor = isOfOneKind ? conversion(row.unit, whole.unit) : null;
    return factor === null ? [] : [{ row, factor }];
  });

/** The figures of a list beside those of a total, column by column. */
export function comparisonsOf(
  table: TableModel,
  whole: RowModel,
  memos: readonly Memo[],
  columns: readonly ColumnModel[],
): readonly MemoComparison[] {
  return columns.flatMap((column) => {
    const total = figureAt(table, whole.row, column.column);
    if (!total || total.value < 0) return [];
    return memos.flatMap((memo) => {
      const figure = figureAt(table, memo.row.row, column.column);
      if (!figure) return [];
      const { difference, bound } = judgeSum(total, [scaled(figure, memo.factor)]);
      return [{ memo, column, figure, total, exceeds: difference.plus(bound).lt(0) }];
    });
  });
}

/** From so many comparisons that all fail on, the rows are no part of any total above them. */
const ALL_FAIL = 3;

/**
 * What the rows of a list are part of: the row they stand under, or, where most of them exceed it and it is the last of
 * a list that adds up, the total of that list. Null where they exceed everything above them.
 */
export function wholeOf(
  table: TableModel,
  listed: RowModel,
  memos: readonly RowModel[],
  columns: readonly ColumnModel[],
): RowModel | null {
  const candidates = [listed, ...wholesAround(table, listed)].flatMap((row) => {
    const comparisons = comparisonsOf(table, row, memosOfWhole(row, memos), columns);
    return comparisons.length === 0
      ? []
      : [{ row, count: comparisons.length, failing: comparisons.filter((c) => c.exceeds).length }];
  });
  const fitting = candidates.find(({ count, failing }) => 2 * failing <= count);
  const outermost = candidates.at(-1);
  if (fitting !== undefined) return fitting.row;
  return outermost === undefined || (outermost.count >= ALL_FAIL && outermost.failing === outermost.count)
    ? null
    : outermost.row;
}

/** The totals that a row is the last part of, from the nearest on, as far as their parts add up. */
function wholesAround(table: TableModel, part: RowModel): readonly RowModel[] {
  const group = sumGroups(table).find(
    ({ isAdditive, parts, sums }) =>
      isAdditive && parts.at(-1)?.row === part && sums.some(({ judgement }) => judgement.verdict === "agrees"),
  );
  return group === undefined ? [] : [group.breakdown.parent, ...wholesAround(table, group.breakdown.parent)];
}
