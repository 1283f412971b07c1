import type { CellAddress } from "../model/cells/address";
import { columnName } from "../model/cells/address";
import type { MeasureExample } from "./measure";
import type { RowModel, TableModel } from "../model/tables/table";
import { rowAt } from "../model/tables/table";
import { addable } from "../model/tables/unit";

/** A total with its two parts, for the examples of what is taken of a part and its whole. */
export const EXPORTS_AND_GOODS: MeasureExample["sheet"] = [
  ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
  ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525],
  [1, "Cà phê", "Triệu USD", 377.3, 452],
  [2, "Hàng khác", "Triệu USD", 71.5, 73],
];

/**
 * A cell of a total's row, as the formulas of its parts name it: they keep to that row when rows are sorted or put
 * in.
 */
export function wholeName({ row, column }: CellAddress): string {
  return `${columnName(column)}$${String(row + 1)}`;
}

/**
 * The row that holds the total a row is part of, headings between them passed over, where both are amounts in one unit;
 * null where there is none.
 */
export function wholeOf(table: TableModel, row: RowModel): RowModel | null {
  for (let parent = row.parent; parent !== null;) {
    const model = rowAt(table, parent);
    if (!model) return null;
    if (model.kind === "heading") {
      parent = model.parent;
      continue;
    }
    const alike =
      model.nature === "level" &&
      row.nature === "level" &&
      model.unit !== null &&
      row.unit !== null &&
      addable(model.unit, row.unit) &&
      model.unit.factor === row.unit.factor;
    return alike ? model : null;
  }
  return null;
}
