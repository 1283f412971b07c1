import { headerWords, planWords } from "../header";
import type { Measure } from "../measure";
import { computeQuotient, notARatio } from "../quotient";

/** What has been reached of the year's plan so far. */
export const planAttainment: Measure = {
  id: "plan-attainment",
  name: { vi: "So với kế hoạch", en: "Plan attainment" },
  method: { vi: "100 × lũy kế từ đầu năm ÷ kế hoạch năm.", en: "100 × cumulative since January ÷ the year's plan." },
  never: {
    vi:
      "Không tính cho dòng chỉ số (117,56 ÷ 114 không phải là tỷ lệ hoàn thành kế hoạch), cho tỷ lệ " +
      "phần trăm, cho kế hoạch bằng 0, âm, để trống hoặc ghi bằng chữ.",
    en:
      "Not taken of an index (117.56 ÷ 114 is no attainment) or a rate, nor on a plan that is zero, " +
      "negative, missing or written in words.",
  },
  of: "plan-attainment",
  header: (table, comparison, form, many) => {
    const plan = planWords(table, comparison);
    const words =
      plan === null
        ? { vi: "So với kế hoạch năm", en: "On the year's plan" }
        : { vi: `So với ${plan.vi}`, en: `On ${plan.en}` };
    return headerWords(comparison, form, many, words, words);
  },
  compute: (input) => (input.row.nature === "level" ? computeQuotient(input, false) : notARatio(input)),
  examples: [
    {
      name: { vi: "6 tháng so với kế hoạch năm", en: "Six months on the year's plan" },
      sheet: [
        [
          "Chỉ tiêu",
          "ĐVT",
          "Kế hoạch năm 2024",
          "Thực hiện 6 tháng đầu năm 2023",
          "Ước thực hiện 6 tháng đầu năm 2024",
        ],
        ["Chỉ số sản xuất công nghiệp (IIP)", "%", 109.1, null, 99.05],
        ["Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 123000, 26830.7, 29232],
        ["Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", null, 80.03, 99],
      ],
      expected: [
        { row: 2, status: "not-a-ratio", value: null },
        { row: 3, status: "ok", value: 23.765854 },
        { row: 4, status: "ok", value: 70 },
        { row: 5, status: "missing", value: null },
      ],
    },
  ],
};
