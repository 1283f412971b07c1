import { amountFormat, fromSheet, unitScale } from "../../../../src/core/compose/sheets/summary-look";

test.each([
  [
    '=IF(COUNT(F19,F$17)=2,F19/F$17*100,"")',
    "=IF(COUNT('6 tháng'!F19,'6 tháng'!F$17)=2,'6 tháng'!F19/'6 tháng'!F$17*100,\"\")",
  ],
  ["=$F$17*1000-AB2/6", "='6 tháng'!$F$17*1000-'6 tháng'!AB2/6"],
  ["=LOG10(A1)*12/6", "=LOG10('6 tháng'!A1)*12/6"],
])("%s is read from its own sheet", (formula, expected) => {
  expect(fromSheet("6 tháng", { value: 1, formula })).toBe(expected);
});

test.each([
  [15628.2, "#,##0"],
  [-1000, "#,##0"],
  [37.5, "#,##0.0"],
  [2.687, "#,##0.00"],
  [0, "#,##0.00"],
])("%d is shown as %s", (value, expected) => {
  expect(amountFormat(value)).toBe(expected);
});

test.each([
  [0.5, 0.5, ""],
  [0.5, 0.0005, "1000*"],
  [0.5, 500, "1/1000*"],
  [Number.NaN, 1, ""],
])("a ratio of %d where the plain figures give %d", (measured, plain, expected) => {
  expect(unitScale(measured, plain)).toBe(expected);
});
