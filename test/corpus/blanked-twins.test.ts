import type { OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { testWith } from "../fixtures/shared-folder";
import { realWorkbook, snapshotOf } from "./corpus-snapshot";
import { KNOWN_FAULTS } from "./known-faults";
import { ownWorkbook } from "./own-workbook";
import { twinsOf } from "./twins";

/**
 * Of every source and age some, with how many printed figures are found again at least; `npx tsx
 * test/tools/bench-twins.ts` tries them all.
 */
const FILES: readonly (readonly [file: string, fewest: number])[] = [
  ["gso-2007-06-29-Bieu0607.xlsx", 35],
  ["gso-2013-06-29-Bieu-06-2013-1.xlsx", 20],
  ["gso-2019-08-29-03-Bieu-8.2019.xlsx", 80],
  ["gso-2024-06-29-02.Bieu-T6.2024.xlsx", 250],
  ["gso-2024-12-29-02.Bieu-T12.2024.xlsx", 200],
  ["gso-2025-01-29-02-Bieu-T01.2025-2.xlsx", 250],
  ["sct-binhphuoc-sct-iip-spcn-thang1.csv", 60],
  ["sct-binhphuoc-sct-iip-spcn-thang4.csv", 70],
  ["sct-binhphuoc-sct-iip-spcn-thang8.csv", 70],
  ["sct-tayninh-sct-TMBLHH-2026.csv", 11],
];

/** What was printed is computed again, but for the faults of the sheet. */
async function computedAgain(
  opened: OpenedWorkbook,
  fewest: number,
  faults: Readonly<Record<string, string>>,
): Promise<void> {
  const { figures } = twinsOf(await snapshotOf(opened));
  const again = figures.filter(({ outcome }) => outcome === "inside" || outcome === "inputs-rounded");
  const off = figures.filter(
    ({ outcome }) => outcome !== "inside" && outcome !== "inputs-rounded" && outcome !== "quiet",
  );
  expect(off.map(({ sheet, cell }) => `${sheet}!${cell}`).sort()).toEqual(Object.keys(faults).sort());
  // An index has no growth on the month before and no attainment: dividing two of them is the sheet's doing.
  expect(
    [...new Set(figures.filter(({ outcome }) => outcome === "quiet").map(({ status }) => status))].filter(
      (status) => status !== "not-a-ratio",
    ),
  ).toEqual([]);
  expect(again.length).toBeGreaterThanOrEqual(fewest);
  expect(again.filter(({ outcome }) => outcome === "inputs-rounded").length).toBeLessThanOrEqual(3);
}

describe("growth and attainment erased from a workbook drawn here", () => {
  test("what was printed is computed again", () => computedAgain(ownWorkbook(), 35, {}));

  test("a figure that contradicts its row is told, and no other", () => {
    const opened = ownWorkbook();
    const cells = opened.document.sheets[0]?.cells.get(5);
    const printed = cells?.get(10);
    if (!printed) throw new Error("no figure in K6");
    cells?.set(10, { ...printed, value: 92.18 });
    return computedAgain(opened, 34, { "Sản phẩm!K6": "92.18 printed where 19,635 against 15,125 is 129.82" });
  });
});

describe("growth and attainment erased from real sheets: what was printed is computed again", () => {
  for (const [file, fewest] of FILES) {
    const { path, open } = realWorkbook(file);
    testWith(path, file, () => computedAgain(open(), fewest, KNOWN_FAULTS[file] ?? {}));
  }
});
