import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
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
    vi: "Để trống ô chưa có số, hoặc điền số đúng; các tỷ lệ tính từ 0 không dùng được.",
    en: "Leave the cells empty or fill them in; what is computed from the zeros cannot be used.",
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

const isNonZero = (table: TableModel, row: RowModel, column: ColumnModel): boolean =>
  figureAt(table, row.row, column.column)?.exact.eq(0) === false;

const isOfMonths = ({ period }: ColumnModel): boolean => period?.kind === "month" || period?.kind === "cumulative";

/** Whether another column of months of the same year shows that a column's zeros are no figures. */
function belies(other: ColumnModel, column: ColumnModel): boolean {
  const [period, own] = [other.period, column.period];
  if (other === column || !isOfMonths(other) || !areOfOneThing(other, column)) return false;
  if (period === null || own === null || !("year" in period) || !("year" in own)) return false;
  // A later month than the one that has figures may still be to come.
  const isOpen = period.kind === "month" && own.kind === "month" && own.month > period.month;
  return JSON.stringify(period.year) === JSON.stringify(own.year) && !isOpen;
}

/** The finding on a column of zeros; null where it has other figures, or no other column of its year has any. */
function zerosIn(table: TableModel, column: ColumnModel, columns: readonly ColumnModel[]): Finding | null {
  const rows = table.rows.filter((row) => row.kind !== "heading" && figureAt(table, row.row, column.column) !== null);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!isOfMonths(column) || rows.length < ROWS || rows.some((row) => isNonZero(table, row, column))) return null;
  const filled = columns.find(
    (other) => belies(other, column) && rows.filter((row) => isNonZero(table, row, other)).length >= ROWS,
  );
  if (filled === undefined || first === undefined || last === undefined) return null;
  const range = { top: first.row, bottom: last.row, left: column.column, right: column.column };
  const words = say(rule, "zeros", {
    range: rangeParameter(table, range),
    column: headerText(column),
    count: numberParameter(rows.length),
    other: headerText(filled),
  });
  return findingAt(rule, table, { row: null, column, range }, words);
}

export default rule;
