import { rangeName } from "../../../../src/core/model/cells/address";
import { HostRefusal } from "../../../../src/add-in/excel/errors";
import { occupiedRanges, placeOf } from "../../../../src/add-in/excel/reader/occupied-range";
import { countRoundTrips } from "../../../../src/add-in/excel/round-trips";
import type { SheetDocument, WorkbookDocument } from "../../../../src/xlsx/document";
import { openOfficePage } from "../../../local-excel/office-page";
import { openDesk, reportOf } from "../desk";
import { cellOf, drawBook, open, OUTPUT } from "../draw-book";

jest.setTimeout(60_000);

/** Fills cells, zero-based and inclusive, with figures. */
type Fill = readonly [top: number, left: number, bottom: number, right: number];

function fill(sheet: SheetDocument | undefined, [top, left, bottom, right]: Fill): void {
  for (let row = top; row <= bottom; row++) {
    const line = sheet?.cells.get(row) ?? new Map<number, never>();
    sheet?.cells.set(row, line);
    for (let column = left; column <= right; column++) line.set(column, { value: 1, formula: null, style: 0 });
  }
}

/** A workbook whose first sheet holds a table in A1:H7 and what is filled beside it. */
function stretched(...fills: readonly Fill[]): WorkbookDocument {
  const { document } = open(drawBook(OUTPUT, { ...OUTPUT, name: "Khác" }));
  for (const each of fills) fill(document.sheets[0], each);
  return document;
}

/** The ranges found on the sheets, or the refusal's parameters, and the round trips it took. */
async function found(workbook: WorkbookDocument): Promise<{ readonly ranges: unknown; readonly roundTrips: number }> {
  const office = await openOfficePage({ workbook });
  const counter = countRoundTrips();
  try {
    const ranges = await office.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
      const used = context.workbook.worksheets.items.map((sheet) => {
        const range = sheet.getUsedRangeOrNullObject(true);
        range.load("rowIndex,columnIndex,rowCount,columnCount");
        return { sheet, range };
      });
      await context.sync();
      const sheets = used.map(({ sheet, range }) => ({ sheet, used: placeOf(range) }));
      try {
        return (await occupiedRanges(context, counter, sheets)).map((range) => range && rangeName(range));
      } catch (error) {
        return error instanceof HostRefusal ? { [error.sentence.id]: error.sentence.parameters } : error;
      }
    });
    return { ranges, roundTrips: counter.roundTrips };
  } finally {
    office.close();
  }
}

test.each<readonly [string, readonly Fill[], string, number]>([
  ["nothing beside the table", [], "A1:H7", 0],
  ["a few rows further down", [[30, 0, 31, 3]], "A1:H32", 0],
  ["a value in row 100,000", [[99_999, 0, 99_999, 0]], "A1:H7", 1],
  ["a value in the last row", [[1_048_575, 2, 1_048_575, 2]], "A1:H7", 1],
  ["a value in the last column", [[5, 16_383, 5, 16_383]], "A1:H7", 1],
  [
    "values in both",
    [
      [1_048_575, 0, 1_048_575, 0],
      [0, 16_383, 0, 16_383],
    ],
    "A1:H7",
    1,
  ],
  ["a row filled to the last column", [[7, 0, 7, 16_383]], "A1:AF8", 2],
  ["numbers filled down a column to row 60,000", [[3, 0, 59_999, 0]], "A1:H235", 2],
  [
    "a long table and a column of its own beside it",
    [
      [3, 0, 2_999, 7],
      [3, 34, 2_999, 34],
    ],
    "A1:AI3000",
    2,
  ],
  ["60,000 rows of figures", [[0, 0, 59_999, 7]], "A1:H60000", 2],
  ["a line of its own a few columns from the table", [[2, 12, 2_600, 12]], "A1:M237", 1],
])("%s", async (_, fills, expected, roundTrips) => {
  expect(await found(stretched(...fills))).toEqual({ ranges: [expected, "A1:H7"], roundTrips });
});

test.each<readonly [string, Fill, string]>([
  ["figures all over", [0, 0, 99_999, 15], "A1:P100000"],
  ["a second table far below", [190_000, 0, 190_009, 5], "A1:H190010"],
])("too large: %s", async (_, filled, range) => {
  const { ranges } = await found(stretched(filled));
  expect(ranges).toEqual({ "refused-sheet-too-large": { sheet: OUTPUT.name, range } });
});

test("a sheet without any figure", async () => {
  const { document } = open(drawBook({ name: "Trống", rows: [] }));
  expect(await found(document)).toEqual({ ranges: [null], roundTrips: 0 });
});

test("a value strayed into the last row since: what was added stays, and goes with Remove", async () => {
  const workbook = stretched();
  const desk = await openDesk(workbook);
  try {
    const first = reportOf(await desk.press());
    expect(first.edits.applied).toBeGreaterThan(0);
    const [sheet] = workbook.sheets;
    const formula = cellOf(sheet, "H4");
    fill(sheet, [1_048_575, 0, 1_048_575, 0]);
    expect(reportOf(await desk.press()).edits).toMatchObject({ applied: 0 });
    expect(cellOf(sheet, "H4")).toBe(formula);
    await desk.remove();
    expect([cellOf(sheet, "H4"), cellOf(sheet, "A1048576")]).toEqual([null, 1]);
  } finally {
    desk.close();
  }
});
