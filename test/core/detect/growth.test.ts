import { computeMeasures } from "../../../src/core/compute/compute-measures";
import type { TableGrowth } from "../../../src/core/detect/growth";
import { percentChange, reportingGrowths } from "../../../src/core/detect/growth";
import { siblingGroups } from "../../../src/core/detect/sibling-groups";
import { periodKey } from "../../../src/core/model/tables/period";
import type { ColumnModel, TableModel } from "../../../src/core/model/tables/table";
import { month, plan, sixMonths, tableOf, value, wholeYear } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
const growthsOf = (table: TableModel): readonly TableGrowth[] => reportingGrowths(table, computeMeasures([table]));
function growthOf(table: TableModel): TableGrowth {
  const [growth, ...others] = growthsOf(table);
  if (!growth || others.length > 0) throw new Error("the table has no growth, or several");
  return growth;
}
const told = (growth: TableGrowth): readonly unknown[] =>
  growth.rows.map((r) => [r.row.label, Math.round(r.ratio * 1e6) / 1e6, r.place.range.left]);

test("a ratio as a change in percent", () => {
  expect(percentChange(1.0895)).toBeCloseTo(8.95, 10);
  expect(percentChange(0.5)).toBe(-50);
});

describe("growth of the reporting period", () => {
  test("from figures: current ÷ base, told at the current figure, with both", () => {
    const growth = growthOf(tableOf(HALVES, [{ label: "Gỗ", unit: "Tấn", figures: [1000, 1100] }]));
    expect(periodKey(growth.period)).toBe("2024-01/2024-06");
    expect(growth.rows).toEqual([
      {
        row: growth.table.rows[0],
        ratio: expect.closeTo(1.1, 10) as number,
        place: { sheet: "Biểu 1", range: { top: 1, left: 3, bottom: 1, right: 3 } },
        figures: { current: 1100, base: 1000 },
        implied: null,
      },
    ]);
  });

  test("neither a figure that has fallen to nothing nor one that rises from nothing has any", () => {
    const rows: readonly RowSpec[] = [
      { label: "A", unit: "Tấn", figures: [1000, 1100] },
      { label: "B", unit: "Tấn", figures: [1000, 0] },
      { label: "C", unit: "Tấn", figures: [0, 1000] },
      { label: "D", unit: "Tấn", figures: [-1000, 1000] },
      { label: "E", unit: "Tấn", figures: [1000, null] },
      { label: "G", unit: "Tấn", figures: [3, 4] },
    ];
    expect(told(growthOf(tableOf(HALVES, rows)))).toEqual([["A", 1.1, 3]]);
  });

  const printed = (extra: Partial<ColumnModel>): Partial<ColumnModel> => ({
    ...{ role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) },
    ...extra,
  });

  test.each<[Partial<ColumnModel>, number]>([
    [{ form: "index" }, 110],
    [{ form: "change" }, 10],
    [{ form: "fraction" }, 1.1],
  ])("as printed, %j: told where it stands, with the base that it and the current figure imply", (extra, shown) => {
    const table = tableOf(
      [value(sixMonths(2024)), printed(extra)],
      [{ label: "Gỗ", unit: "Tấn", figures: [1100, shown] }],
    );
    const growth = growthOf(table);
    expect(told(growth)).toEqual([["Gỗ", 1.1, 3]]);
    expect(growth.rows[0]?.figures).toBeNull();
    expect(growth.rows[0]?.implied?.current).toBe(1100);
    expect(growth.rows[0]?.implied?.base).toBeCloseTo(1000, 9);
  });

  test("no base is implied by a figure that is missing, zero, an index', or of no column", () => {
    const rows: readonly RowSpec[] = [
      { label: "A", unit: "Tấn", figures: [null, 110] },
      { label: "B", unit: "Tấn", figures: [0, 110] },
      { label: "C", unit: "%", nature: "index", figures: [105, 110] },
    ];
    expect(growthOf(tableOf([value(sixMonths(2024)), printed({})], rows)).rows.map((r) => r.implied)).toEqual([
      null,
      null,
      null,
    ]);
    const alone = tableOf([printed({})], [{ label: "A", unit: "Tấn", figures: [110] }]);
    expect(growthOf(alone).rows.map((r) => r.implied)).toEqual([null]);
  });

  test("a rate, a heading, inflation, text and what is not above zero have no growth", () => {
    const rows: readonly RowSpec[] = [
      { label: "Gỗ", unit: "Tấn", figures: [110] },
      { label: "Tỷ lệ", unit: "%", nature: "rate", figures: [110] },
      { label: "Chia ra", kind: "heading", figures: [110] },
      { label: "Lạm phát cơ bản", unit: "%", nature: "index", figures: [110] },
      { label: "Core inflation", unit: "%", nature: "index", figures: [110] },
      { label: "Chữ", unit: "Tấn", figures: ["x"] },
      { label: "Không", unit: "Tấn", figures: [0] },
      { label: "Âm", unit: "Tấn", figures: [-5] },
    ];
    expect(told(growthOf(tableOf([printed({})], rows)))).toEqual([["Gỗ", 1.1, 2]]);
    expect(growthsOf(tableOf([printed({ form: null })], rows))).toEqual([]);
    const indices = rows.map((r): RowSpec => ({ ...r, nature: r.nature ?? "index" }));
    expect(told(growthOf(tableOf([value(sixMonths(2024))], indices)))).toEqual([["Gỗ", 1.1, 2]]);
  });

  test("an index is its own growth only where it is on the same period, and not of a plan", () => {
    const index = (label: string): RowSpec => ({ label, unit: "%", nature: "index", figures: [104] });
    const rows = [index("IIP"), index("CPI so với tháng trước"), { label: "Gỗ", unit: "Tấn", figures: [104] }];
    const growth = growthOf(tableOf([value(sixMonths(2024))], rows));
    expect(told(growth)).toEqual([["IIP", 1.04, 2]]);
    expect(growth.rows[0]).toMatchObject({ figures: null, implied: null });
    expect(growthsOf(tableOf([plan(2024)], [index("IIP")]))).toEqual([]);
    expect(growthsOf(tableOf([value(sixMonths(2024), { period: null })], [index("IIP")]))).toEqual([]);
    expect(growthsOf(tableOf([{ role: "note", period: sixMonths(2024) }], [index("IIP")]))).toEqual([]);
  });

  test("what figures give goes before what is printed for the same period", () => {
    const both = tableOf([...HALVES, printed({})], [{ label: "Gỗ", unit: "Tấn", figures: [1000, 1100, 120] }]);
    expect(told(growthOf(both))).toEqual([["Gỗ", 1.1, 3]]);
  });

  test("the latest period alone; its quantities apart", () => {
    const columns = [2022, 2023, 2024].map((year) => value(wholeYear(year)));
    const table = tableOf(columns, [{ label: "Gỗ", unit: "Tấn", figures: [1000, 1200, 1800] }]);
    expect(told(growthOf(table))).toEqual([["Gỗ", 1.5, 4]]);
    const mixed = [month(2023, 6), month(2024, 6), sixMonths(2023), sixMonths(2024)].map((p) => value(p));
    expect(told(growthOf(tableOf(mixed, [{ label: "Gỗ", unit: "Tấn", figures: [100, 150, 1000, 1200] }])))).toEqual([
      ["Gỗ", 1.2, 5],
    ]);
    const quantities = (["volume", "value"] as const).flatMap((quantity) =>
      [2023, 2024].map((year) => value(sixMonths(year), { quantity })),
    );
    expect(
      growthsOf(tableOf(quantities, [{ label: "Gỗ", unit: "Tấn", figures: [100, 150, 100, 170] }])).map(told),
    ).toEqual([[["Gỗ", 1.5, 3]], [["Gỗ", 1.7, 5]]]);
    // A later period without any growth does not count.
    const later = tableOf(
      [...HALVES, value(sixMonths(2025))],
      [{ label: "Gỗ", unit: "Tấn", figures: [1000, 1100, null] }],
    );
    expect(told(growthOf(later))).toEqual([["Gỗ", 1.1, 3]]);
  });

  test("a printed growth from a base that says little is left out, by the base its parent's implies", () => {
    const rows = (current: number): readonly RowSpec[] => [
      { label: "Tổng", unit: "Tấn", figures: [110_000, 110] },
      { label: "Gỗ", unit: "Tấn", level: 1, figures: [current, 110] },
    ];
    const labels = (current: number): readonly string[] =>
      growthOf(tableOf([value(sixMonths(2024)), printed({})], rows(current))).rows.map((r) => r.row.label);
    expect(labels(109)).toEqual(["Tổng"]);
    expect(labels(111)).toEqual(["Tổng", "Gỗ"]);
  });
});

describe("siblings", () => {
  const groupsOf = (
    rows: readonly RowSpec[],
    change: (table: TableModel) => TableModel = (t) => t,
  ): readonly unknown[] => {
    const table = change(tableOf(HALVES, rows));
    return siblingGroups(growthOf(table)).map((g) => [g.parent?.label ?? null, ...g.members.map((m) => m.row.label)]);
  };
  const row = (label: string, unit: string | null, level = 0, kind?: RowSpec["kind"]): RowSpec => ({
    ...{ label, unit, level, figures: [1000, 1100] },
    ...(kind === undefined ? {} : { kind }),
  });

  test("are the parts of one parent; what is listed under trong đó stands apart", () => {
    expect(
      groupsOf([
        row("Tổng", "Tấn"),
        row("A", "Tấn", 1),
        row("B", "Tấn", 1),
        row("B1", "Tấn", 2),
        row("M", "Tấn", 1, "memo"),
        row("N", "Tấn", 1, "memo"),
      ]),
    ).toEqual([
      [null, "Tổng"],
      ["Tổng", "A", "B"],
      ["B", "B1"],
      ["Tổng", "M", "N"],
    ]);
  });

  test("of one kind: value, volume, yield, land, index", () => {
    expect(
      groupsOf([
        row("Tổng", "Triệu USD"),
        row("Tiền", "Triệu USD", 1),
        row("Đồng", "Tỷ đồng", 1),
        row("Lượng", "Tấn", 1),
        row("Con", "con", 1),
        row("Năng suất", "tạ/ha", 1),
        row("Diện tích", "Nghìn ha", 1),
        row("Ha", "ha", 1),
        row("Không đơn vị", null, 1),
        row("Alpha", "alpha", 1),
      ]),
    ).toEqual([
      [null, "Tổng"],
      ["Tổng", "Tiền", "Đồng"],
      ["Tổng", "Lượng", "Con", "Không đơn vị", "Alpha"],
      ["Tổng", "Năng suất"],
      ["Tổng", "Diện tích", "Ha"],
    ]);
    expect(
      groupsOf([row("Tổng", "Tấn"), row("A", "Tấn", 1), row("B", "Tấn", 1)], (table) => ({
        ...table,
        rows: table.rows.map((r) => (r.label === "B" ? { ...r, quantity: "value" as const } : r)),
      })),
    ).toEqual([
      [null, "Tổng"],
      ["Tổng", "A"],
      ["Tổng", "B"],
    ]);
  });

  test("at the top level only where it is one list of like things, headings aside", () => {
    expect(groupsOf([row("A", "Tấn"), row("B", "Tấn")])).toEqual([[null, "A", "B"]]);
    expect(groupsOf([row("A", "Tấn"), row("Chia ra", null, 0, "heading"), row("B", "Tấn")])).toEqual([
      [null, "A", "B"],
    ]);
    expect(groupsOf([row("A", "Tấn"), row("B", "Nghìn tấn")])).toEqual([[null, "A", "B"]]);
    expect(groupsOf([row("A", null), row("B", null)])).toEqual([[null, "A", "B"]]);
    expect(groupsOf([row("A", "Tấn"), row("B", "Tỷ đồng")])).toEqual([]);
    expect(groupsOf([row("A", "Tấn"), row("B", "con")])).toEqual([]);
    expect(groupsOf([row("A", "Tấn"), row("B", null)])).toEqual([]);
    expect(groupsOf([row("A", null), row("B", "con")])).toEqual([]);
  });

  test("are never the times of one indicator", () => {
    expect(
      groupsOf([row("Tháng 1", "Tấn"), row("Tháng 2", "Tấn")], (table) => ({
        ...table,
        rows: table.rows.map((r, i) => ({ ...r, period: month(2024, i + 1) })),
      })),
    ).toEqual([]);
  });
});
