import { exact } from "../../model/cells/decimal";
import type { ColumnModel, RowModel } from "../../model/tables/table";
import { countsThings } from "../../vocabulary/counts";
import type { Rounded, SumJudgement } from "../sums/sum-judgement";
import { judgeSum } from "../sums/sum-judgement";

/** Whether the figures of a row and column count things one by one, so that whole numbers are no rounded ones. */
function areExactCounts(row: RowModel, column: ColumnModel): boolean {
  const unit = row.unit ?? column.unit;
  // A column headed "Số hộ" counts, whatever unit is given for the whole table.
  return column.meaning.isCount || (unit !== null && countsThings(unit));
}

/**
 * A total of the row and column set against its parts as `judgeSum` does, without any slack where all of them are
 * counts.
 */
export function judgeFigures(
  row: RowModel,
  column: ColumnModel,
  total: Rounded,
  parts: readonly Rounded[],
): SumJudgement {
  const isWhole = ({ exact: value }: Rounded): boolean => value.eq(value.round(0));
  if (![total, ...parts].every(isWhole) || !areExactCounts(row, column)) return judgeSum(total, parts);
  const counted = ({ exact: value }: Rounded): Rounded => ({ exact: value, unit: exact(0) });
  return judgeSum(counted(total), parts.map(counted));
}
