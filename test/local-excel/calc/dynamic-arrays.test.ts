import { needsArrayEvaluation } from "../../../src/local-excel/calc/schedule/array-formula";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { change, newWorkbook, sheetOf, valueAt } from "./small-workbook";

describe("dynamic arrays", () => {
  test("they spill, grow and shrink, and others read what they hold", () => {
    const workbook = newWorkbook({
      T: [["b", "=UNIQUE(A1:A4)", "=COUNTA(B1:B9)", "=COUNTA(B1#)"], ["a"], ["b"], ["a"]],
    });
    const engine = createEngine();
    engine.calculate(workbook);
    expect(["B1", "B2", "B3", "C1", "D1"].map((cell) => valueAt(workbook, cell))).toEqual(["b", "a", null, 2, 2]);
    expect(sheetOf(workbook).cells.get(0)?.get(1)?.formula).toMatchObject({ kind: "array", range: "B1:B2" });
    engine.recalculate(workbook, [change(workbook, 2, 0, "c")]);
    expect(["B2", "B3", "C1", "D1"].map((cell) => valueAt(workbook, cell))).toEqual(["a", "c", 3, 3]);
    engine.recalculate(workbook, [change(workbook, 2, 0, "a"), change(workbook, 0, 0, "a")]);
    expect(["B1", "B2", "B3", "C1", "D1"].map((cell) => valueAt(workbook, cell))).toEqual(["a", null, null, 1, 1]);
  });

  test("something in the way gives #SPILL!, until it is gone", () => {
    const workbook = newWorkbook({
      T: [
        ["=UNIQUE(C1:C3)", null, 1],
        [null, null, 2],
        ["x", null, 3],
      ],
    });
    const engine = createEngine();
    engine.calculate(workbook);
    expect(["A1", "A2", "A3"].map((cell) => valueAt(workbook, cell))).toEqual(["#SPILL!", null, "x"]);
    engine.recalculate(workbook, [change(workbook, 2, 0, null)]);
    expect(["A1", "A2", "A3"].map((cell) => valueAt(workbook, cell))).toEqual([1, 2, 3]);
    engine.recalculate(workbook, [change(workbook, 1, 0, "y")]);
    expect(["A1", "A2", "A3"].map((cell) => valueAt(workbook, cell))).toEqual(["#SPILL!", "y", null]);
  });
});

test.each<[string, boolean]>([
  ["SUM(IFERROR(A1:A3,0))", true],
  ["SUM(IFNA(A1:A3,0))", true],
  ["SUM(IFERROR(A1,A1:A3))", false],
  ["SUM(CHOOSE(1,A1:A3,B1:B3))", false],
  ["SUM(INDEX(A1:B3,0,1))", false],
  ["INDEX(A1:B3,0,1)", true],
  ['XLOOKUP("a",A1:A3,B1:C3)', true],
  ['XLOOKUP("a",A1:A3,B1:B3)', false],
  ["-A1:A3", true],
  ["SUM(Bảng[#Headers])", false],
  ["ROW(A1)", false],
])("whether %s becomes an array formula when typed: %p", (formula, expected) => {
  expect(needsArrayEvaluation(formula)).toBe(expected);
});
