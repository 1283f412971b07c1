import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { figure } from "../../model/tables/table";
import { cellParameter, findingAt, numberParameter, say } from "../findings/finding-at";
import { bareText, numberText } from "../../vocabulary/numbers";
import { unitCodes } from "../units/unit-codes";

const TITLE = ["Tình hình thương mại tháng 6 năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024", "So với cùng kỳ (%)"];

/** Longer texts are remarks, not figures. */
const LONGEST = 40;

const rule: Rule = {
  id: "text-in-number-cell",
  severity: "error",
  name: { vi: "Chữ lẫn trong ô số", en: "Words in a figure's cell" },
  why: {
    vi: "Ô có cả số và chữ nên Excel không tính được; dấu chấm, phẩy lệch chỗ còn làm đổi giá trị.",
    en: "The cell mixes figures with words, so Excel cannot use it; a misplaced mark even changes the value.",
  },
  advice: {
    vi: "Chỉ để lại con số; đơn vị và ghi chú đặt ở cột riêng.",
    en: "Leave only the number; unit and remark belong in their own columns.",
  },
  messages: {
    reads: {
      vi: "{label}: “{text}” ở {cell} không phải là số; đọc được {value}.",
      en: "{label}: “{text}” in {cell} is not a number; it would read {value}.",
    },
    unreadable: {
      vi: "{label}: “{text}” ở {cell} không phải là số; chưa rõ là số nào.",
      en: "{label}: “{text}” in {cell} is not a number, and which one is meant is not clear.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    // Where a column of codes slipped in, the units stand in the first figures' place: that is told once, of the unit
    // column.
    const mistyped = unitCodes(table);
    const isMistypedUnit = (row: number, column: number, text: string): boolean =>
      mistyped !== null &&
      column === mistyped.column.column + 1 &&
      /\p{L}/u.test(text) &&
      mistyped.rows.some((r) => r.row === row);
    const findings: Finding[] = [];
    for (const column of table.columns) {
      // A plan may be said in words: "Tăng 11-12%".
      if ((column.role !== "value" && column.role !== "measure") || column.isEmpty || column.scenario === "plan")
        continue;
      for (const row of table.rows) {
        const value = figure(table, row.row, column.column);
        if (typeof value === "number") checked++;
        if (typeof value !== "string" || row.kind === "heading") continue;
        const text = bareText(value);
        if (
          !/\d/.test(text) ||
          text.length > LONGEST ||
          numberText(text).kind !== "words" ||
          isMistypedUnit(row.row, column.column, text)
        )
          continue;
        checked++;
        const reading = firstNumber(text);
        const parameters = { label: row.label, text, cell: cellParameter(table, row.row, column.column) };
        findings.push(
          findingAt(
            rule,
            table,
            { row, column },
            reading === null
              ? say(rule, "unreadable", parameters)
              : say(rule, "reads", { ...parameters, value: numberParameter(reading) }),
          ),
        );
      }
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Chỉ có số và dấu hiệu quy ước", en: "Numbers and agreed marks only" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Bán lẻ", "Tỷ đồng", 4310.2, 4671.4, 108.4],
        [2, "Xuất khẩu", "Triệu USD", 85.2, 91.4, 107.28],
        [3, "Nhập khẩu", "Triệu USD", "-", "…", null],
      ],
      findings: [],
    },
    {
      name: {
        vi: "Đơn vị trong ô, dấu chấm kép, mũi tên lạc phông",
        en: "Unit inside, a doubled point, an arrow in another font",
      },
      sheet: [
        TITLE,
        HEADER,
        [1, "Bán lẻ", "Tỷ đồng", 4310.2, "4.671,4 tỷ đồng", 108.4],
        [2, "Xuất khẩu", "Triệu USD", 85.2, "56..537,447 tỷ đồng", 107.28],
        [3, "Nhập khẩu", "Triệu USD", 14.1, 16.3, "á 2,2%"],
        [4, "Du lịch", "Tỷ đồng", 61.5, 66.2, 107.64],
      ],
      findings: ["E3", "E4", "F5"],
      messages: ["reads", "unreadable"],
    },
  ],
};

/** The number a text begins with or holds after a sign or word, where only one reading is possible. */
function firstNumber(text: string): number | null {
  const [match] = /\d[\d.,]*/.exec(text) ?? [];
  if (match === undefined || /[.,]{2}/.test(match)) return null;
  const reading = numberText(match.replace(/[.,]$/, ""));
  return reading.kind === "number" ? reading.value : null;
}

export default rule;
