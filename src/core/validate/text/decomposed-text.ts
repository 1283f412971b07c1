import type { CellRange } from "../../model/cells/address";
import type { Fix, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { valueAt } from "../../model/cells/workbook";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";

const rule: Rule = {
  id: "decomposed-text",
  severity: "information",
  name: { vi: "Dấu tiếng Việt rời khỏi chữ", en: "Vietnamese marks apart from their letters" },
  why: {
    vi: "Chữ trông như nhau nhưng dấu lưu rời hoặc lệch chỗ, nên tìm kiếm và dò tên chỉ tiêu không thấy.",
    en: "It looks the same, but the marks are stored apart or out of place, so searching and looking up a name fails.",
  },
  advice: {
    vi: "Gộp dấu vào chữ; chữ có hai dấu thì gõ lại.",
    en: "Join the marks with their letters; type words with two marks anew.",
  },
  messages: {
    apart: {
      vi: "{count} ô có dấu lưu rời, như {cell}: “{text}”.",
      en: "{count} cells keep marks apart, such as {cell}: “{text}”.",
    },
    misplaced: { vi: "{cell}: “{text}” có dấu lệch chỗ.", en: "{cell}: “{text}” has a mark out of place." },
    fix: { vi: "Gộp dấu: “{text}”", en: "Join the marks: “{text}”" },
  },
  check: ({ table }) => {
    const texts = textCells(table);
    const apart = texts.filter(({ text }) => text !== text.normalize("NFC"));
    const misplaced = texts.filter(({ text }) => /\p{M}/u.test(text.normalize("NFC")));
    const [first] = apart;
    const findings = misplaced.map(({ row, column, text }) =>
      findingAt(
        rule,
        table,
        { row: null, column: null, range: { top: row, bottom: row, left: column, right: column } },
        say(rule, "misplaced", { cell: cellParameter(table, row, column), text }),
        { detail: text },
      ),
    );
    if (first) {
      const range: CellRange = {
        top: Math.min(...apart.map((t) => t.row)),
        bottom: Math.max(...apart.map((t) => t.row)),
        left: Math.min(...apart.map((t) => t.column)),
        right: Math.max(...apart.map((t) => t.column)),
      };
      const fixes = apart.map(({ row, column, text }): Fix => ({
        label: say(rule, "fix", { text: text.normalize("NFC") }),
        place: placeOf(table, row, column),
        before: text,
        after: text.normalize("NFC"),
        isCertain: true,
      }));
      findings.unshift(
        findingAt(
          rule,
          table,
          { row: null, column: null, range },
          say(rule, "apart", {
            count: numberParameter(apart.length),
            cell: cellParameter(table, first.row, first.column),
            text: first.text.trim(),
          }),
          { fixes },
        ),
      );
    }
    return ruleCheck(texts.length, findings);
  },
  examples: [
    {
      name: { vi: "Dấu liền chữ", en: "Marks joined with letters" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp tháng 6 năm 2024"],
        ["TT", "Ngành", "ĐVT", "So với cùng kỳ (%)"],
        [1, "Khai khoáng", "%", 92.3],
        [2, "Chế biến, chế tạo", "%", 108.4],
      ],
      findings: [],
    },
    {
      name: { vi: "Dấu rời và dấu lệch chỗ", en: "Marks apart and out of place" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp tháng 6 năm 2024"],
        ["TT", "Ngành", "ĐVT", "So với cùng kỳ (%)"],
        [1, "Khai khoa\u0301ng", "%", 92.3],
        [2, "Chế biến, chế tạo", "%", 108.4],
        [3, "Thiết bị đỉề\u0300u khiển", "%", 101.2],
      ],
      findings: ["B3", "B5"],
      messages: ["apart", "misplaced"],
    },
  ],
};

/** The texts of the title, the header and the label columns, as stored. */
function textCells(
  table: TableModel,
): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  const result: { row: number; column: number; text: string }[] = [];
  const take = (row: number, column: number): void => {
    const value = valueAt(table.sheet, row, column);
    if (typeof value === "string" && value.trim() !== "") result.push({ row, column, text: value });
  };
  if (table.title) take(table.title.cell.row, table.title.cell.column);
  if (table.header)
    for (let row = table.header.top; row <= table.header.bottom; row++)
      for (const column of table.columns) take(row, column.column);
  for (const row of table.rows)
    for (const column of table.columns)
      if (column.role === "label" || column.role === "unit") take(row.row, column.column);
  return result;
}

export default rule;
