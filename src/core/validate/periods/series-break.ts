import { comparisonsOf } from "../../model/tables/comparison";
import type { Finding, Rule } from "../../model/results/finding";
import { NOT_APPLICABLE, ruleCheck } from "../../model/results/finding";
import { crossesMerger } from "../../model/tables/territory";
import { findingAt, headerText, placeOf, say } from "../findings/finding-at";

const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Tháng 9 năm 2024", "Tháng 9 năm 2025"];

const rule: Rule = {
  id: "series-break",
  severity: "information",
  name: { vi: "So sánh qua thời điểm thay đổi phạm vi", en: "A comparison across a break in the series" },
  why: {
    vi:
      "Số trước và sau khi sáp nhập tỉnh, hoặc đổi năm gốc giá, không cùng phạm vi; chỉ so " +
      "được khi số gốc đã tính lại.",
    en:
      "Figures before and after a merger of provinces, or a new price base, have different scopes and " +
      "compare only once the base was recomputed.",
  },
  advice: {
    vi: "Xem số cùng kỳ đã tính lại theo phạm vi mới chưa, và ghi chú dưới biểu.",
    en: "See whether the base was recomputed for the new scope, and note it below the table.",
  },
  messages: {
    territory: {
      vi: "“{current}” so với “{base}” đi qua mốc sáp nhập tỉnh 01/7/2025: số gốc đã gồm cả địa " + "bàn mới chưa?",
      en: "“{current}” against “{base}” crosses the merger of provinces on 1 July 2025: does the base include the new territory?",
    },
    prices: {
      vi: "“{current}” và “{base}” theo hai gốc giá khác nhau.",
      en: "“{current}” and “{base}” are at prices of different base years.",
    },
  },
  check: ({ table }) => {
    const comparisons = comparisonsOf(table).filter((c) => c.measure !== "plan-attainment");
    if (comparisons.length === 0) return NOT_APPLICABLE;
    const findings: Finding[] = [];
    for (const { current, base } of comparisons) {
      const range = {
        top: table.header?.top ?? table.body.top,
        bottom: table.header?.bottom ?? table.body.top,
        left: current.column,
        right: current.column,
      };
      const crosses = crossesMerger(table, base.period, current.period);
      const [priceNow, priceThen] = [current.meaning.priceBase, base.meaning.priceBase];
      const words = crosses
        ? "territory"
        : priceNow !== null && priceThen !== null && priceNow !== priceThen
          ? "prices"
          : null;
      if (words === null || (words === "territory" && findings.some((f) => f.message.id === "territory"))) continue;
      findings.push(
        findingAt(
          rule,
          table,
          { row: null, column: current, range },
          say(rule, words, { current: headerText(current), base: headerText(base) }),
          { related: [placeOf(table, range.bottom, base.column)], detail: words },
        ),
      );
    }
    return ruleCheck(comparisons.length, findings);
  },
  examples: [
    {
      name: { vi: "Hai kỳ cùng phạm vi", en: "Both periods of one scope" },
      sheet: [
        ["SỞ CÔNG THƯƠNG TỈNH GIA LAI"],
        ["Tình hình thương mại tháng 9 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 9 năm 2023", "Tháng 9 năm 2024"],
        [1, "Bán lẻ", "Tỷ đồng", 4310, 4671],
        [2, "Xuất khẩu", "Triệu USD", 61.2, 66.4],
      ],
      findings: [],
    },
    {
      name: { vi: "Qua mốc sáp nhập tỉnh", en: "Across the merger" },
      sheet: [
        ["SỞ CÔNG THƯƠNG TỈNH GIA LAI"],
        ["Tình hình thương mại tháng 9 năm 2025"],
        HEADER,
        [1, "Bán lẻ", "Tỷ đồng", 4671, 17210],
        [2, "Xuất khẩu", "Triệu USD", 66.4, 270.3],
      ],
      findings: ["E3"],
      messages: ["territory"],
    },
    {
      name: { vi: "Hai gốc giá", en: "Two price bases" },
      sheet: [
        ["Giá trị sản xuất công nghiệp năm 2013"],
        ["TT", "Chỉ tiêu", "ĐVT", "Năm 2012 (giá so sánh 1994)", "Năm 2013 (giá so sánh 2010)"],
        [1, "Khai khoáng", "Tỷ đồng", 310, 871],
        [2, "Chế biến, chế tạo", "Tỷ đồng", 5210, 14610],
      ],
      findings: ["E2"],
      messages: ["prices"],
    },
  ],
};

export default rule;
