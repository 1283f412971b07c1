import { indexBaseOf } from "../../model/tables/index-base";
import { headerWords } from "../header";
import type { Measure } from "../measure";
import { computeQuotient, linkToIndex, notARatio } from "../quotient";

/** The current figure against the period just before it. */
export const growthPreviousPeriod: Measure = {
  id: "growth-previous-period",
  name: { vi: "So với kỳ trước", en: "Growth on the previous period" },
  method: {
    vi: "100 × số kỳ này ÷ số kỳ liền trước (dạng tăng, giảm: trừ 100); không dùng cho lũy kế.",
    en: "100 × current ÷ previous period (in the change form: less 100); not for cumulative figures.",
  },
  never: {
    vi:
      "Không chia chỉ số so với cùng kỳ của hai tháng cho nhau. Không tính cho tỷ lệ phần trăm, cho " +
      "số gốc bằng 0, âm hoặc để trống.",
    en: "Indices on the same period are never divided by one another. Not taken of rates, nor on a base that is zero, negative or missing.",
  },
  of: "growth-previous-period",
  header: (_table, comparison, form, many) =>
    headerWords(
      comparison,
      form,
      many,
      { vi: "So với kỳ trước", en: "On previous period" },
      { vi: "Tăng, giảm so với kỳ trước", en: "Change on previous period" },
    ),
  compute: (input) => {
    switch (input.row.nature) {
      case "level":
        return computeQuotient(input, true);
      case "index":
        return indexBaseOf(input.table, input.row) === "previous-period" ? linkToIndex(input) : notARatio(input);
      case "rate":
        return notARatio(input);
    }
  },
  examples: [
    {
      name: { vi: "Tháng 6 so với tháng 5", en: "June on May" },
      sheet: [
        ["Sản phẩm", "ĐVT", "Tháng 5/2024", "Tháng 6/2024"],
        ["Đá xây dựng", "M3", 262238, 272300],
        ["Hạt điều nhân", "Tấn", 20915, 23050],
      ],
      expected: [
        { row: 2, status: "ok", value: 103.836973 },
        { row: 3, status: "ok", value: 110.207985 },
      ],
    },
    {
      name: { vi: "Tháng trước trống hoặc bằng 0", en: "Last month blank or zero" },
      sheet: [
        ["Sản phẩm", "ĐVT", "Tháng 5/2024", "Tháng 6/2024"],
        ["Đá xây dựng", "M3", 262238, 272300],
        ["Hạt điều nhân", "Tấn", null, 23050],
        ["Đường", "Tấn", 0, 410],
      ],
      expected: [
        { row: 2, status: "ok", value: 103.836973 },
        { row: 3, status: "missing", value: null },
        { row: 4, status: "zero-base", value: null },
      ],
    },
  ],
};
