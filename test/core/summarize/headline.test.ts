import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { ColumnModel, TableModel } from "../../../src/core/model/tables/table";
import { headlineLines, lineOf, outermostRows, reportOf } from "../../../src/core/summarize/headline";
import type { ReportLine, ReportTable } from "../../../src/core/summarize/headline";
import { month, plan, seedTable, sixMonths, tableOf, unitOf, value, wholeYear } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const measuresOf = (...tables: readonly TableModel[]) => computeMeasures(tables, DEFAULT_SETTINGS);
const report = (table: TableModel): ReportTable | null => reportOf(table, measuresOf(table));
const told = (table: TableModel): unknown => {
  const r = report(table);
  return (
    r && [r.current, r.samePeriod, r.plan, r.printedGrowth, r.printedAttainment].map((column) => column?.column ?? null)
  );
};
const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });
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
    expect([r?.growth?.measure, r?.attainment?.measure]).toEqual(["growth-same-period", "plan-attainment"]);
    expect(r?.growth?.comparison.current).toBe(r?.current);
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
    // Of two amounts the one whose growth is printed.
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

describe("the lines of several tables", () => {
  const list = (name: string, labels: readonly string[], extra: Partial<TableModel> = {}, year = 2024): TableModel =>
    tableOf(
      [value(sixMonths(year - 1)), value(sixMonths(year))],
      labels.map((label, i) => ({ label, unit: i % 2 === 0 ? "Tấn" : "Tỷ đồng", figures: [100, 110] })),
      { ...titled(`Sản lượng ${name}`), ...extra },
      name,
    );
  const lines = (...tables: readonly TableModel[]): readonly string[] =>
    headlineLines(tables, measuresOf(...tables)).map((l) => `${l.headline.tableId} ${l.headline.label}`);
  const INDICATORS = ["Xuất khẩu", "Tổng mức bán lẻ"];

  test("the most report-like first: named indicators, then a plan, then last year", () => {
    const goods = list("Hàng", ["Lúa", "Ngô"]);
    expect(lines(goods, list("KT", INDICATORS))).toEqual(["t-KT Xuất khẩu", "t-KT Tổng mức bán lẻ"]);
    const planned = tableOf(
      [plan(2024), value(sixMonths(2024))],
      ["Lúa", "Ngô"].map((label, i) => ({ label, unit: i === 0 ? "Tấn" : "con", figures: [100, 110] })),
      titled("Kế hoạch"),
      "KH",
    );
    expect(lines(goods, planned)).toEqual(["t-KH Lúa", "t-KH Ngô"]);
    // Equal ones in the order of the workbook; of a surer reading first.
    expect(lines(goods, list("Khác", ["Đậu", "Lạc"]))).toEqual(["t-Hàng Lúa", "t-Hàng Ngô"]);
    expect(lines({ ...goods, confidence: 0.8 }, list("Khác", ["Đậu", "Lạc"]))).toEqual(["t-Khác Đậu", "t-Khác Lạc"]);
  });

  test("others add what every report names and the first has not; a hidden sheet comes last", () => {
    const [main, other] = [list("KT", INDICATORS), list("TM", ["Nhập khẩu", "Xuất khẩu", "Lúa"])];
    // Both name two; of those that name as many the first in the workbook.
    expect(lines(main, other)).toEqual(["t-KT Xuất khẩu", "t-KT Tổng mức bán lẻ", "t-TM Nhập khẩu"]);
    const hidden = { ...main, sheet: { ...main.sheet, visibility: "hidden" as const } };
    expect(lines(hidden, list("Hàng", ["Lúa", "Ngô"]))).toEqual([
      "t-Hàng Lúa",
      "t-Hàng Ngô",
      "t-KT Xuất khẩu",
      "t-KT Tổng mức bán lẻ",
    ]);
  });

  test("of the same table for a later time in another visible sheet the later alone is the report", () => {
    const earlier = list("2023", INDICATORS, titled("Chỉ tiêu"), 2023);
    const later = list("2024", INDICATORS, titled("Chỉ tiêu"));
    expect(lines(earlier, later)).toEqual(["t-2024 Xuất khẩu", "t-2024 Tổng mức bán lẻ"]);
    const hidden = { ...later, sheet: { ...later.sheet, visibility: "hidden" as const } };
    expect(lines(earlier, hidden)).toEqual(["t-2023 Xuất khẩu", "t-2023 Tổng mức bán lẻ"]);
    const elsewhere = { ...later, ...titled("Vận tải") };
    expect(lines({ ...earlier, sheet: elsewhere.sheet, ...titled("Vận tải") }, elsewhere)).toHaveLength(2);
  });

  test("two levels, as long as there are no more than forty lines; then the outermost, forty at most", () => {
    const deep = (outer: number, inner: number): TableModel =>
      tableOf(
        HALVES,
        Array.from({ length: outer }, (_, o) => [
          { label: `Nhóm ${String(o)}`, unit: "Tấn", figures: [100, 110] },
          ...Array.from({ length: inner }, (__, i) => ({
            ...ROW,
            label: `Hàng ${String(o)}.${String(i)}`,
            level: 1,
            figures: [50, 60],
          })),
          { ...ROW, label: `Sâu ${String(o)}`, level: 2, figures: [50, 60] },
        ]).flat(),
      );
    expect(lines(deep(2, 3))).toHaveLength(8);
    expect(lines(deep(10, 3))).toHaveLength(40);
    expect(lines(deep(10, 4))).toHaveLength(10);
    expect(lines(deep(45, 0))).toHaveLength(40);
  });

  test("a list of more than thirty outermost lines is no table of indicators", () => {
    const mixed = (count: number): TableModel =>
      list(
        "Dài",
        Array.from({ length: count }, (_, i) => (i === 0 ? "Xuất khẩu" : `Hàng ${String(i)}`)),
      );
    const short = list("Ngắn", ["Nhập khẩu", "Lúa"]);
    expect(lines({ ...mixed(30), confidence: 1 }, short)[0]).toBe("t-Dài Xuất khẩu");
    expect(lines({ ...mixed(31), confidence: 1 }, short)[0]).toBe("t-Ngắn Nhập khẩu");
  });
});
