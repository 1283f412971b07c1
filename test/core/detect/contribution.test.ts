import { computeMeasures } from "../../../src/core/compute/compute-measures";
import type { RowGrowth, TableGrowth } from "../../../src/core/detect/growth";
import { baseShareOf, contributionOf, impactOf, isBeginning } from "../../../src/core/detect/impact";
import { reportingGrowths } from "../../../src/core/detect/growth";
import type { TableModel } from "../../../src/core/model/tables/table";
import { sixMonths, tableOf, unitOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
const growthsOf = (table: TableModel): readonly TableGrowth[] => reportingGrowths(table, computeMeasures([table]));
function growthOf(table: TableModel): TableGrowth {
  const [growth, ...others] = growthsOf(table);
  if (!growth || others.length > 0) throw new Error("the table has no growth, or several");
  return growth;
}
function member(growth: TableGrowth, label: string): RowGrowth {
  const found = growth.rows.find((r) => r.row.label === label);
  if (!found) throw new Error(`${label} has no growth`);
  return found;
}

describe("what a part does to its whole", () => {
  const rows: readonly RowSpec[] = [
    { label: "Tổng", unit: "Tỷ đồng", figures: [2000, 2500] },
    { label: "Chia theo ngành", kind: "heading", level: 1, figures: [null, null] },
    { label: "Nông nghiệp", unit: "Tỷ đồng", level: 2, figures: [400, 500] },
    { label: "Lúa", unit: "Triệu đồng", level: 3, figures: [100_000, 160_000] },
    { label: "Gạo", unit: "Tấn", level: 3, figures: [100, 160] },
    { label: "Chỉ số lúa", unit: "Tỷ đồng", level: 3, nature: "index", figures: [110, 120] },
    { label: "Không đơn vị", unit: null, level: 3, figures: [100, 160] },
  ];
  const growth = growthOf(tableOf(HALVES, rows));
  const of = (label: string): readonly (number | null)[] => {
    const m = member(growth, label);
    return [contributionOf(growth, m), baseShareOf(growth, m), impactOf(growth, m)?.points ?? null];
  };

  test("points of its parent's growth, part of the parent's base, points of the outermost total through headings", () => {
    // 60 of 400 billion are 15 points; 100 of 400 a quarter; 60 of 2000 three points.
    expect(of("Lúa")).toEqual([15, 0.25, 3]);
    expect(impactOf(growth, member(growth, "Lúa"))?.whole.row.label).toBe("Tổng");
    // The parent is a heading: no growth of its own.
    expect(of("Nông nghiệp")).toEqual([null, null, 5]);
    expect(of("Tổng")).toEqual([null, null, null]);
  });

  test("nothing where it is no amount of its parent's kind", () => {
    for (const label of ["Gạo", "Không đơn vị"]) expect(of(label)).toEqual([null, null, null]);
    expect(growth.rows.some((r) => r.row.label === "Chỉ số lúa")).toBe(true);
    expect(of("Chỉ số lúa")).toEqual([null, null, null]);
  });

  test("nothing without figures of both, though the bases that printed growth implies give its impact", () => {
    const printed = tableOf(
      [
        value(sixMonths(2024)),
        { role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) },
      ],
      [
        { label: "Tổng", unit: "Tấn", figures: [2200, 110] },
        { label: "Lúa", unit: "Tấn", level: 1, figures: [600, 150] },
        { label: "Ngô", unit: "Tấn", level: 1, figures: [null, 150] },
      ],
    );
    const g = growthOf(printed);
    expect(contributionOf(g, member(g, "Lúa"))).toBeNull();
    expect(baseShareOf(g, member(g, "Lúa"))).toBeNull();
    expect(impactOf(g, member(g, "Lúa"))?.points).toBeCloseTo(10, 9);
    expect(impactOf(g, member(g, "Ngô"))).toBeNull();
  });

  test.each([
    ["more than triples from under a thousandth", [1_000_000, 1_100_000], [999, 3001], true],
    ["triples", [1_000_000, 1_100_000], [999, 2997], false],
    ["more than triples from a thousandth", [1_000_000, 1_100_000], [1000, 3010], false],
  ])("a beginning: %s", (_, total, own, expected) => {
    const table = tableOf(HALVES, [
      { label: "Tổng", unit: "Tấn", figures: total },
      { label: "Chia ra", kind: "heading", level: 1, figures: [null, null] },
      { label: "Gỗ", unit: "Tấn", level: 2, figures: own },
    ]);
    const g = growthOf(table);
    expect(isBeginning(g, member(g, "Gỗ"))).toBe(expected);
    expect(isBeginning(g, member(g, "Tổng"))).toBe(false);
  });

  test("a beginning is told after scaling", () => {
    const scaled = (own: readonly number[]): boolean => {
      const table = tableOf(HALVES, [
        { label: "Tổng", unit: "Nghìn tấn", figures: [1000, 1100] },
        { label: "Chia ra", kind: "heading", level: 1, figures: [null, null] },
        { label: "Gỗ", unit: "Tấn", level: 2, figures: own },
      ]);
      const g = growthOf(table);
      return isBeginning(g, member(g, "Gỗ"));
    };
    expect(unitOf("Nghìn tấn").factor).toBe(1000);
    expect([scaled([999, 4000]), scaled([1001, 4000])]).toEqual([true, false]);
  });
});
