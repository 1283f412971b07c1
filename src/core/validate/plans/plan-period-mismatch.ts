import { elapsedShare } from "../../model/tables/period";
import type { Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { figureAt } from "../figures/amount";
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

/** A plan this near to the same period's figure is more likely for the period than for the year. */
const NEAR = [0.8, 1.3] as const;

const rule: Rule = {
  id: "plan-period-mismatch",
  severity: "warning",
  name: { vi: "Kế hoạch có thể khác kỳ", en: "The plan may be for another period" },
  why: {
    vi:
      "Kế hoạch ghi là cả năm nhưng chỉ cỡ một kỳ (hoặc ngược lại), nên tỷ lệ hoàn thành kế " + "hoạch không có nghĩa.",
    en: "The plan is said to be annual but has the size of one period (or the reverse), so the attainment means nothing.",
  },
  advice: {
    vi: "Hỏi lại kế hoạch là của cả năm hay của kỳ.",
    en: "Ask whether the plan is for the year or for the period.",
  },
  messages: {
    period: {
      vi: "{label}: kế hoạch {plan} chỉ bằng {share} số cùng kỳ {base}.",
      en: "{label}: the plan {plan} is only {share} of the same period's {base}.",
    },
    "period-reason": {
      vi: "kế hoạch chỉ bằng {share} số cùng kỳ {base}",
      en: "the plan is only {share} of the same period's {base}",
    },
    "period-question": {
      vi: "Đây là kế hoạch của kỳ hay của cả năm?",
      en: "Is this plan for the period or for the year?",
    },
    month: {
      vi: "{label}: {current} mới đạt {attainment} kế hoạch {plan}, mà số cùng kỳ {base} cũng chỉ cỡ đó.",
      en: "{label}: {current} is only {attainment} of the plan {plan}, and {base} a year before is no larger.",
    },
    "month-reason": { vi: "số cùng kỳ {base} cũng chỉ cỡ đó", en: "{base} a year before is no larger" },
    "month-question": { vi: "Số này có phải chỉ của một tháng không?", en: "Is it one month's figure?" },
  },
  check: ({ table, tables, settings }) => {
    let checked = 0;
    const findings = planProgress(table, tables).flatMap((p) => {
      const base = p.ratio?.column;
      const same = base?.role === "value" ? figureAt(table, p.row.row, base.column) : null;
      const calendar = elapsedShare(p.comparison.period);
      if (!base || !same || same.value <= 0 || calendar === null || calendar > 0.7) return [];
      checked++;
      const size = p.plan.value / same.value;
      const growth = p.current.value / same.value;
      const isPeriod = p.pace > settings.paceBand[1] && size >= NEAR[0] && size <= NEAR[1];
      // A month is a twelfth of its year: the attainment of a single month, at a growth like any other.
      const isMonth =
        calendar >= 0.25 &&
        p.attainment > 1 / 18 &&
        p.attainment < 1 / 8 &&
        p.attainment < 0.4 * calendar &&
        growth > 0.8 &&
        growth < 1.25;
      if (!isPeriod && !isMonth) return [];
      return [
        planFinding(rule, table, p, {
          parts: isPeriod ? PERIOD : MONTH,
          parameters: { share: percentParameter(100 * size, 0) },
          base,
        }),
      ];
    });
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Kế hoạch năm", en: "An annual plan" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 750, 448.8, 525],
        [2, "Giá trị sản xuất", "Tỷ đồng", 35021, 13784, 15094],
      ],
      findings: [],
    },
    {
      name: {
        vi: "Kế hoạch của sáu tháng, và số chỉ của một tháng",
        en: "A plan for six months, and a figure of one month",
      },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 500, 448.8, 525],
        [2, "Giá trị sản xuất", "Tỷ đồng", 35021, 2610, 2790],
      ],
      findings: ["F3", "F4"],
      messages: ["period", "period-reason", "period-question", "month", "month-reason", "month-question"],
    },
  ],
};

const PERIOD = { statement: "period", reason: "period-reason", closing: "period-question" } as const;
const MONTH = { statement: "month", reason: "month-reason", closing: "month-question" } as const;

export default rule;
