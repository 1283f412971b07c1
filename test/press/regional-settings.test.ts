import fc from "fast-check";
import type { Cell, SheetGrid, WorkbookSnapshot } from "../../src/core/model/cells/workbook";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import { analyze } from "../../src/core/pipeline";
import {
  US_ENGLISH,
  VIETNAMESE,
  type CultureName,
  type FormatCulture,
} from "../../src/local-excel/calc/formats/format-culture";
import { formatNumber } from "../../src/local-excel/calc/formats/number-format";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, OUTPUT, TRADE, type Drawing } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { sheetOf, workbookOf } from "../fixtures/sheet";

jest.setTimeout(120_000);

/** Output with figures as they are shown, a figure typed as text in the Vietnamese way, and a date among figures. */
const SHOWN: Drawing = {
  ...OUTPUT,
  rows: OUTPUT.rows.map((row, i) => {
    if (i === 4) return [...row.slice(0, 4), "120.000", row[5] ?? null];
    return i === 6 ? [...row.slice(0, 4), 45_473, row[5] ?? null] : row;
  }),
  looks: [
    ...(OUTPUT.looks ?? []),
    { range: "D4:F7", look: { numberFormat: "#,##0.0" } },
    { range: "E7", look: { numberFormat: "m/d/yyyy" } },
  ],
};

async function pressedOn(culture: CultureName): Promise<{ readonly report: unknown; readonly state: unknown }> {
  const { document } = open(drawBook(TRADE, SHOWN));
  const desk = await openDesk(document, { culture });
  try {
    const { host: _host, timing: _timing, ...report } = reportOf(await desk.press());
    return { report, state: stateOf(document) };
  } finally {
    desk.close();
  }
}

test("a press on a machine in vi-VN finds, computes and writes what one in en-US does", async () => {
  const [english, vietnamese] = [await pressedOn("en-US"), await pressedOn("vi-VN")];
  // A sentence says a date as the machine shows it; nothing else tells the two apart.
  const asThere = (told: unknown): unknown =>
    JSON.parse(JSON.stringify(told).replaceAll("6/30/2024", "30/06/2024")) as unknown;
  expect(JSON.stringify(vietnamese)).toContain("30/06/2024");
  expect(JSON.stringify(vietnamese)).not.toContain("6/30/2024");
  expect(asThere(vietnamese.report)).toEqual(asThere(english.report));
  expect(asThere(vietnamese.state)).toEqual(asThere(english.state));
});

const FORMATS = [
  "General",
  "#,##0",
  "#,##0.00",
  "0.0%",
  "m/d/yyyy",
  '0.0" tr.đ"',
  '0;-0;""',
  "mmmm yyyy",
  "#,##0.0_);(#,##0.0)",
];

/** A sheet whose figures are drawn anew with a format each. */
const drawnSheet = fc
  .array(
    fc.tuple(fc.oneof(fc.constant(0), fc.double({ min: -1e6, max: 1e7, noNaN: true })), fc.constantFrom(...FORMATS)),
    {
      minLength: 12,
      maxLength: 12,
    },
  )
  .map((figures) =>
    sheetOf(
      OUTPUT.name,
      OUTPUT.rows.map((row, i) =>
        row.map((value, j) => {
          const [drawn, format] = figures[(i - 3) * 3 + (j - 3)] ?? [value, "General"];
          return i >= 3 && j >= 3 ? { value: drawn, format } : value;
        }),
      ),
    ),
  );

/** Without the texts of cells, which a table carries along. */
const withoutTexts = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === "object" && each !== null && "numberFormat" in each ? { ...each, text: "" } : each,
    ),
  );

/** The sheet as a machine of that culture answers it. */
function shownIn(culture: FormatCulture, grid: SheetGrid): WorkbookSnapshot {
  const shown = (cell: Cell | null): Cell | null =>
    typeof cell?.value === "number"
      ? { ...cell, text: formatNumber(cell.value, cell.numberFormat, false, culture) }
      : cell;
  return workbookOf({ ...grid, cells: grid.cells.map((row) => row.map(shown)) });
}

test("property: what a sheet is read as does not depend on how the machine shows its figures", () => {
  const readings = (snapshot: WorkbookSnapshot): unknown => {
    const { tables, measures, findings, anomalies } = analyze(snapshot, DEFAULT_SETTINGS);
    return withoutTexts([tables, measures, findings.map(({ id, ruleId, place }) => [id, ruleId, place]), anomalies]);
  };
  fc.assert(
    fc.property(drawnSheet, (grid) => {
      expect(readings(shownIn(VIETNAMESE, grid))).toEqual(readings(shownIn(US_ENGLISH, grid)));
    }),
    { numRuns: 60, seed: 20240630 },
  );
});
