import { readFileSync } from "node:fs";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { open, valueOf } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { shared, testWith } from "../fixtures/shared-folder";
import { drawLarge } from "../tools/draw-large";
import { contentOf, sheetNamed } from "./clerk-edits";

jest.setTimeout(600_000);

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** Less than half of the 5 MB that Excel on the web takes a request and gives an answer. */
const MOST_BYTES = 2_000_000;

/** Round trips of a press: the ten of any, and one for each further 1.5 MB of what is estimated. */
const MOST_TRIPS = 20;

function expectBounded(at: Desk, roundTrips: number): void {
  const { largestRequest, largestResponse } = at.office.host.traffic;
  expect(Math.max(largestRequest, largestResponse)).toBeLessThan(MOST_BYTES);
  expect(roundTrips).toBeLessThan(MOST_TRIPS);
}

test("12 sheets of 60 rows with three new columns: few requests of bounded size, and given back", async () => {
  const { document } = open(drawLarge(12, 60));
  const before = contentOf(stateOf(document));
  desk = await openDesk(document);
  const report = reportOf(await desk.press());
  expect([report.edits.refused, report.computations.length]).toEqual([[], 12 * 60 * 3]);
  expectBounded(desk, report.host.roundTrips);
  for (const [name, row] of [
    ["Huyện 1", "5"],
    ["Huyện 12", "64"],
  ] as const) {
    const sheet = sheetNamed(document, name);
    const figure = (column: string): number => Number(valueOf(sheet, column + row));
    expect(figure("I")).toBeCloseTo((100 * figure("F")) / figure("E"), 9);
    expect(figure("J")).toBeCloseTo((100 * figure("H")) / figure("G"), 9);
    expect(figure("K")).toBeCloseTo((100 * figure("H")) / figure("D"), 9);
  }
  expect(reportOf(await desk.press()).edits.applied).toBe(0);
  expect(await desk.remove()).toMatchObject({ stage: "removed", receipt: { left: [] } });
  expect(contentOf(stateOf(document))).toEqual(before);
});

const CASE = shared("trials", "cases", "too-large-24-sheets-x-80-rows.xlsx");

testWith(CASE, "24 sheets of 80 rows that were refused whole: both columns in every sheet", async () => {
  const { document } = open(new Uint8Array(readFileSync(CASE ?? "")));
  desk = await openDesk(document);
  const report = reportOf(await desk.press());
  expect(report.edits.refused).toEqual([]);
  expectBounded(desk, report.host.roundTrips);
  const at = (sheet: string, cell: string): number => Number(valueOf(sheetNamed(document, sheet), cell));
  expect(at("Huyện 1", "G4")).toBeCloseTo(105.6129, 4);
  expect(at("Huyện 1", "H4")).toBeCloseTo(50.2952, 4);
  expect(at("Huyện 24", "G4")).toBeCloseTo(109.9724, 4);
  expect(at("Huyện 24", "H4")).toBeCloseTo(52.3666, 4);
});
