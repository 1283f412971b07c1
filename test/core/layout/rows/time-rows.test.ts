import { detectTables } from "../../../../src/core/layout/detect-tables";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { periodKey } from "../../../../src/core/model/tables/period";
import { periodAt } from "../../../../src/core/model/tables/table";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

/** The times of the first figures of every row. */
function times(rows: readonly (readonly ExampleCell[])[], column = 0): readonly string[] {
  const [table] = detectTables(workbookOf(sheetOf("Biểu 1", rows)));
  const value = table?.columns.filter((c) => c.role === "value")[column];
  if (!table || !value) return [];
  return table.rows.map((row) => {
    const period = row.period === undefined ? null : periodAt(row, value);
    return period === null ? "-" : periodKey(period);
  });
}

const months = (from: number, to: number, label: (m: number) => ExampleCell): readonly (readonly ExampleCell[])[] =>
  Array.from({ length: to - from + 1 }, (_, i) => [label(from + i), 100 + i, 110 + i]);

test("months, quarters and months so far take the year of the column", () => {
  const rows = [
    ["Tổng mức bán lẻ (tỷ đồng)"],
    ["Tháng", "Năm 2023", "Năm 2024"],
    ...months(1, 3, (m) => m),
    ["Quý I", 303, 333],
    ...months(4, 6, (m) => m),
    ["Quý II", 303, 333],
    ["6 tháng", 606, 666],
    ["Cả năm", 1250, null],
    ["Sơ bộ", 1260, null],
  ];
  expect(times(rows, 0)).toEqual([
    "2023-01",
    "2023-02",
    "2023-03",
    "2023-Q1",
    "2023-04",
    "2023-05",
    "2023-06",
    "2023-Q2",
    "2023-01/2023-06",
    "2023",
    "-",
  ]);
  expect(times(rows, 1).slice(0, 4)).toEqual(["2024-01", "2024-02", "2024-03", "2024-Q1"]);
});

test("a year in the label is the row's own; one above holds for the rows below", () => {
  expect(
    times([["Điện sản xuất"], ["Thời gian", "Điện (triệu KWh)"], ...months(1, 4, (m) => `Tháng ${String(m)}/2023`)]),
  ).toEqual(["2023-01", "2023-02", "2023-03", "2023-04"]);
  const stacked = [
    ["Điện sản xuất"],
    ["Thời gian", "Điện (triệu KWh)"],
    ["Năm 2022"],
    ...months(1, 12, (m) => `Tháng ${String(m)}`),
    ["Năm 2023"],
    ...months(1, 2, (m) => `Tháng ${String(m)}`),
  ];
  expect(times(stacked)).toEqual([
    "-",
    ...Array.from({ length: 12 }, (_, i) => `2022-${String(i + 1).padStart(2, "0")}`),
    "-",
    "2023-01",
    "2023-02",
  ]);
});

test("a column of months so far makes a month's row the months up to it", () => {
  expect(times([["Số liệu năm 2024"], ["Tháng", "Bán lẻ lũy kế (tỷ đồng)"], ...months(1, 4, (m) => m)])).toEqual([
    "2024-01/2024-01",
    "2024-01/2024-02",
    "2024-01/2024-03",
    "2024-01/2024-04",
  ]);
});

test("numbers, products and months named twice without a year are no times", () => {
  expect(
    times([
      ["Sản lượng năm 2024"],
      ["TT", "Nhà máy", "Tấn"],
      [1, "Nhà máy 1", 5],
      [2, "Nhà máy 2", 6],
      [3, "Nhà máy 3", 7],
      [4, "Nhà máy 4", 7],
    ]),
  ).toEqual(["-", "-", "-", "-"]);
  expect(
    times([
      ["Sản lượng năm 2024"],
      ["Tháng", "Tấn"],
      ...months(1, 4, (m) => `Tháng ${String(m)}`),
      ...months(1, 4, (m) => `Tháng ${String(m)}`),
    ]).filter((t) => t !== "-"),
  ).toEqual([]);
});
