import { comparisonsOf, figuresBehind, isDifferenceColumn } from "../../../../src/core/model/tables/comparison";
import { reportsLater } from "../../../../src/core/model/tables/period-order";
import type { Period } from "../../../../src/core/model/tables/period";
import type { ColumnModel, RowModel } from "../../../../src/core/model/tables/table";
import { month, plan, sixMonths, tableOf, unitOf, value, wholeYear } from "../../compute/table-of";

const of = (columns: readonly Partial<ColumnModel>[], row: { readonly nature?: RowModel["nature"] } = {}) =>
  tableOf(columns, [
    { label: "Lúa", unit: "Tấn", figures: columns.map((c, i) => (c.isEmpty ? null : 100 + i)), ...row },
  ]);
const pairs = (...columns: readonly Partial<ColumnModel>[]): readonly string[] =>
  comparisonsOf(of(columns)).map(({ measure, current, base, column }) =>
    [measure.replace("growth-", ""), current.column, base.column, column?.column ?? "-"].join(" "),
  );
const quarter = (year: number, q: number): Period => ({ kind: "quarter", year: { calendar: year }, quarter: q });
const upTo = (to: number, from = 1): Period => ({ kind: "cumulative", year: { calendar: 2024 }, from, to });
const measure = (
  kind: NonNullable<ColumnModel["measure"]>,
  extra: Partial<ColumnModel> = {},
): Partial<ColumnModel> => ({
  ...{ role: "measure", measure: kind, form: "index" },
  ...extra,
});
const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];

test.each<[string, readonly Partial<ColumnModel>[], readonly string[]]>([
  ["a month with the month before", [value(month(2024, 5)), value(month(2024, 6))], ["previous-period 3 2 -"]],
  ["a quarter with the quarter before", [value(quarter(2024, 1)), value(quarter(2024, 2))], ["previous-period 3 2 -"]],
  ["years once, as the same period", [value(wholeYear(2023)), value(wholeYear(2024))], ["same-period 3 2 -"]],
  ["what adds up has none before it", [value(upTo(5)), value(upTo(6))], []],
  ["a plan with what adds up", [plan(2024), value(upTo(6)), value(month(2024, 6))], ["plan-attainment 3 2 -"]],
  ["no plan with months from another than January", [plan(2024), value(upTo(6, 4))], []],
  ["no plan with another plan, nor as growth", [plan(2023), plan(2024)], []],
  ["no figure of another year's plan", [plan(2023), value(sixMonths(2024))], []],
  [
    "no undated column, nor what is no figure",
    [value(sixMonths(2023), { period: null }), value(sixMonths(2024)), value(sixMonths(2023), { role: "note" })],
    [],
  ],
  [
    "one kind of figure with itself",
    [value(sixMonths(2023), { quantity: "value" }), value(sixMonths(2024), { quantity: "volume" })],
    [],
  ],
  [
    "one unit, or one that is not said",
    [value(sixMonths(2023), { unit: unitOf("Tấn") }), value(sixMonths(2024), { unit: unitOf("Tỷ đồng") })],
    [],
  ],
  [
    "multiples of one unit",
    [value(sixMonths(2023), { unit: unitOf("Tấn") }), value(sixMonths(2024), { unit: unitOf("Nghìn tấn") })],
    ["same-period 3 2 -"],
  ],
])("%s", (_, columns, expected) => {
  expect(pairs(...columns)).toEqual(expected);
});

test("a share beside amounts is no figure of its own; alone it is", () => {
  const percent = [2023, 2024].map((year) => value(sixMonths(year), { unit: unitOf("%") }));
  expect(pairs(...percent)).toEqual(["same-period 3 2 -"]);
  expect(pairs(...percent, ...HALVES)).toEqual(["same-period 5 4 -"]);
  const indices = of([...percent, ...HALVES], { nature: "index" });
  expect(comparisonsOf(indices).map((c) => c.current.column)).toEqual([3, 5]);
});

describe("January or the first quarter beside what reaches further", () => {
  const attained = (...columns: readonly Partial<ColumnModel>[]): readonly string[] =>
    pairs(plan(2024), ...columns).filter((p) => p.startsWith("plan"));
  test.each<[string, readonly Partial<ColumnModel>[], readonly number[]]>([
    ["alone", [value(month(2024, 1))], [3]],
    ["the quarter alone", [value(quarter(2024, 1))], [3]],
    ["months so far reach further", [value(month(2024, 1)), value(upTo(6))], [4]],
    ["a later month does", [value(month(2024, 1)), value(month(2024, 6))], []],
    ["the quarter beside the half", [value(quarter(2024, 1)), value(upTo(6))], [4]],
    ["as far, but added up", [value(month(2024, 1)), value(upTo(1))], [4]],
    ["as far, and the quarter", [value(quarter(2024, 1)), value(upTo(3))], [4]],
    ["as far, and no sum", [value(quarter(2024, 1)), value(month(2024, 3))], [3]],
    ["another year's", [value(month(2024, 1)), value(sixMonths(2025))], [3]],
    ["another kind of figure", [value(month(2024, 1)), value(upTo(6), { quantity: "volume" })], [3]],
    ["the plan itself", [value(month(2024, 1)), plan(2024, { period: upTo(6) })], [3]],
    ["figures of years do not give way", [value(wholeYear(2024)), value(upTo(6))], [3, 4]],
  ])("%s", (_, columns, expected) => {
    expect(attained(...columns).map((p) => Number(p.split(" ")[1]))).toEqual(expected);
  });
});

describe("the sheet's own column for the result", () => {
  const growth = (extra: Partial<ColumnModel> = {}): Partial<ColumnModel> => measure("growth-same-period", extra);
  const column = (...columns: readonly Partial<ColumnModel>[]): string | undefined =>
    pairs(...HALVES, ...columns)[0]?.split(" ")[3];

  test.each<[string, readonly Partial<ColumnModel>[], string]>([
    ["of its time", [growth({ period: sixMonths(2024) })], "4"],
    ["of no time", [growth()], "4"],
    ["of its time before one of none", [growth(), growth({ period: sixMonths(2024) })], "5"],
    ["of another time is none", [growth({ period: month(2024, 6) })], "-"],
    ["of another measure is none", [measure("plan-attainment", { period: sixMonths(2024) })], "-"],
    ["that is no measure is none", [growth({ role: "note", period: sixMonths(2024) })], "-"],
    ["of another kind of figure is none", [growth({ quantity: "volume", period: sixMonths(2024) })], "-"],
    ["of another kind of figure and no time is none", [growth({ quantity: "volume" })], "-"],
    ["of two the one that says the same", [growth({ header: ["Miền Bắc"] }), growth({ header: [] })], "5"],
  ])("%s", (_, columns, expected) => {
    expect(column(...columns)).toBe(expected);
  });

  test("right behind the figure it is of its kind, though its header does not say so", () => {
    const values = [2023, 2024].map((year) => value(sixMonths(year), { quantity: "value" }));
    const own = growth({ period: sixMonths(2024) });
    expect(pairs(...values, own)).toEqual(["same-period 3 2 4"]);
    expect(pairs(...values, value(month(2022, 1), { quantity: "volume" }), own)).toEqual(["same-period 3 2 -"]);
    expect(pairs(...values, value(month(2022, 1), { quantity: "volume" }), { ...own, quantity: "value" })).toEqual([
      "same-period 3 2 5",
    ]);
  });

  test("each is taken once", () => {
    const two = [...HALVES, value(month(2023, 6)), value(month(2024, 6)), growth()];
    expect(pairs(...two)).toEqual(["same-period 3 2 6", "same-period 5 4 -"]);
  });

  test("of several plans the one whose words it has", () => {
    const plans = ["TW giao", "HĐND giao"].map((header) => plan(2024, { header: ["Kế hoạch", header] }));
    const own = (header: string): Partial<ColumnModel> =>
      measure("plan-attainment", { header: ["So với kế hoạch", header] });
    expect(pairs(...plans, value(sixMonths(2024)), own("HĐND giao"), own("TW giao"))).toEqual([
      "plan-attainment 4 2 6",
      "plan-attainment 4 3 5",
    ]);
  });

  test("an empty one of another time's word belongs to the one comparison that is left", () => {
    const empty = (extra: Partial<ColumnModel> = {}): Partial<ColumnModel> =>
      growth({ isEmpty: true, period: month(2020, 1), ...extra });
    expect(column(empty())).toBe("4");
    expect(column(empty({ isEmpty: false }))).toBe("-");
    expect(column(empty({ hidden: true }))).toBe("-");
    expect(column(empty({ role: "note" }))).toBe("-");
    expect(column(empty({ measure: "plan-attainment" }))).toBe("-");
    expect(column(empty({ quantity: "volume" }))).toBe("-");
    expect(column(empty(), empty())).toBe("-");
    for (const words of ["Tháng 6", "Quý", "Lũy kế", "LK", "cộng dồn", "2024", "month", "quarter", "cumulative", "YTD"])
      expect(column(empty({ header: ["So sánh", words] }))).toBe("-");
    for (const words of ["So với cùng kỳ", "Xlk", "lkx"]) expect(column(empty({ header: [words] }))).toBe("4");
    const two = [...HALVES, value(month(2023, 6)), value(month(2024, 6)), empty()];
    expect(pairs(...two)).toEqual(["same-period 3 2 -", "same-period 5 4 -"]);
  });
});

describe("of a period in several columns", () => {
  const part = (year: number, header: string): Partial<ColumnModel> =>
    value(sixMonths(year), { header: [`6 tháng năm ${String(year)}`, header] });
  test("words beside the time tell which belongs to which, in any order", () => {
    expect(
      pairs(part(2023, "Miền Nam"), part(2023, "Miền Bắc"), part(2024, "Miền Bắc"), part(2024, "Miền Nam")),
    ).toEqual(["same-period 4 3 -", "same-period 5 2 -"]);
    // "Thực hiện" and "Ước" say how, not what; nor do years.
    expect(pairs(part(2023, "Miền Bắc"), part(2023, "Thực hiện"), part(2024, "Ước tính"))).toEqual([
      "same-period 4 3 -",
    ]);
    const base = (...header: readonly string[]): Partial<ColumnModel> => value(sixMonths(2023), { header });
    const current = value(sixMonths(2024), { header: ["Miền Bắc", "2024"] });
    expect(pairs(base("Miền Nam", "2024"), base("Miền Bắc", "2023"), current)).toEqual(["same-period 4 3 -"]);
    expect(pairs(part(2023, "Thực hiện"), part(2023, "Miền Bắc"), part(2024, "Ước tính"))).toEqual([
      "same-period 4 2 -",
    ]);
  });
  test("where as many do not tell, the one in the same position; else the first", () => {
    expect(pairs(part(2023, "A"), part(2023, "A"), part(2024, "A"), part(2024, "A"))).toEqual([
      "same-period 4 2 -",
      "same-period 5 3 -",
    ]);
    expect(pairs(part(2023, "A"), part(2023, "A"), part(2024, "A"))).toEqual(["same-period 4 2 -"]);
  });
});

test("a column of differences is told from growth by what it holds, not by rates or by nothing", () => {
  const holds = (printed: readonly (number | null)[], nature: RowModel["nature"] = "level"): boolean => {
    const table = tableOf(
      [...HALVES, measure("growth-same-period", { period: sixMonths(2024) })],
      printed.map((p, i) => ({ label: `R${String(i)}`, unit: "Tấn", nature, figures: [100, 100 + 7 * (i + 1), p] })),
    );
    const [, , , , column] = table.columns;
    return column !== undefined && isDifferenceColumn(table, column);
  };
  expect(holds([7, 14, 21])).toBe(true);
  expect(holds([7, 14, 21.001])).toBe(false);
  expect(holds([7, 14, 21, 0, null])).toBe(true);
  expect(holds([7, 14, 21], "rate")).toBe(false);
});

describe("the figures behind a printed measure", () => {
  const behind = (own: Partial<ColumnModel>, ...columns: readonly Partial<ColumnModel>[]): number | null => {
    const table = of([...columns, measure("growth-same-period", { period: sixMonths(2024), ...own })]);
    const column = table.columns.at(-1);
    return column === undefined ? null : (figuresBehind(table, column)?.column ?? null);
  };
  const now = (extra: Partial<ColumnModel> = {}): Partial<ColumnModel> => value(sixMonths(2024), extra);
  test.each<[string, Partial<ColumnModel>, readonly Partial<ColumnModel>[], number | null]>([
    ["of its time", {}, [value(sixMonths(2023)), now()], 3],
    ["without a time none", { period: null }, [now()], null],
    ["no plan", {}, [now({ scenario: "plan" })], null],
    ["no empty column", {}, [now({ isEmpty: true })], null],
    ["of its kind of figure", { quantity: "value" }, [now({ quantity: "volume" }), now({ quantity: "value" })], 3],
    [
      "the one that says the same",
      { header: ["Miền Bắc"] },
      [now({ header: ["Miền Nam"] }), now({ header: ["Miền Bắc"] })],
      3,
    ],
    ["none where two say the same", { header: ["Miền"] }, [now({ header: ["A"] }), now({ header: ["B"] })], null],
    ["none where there is none", {}, [value(month(2024, 6))], null],
  ])("%s", (_, own, columns, expected) => {
    expect(behind(own, ...columns)).toBe(expected);
  });
});

const relative = (
  role: Extract<Period, { kind: "relative" }>["relative"],
  span: Extract<Period, { kind: "relative" }>["span"],
): Period => ({ kind: "relative", relative: role, span });
test.each<[Period, Period]>([
  [relative("next-year", "year"), relative("current", "year")],
  [relative("current", "discrete"), relative("previous-period", "discrete")],
  [relative("previous-period", "discrete"), relative("same-period-last-year", "discrete")],
  [relative("current", "cumulative"), relative("current", "year")],
  [relative("current", "year"), relative("current", "discrete")],
  [relative("current", "discrete"), relative("previous-year", "year")],
  [
    { kind: "years", from: 2016, to: 2020 },
    { kind: "years", from: 2011, to: 2015 },
  ],
  [
    { kind: "year", year: { offset: 0 } },
    { kind: "year", year: { offset: -1 } },
  ],
  [wholeYear(2024), month(2024, 12)],
  [{ kind: "years", from: 2020, to: 2024 }, month(2024, 12)],
  [upTo(6), upTo(5)],
])("%j says more of the reporting period than %j", (a, b) => {
  expect([reportsLater(a, b), reportsLater(b, a)]).toEqual([true, false]);
});
