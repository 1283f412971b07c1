import { exact } from "../../model/cells/decimal";
import type { ColumnModel, RowModel } from "../../model/tables/table";
import { normalizeLabel } from "../../model/message";
import type { Rounded, SumJudgement } from "../sums/sum-judgement";
import { judgeSum } from "../sums/sum-judgement";

/** Things that are counted one by one; persons and visitors are often estimated. */
const THINGS =
  "vụ|lượt|dự án|đề án|doanh nghiệp|dn|cơ sở|hộ|chợ|cụm|siêu thị|trung tâm|cửa hàng|đại " +
  "lý|hồ sơ|giấy|giấy phép|hợp đồng|trường hợp|công ty|tổ chức|hợp tác " +
  "xã|htx|xã|trạm|trường|website|gian hàng";
const UNIT = new RegExp(`^(?:${THINGS})$`, "u");
const HEADER = new RegExp(`^(?:tổng )?số (?:lượng )?(?:${THINGS})(?! khách)(?=$|[^\\p{L}\\p{N}])`, "u");

/** Whether the figures of a row and column count things one by one, so that whole numbers are no rounded ones. */
function areExactCounts(row: RowModel, column: ColumnModel): boolean {
  const unit = row.unit ?? column.unit;
  if (unit !== null) return unit.dimension === "count" && unit.factor === 1 && UNIT.test(normalizeLabel(unit.base));
  return column.header.some((part) => HEADER.test(normalizeLabel(part)));
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
