import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { createShapeTable } from "../../../src/local-excel/calc/schedule/shapes";
import { change, enter, newWorkbook, put, sheetOf, valueAt } from "./small-workbook";

describe("size", () => {
  test("formulas filled down are parsed once", () => {
    const shapes = createShapeTable();
    for (let row = 0; row < 40_000; row++) shapes.shapeOf(`IFERROR(ROUND(C${String(row + 1)}/$B$1*100,1),"")`, row, 3);
    expect(shapes.size()).toBe(1);
  });

  test("50,000 formulas, a result for each", () => {
    const workbook = newWorkbook({
      T: Array.from({ length: 25_000 }, (_none, row) => [row + 1, row % 10 === 0 ? 0 : 2]),
    });
    const sheet = sheetOf(workbook);
    for (let row = 0; row < 25_000; row++) {
      enter(sheet, row, 2, `=IFERROR(ROUND(A${String(row + 1)}/B${String(row + 1)}*100,1),"")`);
      enter(sheet, row, 3, `=C${String(row + 1)}&"-${String(row)}"`);
    }
    const report = createEngine().calculate(workbook);
    expect(report).toMatchObject({ evaluated: 50_000, shapes: 25_001, kept: [] });
    expect([valueAt(workbook, "C1"), valueAt(workbook, "C25000"), valueAt(workbook, "D25000")]).toEqual([
      "",
      1_250_000,
      "1250000-24999",
    ]);
    for (const cells of sheet.cells.values()) expect(cells.get(2)?.value).not.toBeNull();
  });

  test("a chain of 100,000 cells, upside down", () => {
    const last = 100_000;
    const workbook = newWorkbook({ T: [] });
    const sheet = sheetOf(workbook);
    for (let row = 0; row < last; row++)
      put(sheet, row, 0, { value: null, formula: { kind: "normal", text: `A${String(row + 2)}+1` }, style: 0 });
    enter(sheet, last, 0, 1);
    const engine = createEngine();
    expect(engine.calculate(workbook)).toMatchObject({ evaluated: last, shapes: 1, kept: [] });
    expect(valueAt(workbook, "A1")).toBe(last + 1);
    engine.recalculate(workbook, [change(workbook, last, 0, 5)]);
    expect(valueAt(workbook, "A1")).toBe(last + 5);
  });

  test("a circle of 20,000 cells ends", () => {
    const workbook = newWorkbook({
      T: Array.from({ length: 20_000 }, (_none, row) => [`=A${String(((row + 1) % 20_000) + 1)}`]),
    });
    expect(createEngine().calculate(workbook).kept).toHaveLength(20_000);
  });
});
