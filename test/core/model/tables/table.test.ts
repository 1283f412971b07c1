import type { ExampleCell } from "../../../../src/core/model/results/finding";
import type { Period } from "../../../../src/core/model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../../../src/core/model/tables/table";
import {
  columnAt,
  componentsOf,
  isEmptyForm,
  labelPath,
  periodAt,
  rowAt,
} from "../../../../src/core/model/tables/table";
import { month, sixMonths, tableOf, value, wholeYear } from "../../compute/table-of";

const table = tableOf(
  [value(sixMonths(2024))],
  [
    { label: "Tổng số", figures: [6] },
    { label: "Nông nghiệp", level: 1, figures: [1] },
    { label: "Lúa", level: 2, figures: [1] },
    { label: "Trong đó: hữu cơ", level: 1, kind: "memo", figures: [1] },
    { label: "Chia theo tỉnh", level: 1, kind: "heading", figures: [null] },
    { label: "Công nghiệp", level: 1, figures: [5] },
  ],
);

test("the parts of a row are its own children that add up", () => {
  expect(componentsOf(table, 1).map((r) => r.label)).toEqual(["Nông nghiệp", "Công nghiệp"]);
  expect(componentsOf(table, 2).map((r) => r.label)).toEqual(["Lúa"]);
  expect(componentsOf(table, 3)).toEqual([]);
});

test("rows and columns are known by where they stand on the sheet", () => {
  const moved: TableModel = { ...table, body: { top: 11, left: 4, bottom: 16, right: 6 } };
  expect([10, 11, 16, 17].map((row) => rowAt(moved, row)?.label ?? null)).toEqual([
    null,
    "Tổng số",
    "Công nghiệp",
    null,
  ]);
  expect([3, 4, 6, 7].map((column) => columnAt(moved, column)?.role ?? null)).toEqual([null, "label", "value", null]);
});

test("a row's path runs from the outermost parent down, also through a parent that is missing or in a circle", () => {
  const path = (row: RowModel, rows: readonly RowModel[] = table.rows): readonly string[] =>
    labelPath({ ...table, rows }, row);
  const [total, farming, rice] = table.rows;
  if (!total || !farming || !rice) throw new Error("the table has no rows");
  expect(path(rice)).toEqual(["Tổng số", "Nông nghiệp", "Lúa"]);
  expect(path(total)).toEqual(["Tổng số"]);
  expect(path({ ...rice, parent: 99 })).toEqual(["Lúa"]);
  expect(path({ ...total, parent: 2 }, [{ ...total, parent: 2 }, farming, rice])).toEqual(["Nông nghiệp", "Tổng số"]);
});

test("a form is empty while nothing but zeros stands among its figures and measures", () => {
  const filled = { isEmpty: false };
  const form = (figures: readonly ExampleCell[], ...columns: readonly Partial<ColumnModel>[]): boolean =>
    isEmptyForm(tableOf(columns, [{ label: "Lúa", figures }]));
  expect(form([])).toBe(true);
  expect(form([], value(sixMonths(2024)))).toBe(true);
  expect(form([null, 12], value(sixMonths(2024)), value(sixMonths(2023), filled))).toBe(false);
  expect(form([null, 0], value(sixMonths(2024)), value(sixMonths(2023), filled))).toBe(true);
  expect(form(["chưa có"], value(sixMonths(2024), filled))).toBe(false);
  expect(form([102.5], { role: "measure", ...filled })).toBe(false);
  expect(form([{ error: "#DIV/0!" }], { role: "measure", ...filled })).toBe(true);
  expect(form([{ error: "#REF!" }], value(sixMonths(2024), filled))).toBe(false);
  expect(form([null, "xem sau"], { role: "measure" }, { role: "note", ...filled })).toBe(true);
});

const n0 = { offset: 0 };
const june: Period = { kind: "month", year: n0, month: 6 };
const secondQuarter: Period = { kind: "quarter", year: n0, quarter: 2 };
const soFar: Period = { kind: "relative", relative: "current", span: "cumulative" };
const upTo = (to: number): Period => ({ kind: "cumulative", year: { calendar: 2024 }, from: 1, to });

test.each<[string, Period | undefined, Period | null, Period | null]>([
  ["of the column where the row has none", undefined, sixMonths(2024), sixMonths(2024)],
  ["of neither", undefined, null, null],
  ["a month in the column's year", june, wholeYear(2024), month(2024, 6)],
  ["a month with a year of its own", month(2023, 6), wholeYear(2024), month(2023, 6)],
  ["a month beside no time", june, null, june],
  ["a month beside a span of years", june, { kind: "years", from: 2016, to: 2020 }, june],
  ["months so far, where the column adds up", june, upTo(12), upTo(6)],
  ["quarters so far", secondQuarter, upTo(12), upTo(6)],
  ["months so far of the reporting form's year", june, soFar, { kind: "cumulative", year: n0, from: 1, to: 6 }],
  ["a quarter in the column's year", secondQuarter, wholeYear(2024), { ...secondQuarter, year: { calendar: 2024 } }],
  ["a year of its own", wholeYear(2020), upTo(12), wholeYear(2020)],
  ["a role of its own", soFar, wholeYear(2024), soFar],
])("the time of a figure: %s", (_, own, ofColumn, expected) => {
  const [, , column] = table.columns;
  const [first] = table.rows;
  if (!column || !first) throw new Error("the table has no cell");
  const row = own === undefined ? first : { ...first, period: own };
  expect(periodAt(row, { ...column, period: ofColumn })).toEqual(expected);
});
