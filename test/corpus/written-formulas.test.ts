import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { recalculate, testInLibreOffice } from "../fixtures/libreoffice";
import { testWith } from "../fixtures/shared-folder";
import { OWN, realWorkbook, type Source } from "./corpus-snapshot";
import { disagreements, eraseComparisons, inexact, pressAndCollect } from "./written-formulas";

/**
 * With what is printed, and with the printed comparisons erased so that many columns are filled; how many cells of
 * columns are written at least.
 */
const RUNS: readonly (readonly [source: Source, erased: boolean, fewest: number])[] = [
  [OWN, false, 6],
  [OWN, true, 45],
  [realWorkbook("province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx"), false, 100],
  [realWorkbook("gso-2024-12-29-02.Bieu-T12.2024.xlsx"), false, 10],
  [realWorkbook("gso-2024-06-29-02.Bieu-T6.2024.xlsx"), true, 150],
  [realWorkbook("gso-2025-01-29-02-Bieu-T01.2025-2.xlsx"), true, 100],
  [realWorkbook("sct-tayninh-sct-TMBLHH-2026.csv"), true, 11],
];

/** What a press made of a workbook; pressed once for both tests. */
const pressed = new Map<string, ReturnType<typeof pressRun>>();
const nameOf = (source: Source, erased: boolean): string =>
  `${source.name}${erased ? ", its printed comparisons erased" : ""}`;

async function pressRun(source: Source, erased: boolean) {
  const opened = source.open();
  if (erased) await eraseComparisons(opened);
  return { opened, ...(await pressAndCollect(opened)) };
}

function run(source: Source, erased: boolean): ReturnType<typeof pressRun> {
  const name = nameOf(source, erased);
  const found = pressed.get(name) ?? pressRun(source, erased);
  pressed.set(name, found);
  return found;
}

describe("formulas written", () => {
  for (const [source, erased, fewest] of RUNS) {
    testWith(source.path, `${nameOf(source, erased)}: exact arithmetic gives the same`, async () => {
      const { opened, report } = await run(source, erased);
      expect(inexact(report, opened.document)).toEqual([]);
      expect(
        report.computations.filter(({ cell, formula }) => cell !== null && formula !== null).length,
      ).toBeGreaterThanOrEqual(fewest);
    });
  }

  testInLibreOffice(
    "LibreOffice recalculates every formula, those of the summary sheet too, to what stands in the cell",
    async () => {
      const saved = new Map<string, Uint8Array>();
      for (const [source, erased] of RUNS.filter(([{ path }]) => path !== null))
        saved.set(nameOf(source, erased), saveWorkbook((await run(source, erased)).opened));
      for (const [name, bytes] of recalculate(saved)) {
        const { written } = await (pressed.get(name) ?? never());
        expect(disagreements(written, bytes, name)).toEqual([]);
        expect(written.length).toBeGreaterThan(10);
      }
    },
  );
});

function never(): never {
  throw new Error("nothing there");
}
