import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { ColumnModel, TableModel } from "../../model/table";
import { figureAt } from "../amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../finding-at";
import type { Span } from "../period-sums";
import { spanOfPeriod } from "../period-sums";
import { isOutside } from "./composite-out-of-range";

const TITLE = ["Chỉ số sản xuất công nghiệp tháng 6 năm 2024 so với cùng kỳ"];
const HEADER = ["TT", "Ngành", "ĐVT", "5 tháng năm 2024 so với cùng kỳ (%)", "Tháng 6 năm 2024 so với cùng kỳ (%)", "6 tháng năm 2024 so với cùng kỳ (%)"];

const rule: Rule = {
  id: "cumulative-growth-out-of-range",
  severity: "warning",
  name: { vi: "Tốc độ lũy kế nằm ngoài các kỳ", en: "Cumulative growth outside its periods" },
  why: { vi: "Tốc độ lũy kế là bình quân có quyền số của các kỳ trong đó, nên phải nằm giữa kỳ cao nhất và thấp nhất, trừ khi kỳ trước đã điều chỉnh.", en: "Cumulative growth is a weighted mean of its periods' and lies between them, unless an earlier period was revised." },
  advice: { vi: "Xem kỳ trước có được điều chỉnh không; nếu không, đối chiếu cả ba số.", en: "See whether the earlier period was revised; if not, compare all the figures." },
  messages: { outside: { vi: "{label}: {cell} (“{column}”) ghi {value}, nằm ngoài khoảng {low} đến {high} của các kỳ trong đó.", en: "{label}: {cell} (“{column}”) says {value}, outside the {low} to {high} of its periods." } },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const { whole, parts } of growthTilings(table)) {
      for (const row of table.rows) {
        if (row.kind === "heading" || row.nature === "rate") continue;
        const total = figureAt(table, row.row, whole.column);
        const figures = parts.flatMap((part) => figureAt(table, row.row, part.column) ?? []);
        if (!total || figures.length < parts.length) continue;
        checked++;
        if (!isOutside(total, figures)) continue;
        const values = figures.map((f) => f.value);
        const words = say(rule, "outside", { label: row.label, cell: cellParameter(table, row.row, whole.column), column: headerText(whole), value: numberParameter(total.value), low: numberParameter(Math.min(...values)), high: numberParameter(Math.max(...values)) });
        findings.push(findingAt(rule, table, { row, column: whole }, words, { related: parts.map((part) => placeOf(table, row.row, part.column)) }));
      }
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    { name: { vi: "Lũy kế nằm giữa", en: "The cumulative lies between" }, sheet: [TITLE, HEADER, [1, "Khai khoáng", "%", 95.1, 92.3, 94.5], [2, "Chế biến, chế tạo", "%", 107.6, 112.6, 108.5], [3, "Điện", "%", 98.2, 96.9, 98]], findings: [] },
    { name: { vi: "Lũy kế cao hơn cả hai kỳ", en: "The cumulative above both" }, sheet: [TITLE, HEADER, [1, "Khai khoáng", "%", 95.1, 92.3, 94.5], [2, "Chế biến, chế tạo", "%", 107.6, 112.6, 118.5], [3, "Điện", "%", 98.2, 96.9, 98]], findings: ["F4"], messages: ["outside"] },
  ],
};

/** Cumulative growth columns with shorter ones that cover the same months. */
function growthTilings(table: TableModel): readonly { readonly whole: ColumnModel; readonly parts: readonly ColumnModel[] }[] {
  const spans = table.columns.flatMap((column) => {
    const span = column.role === "measure" && column.measure === "growth-same-period" && !column.isEmpty ? spanOfPeriod(column.period) : null;
    return span ? [{ column, span }] : [];
  });
  const tile = (from: number, to: number, inside: typeof spans): readonly ColumnModel[] | null => {
    if (from > to) return [];
    for (const s of inside.filter((x) => x.span.from === from && x.span.to <= to).sort((a, b) => b.span.to - a.span.to)) {
      const rest = tile(s.span.to + 1, to, inside);
      if (rest) return [s.column, ...rest];
    }
    return null;
  };
  const length = (s: Span): number => s.to - s.from;
  return spans.flatMap(({ column, span }) => {
    const inside = spans.filter((s) => s.span.year === span.year && length(s.span) < length(span) && s.column.quantity === column.quantity && s.column.form === column.form);
    const parts = tile(span.from, span.to, inside);
    return parts && parts.length >= 2 ? [{ whole: column, parts }] : [];
  });
}

export default rule;
