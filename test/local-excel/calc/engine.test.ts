import fc from "fast-check";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { createShapeTable } from "../../../src/local-excel/calc/schedule/shapes";
import type { WorkbookDocument } from "../../../src/xlsx/document";
import { type Entry, cellText, enter, newWorkbook, put, shown, table, valueAt } from "./small-workbook";

function sheetOf(workbook: WorkbookDocument, index = 0): WorkbookDocument["sheets"][number] {
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

function place(
  workbook: WorkbookDocument,
  row: number,
  column: number,
  sheet = 0,
): { sheetId: string; row: number; column: number } {
  return { sheetId: sheetOf(workbook, sheet).id, row, column };
}

function change(
  workbook: WorkbookDocument,
  row: number,
  column: number,
  entry: Entry,
  sheet = 0,
): ReturnType<typeof place> {
  const target = sheetOf(workbook, sheet);
  if (entry === null) target.cells.get(row)?.delete(column);
  else enter(target, row, column, entry);
  return place(workbook, row, column, sheet);
}

describe("order and dependants", () => {
  test("formulas are evaluated after what they read, wherever they stand", () => {
    const workbook = newWorkbook({ T: [["=B1+1", "=C1+1", "=SUM(A2:A4)"], ["=A3*2"], ["=A4*2"], [3]] });
    createEngine().calculate(workbook);
    expect(["A1", "B1", "C1"].map((cell) => valueAt(workbook, cell))).toEqual([23, 22, 21]);
  });

  test("a change reaches only what depends on it", () => {
    const workbook = newWorkbook({
      T: [
        [1, "=A1+1", "=B1*2", "=SUM(A1:A9)"],
        [5, "=A2+1", "=COUNT(B:B)"],
      ],
      U: [["=T!C1", "=SUM(T!1:1)", 7]],
    });
    const engine = createEngine();
    engine.calculate(workbook);
    const untouched = sheetOf(workbook).cells.get(1)?.get(1);
    const report = engine.recalculate(workbook, [change(workbook, 0, 0, 10)]);
    expect(report.evaluated).toBe(6);
    expect([
      valueAt(workbook, "B1"),
      valueAt(workbook, "C1"),
      valueAt(workbook, "D1"),
      valueAt(workbook, "A1", "U"),
      valueAt(workbook, "B1", "U"),
    ]).toEqual([11, 22, 15, 22, 58]);
    expect(sheetOf(workbook).cells.get(1)?.get(1)).toBe(untouched);
  });

  test("records whose value stays are the same objects", () => {
    const workbook = newWorkbook({ T: [[2, "=A1>1"]] });
    const engine = createEngine();
    engine.calculate(workbook);
    const before = sheetOf(workbook).cells.get(0)?.get(1);
    engine.recalculate(workbook, [change(workbook, 0, 0, 3)]);
    expect(sheetOf(workbook).cells.get(0)?.get(1)).toBe(before);
  });

  test("what a file has rounded to 15 digits is not touched, anything more is", () => {
    const workbook = newWorkbook({ T: [[1, 3]] });
    const sheet = sheetOf(workbook);
    const file = (column: number, value: number): void =>
      put(sheet, 0, column, { value, formula: { kind: "normal", text: "A1/B1" }, style: 0 });
    file(2, 0.333333333333333);
    file(3, 0.33333333333333);
    createEngine().calculate(workbook);
    expect([valueAt(workbook, "C1"), valueAt(workbook, "D1")]).toEqual([0.333333333333333, 1 / 3]);
  });

  test("a formula typed over another is seen", () => {
    const workbook = newWorkbook({ T: [[1, "=A1+1", "=B1"]] });
    const engine = createEngine();
    engine.calculate(workbook);
    engine.recalculate(workbook, [change(workbook, 0, 1, "=A1+100")]);
    expect(valueAt(workbook, "C1")).toBe(101);
    engine.recalculate(workbook, [change(workbook, 0, 1, null)]);
    expect(valueAt(workbook, "C1")).toBe(0);
  });

  test("names, also of one sheet, and names of names", () => {
    const workbook = newWorkbook(
      { T: [[1, "=HeSo*2", "=SUM(Vùng)", "=DướiNó*1"], [2, null, null, 8], [3]], U: [["=HeSo"]] },
      { HeSo: "T!$A$1", Vùng: "OFFSET(T!$A$1,0,0,3,1)", DướiNó: "T!A2" },
    );
    workbook.names = [
      ...workbook.names,
      { name: "HeSo", sheetId: sheetOf(workbook, 1).id, formula: "99", hidden: false, comment: "" },
    ];
    const engine = createEngine();
    engine.calculate(workbook);
    expect([
      valueAt(workbook, "B1"),
      valueAt(workbook, "C1"),
      valueAt(workbook, "D1"),
      valueAt(workbook, "A1", "U"),
    ]).toEqual([2, 6, 8, 99]);
    engine.recalculate(workbook, [change(workbook, 2, 0, 30), change(workbook, 0, 0, 10)]);
    expect([valueAt(workbook, "B1"), valueAt(workbook, "C1")]).toEqual([20, 42]);
    workbook.names = workbook.names.map((name) => (name.formula === "99" ? { ...name, formula: "7" } : name));
    engine.calculate(workbook);
    expect(valueAt(workbook, "A1", "U")).toBe(7);
  });

  test("structured references and the totals row", () => {
    const workbook = newWorkbook({
      T: [
        ["Mã", "Số 'liệu'", "Gấp đôi"],
        ["a", 1, "=[@[Số ''liệu'']]*2"],
        ["b", 2, "=Bảng[@[Số ''liệu'']]*2"],
        ["Tổng", "=SUM(Bảng[Số ''liệu''])", "=Bảng[[#This Row],[Mã]]"],
        [
          "=SUM(Bảng[[Số ''liệu'']:[Gấp đôi]])",
          "=COUNTA(Bảng[#Headers])",
          "=Bảng[[#Totals],[Số ''liệu'']]",
          "=ROWS(Bảng)",
          "=ROWS(Bảng[[#Headers],[#Data],[Mã]])",
          "=SUM(Bảng[không])",
        ],
      ],
    });
    sheetOf(workbook).tables = [
      table("Bảng", { top: 0, left: 0, bottom: 3, right: 2 }, ["Mã", "Số 'liệu'", "Gấp đôi"], true),
    ];
    const engine = createEngine();
    engine.calculate(workbook);
    expect(["C2", "C3", "B4", "C4", "A5", "B5", "C5", "D5", "E5", "F5"].map((cell) => valueAt(workbook, cell))).toEqual(
      [2, 4, 3, "#VALUE!", 9, 3, 3, 2, 3, "#REF!"],
    );
    engine.recalculate(workbook, [change(workbook, 1, 1, 10)]);
    expect([valueAt(workbook, "C2"), valueAt(workbook, "A5")]).toEqual([20, 36]);
  });

  test("sums across sheets", () => {
    const workbook = newWorkbook({ T1: [[1]], T2: [[2]], T3: [[4, "=SUM(T1:T3!A1)", "=T9!A1", "=SUM(T2!A1:T2!A2)"]] });
    const engine = createEngine();
    engine.calculate(workbook);
    expect([valueAt(workbook, "B1", "T3"), valueAt(workbook, "C1", "T3"), valueAt(workbook, "D1", "T3")]).toEqual([
      7,
      "#REF!",
      2,
    ]);
    engine.recalculate(workbook, [change(workbook, 0, 0, 20, 1)]);
    expect([valueAt(workbook, "B1", "T3"), valueAt(workbook, "D1", "T3")]).toEqual([25, 20]);
  });

  test("references known only when evaluated wait for their cells and follow them", () => {
    const workbook = newWorkbook({
      T: [
        ["=SUM(OFFSET(B1,0,0,2,1))", "=C1", "=D1", 5],
        ['=INDIRECT("B"&2)', "=B1*2"],
        ["=SUM(B1:INDEX(B:B,2))"],
        ["=SUM(OFFSET(A4,-3,0,3,1))"],
      ],
    });
    const engine = createEngine();
    engine.calculate(workbook);
    expect(["A1", "A2", "A3", "A4"].map((cell) => valueAt(workbook, cell))).toEqual([15, 10, 15, 40]);
    engine.recalculate(workbook, [change(workbook, 0, 3, 1)]);
    expect(["A1", "A2", "A3", "A4"].map((cell) => valueAt(workbook, cell))).toEqual([3, 2, 3, 8]);
  });

  test("only the wanted sheets are calculated", () => {
    const workbook = newWorkbook({ T: [["=1+1"]], U: [["=2+2"]] });
    const report = createEngine().calculate(workbook, [sheetOf(workbook, 1).id]);
    expect(report.evaluated).toBe(1);
    expect([valueAt(workbook, "A1"), valueAt(workbook, "A1", "U")]).toEqual([null, 4]);
  });

  test("ordinary cells see the cell beside them, CSE formulas all", () => {
    const workbook = newWorkbook({ T: [[1], [2], [3]] });
    const sheet = sheetOf(workbook);
    const normal = (row: number, column: number, text: string): void =>
      put(sheet, row, column, { value: null, formula: { kind: "normal", text }, style: 0 });
    normal(1, 1, "A1:A3*10");
    normal(8, 1, "A1:A3*10");
    normal(1, 2, "SUM(IF(A1:A3>1,A1:A3,0))");
    normal(2, 1, "A:A");
    normal(2, 2, "SUM(@A1:A3,100)");
    put(sheet, 0, 3, {
      value: null,
      formula: { kind: "array", text: "A1:A3*10", range: "D1:E4", dynamic: false },
      style: 0,
    });
    createEngine().calculate(workbook);
    expect(["B2", "B9", "C2", "B3", "C3"].map((cell) => valueAt(workbook, cell))).toEqual([20, "#VALUE!", 6, 3, 103]);
    expect(["D1", "D2", "D3", "D4", "E2"].map((cell) => valueAt(workbook, cell))).toEqual([10, 20, 30, "#N/A", 20]);
  });

  test("the 1904 date system", () => {
    const workbook = {
      ...newWorkbook({ T: [["=DATE(1904,1,2)", "=YEAR(0)", '=TEXT(0,"yyyy-mm-dd")', "=WEEKDAY(0)"]] }),
      date1904: true,
    };
    createEngine().calculate(workbook);
    expect(["A1", "B1", "C1", "D1"].map((cell) => valueAt(workbook, cell))).toEqual([1, 1904, "1904-01-01", 6]);
  });

  test("hidden rows count in SUBTOTAL(9), not in SUBTOTAL(109); inside a filter nobody can tell", () => {
    const workbook = newWorkbook({ T: [["Số"], [1], [2], ["=SUBTOTAL(9,A2:A3)", "=SUBTOTAL(109,A2:A3)"]] });
    const sheet = sheetOf(workbook);
    sheet.rows.set(1, { height: null, hidden: true, style: null, outlineLevel: 0 });
    createEngine().calculate(workbook);
    expect([valueAt(workbook, "A4"), valueAt(workbook, "B4")]).toEqual([3, 2]);
    sheet.autoFilter = { top: 0, left: 0, bottom: 2, right: 0 };
    expect(
      createEngine()
        .calculate(workbook)
        .kept.map(({ place: { row, column } }) => [row, column]),
    ).toEqual([[3, 0]]);
  });
});

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
    const workbook = newWorkbook({ T: [["=SEQUENCE(3)"], [], ["x"]] });
    const engine = createEngine();
    engine.calculate(workbook);
    expect(["A1", "A2", "A3"].map((cell) => valueAt(workbook, cell))).toEqual(["#SPILL!", null, "x"]);
    engine.recalculate(workbook, [change(workbook, 2, 0, null)]);
    expect(["A1", "A2", "A3"].map((cell) => valueAt(workbook, cell))).toEqual([1, 2, 3]);
    engine.recalculate(workbook, [change(workbook, 1, 0, "y")]);
    expect(["A1", "A2", "A3"].map((cell) => valueAt(workbook, cell))).toEqual(["#SPILL!", "y", null]);
  });
});

describe("what is not evaluated keeps its value", () => {
  const keptRows: readonly (readonly [string, RegExp])[] = [
    ["NOSUCH(A9)", /NOSUCH is not emulated/],
    ["[20]XK!H7+1", /another workbook.*\[20\]XK!H7/],
    ["'[2]T 12'!H7", /another workbook/],
    ["TODAY()", /clock/],
    ["RAND()", /random/],
    ["1+", /cannot be read/],
    ["SUM(1,2", /cannot be read/],
    [`${"(".repeat(3000)}1${")".repeat(3000)}`, /cannot be read/],
    [`${"-".repeat(8000)}1`, /cannot be read/],
    [`1${"%".repeat(8000)}`, /cannot be read/],
    ["LEFT()", /does not take 0 arguments/],
    ["IFERROR(NOSUCH(),1)", /NOSUCH/],
  ];
  test.each(keptRows)("=%.40s", (text, reason) => {
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
