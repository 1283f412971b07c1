import type { CellRecord, SheetDocument, WorkbookDocument } from "../../../../src/xlsx/document";
import { saveWorkbook } from "../../../../src/xlsx/save-workbook";
import type { RunReport } from "../../../../src/core/model/results/report";
import { copySheet } from "../copied-sheet";
import type { Desk } from "../desk";
import { openDesk, reportOf } from "../desk";
import type { Drawing } from "../draw-book";
import { cellOf, drawBook, open, TRADE, valueOf } from "../draw-book";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** Trade with one figure kept as text, so that a mark stands on the sheet. */
const MARKED: Drawing = { ...TRADE, rows: TRADE.rows.map((row, i) => (i === 8 ? [...row.slice(0, 4), "450,0"] : row)) };

function sheetNamed(workbook: WorkbookDocument, name: string): SheetDocument {
  const sheet = workbook.sheets.find((s) => s.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function type(sheet: SheetDocument, row: number, column: number, value: string | number): void {
  const line = sheet.cells.get(row) ?? new Map<number, CellRecord>();
  sheet.cells.set(row, line);
  line.set(column, { value, formula: null, style: line.get(column)?.style ?? 0 });
}

const ourMarks = (sheet: SheetDocument): number =>
  sheet.conditionalFormats.filter((c) => c.rule.kind === "custom" && c.rule.formula.includes("soat-so/1")).length;
const scopedNames = (workbook: WorkbookDocument): number =>
  workbook.names.filter((n) => n.sheetId !== null && n.name.startsWith("SoatSo.")).length;

describe.each([
  ["whose names were copied", true],
  ["that has no names of its own", false],
])("a copied sheet %s", (_, namesToo) => {
  test("our columns on it are ours, live and removed with the others", async () => {
    const opened = open(drawBook(MARKED));
    const { document } = opened;
    desk = await openDesk(document);
    const first = reportOf(await desk.press());
    expect(cellOf(sheetNamed(document, "Thương mại"), "H6")).toMatch(/^=IF/);
    desk.close();
    const copy = copySheet(document, "Thương mại", "Thương mại (2)", namesToo);
    expect([scopedNames(document) > 0, ourMarks(copy)]).toEqual([namesToo, 1]);
    desk = await openDesk(document);
    const report = reportOf(await desk.press());
    expect(scopedNames(document)).toBe(0);
    // Read as the original was: our columns are no part of the clerk's table.
    const shape = (r: RunReport, sheet: string): unknown =>
      r.tables
        .filter((t) => t.sheet === sheet)
        .map((t) => [t.body, t.columns.map((c) => [c.column, c.role, c.period])]);
    expect(shape(report, "Thương mại (2)")).toEqual(shape(first, "Thương mại"));
    expect([cellOf(copy, "H6"), cellOf(copy, "J3"), cellOf(copy, "J6")]).toEqual([
      cellOf(sheetNamed(document, "Thương mại"), "H6"),
      null,
      null,
    ]);
    expect(report.computations.filter((c) => c.sheet === "Thương mại (2)" && c.cell !== null).length).toBeGreaterThan(
      0,
    );
    const state = stateOf(document);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    expect(stateOf(document)).toEqual(state);

    expect((await desk.remove()).stage).toBe("removed");
    for (const name of ["Thương mại", "Thương mại (2)"]) {
      const sheet = sheetNamed(document, name);
      expect([name, cellOf(sheet, "H3"), cellOf(sheet, "H6"), cellOf(sheet, "I6"), ourMarks(sheet)]).toEqual([
        name,
        null,
        null,
        null,
        0,
      ]);
      expect(sheet.merges).not.toContainEqual({ top: 2, left: 7, bottom: 3, right: 7 });
    }
    expect([document.names.filter((n) => n.name.startsWith("SoatSo.")), document.customXml]).toEqual([[], []]);
  });

  test("next month's figures are judged as they are: a mark that came along goes, columns follow the new figures", async () => {
    const { document } = open(drawBook(MARKED));
    desk = await openDesk(document);
    await desk.press();
    desk.close();
    const copy = copySheet(document, "Thương mại", "Tháng 7", namesToo);
    desk = await openDesk(document);
    await desk.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Tháng 7");
      sheet.getRange("A1").values = [["TÌNH HÌNH THƯƠNG MẠI 7 THÁNG ĐẦU NĂM 2024"]];
      sheet.getRange("D4:E4").values = [["7 tháng đầu năm 2023", "7 tháng đầu năm 2024"]];
      sheet.getRange("D6:E7").values = [
        [58_000, 65_000],
        [3_700, 4_150],
      ];
      sheet.getRange("D9:E9").values = [[440, 520]];
      await context.sync();
    });
    const report = reportOf(await desk.press());
    expect([ourMarks(copy), ourMarks(sheetNamed(document, "Thương mại"))]).toEqual([0, 1]);
    expect(report.findings.filter((f) => f.sheet === "Tháng 7" && f.severity === "error")).toEqual([]);
    expect(valueOf(copy, "H6")).toBeCloseTo((100 * 65_000) / 58_000, 9);
    expect(valueOf(copy, "H9")).toBeCloseTo((100 * 520) / 440, 9);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
  });

  test("removal without a run in between takes the copied columns away too", async () => {
    const { document } = open(drawBook(TRADE));
    desk = await openDesk(document);
    await desk.press();
    desk.close();
    const copy = copySheet(document, "Thương mại", "Bản sao", namesToo);
    desk = await openDesk(document);
    expect((await desk.remove()).stage).toBe("removed");
    expect([
      cellOf(copy, "H3"),
      cellOf(copy, "H6"),
      document.names.filter((n) => n.name.startsWith("SoatSo.")),
    ]).toEqual([null, null, []]);
  });
});

test("a copied summary sheet is neither read as a table nor written on", async () => {
  const { document } = open(drawBook(TRADE));
  desk = await openDesk(document);
  const tables = reportOf(await desk.press()).tables.length;
  desk.close();
  const copy = copySheet(document, "Tổng hợp", "Tổng hợp (cũ)", true);
  const cells = JSON.stringify([...copy.cells].map(([row, line]) => [row, [...line]]));
  desk = await openDesk(document);
  const report = reportOf(await desk.press());
  expect([report.tables.length, report.summary.sheet, scopedNames(document)]).toEqual([tables, "Tổng hợp", 0]);
  expect(JSON.stringify([...copy.cells].map(([row, line]) => [row, [...line]]))).toBe(cells);
});

test("a sheet copied into another workbook, without our journal: its formulas agree, its marks go, Remove finds them", async () => {
  const { document } = open(drawBook(MARKED));
  desk = await openDesk(document);
  await desk.press();
  desk.close();
  document.customXml = [];
  document.sheets = document.sheets.slice(0, 1);
  document.names = document.names.filter((n) => n.formula.startsWith("'Thương mại'!"));
  const sheet = sheetNamed(document, "Thương mại");
  type(sheet, 8, 4, 450);
  desk = await openDesk(document);
  const report = reportOf(await desk.press());
  expect([report.findings.filter((f) => f.severity === "error"), ourMarks(sheet)]).toEqual([[], 0]);
  expect(cellOf(sheet, "H6")).toMatch(/^=IF/);
  await desk.remove();
  expect([cellOf(sheet, "H3"), cellOf(sheet, "H6")]).toEqual([null, null]);
  expect(document.names.filter((n) => /^SoatSo\.c\d/.test(n.name))).toEqual([]);
});

test("a file saved under another name is the same workbook: nothing is written twice, and everything can be removed", async () => {
  const opened = open(drawBook(MARKED));
  const before = stateOf(opened.document);
  desk = await openDesk(opened.document);
  await desk.press();
  desk.close();
  const again = open(saveWorkbook(opened));
  again.document.name = "Báo cáo tháng 7.xlsx";
  desk = await openDesk(again.document);
  expect(reportOf(await desk.press()).edits.applied).toBe(0);
  await desk.remove();
  expect(stateOf(again.document)).toEqual(before);
});

test("cells that were fixed before the sheet was copied are the copy's own", async () => {
  const { document } = open(drawBook(MARKED));
  desk = await openDesk(document);
  await desk.press();
  const fixes = desk.done().analysis.findings.flatMap((f) => f.fixes);
  await desk.fix(fixes);
  expect(cellOf(sheetNamed(document, "Thương mại"), "E9")).toBe(450);
  desk.close();
  const copy = copySheet(document, "Thương mại", "Bản sao", true);
  desk = await openDesk(document);
  reportOf(await desk.press());
  await desk.remove();
  expect([cellOf(sheetNamed(document, "Thương mại"), "E9"), cellOf(copy, "E9"), scopedNames(document)]).toEqual([
    "450,0",
    450,
    0,
  ]);
});
