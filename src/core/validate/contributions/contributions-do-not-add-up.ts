import { exact } from "../../model/cells/decimal";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { Message } from "../../model/message";
import type { Figure } from "../figures/amount";
import { figureAt, termAt } from "../figures/amount";
import { contributionGroups } from "./contributions";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { judgeSum } from "../sums/sum-judgement";

const TITLE = ["Chỉ số sản xuất công nghiệp 5 tháng đầu năm 2023"];
const HEADER = [
  "TT",
  "Ngành",
  "5 tháng đầu năm 2023 so với cùng kỳ, tốc độ tăng (%)",
  "Đóng góp vào mức tăng chung (điểm phần trăm)",
];

const rule: Rule = {
  id: "contributions-do-not-add-up",
  severity: "error",
  name: { vi: "Đóng góp không cộng thành mức tăng chung", en: "Contributions do not add up to growth" },
  why: {
    vi: "Đóng góp của các ngành cộng lại phải bằng mức tăng chung, trong phạm vi làm tròn.",
    en: "The contributions of the parts must add up to the total's growth, within rounding.",
  },
  advice: {
    vi: "Đối chiếu từng đóng góp với nguồn; hay gặp số gõ thiếu chữ số.",
    en: "Compare each contribution with its source; often a digit is missing.",
  },
  messages: {
    differs: {
      vi: "{label}: các đóng góp cộng được {sum} điểm, còn mức tăng chung ở {cell} là {total}, lệch {difference}.",
      en: "{label}: contributions add up to {sum} points, growth in {cell} is {total}, {difference} apart.",
    },
    "part-missing": {
      vi: "{label}: thiếu đóng góp của “{part}” nên không cộng được.",
      en: "{label}: the contribution of “{part}” is missing, so they were not added up.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const missing: Message[] = [];
    for (const { column, growth, parent, parts } of contributionGroups(table)) {
      const printed = figureAt(table, parent.row, column.column);
      const grown = growth ? figureAt(table, parent.row, growth.column) : null;
      const total: Figure | null =
        printed ??
        (grown && growth?.form === "index"
          ? { ...grown, exact: grown.exact.minus(exact(100)), value: grown.value - 100 }
          : grown);
      if (!total) continue;
      const gap = parts.find((part) => !termAt(table, part.row, column.column));
      if (gap) {
        if (parts.some((part) => figureAt(table, part.row, column.column)))
          missing.push(say(rule, "part-missing", { label: parent.label, part: gap.label }));
        continue;
      }
      const judgement = judgeSum(
        total,
        parts.flatMap((part) => termAt(table, part.row, column.column) ?? []),
      );
      checked++;
      if (judgement.verdict !== "differs") continue;
      const at = printed || !growth ? column : growth;
      const words = say(rule, "differs", {
        label: parent.label,
        cell: cellParameter(table, parent.row, at.column),
        sum: numberParameter(judgement.sum.toNumber()),
        total: numberParameter(Number(total.exact.toString())),
        difference: numberParameter(judgement.difference.abs().toNumber()),
      });
      findings.push(
        findingAt(rule, table, { row: parent, column: at }, words, {
          related: parts.map((part) => placeOf(table, part.row, column.column)),
        }),
      );
    }
    return ruleCheck(checked, findings, missing);
  },
  examples: [
    {
      name: { vi: "Cộng khớp", en: "They add up" },
      sheet: [
        TITLE,
        HEADER,
        [null, "Toàn ngành công nghiệp", -2, null],
        [1, "Chế biến, chế tạo", -2.5, -1.7],
        [2, "Sản xuất và phân phối điện", 0.8, 0.1],
        [3, "Khai khoáng", -3.5, -0.5],
        [4, "Cung cấp nước", 6.4, 0.1],
      ],
      findings: [],
    },
    {
      name: { vi: "Gõ thiếu chữ số", en: "A digit is missing" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp 7 tháng đầu năm 2019"],
        [
          "TT",
          "Ngành",
          "7 tháng đầu năm 2019 so với cùng kỳ, tốc độ tăng (%)",
          "Đóng góp vào mức tăng chung (điểm phần trăm)",
        ],
        [null, "Toàn ngành công nghiệp", 9.4, null],
        [1, "Chế biến, chế tạo", 10.7, 0.2],
        [2, "Sản xuất và phân phối điện", 10, 0.9],
        [3, "Khai khoáng", 1.1, 0.2],
        [4, "Cung cấp nước", 6.6, 0.1],
      ],
      findings: ["C3"],
      messages: ["differs"],
    },
    {
      name: { vi: "Thiếu một đóng góp", en: "One contribution is missing" },
      sheet: [
        TITLE,
        HEADER,
        [null, "Toàn ngành công nghiệp", -2, null],
        [1, "Chế biến, chế tạo", -2.5, -1.7],
        [2, "Sản xuất và phân phối điện", 0.8, 0.1],
        [3, "Khai khoáng", -3.5, -0.5],
        [4, "Cung cấp nước", 6.4, null],
      ],
      findings: [],
      messages: ["part-missing"],
    },
  ],
};

export default rule;
