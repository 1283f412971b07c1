import { placeOf } from "../../src/core/model/cells/decimal";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import type { ExampleCell } from "../../src/core/model/results/finding";
import { printedFigure } from "../../src/core/model/tables/figure";
import { analyze } from "../../src/core/pipeline";
import { RULES } from "../../src/core/validate/catalogue";
import { exampleWorkbook } from "../../src/core/reference/example-workbook";
import { sheetOf, workbookOf } from "../fixtures/sheet";
import { cleanSheets } from "./validate/clean-sheets";

/** Books drawn from the layouts of the tests, and those of the rules' examples that hold what a rule is about. */
const DRAWN = cleanSheets(7).map(({ layout, rows }) => [layout, workbookOf(sheetOf("Biểu 1", rows))] as const);
const EXAMPLES = RULES.flatMap((rule) => {
  const example = rule.examples.find(({ findings }) => findings.length > 0);
  return example === undefined ? [] : [[rule.id, exampleWorkbook(example)] as const];
});

test("there are books to read", () => {
  expect([DRAWN.length > 3, EXAMPLES.length > 30]).toEqual([true, true]);
});

test.each([...DRAWN, ...EXAMPLES])(
  "what is read and found in %s is plain data, as it crosses to a worker",
  (_, workbook) => {
    const analysis = analyze(workbook, DEFAULT_SETTINGS);
    expect(analysis.tables).not.toEqual([]);
    expect(structuredClone(workbook)).toStrictEqual(workbook);
    expect(structuredClone(analysis)).toStrictEqual(analysis);
  },
);

test.each<[ExampleCell, string, number, number]>([
  [8.95, "number", 8.95, -2],
  [525, "number", 525, 0],
  [1 / 3, "number", 1 / 3, -15],
  ["1.078,60", "text-number", 1078.6, -1],
  ["(69,7)", "text-number", -69.7, -1],
  ["-", "none", 0, 0],
  ["…", "unavailable", 0, 0],
  ["1.078", "ambiguous", 0, 0],
  ["chưa có", "unreadable", 0, 0],
  [null, "blank", 0, 0],
  [{ value: 0.123456, format: "0.00%" }, "number", 0.123456, -4],
])("the cell %j is a figure, or says why it is none: %s", (cell, kind, value, place) => {
  const rows: readonly (readonly ExampleCell[])[] = [
    ["Kim ngạch xuất khẩu"],
    ["TT", "Mặt hàng", "ĐVT", "Thực hiện năm 2023", "Thực hiện năm 2024"],
    [1, "Cà phê", "Triệu USD", 377.3, 452.1],
    [2, "Hạt tiêu", "Triệu USD", 9.1, cell],
    [3, "Mủ cao su", "Triệu USD", 1.4, 1.2],
  ];
  const [table] = analyze(workbookOf(sheetOf("Biểu 1", rows)), DEFAULT_SETTINGS).tables;
  expect(table && printedFigure(table, 3, 4)).toEqual({ kind, value, place });
  expect(table && printedFigure(table, 99, 4)).toEqual({ kind: "blank", value: 0, place: 0 });
});

test.each([
  [61, null, 0],
  [61, -1, 0],
  [61.5, 0, 0],
  [61.25, -1, -1],
  [0, null, 0],
  [-1500, null, 0],
  [1234567890123, null, -2],
  [1e15, null, 0],
  [0.1 + 0.2, null, -15],
  [0.1 + 0.2, -2, -2],
])("of %d, shown to the place %p, the last digit known is at %d", (figure, shown, place) => {
  expect(placeOf(figure, shown)).toBe(place);
});
