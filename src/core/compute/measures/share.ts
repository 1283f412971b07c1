import type { CellAddress } from "../../model/cells/address";
import { cellName } from "../../model/cells/address";
import type { Comparison } from "../../model/tables/comparison";
import { comparisonsOf } from "../../model/tables/comparison";
import type { TableModel } from "../../model/tables/table";
import { figure } from "../../model/tables/table";
import { headerWords } from "../header";
import type { Measure } from "../measure";
import { countable, notARatio, quotient, quotientFormula, quotientStatus } from "../quotient";
import { EXPORTS_AND_GOODS, wholeName, wholeOf } from "../whole";

const SAME_UNIT = { current: 1, base: 1 };

/** Figures of a table that has no earlier ones to set them against: a share takes one period only. */
function figuresAlone(table: TableModel): readonly Comparison[] {
  return table.columns.flatMap((current): readonly Comparison[] => {
    const { role, scenario, period, unit } = current;
    if (role !== "value" || scenario === "plan" || period === null || unit?.dimension === "percent") return [];
    return [{ measure: "growth-same-period", period, current, base: current, column: null }];
  });
}

/** What part of its total a row makes up in the reporting period. */
export const share: Measure = {
  id: "share",
  name: { vi: "Cơ cấu", en: "Share" },
  method: {
    vi: "100 × phần ÷ tổng, cùng kỳ và cùng đơn vị.",
    en: "100 × part ÷ total, of the same period and in the same unit.",
  },
  never: {
    vi:
      "Không tính cho chỉ số, tỷ lệ, dòng không có dòng tổng cùng đơn vị, hoặc khi tổng bằng 0, " + "âm hay để trống.",
    en: "Not taken of an index or a rate, of a row without a total in its unit, nor of a total that is zero, negative or missing.",
  },
  of: "growth-same-period",
  pairs: (table) => {
    const compared = comparisonsOf(table).filter((c) => c.measure === "growth-same-period");
    return compared.length > 0 ? compared : figuresAlone(table);
  },
  form: (usual) => (usual === "fraction" ? "fraction" : "index"),
  header: (_table, comparison, form, many) => headerWords(comparison, form, many, { vi: "Cơ cấu", en: "Share" }),
  compute: (input) => {
    const { table, row, comparison, form } = input;
    const whole = wholeOf(table, row);
    if (!whole) return notARatio(input);
    const part: CellAddress = { row: row.row, column: comparison.current.column };
    const total: CellAddress = { row: whole.row, column: comparison.current.column };
    const [p, t] = [figure(table, part.row, part.column), figure(table, total.row, total.column)];
    const status = quotientStatus(p, t);
    const [pn, tn] = [countable(p), countable(t)];
    return {
      row: row.row,
      status,
      value: status === "ok" && pn !== null && tn !== null ? quotient(pn, tn, SAME_UNIT, form) : null,
      operands: [part, total],
      formula: quotientFormula(cellName(part), wholeName(total), SAME_UNIT, form),
    };
  },
  examples: [
    {
      name: { vi: "Hai mặt hàng của xuất khẩu", en: "Two goods of exports" },
      sheet: EXPORTS_AND_GOODS,
      expected: [
        { row: 2, status: "not-a-ratio", value: null },
        { row: 3, status: "ok", value: 86.095238 },
        { row: 4, status: "ok", value: 13.904762 },
      ],
    },
  ],
};
