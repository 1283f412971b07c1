import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { summarize } from "../../../src/core/summarize/summarize";
import { planProgress } from "../../../src/core/validate/plans/pace";
import { plan, sixMonths, tableOf, value, wholeYear } from "../compute/table-of";

const columns = [plan(2024), value(sixMonths(2023)), value(wholeYear(2023)), value(sixMonths(2024))];

test("each row is set against its own last year", () => {
  const table = tableOf(columns, [
    { label: "Gỗ", unit: "Tấn", figures: [100, 40, 100, 60] },
    { label: "Lúa", unit: "Tấn", figures: [200, 60, 120, 90] },
    { label: "Ngô", unit: "Tấn", figures: [300, 60, 100, null] },
  ]);
  const progress = summarize([table], computeMeasures([table]), [], [], (t) => planProgress(t, [t]));
  expect(
    progress.progress.map((p) => [p.line, p.lastYear?.same, p.lastYear?.year.cell, Math.round(p.pace * 1000) / 1000]),
  ).toEqual([
    [0, { value: 40, sheetId: "{Biểu 1}", sheet: "Biểu 1", cell: { row: 1, column: 3 } }, { row: 1, column: 4 }, 1.5],
    [1, { value: 60, sheetId: "{Biểu 1}", sheet: "Biểu 1", cell: { row: 2, column: 3 } }, { row: 2, column: 4 }, 0.9],
  ]);
});
