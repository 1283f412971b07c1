import { samePeriod, samePeriodLastYear } from "../../model/tables/period";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { contributionGroups } from "./contributions";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";
import { spanOf } from "../ratios/ratios";

const TITLE = ["Doanh thu bán lẻ tháng 6 năm 2024"];
const UNIT = [null, null, null, null, "Tỷ đồng"];
const HEADER = [
  "TT",
  "Nhóm hàng",
  "Tháng 6 năm 2023",
  "Tháng 6 năm 2024",
  "Đóng góp vào mức tăng tháng 6 năm 2024 (điểm phần trăm)",
];

const rule: Rule = {
  id: "contribution-mismatch",
  severity: "error",
  name: { vi: "Mức đóng góp không khớp số liệu", en: "A contribution does not follow from the figures" },
  why: {
    vi:
      "Đóng góp của một nhóm bằng mức tăng của nhóm chia cho tổng của kỳ gốc; số đã ghi không " +
      "thể có được từ các số trong biểu.",
    en: "A part's contribution is its increase over the base period's total; the printed one cannot come from the figures of the table.",
  },
  advice: {
    vi: "Tính lại với tổng của kỳ gốc, không phải của kỳ báo cáo.",
    en: "Take it again over the base period's total, not the current one's.",
  },
  messages: {
    differs: {
      vi:
        "{label}: {cell} ghi {printed} điểm, còn mức tăng từ {base} đến {current} chia cho tổng {total} là " +
        "{computed} điểm.",
      en: "{label}: {cell} says {printed} points, but the change from {base} to {current} over the total {total} is {computed}.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const { column, parent, parts } of contributionGroups(table)) {
      const pair = columnsOf(table, column);
      if (!pair || parent.nature !== "level") continue;
      const total = figureAt(table, parent.row, pair.base.column);
      if (!total || total.value <= 0) continue;
      for (const part of parts) {
        const printed = figureAt(table, part.row, column.column);
        const current = figureAt(table, part.row, pair.current.column);
        const base = figureAt(table, part.row, pair.base.column);
        if (part.nature !== "level" || !printed || !current || !base) continue;
        checked++;
        if (contributionFits(printed, current, base, total)) continue;
        const words = say(rule, "differs", {
          label: part.label,
          printed: numberParameter(printed.value),
          cell: cellParameter(table, part.row, column.column),
          current: cellParameter(table, part.row, pair.current.column),
          base: cellParameter(table, part.row, pair.base.column),
          total: cellParameter(table, parent.row, pair.base.column),
          computed: numberParameter((100 * (current.value - base.value)) / total.value, 2),
        });
        findings.push(
          findingAt(rule, table, { row: part, column }, words, {
            related: [
              placeOf(table, part.row, pair.current.column),
              placeOf(table, part.row, pair.base.column),
              placeOf(table, parent.row, pair.base.column),
            ],
          }),
        );
      }
    }
    // Where most contributions miss, they were taken otherwise (constant prices, weights).
    return 2 * findings.length > checked && checked > 2 ? ruleCheck(0, []) : ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Đóng góp khớp", en: "Contributions agree" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [null, "Tổng số", 2000, 2200, 10],
        [1, "Lương thực", 1200, 1300, 5],
        [2, "Xăng dầu", 500, 560, 3],
        [3, "Hàng may mặc", 300, 340, 2],
      ],
      findings: [],
    },
    {
      name: { vi: "Một đóng góp lệch", en: "One contribution is off" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [null, "Tổng số", 2000, 2200, 10],
        [1, "Lương thực", 1200, 1300, 5],
        [2, "Xăng dầu", 500, 560, 12],
        [3, "Hàng may mặc", 300, 340, 2],
      ],
      findings: ["E6"],
      messages: ["differs"],
    },
  ],
};

/** Whether a printed contribution can be 100·(current − base) ÷ total in any rounding. */
function contributionFits(printed: Figure, current: Figure, base: Figure, total: Figure): boolean {
  const [p, c, b, t] = [printed, current, base, total].map(spanOf);
  if (!p || !c || !b || !t) return true;
  const low = c.low.minus(b.high).times(100);
  const high = c.high.minus(b.low).times(100);
  const products = [p.low.times(t.low), p.low.times(t.high), p.high.times(t.low), p.high.times(t.high)];
  return products.some((x) => x.gte(low)) && products.some((x) => x.lte(high));
}

function columnsOf(
  table: TableModel,
  contribution: ColumnModel,
): { readonly current: ColumnModel; readonly base: ColumnModel } | null {
  const period = contribution.period;
  const columns = valueColumns(table).filter((c) => c.scenario !== "plan" && c.period !== null);
  const current = columns.find((c) => period !== null && c.period !== null && samePeriod(c.period, period)) ?? null;
  const last = current?.period ? samePeriodLastYear(current.period) : null;
  const base = last === null ? null : (columns.find((c) => c.period !== null && samePeriod(c.period, last)) ?? null);
  return current && base ? { current, base } : null;
}

export default rule;
