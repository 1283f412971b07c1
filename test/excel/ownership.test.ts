import { formulaShape } from "../../src/excel/formula-shape";
import { isOurContent, ownersOf } from "../../src/excel/ownership";

const growth = (row: number): string => `=IF(AND(ISNUMBER(F${row}),ISNUMBER(E${row})),IF(E${row}>0,F${row}/E${row}*100,""),"")`;
const range = { top: 4, bottom: 8, left: 6, right: 6 };
const entry = { constants: ["Tăng (%)", 5], shapes: [formulaShape(growth(6), 5, 6)] };

describe("whose a cell of our column is", () => {
  test("what we wrote is ours, what was typed is not", () => {
    expect(ownersOf(entry, ["Tăng (%)", 5, growth(7), 12.5, ""], range)).toEqual(["ours", "ours", "ours", "theirs", "empty"]);
  });

  test("a formula that was edited is the clerk's", () => {
    const edited = growth(8).replace("F8/E8", "F8/D8");
    expect(ownersOf(entry, ["", 5, growth(7), edited, growth(9)], range)).toEqual(["empty", "ours", "ours", "theirs", "ours"]);
  });

  test("a column inserted in between moves all of them alike", () => {
    const moved = (row: number): string => growth(row).replaceAll("F", "G").replaceAll("IG(", "IF(");
    expect(ownersOf(entry, ["Tăng (%)", 5, moved(7), moved(8), growth(9).replaceAll("F9", "H9")], range)).toEqual(["ours", "ours", "ours", "ours", "theirs"]);
  });
});

test("links on our sheets follow moved cells and renamed sheets", () => {
  expect(isOurContent("='Tên mới'!F10", { formula: "='Biểu 1'!F9" })).toBe(true);
  expect(isOurContent("='Tên mới'!F10*2", { formula: "='Biểu 1'!F9" })).toBe(false);
  expect(isOurContent("=abc", { text: "=abc" })).toBe(true);
  expect(isOurContent("khác", { text: "=abc" })).toBe(false);
  expect(isOurContent("", null)).toBe(true);
});
