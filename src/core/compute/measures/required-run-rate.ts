import { cellName } from "../../model/cells/address";
import { elapsedShare } from "../../model/tables/period";
import { figure } from "../../model/tables/table";
import { planWords } from "../header";
import type { Measure } from "../measure";
import { countable, notARatio, quotientStatus, scaleOf } from "../quotient";

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
    const { table, row, comparison } = input;
    const elapsed = elapsedShare(comparison.period);
    const left = elapsed === null ? 0 : 12 - Math.round(elapsed * 12);
    if (row.nature !== "level" || left <= 0) return notARatio(input);
    const operands = [comparison.current, comparison.base].map(({ column }) => ({ row: row.row, column }));
    const [c, b] = [figure(table, row.row, comparison.current.column), figure(table, row.row, comparison.base.column)];
    const { current: cs, base: bs } = scaleOf(comparison);
    const [cn, bn] = operands.map(cellName);
    const plan = bs === 1 ? `${bn ?? ""}${cs === 1 ? "" : `/${String(cs)}`}` : `${bn ?? ""}*${String(bs)}`;
    const formula = `=IF(COUNT(${cn ?? ""},${bn ?? ""})=2,IF(AND(${bn ?? ""}>0,${cn ?? ""}>=0),(${plan}-${cn ?? ""})/${String(left)},""),"")`;
    const status = quotientStatus(c, b);
    const [cv, bv] = [countable(c), countable(b)];
    const planned = bv === null ? null : bs === 1 ? bv / cs : bv * bs;
    return {
      row: row.row,
      status,
      value: status === "ok" && cv !== null && planned !== null ? (planned - cv) / left : null,
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
