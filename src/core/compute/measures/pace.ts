import { elapsedShare } from "../../model/tables/period";
import { planWords } from "../header";
import type { Measure } from "../measure";
import { notARatio, planAndCurrent, scaleOf } from "../quotient";

/** How attainment stands to the part of the year that has passed: 1 is on pace. */
export const pace: Measure = {
  id: "pace",
  name: { vi: "Tiến độ so với thời gian", en: "Pace against the calendar" },
  method: {
    vi: "Tỷ lệ đạt kế hoạch ÷ phần thời gian đã qua của năm (6 tháng là 0,5); bằng 1 là đúng tiến độ.",
    en: "Attainment ÷ the part of the year that has passed (0.5 at six months); 1 is on pace.",
  },
  never: {
    vi: "Không tính khi không rõ tháng, cho chỉ số, tỷ lệ, hoặc khi không có kế hoạch.",
    en: "Not taken where the month is unknown, of an index or a rate, nor without a plan.",
  },
  of: "plan-attainment",
  form: () => "fraction",
  header: (table, comparison) => {
    const plan = planWords(table, comparison);
    return plan === null
      ? { vi: "Tiến độ so với thời gian (lần)", en: "Pace against the calendar (ratio)" }
      : { vi: `Tiến độ ${plan.vi} (lần)`, en: `Pace of ${plan.en} (ratio)` };
  },
  compute: (input) => {
    const { row, comparison } = input;
    const elapsed = elapsedShare(comparison.period);
    if (row.nature !== "level" || elapsed === null) return notARatio(input);
    const months = Math.round(elapsed * 12);
    const { operands, names, status, figures } = planAndCurrent(input);
    const { current: cs, base: bs } = scaleOf(comparison);
    const numerator = cs === 1 ? names.current : `${names.current}*${String(cs)}`;
    const denominator = bs === 1 ? names.plan : `(${names.plan}*${String(bs)})`;
    const formula = `=IF(COUNT(${names.current},${names.plan})=2,IF(AND(${names.plan}>0,${names.current}>=0),${numerator}/${denominator}*12/${String(months)},""),"")`;
    return {
      row: row.row,
      status,
      value: figures === null ? null : (((figures.current * cs) / (figures.plan * bs)) * 12) / months,
      operands,
      formula,
    };
  },
  examples: [
    {
      name: { vi: "Nửa năm: bán lẻ chậm, nhập khẩu nhanh", en: "Half a year: retail slow, imports fast" },
      sheet: [
        [
          "Chỉ tiêu",
          "ĐVT",
          "Kế hoạch năm 2024",
          "Thực hiện 6 tháng đầu năm 2023",
          "Ước thực hiện 6 tháng đầu năm 2024",
        ],
        ["Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 123000, 26830.7, 29232],
        ["Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", 115.12, 80.03, 99],
      ],
      expected: [
        { row: 2, status: "ok", value: 0.475317 },
        { row: 3, status: "ok", value: 1.4 },
        { row: 4, status: "ok", value: 1.719944 },
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
        { row: 3, status: "ok", value: 1.4 },
        { row: 4, status: "missing", value: null },
      ],
    },
  ],
};
