import { comparisonsOf } from "../../model/tables/comparison";
import { exact, meet } from "../../model/cells/decimal";
import { indexBaseOf } from "../../model/tables/index-base";
import type { Finding, Rule, RuleContext } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { normalizeLabel } from "../../model/message";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { isMeanOf } from "./indices-over-months";
import { meansDown } from "./means-down";
import { spanOfPeriod } from "./period-sums";
import { ratioFits, spanOf } from "../ratios/ratios";

const TITLE = ["Chỉ số sản xuất công nghiệp quý I năm 2020 so với cùng kỳ"];
const HEADER = [
  "TT",
  "Ngành",
  "ĐVT",
  "Tháng 1 năm 2020 so với cùng kỳ",
  "Tháng 2 năm 2020 so với cùng kỳ",
  "Tháng 3 năm 2020 so với cùng kỳ",
  "3 tháng đầu năm 2020 so với cùng kỳ",
];

/** A mean of months is recognised from so many months and rows on: two months' true mean lies too near. */
const MONTHS = 3;
const ROWS = 2;

const rule: Rule = {
  id: "index-averaged",
  severity: "warning",
  name: {
    vi: "Chỉ số lũy kế lấy bình quân, hoặc chia chỉ số cho chỉ số",
    en: "An index averaged, or divided by an index",
  },
  why: {
    vi:
      "Chỉ số lũy kế không phải là bình quân cộng các tháng; và chỉ số đã là số so sánh, chia " +
      "tiếp cho chỉ số khác thì không còn nghĩa.",
    en: "A cumulative index is not the plain mean of months; and an index is already a comparison: divided by another it means nothing.",
  },
  advice: {
    vi:
      "Dùng chỉ số lũy kế do cơ quan thống kê công bố; dòng chỉ số không tính tốc độ hay tỷ " +
      "lệ đạt kế hoạch bằng phép chia.",
    en: "Use the published cumulative index; take no growth or attainment by division on an index row.",
  },
  messages: {
    mean: {
      vi: "“{column}”: {count} dòng, như {label} ở {cell}, đúng bằng trung bình cộng của {months} tháng.",
      en: "“{column}”: {count} rows, such as {label} in {cell}, equal the plain mean of {months} months.",
    },
    down: {
      vi: "“{column}”: {count} số, như {label} ở {cell}, đúng bằng trung bình cộng của các tháng ({months} tháng).",
      en: "“{column}”: {count} figures, such as {label} in {cell}, equal the plain mean of the months ({months} of them).",
    },
    growth: {
      vi: "{label}: {cell} là chỉ số chia cho chỉ số ({current} ÷ {base}); so với cùng kỳ chính là {current}.",
      en: "{label}: {cell} divides an index by an index ({current} ÷ {base}); its growth is {current} itself.",
    },
    attainment: {
      vi: "{label}: {cell} chia chỉ số cho kế hoạch của nó ({current} ÷ {base}), không phải tỷ lệ hoàn thành kế hoạch.",
      en: "{label}: {cell} divides an index by its plan ({current} ÷ {base}), which is no plan attainment.",
    },
    rows: { vi: "Cột “{column}” có {count} dòng như vậy.", en: "Column “{column}” has {count} such rows." },
  },
  check: (context: RuleContext) => {
    const means = meanFindings(context);
    const down = meansDown(rule, context.table);
    const ratios = ratioFindings(context.table);
    return ruleCheck(means.checked + down.checked + ratios.checked, [
      ...means.findings,
      ...down.findings,
      ...ratios.findings,
    ]);
  },
  examples: [
    {
      name: { vi: "Lũy kế không phải bình quân", en: "The cumulative is no plain mean" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Toàn ngành", "%", 117.56, 110.52, 110.7, 112.41],
        [1, "Khai khoáng", "%", 70.45, 51.32, 52.4, 57.12],
        [2, "Chế biến, chế tạo", "%", 119.2, 111.3, 110.9, 113.7],
      ],
      findings: [],
    },
    {
      name: { vi: "Lũy kế lấy trung bình cộng", en: "The cumulative is a plain mean" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Toàn ngành", "%", 117.56, 110.52, 110.7, 112.9267],
        [1, "Khai khoáng", "%", 70.45, 51.32, 52.4, 58.0567],
        [2, "Chế biến, chế tạo", "%", 119.2, 111.3, 110.9, 113.8],
      ],
      findings: ["G3:G5"],
      messages: ["mean"],
    },
    {
      name: { vi: "Tháng xếp theo dòng, quý lấy trung bình cộng", en: "Months down, quarters a plain mean" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp các tháng năm 2024 so với cùng kỳ (%)"],
        ["Tháng", "Toàn ngành", "Khai khoáng"],
        ["Tháng 1", 117.56, 70.45],
        ["Tháng 2", 110.52, 51.32],
        ["Tháng 3", 110.7, 52.4],
        ["Quý I", 112.93, 58.06],
        ["Tháng 4", 108.31, 66.02],
        ["Tháng 5", 106.9, 71.18],
        ["Tháng 6", 109.4, 69.33],
        ["Quý II", 108.2, 68.84],
      ],
      findings: ["B6:B10", "C6:C10"],
      messages: ["down"],
    },
    {
      name: { vi: "Cột lũy kế bên cạnh các tháng", en: "A cumulative column beside the months" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp các tháng năm 2024 so với cùng kỳ (%)"],
        ["Tháng", "Toàn ngành", "Toàn ngành (lũy kế)"],
        ["Tháng 1", 103.51, 103.51],
        ["Tháng 2", 102.55, 103.03],
        ["Tháng 3", 103.73, 103.26],
        ["Tháng 4", 102.42, 103.05],
        ["Tháng 5", 105.61, 103.56],
      ],
      findings: ["C5:C7"],
      messages: ["down"],
    },
    {
      name: { vi: "Chia chỉ số cho chỉ số và cho kế hoạch", en: "An index divided by an index and by its plan" },
      sheet: [
        ["Tình hình sản xuất công nghiệp tháng 2 năm 2020"],
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "Thực hiện 2 tháng đầu năm 2019",
          "Kế hoạch năm 2020",
          "Thực hiện 2 tháng đầu năm 2020",
          "Lũy kế 2 tháng so với cùng kỳ",
          "Lũy kế 2 tháng so với kế hoạch năm",
        ],
        ["I", "Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ", "%", 117.43, 114, 112.56, 95.85, 98.74],
        [1, "Khai khoáng", "%", 95.2, 101, 92.81, 92.81, 91.89],
        ["II", "Đường tinh chế", "Tấn", 15100, 230000, 15610, 103.38, 6.79],
      ],
      findings: ["G3", "H3:H4"],
      messages: ["growth", "attainment", "rows"],
    },
  ],
};

const isIndex = (row: RowModel): boolean => row.nature === "index" && row.kind !== "heading";

/** A cumulative index that is the mean of its months, the months taken from any table of the workbook. */
function meanFindings({ table, tables }: RuleContext): {
  readonly checked: number;
  readonly findings: readonly Finding[];
} {
  let checked = 0;
  const findings: Finding[] = [];
  const months = monthlyIndices(tables);
  for (const column of table.columns.filter(isIndexColumn)) {
    const span = spanOfPeriod(column.period);
    if (span?.from !== 1 || span.to < MONTHS || column.period?.kind === "month") continue;
    const equal: RowModel[] = [];
    let seen = 0;
    for (const row of table.rows.filter(isIndex)) {
      const total = figureAt(table, row.row, column.column);
      const parts = Array.from({ length: span.to }, (_, i) =>
        months.get(`${span.year} ${String(i + 1)} ${normalizeLabel(row.label)}`),
      ).flatMap((f) => f ?? []);
      if (!total || parts.length < span.to) continue;
      seen++;
      if (isMeanOf(total, parts)) equal.push(row);
    }
    checked += seen;
    const first = equal[0];
    const last = equal[equal.length - 1];
    if (!first || !last || equal.length < ROWS || equal.length < seen) continue;
    const words = say(rule, "mean", {
      column: headerText(column),
      count: numberParameter(equal.length),
      label: first.label,
      cell: cellParameter(table, first.row, column.column),
      months: numberParameter(span.to),
    });
    findings.push(
      findingAt(
        rule,
        table,
        { row: null, column, range: { top: first.row, bottom: last.row, left: column.column, right: column.column } },
        words,
      ),
    );
  }
  return { checked, findings };
}

const isIndexColumn = (c: ColumnModel): boolean =>
  !c.isEmpty &&
  ((c.role === "value" && c.scenario !== "plan") || (c.role === "measure" && c.measure === "growth-same-period"));

const gathered = new WeakMap<readonly TableModel[], ReadonlyMap<string, Figure>>();

function monthlyIndices(tables: readonly TableModel[]): ReadonlyMap<string, Figure> {
  const found = gathered.get(tables);
  if (found) return found;
  const indices = new Map<string, Figure>();
  for (const table of tables) {
    const rows = table.rows.filter(isIndex);
    if (rows.length === 0) continue;
    for (const column of table.columns.filter(isIndexColumn)) {
      if (column.period?.kind !== "month") continue;
      const span = spanOfPeriod(column.period);
      for (const row of rows) {
        const figure = figureAt(table, row.row, column.column);
        if (figure && span) indices.set(`${span.year} ${String(span.from)} ${normalizeLabel(row.label)}`, figure);
      }
    }
  }
  gathered.set(tables, indices);
  return indices;
}

function ratioFindings(table: TableModel): { readonly checked: number; readonly findings: readonly Finding[] } {
  let checked = 0;
  const findings: Finding[] = [];
  for (const { measure, current, base, column } of comparisonsOf(table)) {
    if (column === null || column.isEmpty || measure === "growth-previous-period") continue;
    const divided: RowModel[] = [];
    for (const row of table.rows) {
      if (!isIndex(row) || indexBaseOf(table, row) !== "same-period") continue;
      const printed = figureAt(table, row.row, column.column);
      const index = figureAt(table, row.row, current.column);
      const other = figureAt(table, row.row, base.column);
      if (!printed || !index || !other) continue;
      checked++;
      const shifted = { ...printed, exact: printed.exact.plus(column.form === "change" ? exact(100) : exact(0)) };
      if (meet(spanOf(shifted), spanOf(index)) || ratioFits(index, other, printed, column.form ?? "index") !== true)
        continue;
      divided.push(row);
    }
    const row = divided[0];
    const last = divided[divided.length - 1];
    if (!row || !last) continue;
    const parameters = {
      label: row.label,
      cell: cellParameter(table, row.row, column.column),
      current: cellParameter(table, row.row, current.column),
      base: cellParameter(table, row.row, base.column),
    };
    const words = {
      statement: say(rule, measure === "plan-attainment" ? "attainment" : "growth", parameters),
      reason: null,
      closing:
        divided.length > 1
          ? say(rule, "rows", { column: headerText(column), count: numberParameter(divided.length) })
          : null,
    };
    const range = { top: row.row, bottom: last.row, left: column.column, right: column.column };
    findings.push(
      findingAt(rule, table, { row, column, range }, words, {
        related: divided.flatMap((d) => [placeOf(table, d.row, current.column), placeOf(table, d.row, base.column)]),
      }),
    );
  }
  return { checked, findings };
}

export default rule;
