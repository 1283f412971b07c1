import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pressDirectly } from "../../src/cli/press-directly";
import type { SheetDocument } from "../../src/xlsx/document";
import { drawBook, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { ownBytes, OWN_NAME } from "../corpus/own-workbook";
import { describeWith, shared } from "../fixtures/shared-folder";
import { differ, drawnBooks, type Book } from "../tools/both-ways";

const kept = (name: string, ...path: readonly string[]): Book => ({
  name,
  bytes: new Uint8Array(readFileSync(join(__dirname, "../..", ...path, name))),
});

/** A workbook of two sheets, one of them changed. */
const changed = (change: (sheet: SheetDocument) => void): Uint8Array => drawBook({ ...TRADE, change }, OUTPUT);

const BOOKS: readonly Book[] = [
  kept("bao-cao-6-thang-2024.xlsx", "assets"),
  kept("pressed-by-0.1.0.xlsx", "test/fixtures"),
  { name: OWN_NAME, bytes: ownBytes() },
  { name: "hai-trang.xlsx", bytes: drawBook(TRADE, OUTPUT) },
  { name: "khong-bieu.xlsx", bytes: drawBook({ name: "Trang", rows: [["Không có biểu nào"]] }) },
  { name: "an-mot-trang.xlsx", bytes: changed((sheet) => void (sheet.visibility = "Hidden")) },
  { name: "khoa-mot-trang.xlsx", bytes: changed((sheet) => void (sheet.protection = { hasPassword: false })) },
  {
    name: "so-lieu.csv",
    bytes: new TextEncoder().encode(
      "STT,Chỉ tiêu,Thực hiện 6 tháng đầu năm 2023,Thực hiện 6 tháng đầu năm 2024\n1,Điện,4100,3900\n2,Xi măng,2800,2940\n",
    ),
  },
];

test.each(BOOKS.map((book) => [book.name, book] as const))(
  "%s: the same report and the same bytes through office.js and on the direct client",
  async (_, book) => {
    expect(await differ(book, book.name.startsWith("hai") ? "en" : "vi")).toEqual([]);
  },
);

test("a difference is told: a press that leaves out a measure, one that writes one cell more", async () => {
  const [sample] = BOOKS;
  if (!sample) throw new Error("no sample");
  const less = await differ(sample, "vi", ({ document }, button, options) =>
    pressDirectly(document, button, { ...options, measures: [] }),
  );
  expect(less).toContainEqual(expect.stringContaining("second press"));
  expect(less).toContain("second press: the saved files differ");
  const more = await differ(sample, "vi", async ({ document }, button, options) => {
    const pressed = await pressDirectly(document, button, options);
    const [first] = document.sheets;
    first?.cells.get(0)?.set(40, { value: 1, formula: null, style: 0 });
    return pressed;
  });
  expect(more).toContain("first press: the saved files differ");
});

const CORPUS = shared("corpus");

describeWith(CORPUS, "a fifth of the real workbooks", () => {
  test.each(drawnBooks(CORPUS ?? __dirname, 0.2, 2).map((book) => [book.name, book] as const))(
    "%s",
    async (_, book) => {
      expect(await differ(book, "vi")).toEqual([]);
    },
  );
});
