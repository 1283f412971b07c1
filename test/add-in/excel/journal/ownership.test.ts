import { formulaShape } from "../../../../src/add-in/excel/formula-shape";
import { isOurContent, ownersOf } from "../../../../src/add-in/excel/journal/ownership";

const growth = (row: number): string =>
  `=IF(AND(ISNUMBER(F${row}),ISNUMBER(E${row})),IF(E${row}>0,F${row}/E${row}*100,""),"")`;
const range = { top: 4, bottom: 8, left: 6, right: 6 };
const entry = { constants: ["Tăng (%)", 5], shapes: [formulaShape(growth(6), 5, 6)] };

describe("whose a cell of our column is", () => {
  test("what we wrote is ours, what was typed is not", () => {
    expect(ownersOf(entry, ["Tăng (%)", 5, growth(7), 12.5, ""], range)).toEqual([
      "ours",
      "ours",
      "ours",
      "theirs",
      "empty",
    ]);
  });

  test("a formula that was edited is the clerk's", () => {
    const edited = growth(8).replace("F8/E8", "F8/D8");
    expect(ownersOf(entry, ["", 5, growth(7), edited, growth(9)], range)).toEqual([
      "empty",
      "ours",
      "ours",
      "theirs",
      "ours",
    ]);
  });

  test("a column inserted in between moves all of them alike", () => {
    const moved = (row: number): string => growth(row).replaceAll("F", "G").replaceAll("IG(", "IF(");
    expect(ownersOf(entry, ["Tăng (%)", 5, moved(7), moved(8), growth(9).replaceAll("F9", "H9")], range)).toEqual([
      "ours",
      "ours",
      "ours",
      "ours",
      "theirs",
    ]);
  });
});

describe("whose a cell is in a column of parts of totals", () => {
  const share = (row: number, total: number | "#REF!"): string => {
    const whole = total === "#REF!" ? total : `F$${String(total)}`;
    return `=IF(COUNT(F${String(row)},${whole})=2,IF(AND(${whole}>0,F${String(row)}>=0),F${String(row)}/${whole}*100,""),"")`;
  };
  // Two totals, in rows 5 and 8, with two parts each.
  const parts = {
    constants: ["Cơ cấu (%)"],
    shapes: [formulaShape(share(6, 5), 5, 6), formulaShape(share(9, 8), 8, 6)],
  };
  const owners = (formulas: readonly string[], top = 5): readonly string[] =>
    ownersOf(parts, formulas, { top, bottom: top + formulas.length - 1, left: 6, right: 6 });

  test.each<readonly [string, readonly string[], number]>([
    ["as written", [share(6, 5), share(7, 5), "", share(9, 8), share(10, 8)], 5],
    ["a row put in above both totals", [share(7, 6), share(8, 6), "", share(10, 9), share(11, 9)], 6],
    ["a row put in between the totals", [share(6, 5), share(7, 5), "", "", share(10, 9), share(11, 9)], 5],
    ["the first total and its parts deleted", [share(6, 5), share(7, 5)], 5],
    ["the second total's row deleted", [share(6, 5), share(7, 5), share(8, "#REF!"), share(9, "#REF!")], 5],
    [
      "a column put in before the figures",
      [share(7, 6), share(8, 6), "", share(10, 9), share(11, 9)].map((f) => f.replace(/F(?=\$?\d)/g, "G")),
      6,
    ],
  ])("%s: all of them are ours", (_, formulas, top) => {
    expect(owners(formulas, top)).toEqual(formulas.map((f) => (f === "" ? "empty" : "ours")));
  });

  test("a third total is the clerk's choice", () => {
    expect(owners([share(6, 5), share(7, 20), "", share(9, 8), share(10, 8)])).toEqual([
      "ours",
      "theirs",
      "empty",
      "ours",
      "ours",
    ]);
  });
});

test("links on our sheets follow moved cells and renamed sheets", () => {
  expect(isOurContent("='Tên mới'!F10", { formula: "='Biểu 1'!F9" })).toBe(true);
  expect(isOurContent("='Tên mới'!F10*2", { formula: "='Biểu 1'!F9" })).toBe(false);
  expect(isOurContent("=abc", { text: "=abc" })).toBe(true);
  expect(isOurContent("khác", { text: "=abc" })).toBe(false);
  expect(isOurContent("", null)).toBe(true);
});

test.each<readonly [number, number, boolean]>([
  [0.30000000000000004, 0.3, true],
  [123456789.12345679, 123456789.123457, true],
  [-1e-20, 0, false],
  [100, 100.0000001, false],
  [1e300, -1e300, false],
])("%d written and %d found are the same figure: %s", (written, found, same) => {
  expect(isOurContent(found, { number: written })).toBe(same);
});
