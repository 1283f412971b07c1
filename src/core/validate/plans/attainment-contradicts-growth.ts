import type { Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { percentParameter } from "../findings/finding-at";
import { planProgress } from "./pace";
import { planFinding } from "./plan-findings";

const TITLE = ["Tình hình thực hiện kế hoạch 6 tháng đầu năm 2024"];
const HEADER = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "Kế hoạch năm 2024",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
];

const rule: Rule = {
  id: "attainment-contradicts-growth",
  severity: "warning",
  name: { vi: "Tiến độ kế hoạch trái chiều tăng trưởng", en: "Attainment and growth tell different stories" },
  why: {
    vi:
      "Tăng so với cùng kỳ mà đạt kế hoạch rất thấp (hoặc giảm mà đạt rất cao): kế hoạch và " +
      "số thực hiện có thể khác gốc, khác kỳ hoặc khác định nghĩa.",
    en: "Growing, yet far behind the plan (or falling, yet far ahead): plan and figure may differ in base, period or definition.",
  },
  advice: {
    vi: "Hỏi nơi giao kế hoạch: kế hoạch cho kỳ nào, trên số gốc nào, chỉ tiêu gồm những gì.",
    en: "Ask who set the plan: for which period, on which base, and what the indicator takes in.",
  },
  messages: {
    "growing-behind": {
      vi: "{label}: {current} mới đạt {attainment} kế hoạch {plan} dù tăng {growth} so với cùng kỳ ({base}).",
      en: "{label}: {current} is only {attainment} of the plan {plan}, though up {growth} on the same period ({base}).",
    },
    "falling-ahead": {
      vi: "{label}: {current} đã đạt {attainment} kế hoạch {plan} dù giảm {growth} so với cùng kỳ ({base}).",
      en: "{label}: {current} is already {attainment} of the plan {plan}, though down {growth} on the same period ({base}).",
    },
    question: {
      vi: "Kiểm tra lại kế hoạch: của kỳ nào, tính trên số nào?",
      en: "Look at the plan again: of which period, on which base?",
    },
  },
  check: ({ table, tables, settings }) => {
    const [low, high] = settings.paceBand;
    let checked = 0;
    const findings = planProgress(table, tables).flatMap((p) => {
      if (p.ratio === null) return [];
      checked++;
      const messageId =
        p.pace < low && p.ratio.value > 1
          ? "growing-behind"
          : p.pace > high && p.ratio.value < 1
            ? "falling-ahead"
            : null;
      if (messageId === null) return [];
      return [
        planFinding(rule, table, p, {
          parts: { statement: messageId, closing: "question" },
          parameters: { growth: percentParameter(Math.abs(100 * (p.ratio.value - 1))) },
          base: p.ratio.column,
        }),
      ];
    });
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Tiến độ và tăng trưởng cùng chiều", en: "Attainment and growth agree" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Giá trị sản xuất công nghiệp", "Tỷ đồng", 35021, 13784, 15094],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
      ],
      findings: [],
    },
    {
      name: { vi: "Tăng mà chậm, giảm mà nhanh", en: "Growing yet behind, falling yet ahead" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 123000, 26830.7, 29232],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
        ["III", "Kim ngạch nhập khẩu", "Triệu USD", 115.12, 120.3, 99],
      ],
      findings: ["F3", "F5"],
      messages: ["growing-behind", "falling-ahead", "question"],
    },
  ],
};

export default rule;
