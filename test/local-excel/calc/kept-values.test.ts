import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { cellAt, drawWorkbook, partsOf, putCell, sheetXml } from "../../xlsx/fixture";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { cellText, newWorkbook, place, put, sheetOf, shown, valueAt } from "./small-workbook";

describe("what is not evaluated keeps its value", () => {
  const keptRows: readonly (readonly [string, RegExp])[] = [
    ["NOSUCH(A9)", /NOSUCH is not emulated/],
    ["[20]XK!H7+1", /another workbook.*\[20\]XK!H7/],
    ["'[2]T 12'!H7", /another workbook/],
    ["NOW()", /clock/],
    ["ROUNDUP(20.5,0)", /^the function ROUNDUP is not emulated$/],
    ["_xlfn.XMATCH(2,A5:A9)", /^the function _XLFN.XMATCH is not emulated$/],
    ["AGGREGATE(13,6,A5:A9)", /AGGREGATE with function number 13/],
    ["1+", /cannot be read/],
    ["SUM(1,2", /cannot be read/],
    [`${"(".repeat(3000)}1${")".repeat(3000)}`, /cannot be read/],
    [`${"-".repeat(8000)}1`, /cannot be read/],
    [`1${"%".repeat(8000)}`, /cannot be read/],
    ["LEN()", /does not take 0 arguments/],
    ["IFERROR(NOSUCH(),1)", /NOSUCH/],
  ];
  test.each(keptRows.map(([text, reason]) => [text.slice(0, 40), text, reason] as const))("=%s", (_, text, reason) => {
    const workbook = newWorkbook({ T: [[null, "=A1*2"]] });
    put(sheetOf(workbook), 0, 0, { value: 21, formula: { kind: "normal", text }, style: 0 });
    const report = createEngine().calculate(workbook);
    expect(report.kept).toHaveLength(1);
    expect(report.kept[0]).toMatchObject({ place: place(workbook, 0, 0), formula: text });
    expect(report.kept[0]?.reason).toMatch(reason);
    expect([valueAt(workbook, "A1"), valueAt(workbook, "B1")]).toEqual([21, 42]);
  });

  test("a branch that is not taken does no harm, an unknown name is an error", () => {
    const workbook = newWorkbook({ T: [["=IF(TRUE,1,NOSUCH())", "=KhôngCó+1"]] });
    expect(createEngine().calculate(workbook).kept).toEqual([]);
    expect([valueAt(workbook, "A1"), valueAt(workbook, "B1")]).toEqual([1, "#NAME?"]);
  });

  test("data tables", () => {
    const workbook = newWorkbook({ T: [] });
    put(sheetOf(workbook), 0, 0, { value: 4, formula: { kind: "data-table", text: "" }, style: 0 });
    expect(createEngine().calculate(workbook).kept[0]?.reason).toMatch(/data table/);
    expect(valueAt(workbook, "A1")).toBe(4);
  });

  test("circular references: exactly the cells on a circle", () => {
    const workbook = newWorkbook({
      T: [
        ["=B1", "=C1+1", "=B1*2", "=C1", "=SUM(E1:E20)"],
        ["=ROWS(A$1:A2)", "=ROW(B2)", "=IF(TRUE,1,D1)"],
        ["=OFFSET(A3,0,0)"],
      ],
    });
    const engine = createEngine();
    const report = engine.calculate(workbook);
    const kept = report.kept.map(({ place: { row, column }, reason }) => `${cellText(row, column)} ${reason}`).sort();
    expect(kept).toEqual([
      "A3 circular reference",
      "B1 circular reference",
      "C1 circular reference",
      "E1 circular reference",
    ]);
    expect(["A2", "B2", "C2"].map((cell) => valueAt(workbook, cell))).toEqual([2, 2, 1]);
    expect(
      engine
        .recalculate(workbook, [place(workbook, 0, 1)])
        .kept.map(({ place: { row, column } }) => cellText(row, column))
        .sort(),
    ).toEqual(["A3", "B1", "C1"]);
  });
});

test("a saved value with a function that is not emulated: used, reported by name, and saved as it was", () => {
  const kept = '<c r="B1"><f>ROUNDUP(A1/3,0)</f><v>4</v></c>';
  const file = drawWorkbook({
    sheets: {
      T: sheetXml(
        `<sheetData><row r="1"><c r="A1"><v>10</v></c>${kept}<c r="C1"><f>B1+A1</f><v>14</v></c></row></sheetData>`,
      ),
    },
  });
  const opened = openWorkbook(file, "T.xlsx");
  const sheet = sheetOf(opened.document);
  putCell(sheet, 0, 0, { value: 100 });
  const report = createEngine().recalculate(opened.document, [{ sheetId: sheet.id, row: 0, column: 0 }]);
  expect(report.kept).toEqual([
    {
      place: { sheetId: sheet.id, row: 0, column: 1 },
      formula: "ROUNDUP(A1/3,0)",
      reason: "the function ROUNDUP is not emulated",
    },
  ]);
  expect([cellAt(sheet, "B1")?.value, cellAt(sheet, "C1")?.value]).toEqual([4, 104]);
  expect(partsOf(saveWorkbook(opened))["xl/worksheets/sheet1.xml"]).toContain(kept);
});

describe("one formula alone", () => {
  test("as if it stood in a cell, without storing anything", () => {
    const workbook = newWorkbook({
      T: [
        [1, 2],
        [3, 4],
      ],
    });
    const engine = createEngine();
    const before = JSON.stringify([...sheetOf(workbook).cells].map(([row, cells]) => [row, [...cells]]));
    expect(engine.evaluate(workbook, place(workbook, 1, 1), "A2+$A$1")).toBe(4);
    expect(engine.evaluate(workbook, place(workbook, 5, 5), "MAX(IF(A1:A2>1,B1:B2))")).toBe(4);
    expect(shown(engine.evaluate(workbook, place(workbook, 5, 5), "1/0"))).toBe("#DIV/0!");
    expect(() => engine.evaluate(workbook, place(workbook, 5, 5), "NOSUCH()")).toThrow(
      "not emulated: the function NOSUCH",
    );
    expect(() => engine.evaluate(workbook, place(workbook, 5, 5), "1+")).toThrow("not emulated");
    expect(JSON.stringify([...sheetOf(workbook).cells].map(([row, cells]) => [row, [...cells]]))).toBe(before);
  });
});
