import { indexBaseOf } from "../../model/tables/index-base";
import { headerWords } from "../header";
import type { Measure } from "../measure";
import { computeQuotient, linkToIndex, notARatio } from "../quotient";

/** The current figure against the same period of last year, cumulative against cumulative. */
export const growthSamePeriod: Measure = {
  id: "growth-same-period",
  name: { vi: "So với cùng kỳ", en: "Growth on the same period" },
  method: {
    vi: "100 × số kỳ này ÷ số cùng kỳ năm trước (dạng tăng, giảm: trừ 100); lũy kế so với lũy kế.",
    en: "100 × current ÷ same period last year (in the change form: less 100); cumulative on cumulative.",
  },
  never: {
    vi:
      "Không chia chỉ số cho chỉ số: dòng chỉ số so với cùng kỳ lấy chính nó. Không tính cho tỷ " +
      "lệ phần trăm, cho số gốc bằng 0, âm hoặc để trống.",
    en:
      "An index is never divided by an index: a row that is an index on the same period shows itself. " +
      "Not taken of rates, nor on a base that is zero, negative or missing.",
  },
  of: "growth-same-period",
  header: (_table, comparison, form, many) =>
    comparison.period.kind === "year"
      ? headerWords(
          comparison,
          form,
          many,
          { vi: "So với năm trước", en: "On previous year" },
          { vi: "Tăng, giảm so với năm trước", en: "Change on previous year" },
        )
      : headerWords(
          comparison,
          form,
          many,
          { vi: "So với cùng kỳ", en: "On same period last year" },
          { vi: "Tăng, giảm so với cùng kỳ", en: "Change on same period last year" },
        ),
  compute: (input) => {
    switch (input.row.nature) {
      case "level":
        return computeQuotient(input, true);
      case "index":
        return indexBaseOf(input.table, input.row) === "same-period" ? linkToIndex(input) : notARatio(input);
      case "rate":
        return notARatio(input);
    }
  },
  examples: [
    {
      name: { vi: "Bán lẻ và xuất khẩu 6 tháng", en: "Retail and exports of six months" },
      sheet: [
        ["Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 26830.7, 29232],
        ["Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", 80.03, 99],
      ],
      expected: [
        { row: 2, status: "ok", value: 108.949822 },
        { row: 3, status: "ok", value: 116.97861 },
        { row: 4, status: "ok", value: 123.703611 },
      ],
    },
    {
      name: { vi: "Chỉ số lấy chính nó", en: "An index shows itself" },
      sheet: [
        ["Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["Chỉ số sản xuất công nghiệp (IIP)", "%", null, 99.05],
        ["Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525],
      ],
      expected: [
        { row: 2, status: "by-definition", value: 99.05 },
        { row: 3, status: "ok", value: 116.97861 },
      ],
    },
    {
      name: { vi: "Số gốc bằng 0, trống, hoặc quá nhỏ", en: "A base that is zero, missing or tiny" },
      sheet: [
        ["Mặt hàng", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
        ["Cà phê", "Tấn", 0, 120],
        ["Hồ tiêu", "Tấn", null, 35],
        ["Cao su", "Tấn", 3, 41],
        ["Hạt điều", "Tấn", 1200, 1310],
      ],
      expected: [
        { row: 2, status: "zero-base", value: null },
        { row: 3, status: "missing", value: null },
        { row: 4, status: "small-base", value: 1366.666667 },
        { row: 5, status: "ok", value: 109.166667 },
      ],
    },
  ],
};
