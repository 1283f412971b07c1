import { elapsedShare } from "../../model/tables/period";
import { planWords } from "../header";
import type { Measure } from "../measure";
import type { Scale } from "../quotient";
import { notARatio, planAndCurrent, scaleOf } from "../quotient";

/** The plan in the current column's unit. */
const planIn = (plan: number, { current, base }: Scale): number => (base === 1 ? plan / current : plan * base);

/** The same in a formula, of the cell that holds the plan. */
function planName(cell: string, { current, base }: Scale): string {
  if (base !== 1) return `${cell}*${String(base)}`;
  return current === 1 ? cell : `${cell}/${String(current)}`;
}

/**
 * What each month that is left must bring for the plan to be reached, in the current column's unit; zero or less once
 * it has been.
 */
export const requiredRunRate: Measure = {
  id: "required-run-rate",
  name: { vi: "Bình quân tháng còn phải đạt", en: "Required monthly average" },
  method: { vi: "(Kế hoạch năm − lũy kế) ÷ số tháng còn lại.", en: "(The year's plan − cumulative) ÷ months left." },
  never: {
    vi: "Không tính khi hết năm hoặc không rõ tháng, cho chỉ số, tỷ lệ, hoặc khi không có kế hoạch.",
    en: "Not taken when no month is left or the month is unknown, of an index or a rate, nor without a plan.",
  },
  of: "plan-attainment",
  // Zero, as of a change: nothing is left to be reached.
  form: () => "change",
  header: (table, comparison) => {
    const plan = planWords(table, comparison);
    return plan === null
      ? { vi: "Bình quân tháng còn phải đạt", en: "Required monthly average" }
      : { vi: `Bình quân tháng còn phải đạt theo ${plan.vi}`, en: `Required monthly average for ${plan.en}` };
  },
  compute: (input) => {
    const { row, comparison } = input;
    const elapsed = elapsedShare(comparison.period);
    const left = elapsed === null ? 0 : 12 - Math.round(elapsed * 12);
    if (row.nature !== "level" || left <= 0) return notARatio(input);
    const { operands, names, status, figures } = planAndCurrent(input);
    const scale = scaleOf(comparison);
    const formula = `=IF(COUNT(${names.current},${names.plan})=2,IF(AND(${names.plan}>0,${names.current}>=0),(${planName(names.plan, scale)}-${names.current})/${String(left)},""),"")`;
    return {
      row: row.row,
      status,
      value: figures === null ? null : (planIn(figures.plan, scale) - figures.current) / left,
      operands,
      formula,
    };
  },
  examples: [
    {
      name: { vi: "Còn 225 triệu USD cho 6 tháng", en: "225 million USD left for six months" },
      sheet: [
        [
          "Chỉ tiêu",
          "ĐVT",
          "Kế hoạch năm 2024",
          "Thực hiện 6 tháng đầu năm 2023",
          "Ước thực hiện 6 tháng đầu năm 2024",
        ],
        ["Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", 90, 80.03, 99],
      ],
      expected: [
        { row: 2, status: "ok", value: 37.5 },
        { row: 3, status: "ok", value: -1.5 },
      ],
    },
    {
      name: { vi: "Chỉ số, và dòng không có kế hoạch", en: "An index, and a row without a plan" },
      sheet: [
        [
          "Chỉ tiêu",
          "ĐVT",
          "Kế hoạch năm 2024",
          "Thực hiện 6 tháng đầu năm 2023",
          "Ước thực hiện 6 tháng đầu năm 2024",
        ],
        ["Chỉ số sản xuất công nghiệp (IIP)", "%", 108, null, 99.05],
        ["Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", null, 80.03, 99],
      ],
      expected: [
        { row: 2, status: "not-a-ratio", value: null },
        { row: 3, status: "ok", value: 37.5 },
        { row: 4, status: "missing", value: null },
      ],
    },
  ],
};
