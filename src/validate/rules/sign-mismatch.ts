import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { TableModel } from "../../model/table";
import { figure } from "../../model/table";
import { normalizeLabel } from "../../model/text";
import { figureAt } from "../amount";
import { cellParameter, findingAt, numberParameter, percentParameter, placeOf, say } from "../finding-at";
import { ratioColumns, ratioOf } from "../ratios";

const TITLE = ["Tình hình xuất nhập khẩu 6 tháng đầu năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024", "Tốc độ tăng so với cùng kỳ (%)", "Ghi chú"];

const rule: Rule = {
  id: "sign-mismatch",
  severity: "error",
  name: { vi: "Tăng hay giảm không khớp", en: "Up or down disagrees" },
  why: { vi: "Dấu, mũi tên hoặc chữ “tăng”, “giảm” nói ngược với số liệu.", en: "A sign, an arrow or the words “up” and “down” say the opposite of the figures." },
  advice: { vi: "Đổi lại dấu hoặc chữ cho đúng với số.", en: "Change the sign or the word to what the figures say." },
  messages: {
    sign: { vi: "{label}: {cell} ghi {printed}, còn từ {base} đến {current} là {computed}: ngược dấu.", en: "{label}: {cell} says {printed}, while {base} to {current} is {computed}: the sign is reversed." },
    words: { vi: "{label}: {cell} viết “{text}”, còn tốc độ ở {other} là {computed}.", en: "{label}: {cell} reads “{text}”, while growth in {other} is {computed}." },
    fix: { vi: "Ghi {value} vào {cell}", en: "Put {value} into {cell}" },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const ratio of ratioColumns(table, ["growth-same-period", "growth-previous-period"])) {
      const { comparison, column, form } = ratio;
      for (const entry of ratio.rows) {
        const at = entry.row.row;
        checked++;
        if (entry.fitsOtherwise === "sign") {
          const cell = cellParameter(table, at, column.column);
          const words = say(rule, "sign", { label: entry.row.label, cell, printed: numberParameter(entry.printed.value), computed: percentParameter(ratioOf(entry.current, entry.base, "change"), 2, true), base: cellParameter(table, at, comparison.base.column), current: cellParameter(table, at, comparison.current.column) });
          const fixes = [{ label: say(rule, "fix", { value: numberParameter(-entry.printed.value), cell }), place: placeOf(table, at, column.column), before: entry.printed.value, after: -entry.printed.value, isCertain: false }];
          findings.push(findingAt(rule, table, { row: entry.row, column }, words, { fixes, related: [placeOf(table, at, comparison.current.column), placeOf(table, at, comparison.base.column)] }));
        }
      }
      if (comparison.measure === "growth-same-period" && form !== "fraction") findings.push(...wordFindings(table, ratio.column.column, form));
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    { name: { vi: "Dấu và chữ đúng với số", en: "Signs and words agree" }, sheet: [TITLE, HEADER, [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 16.98, "tăng 16,98%"], [2, "Nhập khẩu", "Triệu USD", 99, 80.03, -19.16, "giảm 19,16%"], [3, "Cà phê", "Triệu USD", 377.3, 452, 19.8, null]], findings: [] },
    { name: { vi: "Thiếu dấu trừ", en: "A minus is missing" }, sheet: [TITLE, HEADER, [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 16.98, null], [2, "Nhập khẩu", "Triệu USD", 99, 80.03, 19.16, null], [3, "Cà phê", "Triệu USD", 377.3, 452, 19.8, null]], findings: ["F4"], messages: ["sign"] },
    { name: { vi: "Ghi chú nói ngược", en: "The remark says the opposite" }, sheet: [TITLE, HEADER, [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 16.98, "giảm 16,98%"], [2, "Nhập khẩu", "Triệu USD", 99, 80.03, -19.16, "giảm 19,16%"], [3, "Cà phê", "Triệu USD", 377.3, 452, 19.8, null]], findings: ["G3"], messages: ["words"] },
  ],
};

const SAID = /(tăng|giảm|↑|↓)\s*(\d+(?:[.,]\d+)?)\s*%/u;

/** Remarks that name the very growth of the row with the opposite word. */
function wordFindings(table: TableModel, growthColumn: number, form: "index" | "change"): readonly Finding[] {
  const remarks = table.columns.filter((c) => c.role === "note");
  return table.rows.flatMap((row) => {
    const growth = figureAt(table, row.row, growthColumn);
    if (!growth) return [];
    const change = growth.value - (form === "index" ? 100 : 0);
    return remarks.flatMap((column) => {
      const value = figure(table, row.row, column.column);
      const said = typeof value === "string" ? SAID.exec(normalizeLabel(value)) : null;
      if (typeof value !== "string" || !said) return [];
      const amount = Number((said[2] ?? "").replace(",", "."));
      const isUp = said[1] === "tăng" || said[1] === "↑";
      if (Math.abs(amount - Math.abs(change)) > 0.011 || change === 0 || isUp === change > 0) return [];
      return [findingAt(rule, table, { row, column }, say(rule, "words", { label: row.label, cell: cellParameter(table, row.row, column.column), text: said[0], other: cellParameter(table, row.row, growthColumn), computed: percentParameter(change, 2, true) }), { related: [placeOf(table, row.row, growthColumn)] })];
    });
  });
}

export default rule;
