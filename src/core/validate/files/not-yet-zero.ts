import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { findingAt, headerText, numberParameter, rangeParameter, say } from "../findings/finding-at";
import { JUNE, monthForm, withChanged } from "./example-forms";

/** So many rows in a column are no chance. */
const ROWS = 3;

const rule: Rule = {
  id: "not-yet-zero",
  severity: "warning",
  name: { vi: "Ghi 0 thay cho chưa có số", en: "Zero where there is no figure yet" },
  why: {
    vi: "Cả cột lũy kế hoặc kỳ trước là 0 trong khi các tháng có số: 0 nghĩa là không phát sinh, chưa có số thì để trống.",
    en: "A whole column of totals or of last month is 0 while months have figures: 0 means none; what is not known yet is left empty.",
  },
  advice: {
    vi: "Để trống ô chưa có số, hoặc điền số đúng; các tỷ lệ tính từ 0 đều sai.",
    en: "Leave the cells empty or fill them in; what is computed from the zeros is wrong.",
  },
  messages: {
    zeros: {
      vi: "{range} (“{column}”): cả {count} dòng ghi 0 trong khi “{other}” có số: chưa có số thì để trống.",
      en: "{range} (“{column}”): all {count} rows say 0 while “{other}” has figures: leave them empty until known.",
    },
  },
  check: ({ table }) => {
    const columns = valueColumns(table).filter((c) => c.scenario !== "plan" && c.period !== null);
    const findings = columns.flatMap((column) => zerosIn(table, column, columns) ?? []);
    return ruleCheck(columns.length, findings);
  },
  examples: [
    {
      name: { vi: "Lũy kế ghi 0 ở mọi dòng", en: "Totals of 0 in every row" },
      sheet: monthForm(
        6,
        JUNE.map(([label, unit, plan, last, month]) => [label, unit, plan, last, month, 0] as const),
      ),
      findings: ["G3:G7"],
      messages: ["zeros"],
    },
    {
      name: { vi: "Một mặt hàng không phát sinh", en: "One line with nothing to tell" },
      sheet: monthForm(6, withChanged(JUNE, 3, { 3: 0, 4: 0, 5: 0 })),
      findings: [],
    },
  ],
};

/** The finding on a column of zeros; null where it has other figures, or no other column of its year has any. */
function zerosIn(table: TableModel, column: ColumnModel, columns: readonly ColumnModel[]): Finding | null {
  const { period } = column;
  if (period?.kind !== "cumulative" && period?.kind !== "month") return null;
  const rows = table.rows.filter((row) => row.kind !== "heading" && figureAt(table, row.row, column.column) !== null);
  if (rows.length < ROWS || rows.some((row) => figureAt(table, row.row, column.column)?.exact.eq(0) === false))
    return null;
  const filled = columns.find(
    (c) =>
      c !== column &&
      (c.period?.kind === "month" || c.period?.kind === "cumulative") &&
      JSON.stringify(c.period.year) === JSON.stringify(period.year) &&
      areOfOneThing(c, column) &&
      rows.filter((row) => figureAt(table, row.row, c.column)?.exact.eq(0) === false).length >= ROWS,
  );
  // This month may be all there is to come: what is told is a total, or a month before it.
  const isOpen = filled?.period?.kind === "month" && period.kind === "month" && period.month > filled.period.month;
  if (filled === undefined || isOpen) return null;
  const range = {
    top: rows[0]?.row ?? table.body.top,
    bottom: rows.at(-1)?.row ?? table.body.bottom,
    left: column.column,
    right: column.column,
  };
  const words = say(rule, "zeros", {
    range: rangeParameter(table, range),
    column: headerText(column),
    count: numberParameter(rows.length),
    other: headerText(filled),
  });
  return findingAt(rule, table, { row: null, column, range }, words);
}

export default rule;
