import { comparisonsOf, isDifferenceColumn } from "../../../../src/core/model/tables/comparison";
import { reportsLater } from "../../../../src/core/model/tables/period-order";
import type { Period } from "../../../../src/core/model/tables/period";
import { month, plan, sixMonths, tableOf, value, wholeYear } from "../../compute/table-of";

const row = { label: "Lúa", unit: "Tấn" };
const growth = (header: readonly string[]): object => ({
  role: "measure",
  measure: "growth-same-period",
  period: wholeYear(2023),
  header,
  form: "index",
});
const pairs = (table: ReturnType<typeof tableOf>): readonly unknown[] =>
  comparisonsOf(table).map((c) => [c.measure, c.current.column, c.base.column, c.column?.column ?? null]);

describe("a period broken down into several columns", () => {
  const places = ["Tổng số", "Miền Bắc", "Miền Nam"];

  test("each part is compared with the same part, in the column that says so", () => {
    const table = tableOf(
      [
        ...places.map((p) => value(wholeYear(2022), { header: ["Năm 2022", p] })),
        ...places.map((p) => value(wholeYear(2023), { header: ["Ước tính năm 2023", p] })),
        ...[...places].reverse().map((p) => growth(["Năm 2023 so với năm 2022 (%)", p])),
      ],
      [{ ...row, figures: [1, 2, 3, 4, 5, 6, 7, 8, 9] }],
    );
    expect(pairs(table)).toEqual([
      ["growth-same-period", 5, 2, 10],
      ["growth-same-period", 6, 3, 9],
      ["growth-same-period", 7, 4, 8],
    ]);
  });

  test("where headers do not tell, by position", () => {
    const table = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2023)), value(sixMonths(2024)), value(sixMonths(2024))],
      [{ ...row, figures: [1, 2, 3, 4] }],
    );
    expect(pairs(table)).toEqual([
      ["growth-same-period", 4, 2, null],
      ["growth-same-period", 5, 3, null],
    ]);
  });

  test("plans of parts go with their parts; two plans for one figure are two comparisons", () => {
    const parts = ["Tổng số", "Trung ương"];
    expect(
      pairs(
        tableOf(
          [
            ...parts.map((p) => plan(2024, { header: ["Kế hoạch 2024", p] })),
            ...parts.map((p) => value(sixMonths(2024), { header: ["6 tháng", p] })),
          ],
          [{ ...row, figures: [1, 2, 3, 4] }],
        ),
      ),
    ).toEqual([
      ["plan-attainment", 4, 2, null],
      ["plan-attainment", 5, 3, null],
    ]);
    expect(
      pairs(tableOf([plan(2024), plan(2024), value(sixMonths(2024))], [{ ...row, figures: [1, 2, 3] }])),
    ).toHaveLength(2);
  });
});

test.each([
  ["two of two", [8, -3], false],
  ["three of three", [8, -3, 12], true],
  ["four of five", [8, -3, 12, 5, 99], true],
  ["three of four", [8, -3, 12, 99], false],
])("a column of growth that holds %s differences", (_, printed, expected) => {
  const table = tableOf(
    [value(wholeYear(2022)), value(wholeYear(2023)), growth(["Tăng, giảm"])],
    printed.map((change) => ({ ...row, figures: [100, 100 + (change === 99 ? 1 : change), change] })),
  );
  const [, , , , column] = table.columns;
  expect(column && isDifferenceColumn(table, column)).toBe(expected);
  expect(comparisonsOf(table).map((c) => c.column?.column ?? null)).toEqual([expected ? null : 4]);
});

test("January is set against the plan only while nothing reaches further", () => {
  expect(pairs(tableOf([plan(2024), value(month(2024, 1))], [{ ...row, figures: [1, 2] }]))).toEqual([
    ["plan-attainment", 3, 2, null],
  ]);
  expect(
    pairs(
      tableOf(
        [plan(2024), value(month(2024, 1)), value({ kind: "cumulative", year: { calendar: 2024 }, from: 1, to: 2 })],
        [{ ...row, figures: [1, 2, 3] }],
      ),
    ),
  ).toEqual([["plan-attainment", 4, 2, null]]);
});

const quarter = (year: number, q: 1 | 2 | 3 | 4): Period => ({ kind: "quarter", year: { calendar: year }, quarter: q });

test.each([
  [sixMonths(2024), sixMonths(2023), true],
  [sixMonths(2024), month(2024, 6), true],
  [sixMonths(2024), wholeYear(2024), true],
  [month(2024, 6), month(2024, 5), true],
  [month(2024, 5), month(2024, 6), false],
  [sixMonths(2024), sixMonths(2024), false],
  [quarter(2024, 1), month(2024, 3), true],
  [month(2024, 3), quarter(2024, 1), false],
  [month(2024, 4), quarter(2024, 1), true],
  [quarter(2024, 2), quarter(2024, 1), true],
  [sixMonths(2024), quarter(2024, 2), true],
])("%j says more of the reporting period than %j: %p", (a, b, expected) => {
  expect(reportsLater(a, b)).toBe(expected);
});
