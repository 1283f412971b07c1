import { linesText, relationSentence } from "../../../../src/add-in/taskpane/words/relation-words";
import type { TableRelation } from "../../../../src/core/model/tables/relation";

const SUM: TableRelation = {
  kind: "sum",
  by: "figures",
  along: "down",
  result: 3,
  operands: [4, 5, 6, 7, 8],
  scale: null,
  periods: null,
  whole: null,
  holds: [[2, 6]],
  fails: [],
  bits: 53,
};

test.each<[Partial<TableRelation>, string, string]>([
  [{}, "tổng của các dòng 5–9 (16 chữ số khớp)", "the sum of rows 5–9 (16 digits agree)"],
  [
    { by: "both", fails: [3, 5] },
    "tổng của các dòng 5–9 (theo công thức, 16 chữ số khớp); không khớp ở các cột D, F",
    "the sum of rows 5–9 (by formula, 16 digits agree); not at columns D, F",
  ],
  [
    { kind: "difference", along: "across", operands: [5, 4], by: "formula" },
    "cột F trừ cột E (theo công thức)",
    "column F less column E (by formula)",
  ],
  [
    { kind: "ratio", along: "across", operands: [5, 4], scale: 1000 },
    "cột F chia cho cột E × 1000 (16 chữ số khớp)",
    "column F divided by column E × 1000 (16 digits agree)",
  ],
  [
    { kind: "change", along: "across", operands: [5, 4], scale: 100, fails: [7] },
    "mức tăng, giảm từ cột E đến cột F, % (16 chữ số khớp); không khớp ở dòng 8",
    "the change from column E to column F, % (16 digits agree); not at row 8",
  ],
  [
    { kind: "average-growth", along: "across", operands: [5, 4], periods: 5 },
    "tốc độ tăng bình quân từ cột E đến cột F qua 5 kỳ (16 chữ số khớp)",
    "average growth from column E to column F over 5 periods (16 digits agree)",
  ],
  [
    { kind: "share", along: "across", operands: [4], whole: 7, scale: 100 },
    "tỷ trọng của từng số ở cột E trong số ở dòng 8 (16 chữ số khớp)",
    "the share of each figure of column E in that of row 8 (16 digits agree)",
  ],
  [
    { kind: "last", operands: [6, 5, 4] },
    "số cuối của các dòng 5–7 (16 chữ số khớp)",
    "the last figure of rows 5–7 (16 digits agree)",
  ],
])("%j", (parts, vi, en) => {
  const relation = { ...SUM, ...parts };
  expect(relationSentence(relation, "vi")).toBe(vi);
  expect(relationSentence(relation, "en")).toBe(en);
});

test("many lines are named in stretches, and of many stretches the first", () => {
  expect(linesText([2, 3, 5, 6, 7], "across", "vi")).toBe("các cột C, D, F–H");
  expect(linesText([1, 3, 5, 7, 9, 11, 13, 15], "down", "en")).toBe("rows 2, 4, 6, 8, 10, 12, …");
});
