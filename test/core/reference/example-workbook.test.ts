import { toR1C1 } from "../../../src/xlsx/formulas/reference-style";
import { MEASURES } from "../../../src/core/compute/catalogue";
import { DETECTORS } from "../../../src/core/detect/catalogue";
import { displayedNumber } from "../../../src/core/reference/displayed-number";
import { exampleWorkbook, hiddenColumns, hiddenRows, type Drawing } from "../../../src/core/reference/example-workbook";
import { relativeFormula } from "../../../src/core/reference/relative-formula";
import { RULES } from "../../../src/core/validate/catalogue";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

const drawings: readonly (readonly [string, Drawing])[] = [...RULES, ...DETECTORS, ...MEASURES].flatMap(
  ({ id, examples }) => examples.map((example): readonly [string, Drawing] => [`${id}: ${example.name.en}`, example]),
);

test.each(drawings)("%s: read as the stand-in for Excel shows it", (_, { sheet, before, hidden = [] }) => {
  const expected = workbookOf(
    ...(before ? [sheetOf("Biểu 0", before)] : []),
    sheetOf("Biểu 1", sheet, { hiddenRows: hiddenRows(hidden), hiddenColumns: hiddenColumns(hidden) }),
  );
  expect(exampleWorkbook({ sheet, hidden, ...(before ? { before } : {}) })).toEqual(expected);
});

test.each([
  ["=E3/D3*100"],
  ["=SUM($D$4:D9)/D$3"],
  ['=IF(A1="B2","C3",\'Biểu D4\'!B2)'],
  ['=IF(COUNT(D2,C2)=2,IF(AND(C2>0,D2>=0),D2/C2*100,""),"")'],
  ["='[so-lieu-2023.xlsx]Biểu 1'!E4*LOG10(F4)"],
])("%s in R1C1", (formula) => {
  expect(relativeFormula(formula, { row: 3, column: 4 })).toBe(`=${toR1C1(formula.slice(1), 3, 4)}`);
});

test.each([
  [112.00341, "General", "vi", "112,00341"],
  [29232, "General", "vi", "29232"],
  [0.1 + 0.2, "General", "en", "0.3"],
  [1234.5, "#,##0.00", "vi", "1.234,50"],
  [1234567.25, "#,##0.0", "en", "1,234,567.3"],
  [0.1216, "0.00%", "vi", "12,16%"],
  [45354, "d-mmm", "vi", "3-Mar"],
  [41281, "dd/mm/yyyy", "vi", "07/01/2013"],
] as const)("%d under %s in %s is %s", (value, format, language, text) => {
  expect(displayedNumber(value, format, language)).toBe(text);
});

test("a format that is not known is refused by name", () => {
  expect(() => displayedNumber(1, "[h]:mm", "vi")).toThrow("[h]:mm");
});
