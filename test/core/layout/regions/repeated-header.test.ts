import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { tablesOf } from "../table-text";

const HEADER: readonly ExampleCell[] = ["STT", "Ngành", "Tháng 6 năm 2024", "Tháng 6 năm 2025"];
const NUMBERS: readonly ExampleCell[] = ["A", "B", 1, 2];
const title: readonly ExampleCell[] = ["GIÁ TRỊ SẢN XUẤT THÁNG 6 NĂM 2025 (tỷ đồng)"];
const first: readonly (readonly ExampleCell[])[] = [
  [null, "Tổng số", 60, 66],
  [1, "Khai khoáng", 10, 11],
  [2, "Dệt may", 20, 22],
];
const second: readonly (readonly ExampleCell[])[] = [
  [3, "Điện", 25, 27],
  [4, "Cấp nước", 5, 6],
];

test.each([
  ["one row", [HEADER], [HEADER]],
  ["the header with its column numbers", [HEADER, NUMBERS], [HEADER, NUMBERS]],
  ["the column numbers alone", [HEADER, NUMBERS], [NUMBERS]],
] as const)("a header repeated for a new page (%s) is no row and no new table", (_, header, again) => {
  const tables = tablesOf([title, ...header, ...first, ...again, ...second]);
  expect(tables.map((t) => rangeName(t.body))).toEqual([
    `A${String(header.length + 2)}:D${String(header.length + 6 + again.length)}`,
  ]);
  const rows = tables[0]?.rows ?? [];
  expect(rows.filter((row) => row.kind === "component").map((row) => row.label)).toEqual([
    "Khai khoáng",
    "Dệt may",
    "Điện",
    "Cấp nước",
  ]);
  expect(new Set(rows.filter((row) => row.kind === "component").map((row) => row.parent))).toEqual(
    new Set([header.length + 1]),
  );
  expect(rows.filter((row) => row.kind === "heading").map((row) => row.label)).toEqual(again.map(() => ""));
});

test("the same header under a title of its own begins another table", () => {
  const tables = tablesOf([
    title,
    HEADER,
    ...first,
    [null],
    ["GIÁ TRỊ SẢN XUẤT THEO GIÁ SO SÁNH 2010 (tỷ đồng)"],
    HEADER,
    ...first,
  ]);
  expect(tables.map((t) => rangeName(t.body))).toEqual(["A3:D5", "A9:D11"]);
});

test("numbers without a word below a table are no table", () => {
  expect(
    tablesOf([title, HEADER, ...first, [null], [null, null, null, 1.006], [null, null, 1.0312, 1.0754]]).map((t) =>
      rangeName(t.body),
    ),
  ).toEqual(["A3:D5"]);
});
