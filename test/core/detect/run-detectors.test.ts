import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { runDetectors } from "../../../src/core/detect/run-detectors";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { TableModel } from "../../../src/core/model/tables/table";
import { sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
const part = (label: string, base: number, current: number, unit = "Tấn"): RowSpec => ({
  ...{ label, unit, level: 1, figures: [base, current] },
});
const total = (base: number, current: number, label = "Tổng"): RowSpec => ({
  ...{ label, unit: "Tấn", figures: [base, current] },
});

describe("all detectors together", () => {
  const swing = (size: number, last: number, name: string): TableModel =>
    tableOf(
      HALVES,
      [
        { label: `Tổng ${name}`, unit: "Tấn", figures: [1000 * size, 1020 * size] },
        ...Array.from({ length: size - 1 }, (_, i) => part(`Hàng ${name}${String(i)}`, 1000, 1000)),
        part(`Lệch ${name}`, 1000, last),
      ],
      {},
      name,
    );
  const run = (...tables: readonly TableModel[]): readonly string[] =>
    runDetectors(tables, computeMeasures(tables), DEFAULT_SETTINGS).map((a) => `${a.detectorId} ${a.label}`);

  test("the most remarkable first: oddness times what it does to the total; explanations last", () => {
    const [small, large] = [swing(20, 3000, "B"), swing(4, 1800, "A")];
    // Twice as much again of a twentieth is less than four fifths of a quarter.
    expect(run(small, large)).toEqual([
      "sector-swing Lệch A",
      "sector-swing Lệch B",
      "top-contributor Lệch A",
      "top-contributor Lệch B",
    ]);
  });

  test("equal ones in the order of the tables, and of each table its own measures only", () => {
    const alike = ["A", "B"].map((name) => swing(4, 1800, name));
    expect(run(...alike).slice(0, 2)).toEqual(["sector-swing Lệch A", "sector-swing Lệch B"]);
    expect(run(...alike.toReversed()).slice(0, 2)).toEqual(["sector-swing Lệch B", "sector-swing Lệch A"]);
  });

  test("what moves no total counts as one point", () => {
    const index = tableOf(
      [value(sixMonths(2024))],
      ["A", "B", "C", "D"].map((label, i) => ({ label, unit: "%", nature: "index", figures: [i === 3 ? 150 : 100] })),
      {},
      "IIP",
    );
    // Half of the score with 12.5 points goes before, half of it with a tenth behind.
    expect(run(index, swing(4, 1500, "A")).slice(0, 2)).toEqual(["sector-swing Lệch A", "sector-swing D"]);
    const tiny = tableOf(
      HALVES,
      [total(100_000, 100_500), ...[0, 1, 2].map((i) => part(`H${String(i)}`, 1000, 1000)), part("Lệch", 1000, 1500)],
      {},
      "T",
    );
    expect(run(tiny, index).slice(0, 2)).toEqual(["sector-swing D", "sector-swing Lệch"]);
  });

  test("an empty form has none", () => {
    const table = swing(4, 1800, "A");
    expect(run({ ...table, columns: table.columns.map((c) => ({ ...c, isEmpty: true })) })).toEqual([]);
  });
});
