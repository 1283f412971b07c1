import { comparisonsOf } from "../../model/tables/comparison";
import { samePeriod } from "../../model/tables/period";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";

/** Cumulative figures this near to last year's, in so many rows, while the month moved by more than `MONTH`. */
const NEAR = 0.002;
const ROWS = 3;
const MONTH = 0.02;

const TITLE = ["Sản phẩm công nghiệp chủ yếu tháng 6 năm 2024"];
const HEADER = [
  "TT",
  "Sản phẩm",
  "ĐVT",
  "Tháng 6 năm 2023",
  "6 tháng đầu năm 2023",
  "Tháng 6 năm 2024",
  "6 tháng đầu năm 2024",
];

const rule: Rule = {
  id: "near-copy",
  severity: "warning",
  name: { vi: "Lũy kế gần như trùng cùng kỳ", en: "Cumulative figures almost equal last year's" },
  why: {
    vi:
      "Số tháng khác hẳn cùng kỳ mà lũy kế gần như bằng nhau ở nhiều dòng: có thể số lũy kế " +
      "năm trước được dán vào rồi sửa ít.",
    en: "Months differ while cumulative figures are almost equal in several rows: last year's may have been pasted and touched up.",
  },
  advice: { vi: "Cộng lại lũy kế từ các tháng.", en: "Add the months up again." },
  messages: {
    near: {
      vi:
        "“{column}”: {count} dòng cách cùng kỳ chưa đến {near}, như {label} ở {cell} so với {base}, trong " +
        "khi số tháng khác nhau rõ.",
      en:
        "“{column}”: {count} rows are within {near} of last year's, such as {label} in {cell} against " +
        "{base}, while their months clearly differ.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const { measure, current, base, period } of comparisonsOf(table)) {
      if (measure !== "growth-same-period" || period.kind !== "cumulative" || period.from !== 1 || period.to === 1)
        continue;
      const month = monthColumn(table, current);
      const monthBase = monthColumn(table, base);
      if (!month || !monthBase) continue;
      const near = table.rows.filter((row) => {
        if (row.nature !== "level") return false;
        const [c, b, m, n] = [current, base, month, monthBase].map(
          (column) => figureAt(table, row.row, column.column)?.value ?? 0,
        );
        if (!c || !b || !m || !n || c < 0 || b < 0 || m < 0 || n < 0) return false;
        checked++;
        return Math.abs(c / b - 1) <= NEAR && Math.abs(m / n - 1) > MONTH;
      });
      const first = near[0];
      const last = near[near.length - 1];
      if (!first || !last || near.length < ROWS) continue;
      const words = say(rule, "near", {
        column: headerText(current),
        label: first.label,
        cell: cellParameter(table, first.row, current.column),
        base: cellParameter(table, first.row, base.column),
        count: numberParameter(near.length),
        near: { kind: "percent", value: 100 * NEAR, decimals: 1 },
      });
      const range = { top: first.row, bottom: last.row, left: current.column, right: current.column };
      findings.push(
        findingAt(rule, table, { row: null, column: current, range }, words, {
          related: near.map((row) => placeOf(table, row.row, current.column)),
        }),
      );
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Lũy kế đi cùng số tháng", en: "Cumulative figures move with the months" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Đường", "Tấn", 15480, 98210, 15610, 98890],
        [2, "Tinh bột mì", "Tấn", 14890, 90120, 16980, 98460],
        [3, "Chè", "Tấn", 415, 2210, 480, 2380],
      ],
      findings: [],
    },
    {
      name: { vi: "Lũy kế gần như của năm trước", en: "Cumulative figures almost last year's" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Đường", "Tấn", 12480, 98210, 15610, 98290],
        [2, "Tinh bột mì", "Tấn", 14890, 90120, 16980, 90150],
        [3, "Chè", "Tấn", 415, 2210, 480, 2213],
        [4, "Gạch nung", "Nghìn viên", 6850, 40110, 7700, 43870],
      ],
      findings: ["G3:G5"],
      messages: ["near"],
    },
  ],
};

function monthColumn(table: TableModel, cumulative: ColumnModel): ColumnModel | null {
  const { period } = cumulative;
  if (period?.kind !== "cumulative") return null;
  const wanted = { kind: "month", year: period.year, month: period.to } as const;
  return (
    valueColumns(table).find(
      (c) => c.scenario !== "plan" && areOfOneThing(c, cumulative) && c.period !== null && samePeriod(c.period, wanted),
    ) ?? null
  );
}

export default rule;
