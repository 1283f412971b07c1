import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { change, newWorkbook, put, sheetOf, table, valueAt } from "./small-workbook";

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
      ...newWorkbook({ T: [["=DATE(1904,1,2)", "=YEAR(0)", '=TEXT(0,"yyyy-mm-dd")', '=TEXT(0,"ddd")']] }),
      date1904: true,
    };
    createEngine().calculate(workbook);
    expect(["A1", "B1", "C1", "D1"].map((cell) => valueAt(workbook, cell))).toEqual([1, 1904, "1904-01-01", "Fri"]);
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
