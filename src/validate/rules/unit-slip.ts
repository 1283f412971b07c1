import { exact } from "../../model/decimal";
import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/table";
import { figureAt } from "../amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../finding-at";
import { valueColumns } from "../hierarchy";
import { spanOfPeriod } from "../period-sums";
import { periodKey } from "../../model/period";

const TITLE = ["Một số sản phẩm công nghiệp chủ yếu"];
const HEADER = ["TT", "Sản phẩm", "ĐVT", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024"];

/** So many others must agree within `CALM`; the figure must be further off than `FAR`, and among them once moved. */
const CALM = 1.5;
const FAR = 5;
const NEAR = 1.02;
const OTHERS = 3;
const POWERS = [1, -1, 3, -3] as const;

const rule: Rule = {
  id: "unit-slip",
  severity: "warning",
  name: { vi: "Lệch dấu thập phân hoặc đơn vị", en: "A decimal point or unit out of place" },
  why: { vi: "Số này gấp 10 hay 1.000 lần các kỳ khác của chính chỉ tiêu, hoặc chỉ bằng 1/10 hay 1/1.000: thường do lệch dấu thập phân hoặc lệch đơn vị.", en: "The figure is 10 or 1,000 times the other periods of its indicator, or a tenth or a thousandth of them: usually a decimal point or a unit out of place." },
  advice: { vi: "Đối chiếu với nguồn.", en: "Compare with the source." },
  messages: {
    slip: { vi: "{label} ({column}): {cell} ghi {value}; các kỳ khác từ {low} đến {high}. Có phải {intended} không?", en: "{label} ({column}): {cell} says {value}; other periods run from {low} to {high}. Is it {intended}?" },
    fix: { vi: "Ghi {intended} vào {cell}", en: "Put {intended} into {cell}" },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const columns of comparable(table)) {
      for (const row of table.rows) {
        if (row.nature === "rate" || row.kind === "heading") continue;
        const figures = columns.flatMap((column) => {
          const figure = figureAt(table, row.row, column.column);
          return figure && figure.value > 0 ? [{ column, figure }] : [];
        });
        if (figures.length <= OTHERS) continue;
        checked++;
        const odd = figures.filter(({ figure }) => isFarOff(figure.value, figures.filter((f) => f.figure !== figure).map((f) => f.figure.value)));
        const [only] = odd;
        if (!only || odd.length > 1) continue;
        findings.push(slipFinding(table, row, only.column, only.figure.value, figures.filter((f) => f !== only).map((f) => f.figure.value)));
      }
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    { name: { vi: "Các năm cùng cỡ", en: "Years of one size" }, sheet: [TITLE, HEADER, [1, "Giày da", "Triệu đôi", 95.42, 98.2, 105.62, 110.3], [2, "Gạch", "Triệu viên", 40.9, 43.5, 48.1, 50.2]], findings: [] },
    { name: { vi: "Một năm lệch mười lần", en: "One year off by ten" }, sheet: [TITLE, HEADER, [1, "Giày da", "Triệu đôi", 95.42, 988.78, 105.62, 110.3], [2, "Gạch", "Triệu viên", 40.9, 43.5, 48.1, 50.2]], findings: ["E3"], messages: ["slip"] },
  ],
};

/** Columns whose periods have the same length, so that their figures have one size. */
function comparable(table: TableModel): readonly (readonly ColumnModel[])[] {
  const groups = new Map<string, ColumnModel[]>();
  for (const column of valueColumns(table)) {
    const span = spanOfPeriod(column.period);
    const key = `${column.quantity ?? ""} ${span ? String(span.to - span.from) : column.period?.kind === "relative" ? column.period.span : "?"} ${column.unit?.text ?? ""}`;
    if (column.period === null || column.period.kind === "years") continue;
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  // Columns of one period are parts of each other (regions, kinds), not its history.
  return [...groups.values()].filter((g) => g.length > OTHERS && new Set(g.map((c) => (c.period ? periodKey(c.period) : ""))).size === g.length);
}

function isFarOff(value: number, others: readonly number[]): boolean {
  const low = Math.min(...others);
  const high = Math.max(...others);
  return others.length >= OTHERS && high / low <= CALM && (value > FAR * high || value < low / FAR) && intendedOf(value, others) !== null;
}

function intendedOf(value: number, others: readonly number[]): number | null {
  const low = Math.min(...others);
  const high = Math.max(...others);
  const power = POWERS.find((p) => value * 10 ** p >= low / NEAR && value * 10 ** p <= high * NEAR);
  return power === undefined ? null : exact(value).times(exact(10).pow(power)).toNumber();
}

function slipFinding(table: TableModel, row: RowModel, column: ColumnModel, value: number, others: readonly number[]): Finding {
  const intended = intendedOf(value, others) ?? value;
  const cell = cellParameter(table, row.row, column.column);
  const words = say(rule, "slip", { label: row.label, column: headerText(column), cell, value: numberParameter(value), low: numberParameter(Math.min(...others)), high: numberParameter(Math.max(...others)), intended: numberParameter(intended) });
  return findingAt(rule, table, { row, column }, words, { fixes: [{ label: say(rule, "fix", { intended: numberParameter(intended), cell }), place: placeOf(table, row.row, column.column), before: value, after: intended, isCertain: false }] });
}

export default rule;
