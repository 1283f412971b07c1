import type { SheetDocument, WorkbookDocument } from "../../src/xlsx/document";
import { createEngine } from "../../src/local-excel/calc/create-engine";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, TRADE } from "../add-in/excel/draw-book";
import { faultyObjects } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";
import { contentOf, sheetNamed, textIn, type } from "./clerk-edits";
import { BESIDE } from "./watched-page";

jest.setTimeout(300_000);

const OWN_WORDS = "Phòng viết: bán lẻ tăng đều.";
const HEADINGS = ["Dự thảo nội dung báo cáo", "Draft of the report"];
const EDITED = "đã được sửa lời nên không tự cập nhật";
const OVERTAKEN = "rồi số liệu nguồn ĐÃ THAY ĐỔI: đoạn mới đứng ngay bên dưới";

let desk: Desk;
let document: WorkbookDocument;

const summary = (): SheetDocument => sheetNamed(document, "Tổng hợp");
const textAt = (row: number): string => textIn(summary(), row, 0);

/** The row of the first paragraph. */
function paragraphRow(): number {
  const found = [...summary().cells.keys()].find((row) => HEADINGS.includes(textAt(row)));
  if (found === undefined) throw new Error("the page has no report");
  return found + 1;
}

/**
 * What is said beside the first paragraph, then the rows of the report to the first empty one, without the last: that
 * paragraph is of other services, and stays ours.
 */
function report(): readonly string[] {
  createEngine().calculate(document);
  const lines = [textIn(summary(), paragraphRow(), BESIDE)];
  for (let row = paragraphRow(); textAt(row) !== ""; row++) lines.push(textAt(row));
  expect(lines.at(-1)).toMatch(/lưu trú/iu);
  return lines.slice(0, -1);
}

const press = async (): Promise<number> => reportOf(await desk.press()).edits.applied;

/** Types another figure for this year's retail. */
const change = (value: number): void => {
  type(sheetNamed(document, TRADE.name), 5, 4, value);
};

beforeEach(async () => {
  ({ document } = open(drawBook(TRADE)));
  desk = await openDesk(document);
  await press();
  type(summary(), paragraphRow(), 0, OWN_WORDS);
  await press();
});
afterEach(() => {
  desk.close();
});

test("words of this period stay, and are never said to follow the figures", async () => {
  expect(report()).toEqual([expect.stringContaining(EDITED), OWN_WORDS]);
  expect(await press()).toBe(0);
  expect(reportOf(await desk.press({ language: "en" })).edits.applied).toBeGreaterThan(0);
  expect(report()).toEqual([expect.stringContaining("The wording below was edited"), OWN_WORDS]);
});

test("where the figures moved they are not re-based: the new draft stands below them until one is taken", async () => {
  change(58_000);
  await press();
  const [state, own, note, draft] = report();
  expect([state, own, note, draft]).toEqual([
    expect.stringContaining(OVERTAKEN),
    OWN_WORDS,
    expect.stringContaining("Đoạn mới theo số liệu hiện nay"),
    expect.stringContaining("58.000"),
  ]);
  expect(await press()).toBe(0);
  change(59_000);
  await press();
  expect(report()).toEqual([state, OWN_WORDS, note, expect.stringContaining("59.000")]);
});

test("the figures as they were again: the words stand alone again", async () => {
  change(58_000);
  await press();
  change(56_000);
  await press();
  expect(report()).toEqual([expect.stringContaining(EDITED), OWN_WORDS]);
});

test("the old words deleted: the new draft is the report", async () => {
  change(58_000);
  await press();
  type(summary(), paragraphRow(), 0, "");
  await press();
  expect(report()).toEqual([expect.stringContaining("chưa thay đổi"), expect.stringContaining("58.000")]);
  expect(await press()).toBe(0);
});

test("the new draft deleted: the old words stay, on the figures of now", async () => {
  change(58_000);
  await press();
  type(summary(), paragraphRow() + 2, 0, "");
  await press();
  expect(report()).toEqual([expect.stringContaining(EDITED), OWN_WORDS]);
  expect(await press()).toBe(0);
  change(59_000);
  await press();
  expect(report()).toHaveLength(4);
});

test("the new draft reworded: both stand, and either is taken by deleting the other", async () => {
  change(58_000);
  await press();
  type(summary(), paragraphRow() + 2, 0, "Lời mới của phòng");
  await press();
  expect(report()).toEqual([expect.stringContaining(OVERTAKEN), OWN_WORDS, expect.anything(), "Lời mới của phòng"]);
  type(summary(), paragraphRow(), 0, "");
  await press();
  expect(report()).toEqual([expect.stringContaining(EDITED), "Lời mới của phòng"]);
});

/** Puts another line into the clerk's table, so that the page grows above its report. */
const addLine = (): void => {
  ["5", "Doanh thu khác", 10, 4, 5].forEach((value, column) => {
    type(sheetNamed(document, TRADE.name), 9, column, value);
  });
};

test("words go with their row where the page grows above them", async () => {
  const before = paragraphRow();
  addLine();
  await press();
  expect(paragraphRow()).toBeGreaterThan(before);
  expect(report()[1]).toBe(OWN_WORDS);
  expect(await press()).toBe(0);
});

test("where Excel refuses half-way the words stand where they stood", async () => {
  const fault = faultyObjects();
  desk.close();
  desk = await openDesk(document, fault.options);
  addLine();
  createEngine().calculate(document);
  const before = contentOf(stateOf(document));
  const outcomes: string[] = [];
  for (let at = 1; outcomes.at(-1) !== "written"; at += 3) {
    Object.assign(fault, { steps: 0, refuseAt: at });
    const event = await desk.press();
    fault.refuseAt = 0;
    outcomes.push(event.outcome === "refused" ? event.message.text.en : "written");
    if (event.outcome === "refused") expect([at, contentOf(stateOf(document))]).toEqual([at, before]);
  }
  expect(outcomes.length).toBeGreaterThan(3);
  expect(new Set(outcomes.slice(0, -1).map((told) => told.includes("The workbook is as it was.")))).toEqual(
    new Set([true]),
  );
  expect(report()[1]).toBe(OWN_WORDS);
});
