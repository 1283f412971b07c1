import type { Book } from "../../../src/browser/book/book";
import { openBook } from "../../../src/browser/book/open-book";
import { presentOffice } from "../../../src/local-excel/client/office-presence";
import { cellArea } from "../../../src/local-excel/objects/area";
import type { SheetDocument } from "../../../src/xlsx/document";
import { drawBook, valueOf } from "../../add-in/excel/draw-book";

const BYTES = drawBook({
  name: "Số liệu",
  rows: [
    ["a", 1, 10],
    ["b", 2, 20],
    ["c", 3, 30],
  ],
});

function opened(locale = "vi-VN"): { readonly book: Book; readonly sheet: SheetDocument } {
  const book = openBook(BYTES, { name: "a.xlsx", locale, onChange: () => undefined, showPane: () => undefined });
  const [sheet] = book.workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { book, sheet };
}

test.each<readonly [string, string, string, unknown, string]>([
  ["a decimal comma", "vi-VN", "1.234,5", 1234.5, "1234,5"],
  ["a decimal point", "en-US", "1,234.5", 1234.5, "1234.5"],
  ["a formula in the spelling of the machine", "vi-VN", "=SUM(B1:B3;0,5)", 6.5, "=SUM(B1:B3;0,5)"],
  ["what looks like HTML", "vi-VN", "<b>a</b>", "<b>a</b>", "<b>a</b>"],
])("typing %s", (_, locale, typed, value, shown) => {
  const { book, sheet } = opened(locale);
  expect(book.enter(sheet.id, 0, 3, [[typed]])).toBeNull();
  expect([valueOf(sheet, "D1"), book.input(sheet.id, 0, 3)]).toEqual([value, shown]);
});

test("a formula that cannot be read, or not calculated, is refused and leaves everything as it was", () => {
  const { book, sheet } = opened();
  book.enter(sheet.id, 0, 3, [["=B1*2"]]);
  for (const [typed, code] of [
    ["=SUM(", "InvalidArgument"],
    ['=CUBEVALUE("a")', "NotImplemented"],
  ] as const) {
    const refused = book.enter(sheet.id, 0, 1, [[typed]]);
    expect(refused?.code).toBe(code);
    expect([valueOf(sheet, "B1"), valueOf(sheet, "D1")]).toEqual([1, 2]);
  }
});

test("what was typed is taken back and done again; what somebody else has changed since is left alone", () => {
  const { book, sheet } = opened();
  book.enter(sheet.id, 0, 1, [["5", "6"], ["7"]]);
  expect([valueOf(sheet, "B1"), valueOf(sheet, "C1"), valueOf(sheet, "B2"), valueOf(sheet, "C2")]).toEqual([
    5, 6, 7, 20,
  ]);
  expect(book.undo()?.area).toEqual({ top: 0, left: 1, bottom: 1, right: 2 });
  expect(Buffer.from(book.save()).equals(BYTES)).toBe(true);
  book.redo();
  expect(valueOf(sheet, "B2")).toBe(7);
  const cell = sheet.cells.get(0)?.get(1);
  if (cell !== undefined) sheet.cells.get(0)?.set(1, { ...cell, value: 99 });
  expect(book.undo()).toBeNull();
  expect(valueOf(sheet, "B1")).toBe(99);
});

test("emptied cells are those with something in them", () => {
  const { book, sheet } = opened();
  expect(book.empty(sheet.id, { top: 1, left: 0, bottom: 1_000_000, right: 16_000 })).toBeNull();
  expect([valueOf(sheet, "A1"), valueOf(sheet, "A2"), valueOf(sheet, "C3")]).toEqual(["a", null, null]);
  expect(book.empty(sheet.id, cellArea(500, 3))).toBeNull();
});

test("a conditional format holds for each cell as its formula reads from there, the first of several first", () => {
  const { book, sheet } = opened();
  const rule = (formula: string, fill: string, priority: number) => ({
    id: formula,
    areas: [{ top: 0, left: 1, bottom: 2, right: 2 }],
    priority,
    stopIfTrue: false,
    rule: { kind: "custom" as const, formula, format: { fill, fontColor: null, bold: null } },
    origin: null,
  });
  sheet.conditionalFormats = [rule("$B1>1", "#FFF2CC", 1), rule("B1=30", "#F8D7DA", 0)];
  const fills = [0, 1, 2].map((row) => [1, 2].map((column) => book.conditional(sheet, row, column).fill));
  expect(fills).toEqual([
    [null, null],
    ["#FFF2CC", "#FFF2CC"],
    ["#FFF2CC", "#F8D7DA"],
  ]);
});

test("the ribbon presses what was registered, and says what is not there; requirement sets are compared as numbers", async () => {
  const ribbon = presentOffice({ locale: "vi-VN", showPane: () => undefined });
  const { Office: office } = globalThis as unknown as { readonly Office: typeof Office };
  let pressed = 0;
  office.actions.associate("count", (event: Office.AddinCommands.Event) => {
    pressed += 1;
    event.completed();
  });
  await ribbon.press("count");
  expect(pressed).toBe(1);
  await expect(ribbon.press("other")).rejects.toThrow("other");
  const { requirements } = office.context;
  expect(["1.9", "1.14", "1.15", "1.20"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
