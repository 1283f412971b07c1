import type { ExampleCell } from "../../../src/core/model/results/finding";
import type { Language } from "../../../src/core/model/message";
import { renderMessage } from "../../../src/core/i18n/render";
import { RULES } from "../../../src/core/validate/catalogue";
import { check } from "./checked-sheet";

/** The longest text of the catalogue in characters, placeholders as they stand. */
const LONGEST = 240;

/**
 * What no printed text has: two spaces, a space before a mark or inside quotes, two marks in a row (the codes of
 * Excel's errors aside).
 */
const UNTIDY = / {2}|^\s|\s$| [,.;:?!)]|\( |“ | ”|[.,;:?!]{2}/;

const isTidy = (text: string): boolean => !UNTIDY.test(text.replace(/#[A-Z/0]+[!?]?/g, "#")) && text.length <= LONGEST;
const isSentence = (text: string): boolean => /[.?]$/.test(text);
const isName = (text: string): boolean => !/[.?!]$/.test(text);
/** A reason stands beside others as a clause. */
const isClause = (text: string): boolean => /^(?![A-ZĐ]).*[^.?!]$/u.test(text);

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s: every text is tidy, and a name, a sentence or a clause as it should be",
  (_, { name, why, advice, messages }) => {
    const kindOf = (id: string): ((text: string) => boolean) =>
      id === "fix" ? isName : id.endsWith("-reason") ? isClause : isSentence;
    const texts = [
      [name, isName] as const,
      [why, isSentence] as const,
      [advice, isSentence] as const,
      ...Object.entries(messages).map(([id, text]) => [text, kindOf(id)] as const),
    ];
    expect(
      texts.flatMap(([{ vi, en }, isRight]) => [vi, en].filter((text) => !isTidy(text) || !isRight(text))),
    ).toEqual([]);
  },
);

describe("a typing error is named, with the cell, before anything else", () => {
  type Rows = readonly (readonly ExampleCell[])[];
  const exportsOf = (total: number, growth: number): Rows => [
    ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"],
    ["TT", "Chỉ tiêu", "ĐVT", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024", "So với cùng kỳ (%)"],
    ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, total, growth],
    [1, "Cà phê", "Triệu USD", 377.3, 452, 119.8],
    [2, "Sản phẩm gỗ", "Triệu USD", 0.9, 1.2, null],
    [3, "Hàng khác", "Triệu USD", 70.6, 71.8, 101.7],
  ];
  const said = (rows: Rows, ruleId: string, language: Language): readonly string[] =>
    check(rows)
      .findings.filter((f) => f.ruleId === ruleId)
      .map((f) => renderMessage(f.message, language));

  test.each<readonly [string, Rows, Language, string]>([
    [
      "total-mismatch",
      exportsOf(552, 116.98),
      "vi",
      "Kim ngạch xuất khẩu (6 tháng đầu năm 2024): số 525, không phải 552 (đảo chữ số ở Biểu 1!E3)? Cũng vì ô này mà Biểu 1!F3 không khớp.",
    ],
    [
      "total-mismatch",
      exportsOf(5250, 116.98),
      "vi",
      "Kim ngạch xuất khẩu (6 tháng đầu năm 2024): số 525, không phải 5.250 (dấu thập phân lệch chỗ ở Biểu 1!E3)? Cũng vì ô này mà Biểu 1!F3 không khớp.",
    ],
    [
      "total-mismatch",
      exportsOf(595, 116.98),
      "en",
      "Kim ngạch xuất khẩu (6 tháng đầu năm 2024): 525, not 595 (one digit off in Biểu 1!E3)? For the same reason Biểu 1!F3 disagrees.",
    ],
    [
      "growth-mismatch",
      exportsOf(525, 161.98),
      "vi",
      "Kim ngạch xuất khẩu: số 116,98, không phải 161,98 (đảo chữ số ở Biểu 1!F3)? Khi đó khớp với Biểu 1!E3 so với Biểu 1!D3.",
    ],
    [
      "growth-mismatch",
      exportsOf(525, 131.4),
      "en",
      "Kim ngạch xuất khẩu: Biểu 1!F3 says 131.4, but Biểu 1!E3 against Biểu 1!D3 is 117.",
    ],
  ])("%s: %s", (ruleId, rows, language, expected) => {
    expect(said(rows, ruleId, language)).toEqual([expected]);
  });
});
