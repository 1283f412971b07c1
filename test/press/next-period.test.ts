import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openCsv } from "../../src/xlsx/csv-workbook";
import type { SheetDocument, WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { withExplanation, withIgnored } from "../../src/core/model/requests/remembered";
import { createEngine } from "../../src/local-excel/calc/create-engine";
import { shared, testWith } from "../fixtures/shared-folder";
import { copySheet } from "../add-in/excel/copied-sheet";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, TRADE } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { SAMPLE_NAME } from "../tools/draw-sample";
import { contentOf, sheetNamed, textIn, type } from "./clerk-edits";
import { aMonthLater, addedTexts, earlierOn, textsBefore, turnToNextMonth } from "./next-period";
import { BESIDE, UNCHANGED } from "./watched-page";

jest.setTimeout(300_000);

const [SUMMARY, CHECKS] = ["Tổng hợp", "Kiểm tra số liệu"];
const OWN_WORDS = "Phòng viết: ";

/** The first line of the table of the page, zero-based. */
const FIRST_LINE = 5;

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** A month's workbook: how it is opened, and what its period is called. */
interface Monthly {
  readonly name: string;
  readonly path: string | null;
  readonly open: () => WorkbookDocument;
  /** The period by the name we give it, and every way in which words of ours might still speak of it. */
  readonly period: string;
  readonly old: RegExp;
}

const SAMPLE = join(__dirname, "../../assets", SAMPLE_NAME);
const BINH_PHUOC = shared("corpus", "sct-binhphuoc-sct-iip-spcn-thang4.csv");

const BOOKS: readonly Monthly[] = [
  {
    name: "the sample",
    path: SAMPLE,
    open: () => openWorkbook(new Uint8Array(readFileSync(SAMPLE)), SAMPLE_NAME).document,
    period: "6 tháng đầu năm 2024",
    old: /(?<!\d)6 tháng|tháng 6(?!\d)|39,4/iu,
  },
  {
    name: "a drawn one",
    path: SAMPLE,
    open: () => open(drawBook(TRADE)).document,
    period: "6 tháng đầu năm 2024",
    old: /(?<!\d)6 tháng|tháng 6(?!\d)/iu,
  },
  {
    name: "a real one that names no year",
    path: BINH_PHUOC,
    open: () => {
      const { document } = openCsv(new Uint8Array(readFileSync(BINH_PHUOC ?? "")), "thang-4.csv");
      const [sheet] = document.sheets;
      if (sheet !== undefined) sheet.name = "Tháng 4";
      return document;
    },
    period: "4 tháng đầu năm nay",
    // The month before stands in a column of its own, and May is held against what stands on the sheet of four months.
    old: /(?<!\d)4 tháng(?! ở trang)/iu,
  },
];

/** The row of the first paragraph: the one below the heading of the report. */
function paragraphRow({ cells }: SheetDocument): number {
  const heading = [...cells].find(([, line]) => line.get(0)?.value === "Dự thảo nội dung báo cáo")?.[0];
  if (heading === undefined) throw new Error("the page has no report");
  return heading + 1;
}

const said = (sheet: SheetDocument): string => textIn(sheet, paragraphRow(sheet), BESIDE);
const paragraphOf = (sheet: SheetDocument): string => textIn(sheet, paragraphRow(sheet), 0);

/** The clerk's own work on last month's result: words, a title, a note beside a line, a reason, an explanation. */
async function worked(document: WorkbookDocument): Promise<Desk> {
  const opened = await openDesk(document);
  reportOf(await opened.press());
  const { analysis } = opened.done();
  await opened.remember((known) => {
    const ignored = withIgnored(known, analysis.findings, "Đã hỏi, số đúng", analysis.workbook);
    return analysis.anomalies.reduce((told, anomaly) => withExplanation(told, anomaly, "Mỏ mới chạy"), ignored);
  });
  const summary = sheetNamed(document, SUMMARY);
  const row = paragraphRow(summary);
  type(summary, row, 0, OWN_WORDS + textIn(summary, row, 0));
  type(summary, 0, 0, "KẾT QUẢ CỦA PHÒNG");
  type(summary, FIRST_LINE, BESIDE, "hỏi lại");
  reportOf(await opened.press());
  expect([textIn(summary, row, 0).startsWith(OWN_WORDS), textIn(summary, FIRST_LINE, BESIDE)]).toEqual([
    true,
    "hỏi lại",
  ]);
  return opened;
}

/** Names a sheet a month later, as the clerk does; formulas follow. */
async function renamed({ office }: Desk, name: string): Promise<void> {
  await office.run(async (context) => {
    context.workbook.worksheets.getItem(name).name = aMonthLater(name);
    await context.sync();
  });
}

function expectOfNow(document: WorkbookDocument, { period, old }: Monthly, sheets: readonly SheetDocument[]): void {
  const summary = sheetNamed(document, SUMMARY);
  // The index lists the clerk's sheets, last month's too where it stands in the workbook still, by their own words.
  const clerks = document.sheets.filter(({ name }) => name !== SUMMARY && name !== CHECKS);
  const theirs = clerks.map(({ name, cells }) =>
    [
      name,
      ...[...cells.values()].flatMap((line) =>
        [...line.values()].map(({ value }) => (typeof value === "object" ? "" : String(value))),
      ),
    ]
      .filter((value) => value !== "")
      .join(" "),
  );
  const ours = sheets.flatMap(textsBefore).filter(({ text }) => !theirs.some((all) => all.includes(text)));
  expect(ours.filter(({ text }) => old.test(text))).toEqual([]);
  expect(sheets.flatMap(textsBefore).filter(({ text }) => /Mỏ mới chạy|Đã hỏi|của phòng/i.test(text))).toEqual([]);
  expect(said(summary)).toBe(UNCHANGED);
  expect(paragraphOf(summary)).not.toContain(OWN_WORDS);
  const earlier = earlierOn(summary);
  expect(earlier).toContainEqual([`Đoạn kỳ trước (${period})`, expect.stringContaining(OWN_WORDS)]);
  expect(earlier).toContainEqual([`Kỳ trước (${period}): ô A1`, "KẾT QUẢ CỦA PHÒNG"]);
  expect(earlier).toContainEqual([expect.stringContaining(`Kỳ trước (${period}): `), "hỏi lại"]);
}

describe.each(BOOKS)("last month's result of $name", (book) => {
  testWith(book.path, "saved as this month's: nothing of ours speaks of last month, whose words are kept", async () => {
    const document = book.open();
    const bare = book.open();
    desk = await worked(document);
    const count = bare.sheets.length;
    for (const each of [bare, document]) each.sheets.slice(0, count).forEach(turnToNextMonth);
    createEngine().calculate(document);
    for (const sheet of bare.sheets) {
      await renamed(desk, sheet.name);
      sheet.name = aMonthLater(sheet.name);
    }
    const report = reportOf(await desk.press());
    expect(report.ignored).toEqual([]);
    expect(report.anomalies.filter(({ explanation }) => explanation !== null)).toEqual([]);
    expectOfNow(document, book, [sheetNamed(document, SUMMARY), sheetNamed(document, CHECKS)]);
    expect(addedTexts(document, bare).filter(({ text }) => book.old.test(text))).toEqual([]);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    await desk.remove();
    const clerks = (state: unknown): unknown =>
      (contentOf(state) as { readonly sheets: readonly unknown[] }).sheets.slice(0, count);
    expect(clerks(stateOf(document))).toEqual(clerks(stateOf(bare)));
    const left = document.sheets.slice(count).flatMap((sheet) => [...sheet.cells.values()]);
    const kept = left.flatMap((line) => [...line.values()]).flatMap(({ value }) => (value === null ? [] : [value]));
    expect(kept).toContainEqual(expect.stringContaining(OWN_WORDS));
  });

  testWith(book.path, "its sheet copied for this month: the page speaks of this month alone", async () => {
    const document = book.open();
    desk = await worked(document);
    const [first] = document.sheets;
    if (first === undefined) throw new Error("there is no sheet");
    const later = aMonthLater(first.name);
    turnToNextMonth(copySheet(document, first.name, later === first.name ? `${later} (2)` : later, true));
    reportOf(await desk.press());
    expectOfNow(document, book, [sheetNamed(document, SUMMARY)]);
    const copy = document.sheets.at(-1);
    const ours = copy === undefined ? [] : textsBefore(copy).filter(({ text }) => book.old.test(text));
    expect(ours).toEqual([]);
    // What was said of last month's sheet, which stands in the workbook still, holds for that sheet alone.
    const { analysis } = desk.done();
    expect(analysis.ignored.filter(({ finding }) => finding.place.sheet !== first.name)).toEqual([]);
    expect(analysis.findings.filter(({ place }) => place.sheet === first.name)).toEqual([]);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
  });
});
