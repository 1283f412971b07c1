import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { ColumnModel, MeasureForm, TableModel } from "../../model/table";
import { cellAt } from "../../model/workbook";
import { figureAt } from "../amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../finding-at";
import type { RatioColumn, RatioRow } from "../ratios";
import { ratioColumns } from "../ratios";

const TITLE = ["Tình hình xuất nhập khẩu 6 tháng đầu năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024", "So với cùng kỳ (%)"];

const rule: Rule = {
  id: "percent-scale-mix",
  severity: "error",
  name: { vi: "Lẫn thang phần trăm", en: "Percentages on different scales" },
  why: { vi: "112,16; 12,16 và 0,1216 cùng chỉ một mức tăng; trộn trong một cột thì dễ hiểu lầm và biểu đồ vẽ lệch.", en: "112.16, 12.16 and 0.1216 may mean the same growth; mixed in a column they mislead readers and charts." },
  advice: { vi: "Dùng một thang cho cả cột, cả biểu.", en: "Use one scale for the whole column and table." },
  messages: {
    cell: { vi: "{label}: {cell} ghi {printed}, theo thang của cột thì là {value}.", en: "{label}: {cell} says {printed}; on the column's scale it is {value}." },
    columns: { vi: "“{first}” ghi theo phần trăm ({one}) còn “{second}” ghi theo số lần ({other}) mà không định dạng %.", en: "“{first}” is in percent ({one}), “{second}” in fractions ({other}) without a percent format." },
    fix: { vi: "Ghi {value} vào {cell}", en: "Put {value} into {cell}" },
  },
  check: ({ table }) => {
    const ratios = ratioColumns(table, ["growth-same-period", "growth-previous-period", "plan-attainment"]);
    const cells = ratios.flatMap((ratio) => {
      const odd = ratio.rows.filter((r) => r.fitsOtherwise === "form");
      return ratio.rows.filter((r) => r.fits).length > odd.length ? odd.map((r) => cellFinding(table, ratio, r)) : [];
    });
    return ruleCheck(ratios.reduce((n, r) => n + r.rows.length, 0), [...cells, ...columnFindings(table)]);
  },
  examples: [
    { name: { vi: "Một thang cho cả cột", en: "One scale" }, sheet: [TITLE, HEADER, [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 116.98], [2, "Nhập khẩu", "Triệu USD", 80.03, 99, 123.7], [3, "Cà phê", "Triệu USD", 377.3, 452, 119.8]], findings: [] },
    { name: { vi: "Một ô ghi mức tăng giữa các chỉ số", en: "A change among indices" }, sheet: [TITLE, HEADER, [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 116.98], [2, "Nhập khẩu", "Triệu USD", 80.03, 99, 23.7], [3, "Cà phê", "Triệu USD", 377.3, 452, 119.8]], findings: ["F4"], messages: ["cell"] },
    {
      name: { vi: "Hai cột cạnh nhau hai thang", en: "Two columns, two scales" },
      sheet: [
        ["Tình hình thực hiện kế hoạch 6 tháng đầu năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024", "So với cùng kỳ (%)", "So với kế hoạch năm (%)"],
        [1, "Xuất khẩu", "Triệu USD", 750, 448.8, 525, 116.98, 0.7],
        [2, "Nhập khẩu", "Triệu USD", 200, 80.03, 99, 123.7, 0.495],
        [3, "Cà phê", "Triệu USD", 640, 377.3, 452, 119.8, 0.7063],
      ],
      findings: ["H3:H5"],
      messages: ["columns"],
    },
  ],
};

const isPercentFormat = (table: TableModel, row: number, column: number): boolean => cellAt(table.sheet, row, column)?.numberFormat.includes("%") ?? false;

function cellFinding(table: TableModel, { comparison, column, form }: RatioColumn, row: RatioRow): Finding {
  const at = row.row.row;
  const value = onScale(row, form);
  const cell = cellParameter(table, at, column.column);
  const words = say(rule, "cell", { label: row.row.label, cell, printed: numberParameter(row.printed.value), value: numberParameter(value, 2) });
  return findingAt(rule, table, { row: row.row, column }, words, {
    // A fraction that is shown as a percentage looks right.
    severity: isPercentFormat(table, at, column.column) ? "warning" : "error",
    related: [placeOf(table, at, comparison.current.column), placeOf(table, at, comparison.base.column)],
    fixes: [{ label: say(rule, "fix", { value: numberParameter(value, 2), cell }), place: placeOf(table, at, column.column), before: row.printed.value, after: value, isCertain: false }],
  });
}

/** The printed figure brought to the column's scale, whichever scale it now fits. */
function onScale(row: RatioRow, form: MeasureForm): number {
  const ratio = row.current.value / row.base.value;
  const p = row.printed.exact;
  const readings = [p.div(100), p.plus(100).div(100), p, p.plus(1)].map((r) => r.toNumber());
  const index = readings.reduce((best, r) => (Math.abs(r - ratio) < Math.abs(best - ratio) ? r : best));
  return Number((form === "fraction" ? index : form === "change" ? 100 * index - 100 : 100 * index).toFixed(10));
}

/** Growth in percent beside attainment in fractions, or the reverse, none of them shown as a percentage. */
function columnFindings(table: TableModel): readonly Finding[] {
  const measures = table.columns.filter((c) => c.role === "measure" && !c.isEmpty && (c.measure === "growth-same-period" || c.measure === "plan-attainment" || c.measure === "growth-previous-period"));
  const values = (c: ColumnModel): readonly { readonly row: number; readonly value: number }[] =>
    table.rows.flatMap((row) => {
      const figure = figureAt(table, row.row, c.column);
      return figure && figure.value !== 0 && !isPercentFormat(table, row.row, c.column) ? [{ row: row.row, value: Math.abs(figure.value) }] : [];
    });
  const scales = measures.map((c) => ({ column: c, values: values(c) })).filter((s) => s.values.length >= 3);
  const percent = scales.find((s) => s.column.form !== "change" && s.values.filter((v) => v.value > 20).length >= 0.9 * s.values.length);
  const fraction = scales.find((s) => s.column.form !== "change" && s.values.filter((v) => v.value < 3).length >= 0.9 * s.values.length && s.values.some((v) => v.value < 1));
  const first = fraction?.values[0];
  const last = fraction?.values[fraction.values.length - 1];
  if (!percent || !fraction || !first || !last) return [];
  const words = say(rule, "columns", { first: headerText(percent.column), one: numberParameter(percent.values[0]?.value ?? 0, 2), second: headerText(fraction.column), other: numberParameter(first.value, 4) });
  return [findingAt(rule, table, { row: null, column: fraction.column, range: { top: first.row, bottom: last.row, left: fraction.column.column, right: fraction.column.column } }, words, { severity: "warning" })];
}

export default rule;
