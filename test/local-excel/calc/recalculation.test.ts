import fc from "fast-check";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { WorkbookDocument } from "../../../src/xlsx/document";
import { type Entry, cellText, change, newWorkbook, valueAt } from "./small-workbook";

const ROWS = 8;
const COLUMNS = 4;
const NAMES = { Vùng: "T!$A$1:$B$4" };
const EVERYWHERE = [
  "=SUM(T!A:A)",
  "=COUNT(T!2:3)",
  "=MAX(T!B1:C3)",
  "=SUM(Vùng)",
  '=SUMIF(T!A1:A8,">3",T!B1:B8)',
  "=VLOOKUP(3,T!A1:D8,2,FALSE)",
  "=SUM(A1:C1)",
];

/** A formula that reads only rows above its own: no circles. */
function formulaBelow(row: number): fc.Arbitrary<string> {
  const cell = fc.tuple(fc.nat(row - 1), fc.nat(COLUMNS - 1)).map(([above, column]) => cellText(above, column));
  return fc.oneof(
    fc.tuple(cell, fc.constantFrom("+", "-", "*"), cell).map(([a, operator, b]) => `=${a}${operator}${b}`),
    fc.tuple(cell, cell).map(([a, b]) => `=SUM(${a}:${b})`),
    fc.tuple(cell, cell).map(([a, b]) => `=IF(${a}>5,${b},COUNT(${a}:${b}))`),
    fc.tuple(cell, cell).map(([a, b]) => `=SUM(OFFSET(${a},0,0),${b}:INDEX(${b},1))`),
    cell.map((a) => `=INDIRECT("${a}")+1`),
  );
}

function entryIn(row: number): fc.Arbitrary<Entry> {
  const constant = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -9, max: 9 }).map((value): Entry => value) },
    fc.constantFrom<Entry>("x", null, true),
  );
  return row === 0 ? constant : fc.oneof(constant, formulaBelow(row));
}

const grid = fc.tuple(
  ...Array.from({ length: ROWS }, (_none, row) => fc.array(entryIn(row), { minLength: COLUMNS, maxLength: COLUMNS })),
);
const edit = fc.nat(ROWS - 1).chain((row) => fc.tuple(fc.constant(row), fc.nat(COLUMNS - 1), entryIn(row)));

function allValues(workbook: WorkbookDocument): unknown[] {
  return workbook.sheets.map(({ name }) =>
    Array.from({ length: ROWS * COLUMNS * 2 }, (_none, index) =>
      valueAt(workbook, cellText(Math.floor(index / (2 * COLUMNS)), index % (2 * COLUMNS)), name),
    ),
  );
}

describe("properties", () => {
  test("recalculating what depends on the changes gives what calculating everything gives", () => {
    fc.assert(
      fc.property(grid, fc.array(edit, { minLength: 1, maxLength: 5 }), (rows, edits) => {
        const workbook = newWorkbook({ T: rows, U: [EVERYWHERE] }, NAMES);
        const engine = createEngine();
        expect(engine.calculate(workbook).kept).toEqual([]);
        engine.recalculate(
          workbook,
          edits.map(([row, column, value]) => change(workbook, row, column, value)),
        );
        const fresh = newWorkbook({ T: rows, U: [EVERYWHERE] }, NAMES);
        edits.forEach(([row, column, value]) => change(fresh, row, column, value));
        createEngine().calculate(fresh);
        expect(allValues(workbook)).toEqual(allValues(fresh));
      }),
    );
  });
});
