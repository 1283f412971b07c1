import type { CellAddress } from "../../model/cells/address";
import { cellName } from "../../model/cells/address";
import { elapsedShare, samePeriod, samePeriodLastYear, yearOf } from "../../model/tables/period";
import type { Comparison } from "../../model/tables/comparison";
import { comparisonsOf } from "../../model/tables/comparison";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { SURE, areOfOneThing, figure } from "../../model/tables/table";
import { planWords } from "../header";
import type { Measure } from "../measure";
import { countable, notARatio, quotient } from "../quotient";

/** Last year's same months, and last year as a whole. */
interface LastYear {
  readonly same: ColumnModel;
  readonly year: ColumnModel;
}

/** The columns of last year that a plan and its current figures can be set beside; null where one is missing. */
function lastYearOf(table: TableModel, { period, current }: Comparison): LastYear | null {
  const before = samePeriodLastYear(period);
  const year = before === null ? null : yearOf(before);
  const find = (wanted: Comparison["period"] | null): ColumnModel | undefined =>
    table.columns.find(
      (c) =>
        c.role === "value" &&
        c.scenario !== "plan" &&
        c.confidence >= SURE &&
        c.period !== null &&
        wanted !== null &&
        samePeriod(c.period, wanted) &&
        areOfOneThing(c, current) &&
        (c.unit?.factor ?? null) === (current.unit?.factor ?? null),
    );
  const [same, whole] = [find(before), find(year)];
  return same === undefined || whole === undefined ? null : { same, year: whole };
}

/** What the months left must bring, and what they brought last year; or why the two cannot be set side by side. */
function monthsLeft(
  [current, plan, same, year]: readonly number[],
  scale: number,
):
  | { readonly status: "ok"; readonly required: number; readonly before: number }
  | { readonly status: "missing" | "zero-base" | "sign-change" } {
  if (current === undefined || plan === undefined || same === undefined || year === undefined)
    return { status: "missing" };
  const [required, before] = [plan * scale - current, year - same];
  if (before <= 0) return { status: "zero-base" };
  return required <= 0 || current < 0 || same < 0 ? { status: "sign-change" } : { status: "ok", required, before };
}

const EXAMPLE_HEADER = [
  "Chỉ tiêu",
  "ĐVT",
  "Thực hiện năm 2023",
  "Kế hoạch năm 2024",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
];

/** How much more than last year's the months that are left must bring for the plan to be reached. */
export const requiredGrowth: Measure = {
  id: "required-growth",
  name: { vi: "Mức tăng còn phải đạt", en: "Growth still required" },
  method: {
    vi: "(Kế hoạch năm − lũy kế) ÷ (cả năm trước − lũy kế cùng kỳ): các tháng còn lại so với các tháng đó năm trước.",
    en: "(The year's plan − cumulative) ÷ (last year − last year's cumulative): the months left against last year's.",
  },
  never: {
    vi: "Không tính khi hết năm, kế hoạch đã đạt, thiếu số cả năm trước hoặc lũy kế cùng kỳ, cho chỉ số và tỷ lệ.",
    en: "Not taken when no month is left, the plan is reached, or last year's figures are missing, nor of an index or a rate.",
  },
  of: "plan-attainment",
  pairs: (table) =>
    comparisonsOf(table).filter((c) => c.measure === "plan-attainment" && lastYearOf(table, c) !== null),
  noPair: {
    vi: "Biểu không có đủ kế hoạch năm, số cả năm trước và lũy kế cùng kỳ.",
    en: "The table lacks the year's plan, last year as a whole or last year's same months.",
  },
  header: (table, comparison) => {
    const plan = planWords(table, comparison);
    return plan === null
      ? { vi: "Các tháng còn lại phải đạt so với cùng kỳ (%)", en: "Months left against last year's, required (%)" }
      : {
          vi: `Các tháng còn lại phải đạt so với cùng kỳ theo ${plan.vi} (%)`,
          en: `Months left against last year's, required for ${plan.en} (%)`,
        };
  },
  compute: (input) => {
    const { table, row, comparison, form } = input;
    const lastYear = lastYearOf(table, comparison);
    if (row.nature !== "level" || lastYear === null || (elapsedShare(comparison.period) ?? 1) >= 1)
      return notARatio(input);
    const operands = [comparison.current, comparison.base, lastYear.same, lastYear.year].map(
      ({ column }): CellAddress => ({ row: row.row, column }),
    );
    const [c = "", p = "", s = "", y = ""] = operands.map(cellName);
    const scale = (comparison.base.unit?.factor ?? 1) / (comparison.current.unit?.factor ?? 1);
    const plan = scale === 1 ? p : `${p}*${String(scale)}`;
    const tail = { index: "*100", change: "*100-100", fraction: "" }[form];
    const formula = `=IF(COUNT(${c},${p},${s},${y})=4,IF(AND(${c}>=0,${s}>=0,${y}>${s},${plan}>${c}),(${plan}-${c})/(${y}-${s})${tail},""),"")`;
    const known = operands.map((cell) => countable(figure(table, cell.row, cell.column))).filter((f) => f !== null);
    const left = monthsLeft(known, scale);
    const value = left.status === "ok" ? quotient(left.required, left.before, { current: 1, base: 1 }, form) : null;
    return { row: row.row, status: left.status, value, operands, formula };
  },
  examples: [
    {
      name: { vi: "Sáu tháng cuối phải hơn năm trước một phần năm", en: "A fifth more than last year in six months" },
      sheet: [
        EXAMPLE_HEADER,
        ["Kim ngạch xuất khẩu", "Triệu USD", 900, 1060, 450, 520],
        ["Kim ngạch nhập khẩu", "Triệu USD", 165, 90, 80, 99],
        ["Doanh thu vận tải", "Tỷ đồng", null, 2400, 1100, 1200],
      ],
      expected: [
        { row: 2, status: "ok", value: 120 },
        { row: 3, status: "sign-change", value: null },
        { row: 4, status: "missing", value: null },
      ],
    },
  ],
};
