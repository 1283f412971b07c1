import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import type { Drawing } from "../add-in/excel/draw-book";
import { drawBook, open, TRADE } from "../add-in/excel/draw-book";
import { faultyObjects } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";
import { contentOf, sheetNamed } from "./clerk-edits";

jest.setTimeout(120_000);

/** Trade with a number kept as text, which is marked. */
const MARKED: Drawing = { ...TRADE, rows: TRADE.rows.map((row, i) => (i === 8 ? [...row.slice(0, 4), "450,0"] : row)) };

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** The workbook after one press in which nothing is refused. */
let wanted: unknown;
let wantedCharts: number;
let before: unknown;
beforeAll(async () => {
  const { document } = open(drawBook(MARKED));
  before = stateOf(document);
  desk = await openDesk(document);
  reportOf(await desk.press({ language: "en" }));
  wanted = stateOf(document);
  wantedCharts = sheetNamed(document, "Summary").charts.length;
  expect(wantedCharts).toBeGreaterThan(0);
});

test.each<readonly [string, RegExp, RegExp]>([
  ["the print layout", /^PageLayout\.Orientation$/, /The print layout was not set/],
  ["the zoom of the print layout", /^PageLayout\.Zoom$/, /The print layout was not set/],
  ["gridlines", /^Worksheet\.ShowGridlines$/, /The gridlines were not hidden/],
  ["a hyperlink", /^Range\.Hyperlink$/, /The links to cells were not set/],
  ["a chart", /^ChartCollection\.Add$/, /The chart was not drawn/],
  ["a chart's series, half-way", /^ChartSeries\.SetXAxisValues$/, /The chart was not drawn/],
  ["row heights", /^RangeFormat\.RowHeight$/, /Column widths and row heights were not set/],
  ["merging", /^Range\.Merge$/, /was not merged|Not all of the formatting was set/],
  ["borders", /^RangeBorder\.Style$/, /Not all of the formatting was set/],
  ["marks", /^ConditionalFormatCollection\.Add$/, /Not every cell was marked/],
  ["a mark's formula, half-way", /^ConditionalFormatRule\.Formula$/, /Not every cell was marked/],
  ["hiding names", /^NamedItem\.Visible$/, /The names on what was added were not hidden/],
])("%s refused: the figures stand, it is told, and the next press sets it", async (_, member, sentence) => {
  const fault = faultyObjects();
  const { document } = open(drawBook(MARKED));
  desk = await openDesk(document, fault.options);
  fault.refuseMembers = member;
  const { edits, summary } = reportOf(await desk.press({ language: "en" }));
  expect(edits.refused.length).toBeGreaterThan(0);
  const drawn = sheetNamed(document, "Summary").charts.length;
  expect([summary.charts, chartsTold(desk)]).toEqual([drawn, drawn]);
  for (const { reason, details } of edits.refused) {
    expect(reason).toMatch(sentence);
    expect(reason).not.toContain("GeneralException");
    expect(details).toContain("GeneralException: refused for the sake of the test");
  }
  expect(sheetsOf(stateOf(document))).toEqual(sheetsOf(wanted));
  const halfWay = stateOf(document);
  // Refused again: nothing else changes.
  const refusedAgain = reportOf(await desk.press({ language: "en" }));
  expect([refusedAgain.edits.refused, refusedAgain.summary.charts]).toEqual([edits.refused, drawn]);
  expect(stateOf(document)).toEqual(halfWay);
  fault.refuseMembers = null;
  const again = reportOf(await desk.press({ language: "en" }));
  expect([again.edits.refused, again.summary.charts]).toEqual([[], wantedCharts]);
  expect(stateOf(document)).toEqual(wanted);
  expect((await desk.remove()).stage).toBe("removed");
  expect(stateOf(document)).toEqual(before);
});

/** How many charts the receipt of the last run lists. */
function chartsTold(of: Desk): number {
  return of.done().receipt?.sheets.reduce((sum, { charts }) => sum + charts, 0) ?? 0;
}

/** What every cell holds that is not empty, sheet by sheet. */
function sheetsOf(state: unknown): unknown {
  return (contentOf(state) as { readonly sheets: unknown }).sheets;
}
