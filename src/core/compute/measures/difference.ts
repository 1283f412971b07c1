import { cellName } from "../../model/cells/address";
import { figure } from "../../model/tables/table";
import { amongOthers } from "../header";
import type { Measure } from "../measure";
import { countable, notARatio, scaleOf } from "../quotient";

/** What the current figure has more, or less, than last year's: for figures that change sign and for rates. */
export const difference: Measure = {
  id: "difference",
  name: { vi: "Chênh lệch", en: "Difference" },
  method: {
    vi: "Số kỳ này − số cùng kỳ năm trước; với tỷ lệ phần trăm thì tính bằng điểm phần trăm.",
    en: "Current − same period last year; for rates in percentage points.",
  },
  never: {
    vi: "Không tính cho dòng chỉ số, hoặc khi thiếu một trong hai số.",
    en: "Not taken of an index, nor where one of the two figures is missing.",
  },
  of: "growth-same-period",
  form: () => "change",
  header: (_table, comparison, _form, many) => {
    const words = { vi: "Chênh lệch so với cùng kỳ", en: "Difference from same period last year" };
    return amongOthers(comparison, many, words);
  },
  compute: (input) => {
    const { table, row, comparison } = input;
    if (row.nature === "index") return notARatio(input);
    const cells = [comparison.current, comparison.base].map(({ column }) => ({ row: row.row, column }));
    const [c, b] = cells.map((cell) => countable(figure(table, cell.row, cell.column)));
    const [cn, bn] = cells.map(cellName);
    const scale = scaleOf(comparison);
    // In the current column's unit: the base is brought to it.
    const factor = scale.base === 1 ? `/${String(scale.current)}` : `*${String(scale.base)}`;
    const isScaled = scale.base !== 1 || scale.current !== 1;
    const formula = `=IF(COUNT(${cn ?? ""},${bn ?? ""})=2,${cn ?? ""}-${bn ?? ""}${isScaled ? factor : ""},"")`;
    if (c === null || c === undefined || b === null || b === undefined)
      return { row: row.row, status: "missing", value: null, operands: cells, formula };
    return {
      row: row.row,
      status: "ok",
      value: c - (scale.base === 1 ? b / scale.current : b * scale.base),
      operands: cells,
      formula,
    };
  },
  examples: [
    {
      name: { vi: "Lỗ thành lãi", en: "From loss to profit" },
      sheet: [
        ["Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
        ["Lợi nhuận", "Tỷ đồng", -12, 30],
        ["Doanh thu", "Tỷ đồng", 400, 450],
        ["Nộp ngân sách", "Tỷ đồng", null, 20],
      ],
      expected: [
        { row: 2, status: "ok", value: 42 },
        { row: 3, status: "ok", value: 50 },
        { row: 4, status: "missing", value: null },
      ],
    },
  ],
};
