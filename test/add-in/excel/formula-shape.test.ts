import { formulaIdentity, formulaShape, formulaSkeleton } from "../../../src/add-in/excel/formula-shape";

describe("what of a formula survives", () => {
  test.each([
    ['=IF(F9>0, F9/E9, "")', '=if(F9>0,F9/E9,"")', true],
    ["='Sheet1'!A1", "=Sheet1!A1", true],
    ["='Nhà ''A'''!A1", "='Nhà ''A'''!A1", true],
    ["=ROUND(A1-0.000001,6)", "=ROUND(A1-1E-6,6)", true],
    ["=IF(IFERROR(AND(A1),FALSE),TRUE)", "=IF(IFERROR(AND(A1),FALSE()),TRUE())", true],
    ["=IF(A1,FALSE,1)", "=IF(A1,TRUE(),1)", false],
    ["=F9", "=F10", false],
    ['="a b"', '="ab"', false],
    ['="a"', '="A"', false],
    ["='Biểu 1'!F9", "='Biểu 2'!F9", false],
  ])("identity: %s and %s", (a, b, same) => {
    expect(formulaIdentity(a) === formulaIdentity(b)).toBe(same);
  });

  test("a shape is the same in every row, and differs between columns", () => {
    expect(formulaShape("=100*F9/E9", 8, 7)).toBe(formulaShape("=100*F30/E30", 29, 7));
    expect(formulaShape("=100*F9/E9", 8, 7)).not.toBe(formulaShape("=100*F9/D9", 8, 7));
    expect(formulaShape("=100*F9/$E$9", 8, 7)).not.toBe(formulaShape("=100*F10/$E$10", 9, 7));
  });

  test("a skeleton forgets columns and sheets but not functions", () => {
    expect(formulaSkeleton("='Biểu 1'!F9")).toBe(formulaSkeleton("=Lan2!AB101"));
    expect(formulaSkeleton("='Biểu 1'!F9")).toBe(formulaSkeleton("=#REF!"));
    expect(formulaSkeleton('=IF(F9>0,F9/E9,"")')).not.toBe(formulaSkeleton('=IF(F9>0,E9,"")'));
    expect(formulaSkeleton("=LOG10(A1)")).not.toBe(formulaSkeleton("=LOG10(LOG10(A1))"));
    expect(formulaSkeleton('="F9"')).not.toBe(formulaSkeleton('="E9"'));
  });
});
