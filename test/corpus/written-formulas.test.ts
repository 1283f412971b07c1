import { existsSync } from "node:fs";
import { join } from "node:path";

import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { RunReport } from "../../src/core/model/results/report";
import type { OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { hasLibreOffice, recalculate } from "../fixtures/libreoffice";
import { describeWith, shared } from "../fixtures/shared-folder";
import { openCorpusFile } from "./corpus-snapshot";
import { disagreements, eraseComparisons, inexact, pressAndCollect, type WrittenFormula } from "./written-formulas";

/**
 * With what is printed, and with the printed comparisons erased so that many columns are filled; how many cells of
 * columns are written at least.
 */
const RUNS: readonly (readonly [file: string, erased: boolean, fewest: number])[] = [
  ["province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx", false, 100],
  ["gso-2024-12-29-02.Bieu-T12.2024.xlsx", false, 10],
  ["gso-2024-06-29-02.Bieu-T6.2024.xlsx", true, 150],
  ["gso-2025-01-29-02-Bieu-T01.2025-2.xlsx", true, 100],
  ["sct-tayninh-sct-TMBLHH-2026.csv", true, 11],
];

const corpus = shared("corpus") ?? "";

describeWith(corpus === "" ? null : corpus, "formulas written on real sheets", () => {
  const runs = RUNS.filter(([file]) => existsSync(join(corpus, file)));
  const results = new Map<
    string,
    { readonly opened: OpenedWorkbook; readonly report: RunReport; readonly written: readonly WrittenFormula[] }
  >();

  beforeAll(async () => {
    for (const [file, erased] of runs) {
      const opened = openCorpusFile(corpus, file);
      if (erased) await eraseComparisons(opened);
      results.set(file, { opened, ...(await pressAndCollect(opened)) });
    }
  }, 300_000);

  test.each(runs)("%s (comparisons erased: %p): exact arithmetic gives the same", (file, _erased, fewest) => {
    const { opened, report } = results.get(file) ?? never();
    expect(inexact(report, opened.document)).toEqual([]);
    expect(
      report.computations.filter(({ cell, formula }) => cell !== null && formula !== null).length,
    ).toBeGreaterThanOrEqual(fewest);
  });

  (hasLibreOffice() ? test : test.skip)(
    "LibreOffice recalculates every formula, those of the summary sheet too, to what stands in the cell",
    () => {
      for (const [file, bytes] of recalculate(
        new Map([...results].map(([name, { opened }]) => [name, saveWorkbook(opened)])),
      )) {
        const { written } = results.get(file) ?? never();
        expect(disagreements(written, bytes, file)).toEqual([]);
        expect(written.length).toBeGreaterThan(10);
      }
    },
    300_000,
  );
});

function never(): never {
  throw new Error("nothing there");
}
