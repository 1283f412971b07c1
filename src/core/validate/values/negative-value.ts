import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { figureAt } from "../figures/amount";
import { isExplained } from "../findings/reasons";
import { cellParameter, findingAt, headerText, numberParameter, say } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";

const TITLE = ["Kim ngạch xuất nhập khẩu tháng 6 năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024"];

/** From this many negative figures in a column on, the sign is its nature. */
const USUAL = 3;

const rule: Rule = {
  id: "negative-value",
  severity: "error",
  name: { vi: "Số lượng hoặc giá trị âm", en: "A negative amount" },
  why: {
    vi: "Sản lượng, kim ngạch, doanh thu không thể nhỏ hơn 0.",
    en: "An output, a turnover, a trade value cannot be below zero.",
  },
  advice: {
    vi: "Xem có thừa dấu trừ không; nếu là chênh lệch hay điều chỉnh thì ghi rõ trong tên chỉ tiêu.",
    en: "See whether the minus is too much; if it is a balance or an adjustment, say so in the name.",
  },
  messages: {
    negative: {
      vi: "{label} ({column}): {cell} ghi số âm {value}.",
      en: "{label} ({column}): {cell} holds the negative {value}.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    if (table.meaning.isSigned) return ruleCheck(0, []);
    for (const column of valueColumns(table)) {
      if (column.meaning.isSigned || column.unit?.dimension === "percent") continue;
      const figures = table.rows.flatMap((row) => {
        if (
          row.nature !== "level" ||
          row.kind === "heading" ||
          row.unit?.dimension === "percent" ||
          row.meaning.isSigned
        )
          return [];
        const figure = figureAt(table, row.row, column.column);
        return figure ? [{ row, figure }] : [];
      });
      checked += figures.length;
      const negative = figures.filter(({ figure }) => figure.value < 0);
      if (negative.length >= USUAL || 2 * negative.length > figures.length) continue;
      for (const { row, figure } of negative) {
        const words = say(rule, "negative", {
          label: row.label,
          column: headerText(column),
          cell: cellParameter(table, row.row, column.column),
          value: numberParameter(figure.value),
        });
        const isTold = isExplained(table, row);
        findings.push(findingAt(rule, table, { row, column }, words, isTold ? { severity: "information" } : {}));
      }
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Cán cân được phép âm", en: "A balance may be negative" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 85.2, 91.4],
        [2, "Nhập khẩu", "Triệu USD", 94.1, 96.3],
        [3, "Cán cân thương mại", "Triệu USD", -8.9, -4.9],
      ],
      findings: [],
    },
    {
      name: { vi: "Xuất khẩu âm", en: "Negative exports" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 85.2, -91.4],
        [2, "Nhập khẩu", "Triệu USD", 94.1, 96.3],
        [3, "Cà phê", "Triệu USD", 51.4, 60.2],
      ],
      findings: ["E3"],
      messages: ["negative"],
    },
  ],
};

export default rule;
