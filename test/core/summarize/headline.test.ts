import { computeMeasures } from "../../../src/core/compute/compute-measures";
import type { ColumnModel, TableModel } from "../../../src/core/model/tables/table";
import { lineOf } from "../../../src/core/summarize/report-line";
import { outermostRows } from "../../../src/core/summarize/headline";
import { reportOf } from "../../../src/core/summarize/report-table";
import type { ReportLine } from "../../../src/core/summarize/report-line";
import type { ReportTable } from "../../../src/core/summarize/report-table";
import { month, plan, seedTable, sixMonths, tableOf, unitOf, value, wholeYear } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const measuresOf = (...tables: readonly TableModel[]) => computeMeasures(tables);
const report = (table: TableModel): ReportTable | null => reportOf(table, measuresOf(table));
const told = (table: TableModel): unknown => {
  const r = report(table);
  return (
    r && [r.current, r.samePeriod, r.plan, r.printedGrowth, r.printedAttainment].map((column) => column?.column ?? null)
  );
};
const ROW: RowSpec = { label: "Lúa", unit: "Tấn", figures: [] };
const growth = (extra: Partial<ColumnModel> = {}): Partial<ColumnModel> => ({
  ...{ role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) },
  ...extra,
});
const attainment = (extra: Partial<ColumnModel> = {}): Partial<ColumnModel> =>
  growth({ measure: "plan-attainment", ...extra });
const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
const rows = (columns: readonly unknown[]): readonly RowSpec[] => [{ ...ROW, figures: columns.map((_, i) => 100 + i) }];
const of = (...columns: readonly Partial<ColumnModel>[]): TableModel => tableOf(columns, rows(columns));

describe("a table as a report", () => {
  test.each<[string, readonly Partial<ColumnModel>[], unknown]>([
    [
      "the reporting period, what it is compared with, what is printed",
      [plan(2024), ...HALVES, growth(), attainment()],
      [4, 3, 2, 5, 6],
    ],
    ["nothing that is compared", [value(sixMonths(2024))], null],
    ["growth on the previous period alone is no report", [value(month(2024, 5)), value(month(2024, 6))], null],
    ["the latest of several", [2022, 2023, 2024].map((year) => value(wholeYear(year))), [4, 3, null, null, null]],
    [
      "neither a plan for next year nor volumes",
      [...HALVES, plan(2025), value(sixMonths(2024), { quantity: "volume" })],
      [3, 2, null, null, null],
    ],
    ["a figure of which growth alone is printed", [value(sixMonths(2024)), growth()], [2, null, null, 3, null]],
    ["growth alone", [growth()], [null, null, null, 2, null]],
    [
      "growth alone, of the latest time",
      [growth({ period: month(2024, 6) }), growth(), growth({ period: sixMonths(2023) })],
      [null, null, null, 3, null],
    ],
    ["growth without a form or a time is none", [growth({ form: null }), growth({ period: null })], null],
    ["an attainment alone is none", [attainment()], null],
    [
      "of two columns of one time the one that is compared",
      [
        value(sixMonths(2023), { quantity: "value" }),
        value(sixMonths(2024)),
        value(sixMonths(2024), { quantity: "value" }),
        attainment(),
      ],
      [4, 2, null, null, null],
    ],
    [
      "a printed growth of another kind of figure is not its own",
      [...HALVES, growth({ quantity: "volume" })],
      [3, 2, null, null, null],
    ],
  ])("%s", (_, columns, expected) => {
    expect(told(of(...columns))).toEqual(expected);
  });

  test("an index needs nothing to be compared with; under a heading it is none", () => {
    const index = (kind: "total" | "heading"): TableModel =>
      tableOf([value(sixMonths(2024))], [{ label: "IIP", unit: "%", nature: "index", kind, figures: [104] }]);
    expect(told(index("total"))).toEqual([2, null, null, null, null]);
    expect(told(index("heading"))).toBeNull();
  });

  test("an empty column is neither figure nor print; an empty form no report", () => {
    const empty = tableOf([...HALVES, growth(), value(sixMonths(2025))], [{ ...ROW, figures: [100, 110, null, null] }]);
    expect(told(empty)).toEqual([3, 2, null, null, null]);
    const table = of(...HALVES);
    expect(told({ ...table, columns: table.columns.map((c) => ({ ...c, isEmpty: true })) })).toBeNull();
  });

  test("what is computed goes with its column", () => {
    const r = report(seedTable());
    expect([r?.growth?.column.measure, r?.attainment?.column.measure]).toEqual([
      "growth-same-period",
      "plan-attainment",
    ]);
    expect(r?.growth?.column.comparison.current).toBe(r?.current);
    const table = seedTable();
    expect(reportOf(table, [])?.growth).toBeNull();
    expect(reportOf({ ...table, id: "another" }, measuresOf(table))?.growth).toBeNull();
  });

  test("growth at constant prices is none of the amount at current ones", () => {
    const at = (prices: string): Partial<ColumnModel> => value(sixMonths(2024), { header: [`Theo giá ${prices}`] });
    const of2 = (prices: string, printed: string): unknown =>
      told(of(at(prices), growth({ header: [`Tăng giá ${printed}`] }), plan(2024)));
    expect(of2("hiện hành", "hiện hành")).toEqual([2, null, 4, 3, null]);
    expect(of2("thực tế", "hiện hành")).toEqual([2, null, 4, 3, null]);
    expect(of2("hiện hành", "so sánh")).toEqual([2, null, 4, null, null]);
    expect(of2("so sánh 2010", "so sánh năm 2010")).toEqual([2, null, 4, 3, null]);
    expect(of2("so sánh 2010", "cố định 1994")).toEqual([2, null, 4, null, null]);
    expect(told(of(value(sixMonths(2024)), growth({ header: ["Tăng giá so sánh"] }), plan(2024)))).toEqual([
      2,
      null,
      4,
      3,
      null,
    ]);
    // Of two amounts the one whose growth is printed, and of its time.
    const halves = [at("hiện hành"), at("so sánh 2010")];
    const may = growth({ header: ["Giá so sánh 2010"], period: month(2024, 5) });
    expect(told(of(...halves, may, plan(2024)))).toEqual([2, null, 5, null, null]);
    expect(told(of(...halves, { ...may, period: null }, plan(2024)))).toEqual([2, null, 5, null, null]);
    const attained = attainment({ header: ["Giá so sánh 2010"] });
    expect(told(of(...halves, attained, plan(2024)))).toEqual([2, null, 5, null, 4]);
    expect(told(of(at("hiện hành"), at("so sánh 2010"), growth({ header: ["Giá so sánh 2010"] }), plan(2024)))).toEqual(
      [3, null, 5, 4, null],
    );
  });
});

describe("a row as a line", () => {
  const line = (
    columns: readonly Partial<ColumnModel>[],
    row: Partial<RowSpec> & Pick<RowSpec, "figures">,
  ): ReportLine | null => {
    const table = tableOf(columns, [{ ...ROW, ...row }]);
    const [first] = table.rows;
    const r = report(table);
    return first && r ? lineOf(r, first) : null;
  };
  const share = (l: ReportLine | null): unknown =>
    l && [l.headline.growth, l.headline.attainment].map((v) => (v === null ? null : Math.round(v * 1e6) / 1e6));
  const FULL = [plan(2024), ...HALVES];

  test("has every figure with its place, and what is computed", () => {
    const l = line(FULL, { figures: [200, 100, 110] });
    expect(l?.headline).toEqual({
      ...{ tableId: "t-Biểu 1", row: 1, label: "Lúa", unit: "Tấn", level: 0, isIndex: false },
      plan: { value: 200, sheetId: "{Biểu 1}", sheet: "Biểu 1", cell: { row: 1, column: 2 } },
      samePeriod: { value: 100, sheetId: "{Biểu 1}", sheet: "Biểu 1", cell: { row: 1, column: 3 } },
      current: { value: 110, sheetId: "{Biểu 1}", sheet: "Biểu 1", cell: { row: 1, column: 4 } },
      attainment: expect.closeTo(55, 9) as number,
      growth: expect.closeTo(10, 9) as number,
      ...{ attainmentCell: null, growthCell: null },
    });
    expect(l?.cells).toEqual([4, 2, 3].map((column) => ({ row: 1, column })));
  });

  test.each<[ColumnModel["form"], number, number, ColumnModel["form"], number, number]>([
    ["index", 112, 12, "index", 56, 56],
    ["change", 12, 12, "fraction", 0.56, 56],
    ["fraction", 1.12, 12, "fraction", 0.56, 56],
  ])("as %s: %d is a change of %d; as %s: %d is a share of %d", (...given) => {
    const [form, printed, change, shareForm, attained, percent] = given;
    const l = line([...FULL, growth({ form }), attainment({ form: shareForm })], {
      figures: [200, 100, 110, printed, attained],
    });
    expect(share(l)).toEqual([change, percent]);
    expect(l?.headline.growthCell).toEqual({ row: 1, column: 5, form });
    expect(l?.headline.attainmentCell).toEqual({ row: 1, column: 6, form: shareForm });
    expect(l?.cells.map((c) => c.column)).toEqual([4, 5, 6, 2, 3]);
  });

  test("where nothing is printed in the row what is computed is told", () => {
    const l = line([...FULL, growth(), attainment()], { figures: [200, 100, 110, null, "x"] });
    expect(share(l)).toEqual([10, 55]);
    expect([l?.headline.growthCell, l?.headline.attainmentCell]).toEqual([null, null]);
  });

  test("an index is its own growth on the same period only; a rate has none, nor has either an attainment", () => {
    const printed = [...FULL, growth(), attainment()];
    expect(share(line(printed, { nature: "index", unit: "%", figures: [110, 100, 104, 107, 95] }))).toEqual([4, null]);
    expect(
      line(printed, { nature: "index", unit: "%", figures: [110, 100, 104, 107, 95] })?.headline.growthCell,
    ).toBeNull();
    const monthly = { label: "CPI so với tháng trước", nature: "index", unit: "%" } as const;
    expect(share(line(printed, { ...monthly, figures: [110, 100, 104, 107, 95] }))).toEqual([7, null]);
    expect(share(line(printed, { nature: "index", unit: "%", figures: [110, 100, 0, 107, 95] }))).toEqual([7, null]);
    expect(share(line(printed, { nature: "rate", unit: "%", figures: [110, 100, 104, 107, 95] }))).toEqual([
      null,
      null,
    ]);
    expect(line(FULL, { nature: "index", unit: "%", figures: [110, 100, 104] })?.headline.isIndex).toBe(true);
  });

  test("its unit is the row's, else the column's, else none", () => {
    const units = (unit: string | null, ofColumn: string | null): string | undefined =>
      line(
        HALVES.map((c) => (ofColumn === null ? c : { ...c, unit: unitOf(ofColumn) })),
        { unit, figures: [100, 110] },
      )?.headline.unit;
    expect([units("Tấn", null), units(null, "Tấn"), units(null, null)]).toEqual(["Tấn", "Tấn", ""]);
  });

  test("without a figure or a growth there is none", () => {
    expect(line(HALVES, { figures: [100, null] })).toBeNull();
    expect(line(HALVES, { figures: [100, "x"] })).toBeNull();
    expect(line([...HALVES, growth()], { figures: [100, null, 105] })?.headline.current).toBeNull();
    const alone = line([growth()], { figures: [105] });
    expect([alone?.headline.current, alone?.headline.growth, alone?.headline.isIndex]).toEqual([null, 5, true]);
  });

  test("a small base is computed, but not told", () => {
    expect(share(line(HALVES, { figures: [3, 41] }))).toEqual([null, null]);
  });
});

test("the outermost rows: the top level, and what is under a heading of it", () => {
  const table = tableOf(HALVES, [
    { ...ROW, label: "A" },
    { ...ROW, label: "A1", level: 1 },
    { ...ROW, label: "Chia theo tỉnh", kind: "heading" },
    { ...ROW, label: "B", level: 1 },
    { ...ROW, label: "Trong đó", level: 1, kind: "heading" },
    { ...ROW, label: "C", level: 2 },
    { ...ROW, label: "B1", level: 1 },
  ]);
  expect(outermostRows(table).map((r) => r.label)).toEqual(["A", "B", "B1"]);
});
