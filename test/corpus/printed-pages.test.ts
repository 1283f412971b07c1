import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pressDirectly } from "../../src/cli/press-directly";
import { parseRange } from "../../src/core/model/cells/address";
import type { Area, ChartRecord, SheetDocument, WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { drawBook } from "../add-in/excel/draw-book";
import { familySheet } from "../fixtures/layout-families";
import { hasLibreOffice, printToPdf } from "../fixtures/libreoffice";
import { canReadPdf, onlySheets, printedPages, wordsOf, type PrintedPage } from "../fixtures/printed-pages";
import { shared, skippedName } from "../fixtures/shared-folder";
import { SAMPLE_NAME } from "../tools/draw-sample";

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** Workbooks, and on how many pages each of our sheets is printed at most: upright the summary, on its side the checks. */
const BOOKS: readonly (readonly [name: string, bytes: Uint8Array | null, summary: number, checks: number])[] = [
  ["the sample", read(join(__dirname, "../../assets", SAMPLE_NAME)), 4, 2],
  ["months down the rows", drawBook(familySheet("tracking", "Bán lẻ")), 1, 2],
  ["a district's land", drawBook(familySheet("places across", "Đất")), 1, 2],
  ["a plan beside a report", drawBook(familySheet("next year", "Báo cáo")), 3, 2],
  ["a year book", drawBook(familySheet("year book", "Niên giám")), 2, 2],
  ["products", drawBook(familySheet("products", "Sản phẩm")), 2, 2],
  ...(
    [
      [["corpus-new", "m-plan.xlsx"], 6, 4],
      [["corpus", "province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx"], 4, 12],
      [["corpus", "gso-2024-01-29-02-Bieu-T1-2024-1.xlsx"], 6, 6],
      // 48 sheets.
      [["corpus", "gso-2024-06-29-02.Bieu-T6.2024.xlsx"], 6, 8],
    ] as const
  ).map(([path, summary, checks]) => {
    const found = shared(...path);
    return [path[1], found === null ? null : read(found), summary, checks] as const;
  }),
];

const SUMMARY = "Tổng hợp";
const CHECKS = "Kiểm tra số liệu";

/** A sheet of ours as it was written, and its pages as they were printed. */
interface Printed {
  readonly sheet: SheetDocument;
  readonly document: WorkbookDocument;
  readonly pages: readonly PrintedPage[];
}

/** A text of a sheet that is printed. */
interface PrintedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
}

const isIn = ({ top, bottom, left, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function textsOf({ sheet, document }: Printed): readonly PrintedText[] {
  const area = sheet.page.printArea === null ? null : parseRange(sheet.page.printArea.replace(/^.*!/, ""));
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value, style }]): readonly PrintedText[] => {
      if (typeof value !== "string" || value.trim() === "") return [];
      if (area !== null && !isIn(area, row, column)) return [];
      const { size, bold } = document.styles.look(style).font;
      return [{ row, column, text: value, size, isBold: bold }];
    }),
  );
}

/** The page a text stands on, and its letters there. */
function placed({ pages }: Printed, text: string) {
  for (const [page, printed] of pages.entries()) {
    const words = wordsOf(printed, text);
    if (words !== null) return { page, words };
  }
  return null;
}

/** How much of a word may lie under another. Source: letters of two lines of one cell touch, boxes being 1.3 sizes high. */
const TOUCHING = 0.35;

/** The cell that a link names: LibreOffice prints a link as one field, which it does not wrap as Excel does. */
const LINK = /![A-Z]{1,3}\d/;

function overlaps({ words }: PrintedPage): readonly string[] {
  return words.flatMap((a, i) =>
    words.slice(i + 1).flatMap((b) => {
      if (LINK.test(a.text) || LINK.test(b.text)) return [];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const least = Math.min(a.bottom - a.top, b.bottom - b.top);
      return wide > 1 && high > TOUCHING * least ? [`${a.text} over ${b.text}`] : [];
    }),
  );
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const categoriesOf = ({ document }: Printed, { series }: ChartRecord): readonly string[] => {
  const [sheetName = "", cells = ""] = (series[0]?.categoriesReference ?? "").split("!");
  const range = parseRange(cells);
  const sheet = document.sheets.find(({ name }) => name === sheetName.replace(/^'|'$/g, ""));
  if (range === null || sheet === undefined) return [];
  return Array.from({ length: range.bottom - range.top + 1 }, (_, i) =>
    textOf(sheet.cells.get(range.top + i)?.get(range.left)?.value),
  );
};

describe("our sheets as they are printed", () => {
  if (!hasLibreOffice() || !canReadPdf()) {
    test.skip(skippedName("pages", "LibreOffice and poppler"), () => undefined);
    return;
  }
  const books = BOOKS.flatMap(([name, bytes, ...most]) => (bytes === null ? [] : [{ name, bytes, most }]));
  const printed = new Map<string, { readonly summary: Printed; readonly checks: Printed }>();

  beforeAll(async () => {
    const pressed = new Map<string, WorkbookDocument>();
    const toPrint = new Map<string, Uint8Array>();
    for (const { name, bytes } of books) {
      const opened = openWorkbook(bytes, `${name}.xlsx`);
      await pressDirectly(opened.document, "validateAndCompute", { language: "vi" });
      pressed.set(name, opened.document);
      toPrint.set(name, onlySheets(saveWorkbook(opened), [SUMMARY, CHECKS]));
    }
    for (const [name, pdf] of printToPdf(toPrint)) {
      const document = pressed.get(name);
      const [summary, checks] = [SUMMARY, CHECKS].map((own) => document?.sheets.find((each) => each.name === own));
      if (document === undefined || summary === undefined || checks === undefined)
        throw new Error(`no page of ${name}`);
      const pages = printedPages(pdf);
      const upright = pages.filter(({ width, height }) => width < height);
      const aside = pages.filter(({ width, height }) => width > height);
      printed.set(name, {
        summary: { document, sheet: summary, pages: upright },
        checks: { document, sheet: checks, pages: aside },
      });
    }
  });

  const both = (name: string): readonly Printed[] => {
    const { summary, checks } = printed.get(name) ?? {};
    return [summary, checks].filter((sheet) => sheet !== undefined);
  };

  describe.each(books)("$name", ({ name, most }) => {
    test("takes no more pages than it is worth", () => {
      const counts = both(name).map(({ pages }) => pages.length);
      expect(counts).toHaveLength(2);
      counts.forEach((count, i) => {
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(most[i] ?? 0);
      });
    });

    test("nothing is cut: every text is printed whole, none over another, no figure as ###", () => {
      for (const sheet of both(name)) {
        expect(sheet.pages.flatMap(({ words }) => words).filter(({ text }) => text.includes("##"))).toEqual([]);
        expect(textsOf(sheet).filter(({ text }) => placed(sheet, text) === null)).toEqual([]);
        expect(sheet.pages.flatMap(overlaps)).toEqual([]);
      }
    });

    test("no heading is the last line of a page", () => {
      for (const sheet of both(name)) {
        const headings = textsOf(sheet).filter(({ isBold, size, column }) => isBold && size >= 13 && column === 0);
        expect(headings.length).toBeGreaterThan(0);
        for (const { words } of sheet.pages) {
          const lowest = Math.max(...words.map(({ bottom }) => bottom));
          const last = words.filter(({ bottom }) => lowest - bottom < 3).map(({ text }) => text);
          expect(headings.map(({ text }) => text)).not.toContain(last.join(" "));
        }
      }
    });

    test("no chart is parted by the end of a page", () => {
      for (const sheet of both(name).slice(0, 1)) {
        for (const chart of sheet.sheet.charts) {
          const [first = ""] = chart.title?.text.split("\n") ?? [];
          const at = placed(sheet, first)?.page;
          expect([first, at]).not.toEqual([first, undefined]);
          const page = sheet.pages[at ?? 0];
          for (const category of categoriesOf(sheet, chart))
            expect([category, page !== undefined && wordsOf(page, category) !== null]).toEqual([category, true]);
        }
      }
    });

    test("letters are as large as the rules ask: title 14, paragraphs 13, headline 11, all else 10 points", () => {
      const { summary } = printed.get(name) ?? {};
      if (summary === undefined) throw new Error("no summary");
      const told = textsOf(summary);
      const sizeOf = (sheet: Printed, text: string): number => placed(sheet, text)?.words[0]?.size ?? 0;
      // Boxes of words are known to a hundredth of their height.
      const tooSmall = (sheet: Printed, texts: readonly PrintedText[], least: number): readonly string[] =>
        texts.filter(({ text }) => sizeOf(sheet, text) < 0.98 * least).map(({ text }) => text);
      const heading = told.findIndex(({ text }) => text === "Dự thảo nội dung báo cáo");
      const paragraphs = told.filter(({ size, isBold }, i) => i > heading && size === 13 && !isBold);
      expect(paragraphs.length).toBeGreaterThan(0);
      expect(tooSmall(summary, told.slice(0, 2), 14)).toEqual([]);
      expect(tooSmall(summary, paragraphs, 13)).toEqual([]);
      expect(tooSmall(summary, told.slice(2, heading), 11)).toEqual([]);
      for (const sheet of both(name)) expect(tooSmall(sheet, textsOf(sheet), 10)).toEqual([]);
    });
  });
});
