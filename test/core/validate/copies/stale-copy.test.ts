import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { check, complaints } from "../checked-sheet";

const year = (year: number, ...months: readonly (readonly ExampleCell[])[]): readonly (readonly ExampleCell[])[] => [
  [`Thương mại năm ${String(year)} (tỷ đồng)`],
  ["Tháng", `Bán lẻ năm ${String(year)}`, `Xuất khẩu năm ${String(year)}`],
  ...months,
];
const before = year(2022, [6, 7120.4, 402.1], [7, 7310.2, 411.8], [8, 7415.6, 423.9], [9, 7502.8, 431.5]);

test.each<[string, readonly (readonly ExampleCell[])[], readonly string[]]>([
  [
    "three months that are last year's in every column",
    [
      [6, 7820.1, 440.3],
      [7, 7310.2, 411.8],
      [8, 7415.6, 423.9],
      [9, 7502.8, 431.5],
    ],
    ["stale-copy B4:C6"],
  ],
  [
    "two months",
    [
      [6, 7820.1, 440.3],
      [7, 7310.2, 411.8],
      [8, 7415.6, 423.9],
      [9, 8102.8, 471.2],
    ],
    [],
  ],
  [
    "three months in one column of two",
    [
      [6, 7820.1, 440.3],
      [7, 7310.2, 451.8],
      [8, 7415.6, 463.9],
      [9, 7502.8, 471.2],
    ],
    [],
  ],
  [
    "months of their own",
    [
      [6, 7820.1, 440.3],
      [7, 7910.2, 451.8],
      [8, 8015.6, 463.9],
      [9, 8102.8, 471.2],
    ],
    [],
  ],
])("%s", (_, months, expected) => {
  expect(complaints(check(before, year(2023, ...months))).filter((said) => said.startsWith("stale-copy"))).toEqual(
    expected,
  );
});
