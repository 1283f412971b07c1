import { comparisonsOf } from "../../../../src/core/model/tables/comparison";
import { SURE } from "../../../../src/core/model/tables/table";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { columnText, tableOf } from "../table-text";

const _ = null;
const LABELS = ["Than sạch", "Xi măng", "Bia các loại", "Phân bón", "Gạch nung"];
const CURRENT = [120.5, 88.4, 45.1, 67.9, 230.7];
const BASE = [110.3, 92.6, 40.2, 66.1, 201.4];
const PLAN = [240, 180, 95, 130, 450];
const EMPTY = [_, _, _, _, _];
const oneDecimal = (x: number): number => Math.round(10 * x) / 10;
const each = (of: (i: number) => number): readonly number[] => LABELS.map((_label, i) => oneDecimal(of(i)));
const over = (base: readonly number[]): readonly number[] => each((i) => (100 * (CURRENT[i] ?? 0)) / (base[i] ?? 1));
const less = (base: readonly number[]): readonly number[] => each((i) => (CURRENT[i] ?? 0) - (base[i] ?? 0));
const INDEX = over(BASE);
const CHANGE = INDEX.map((x) => oneDecimal(x - 100));
const SUM = CURRENT.reduce((a, b) => a + b, 0);

function drawn(
  title: string,
  headers: readonly string[],
  ...figures: readonly (readonly (number | null)[])[]
): readonly (readonly ExampleCell[])[] {
  return [
    [title],
    ["TT", "Sản phẩm", ...headers],
    ...LABELS.map((label, i): ExampleCell[] => [i + 1, label, ...figures.map((column) => column[i] ?? _)]),
  ];
}

const JUNE = "SẢN XUẤT THÁNG 6 NĂM 2024";
const PERIODS = ["Tháng 6/2023", "Tháng 6/2024"];

test.each<readonly [string, readonly (readonly ExampleCell[])[], readonly string[]]>([
  [
    "the figures are counted from the previous period",
    drawn(JUNE, ["Kỳ này", "Kỳ trước", "Tăng giảm (%)"], CURRENT, BASE, CHANGE),
    ["E measure growth-previous-period change 2024-06"],
  ],
  [
    "the same where no month is named",
    drawn("SẢN XUẤT", ["Tháng này", "Tháng trước", "+/- %"], CURRENT, BASE, CHANGE),
    ["E measure growth-previous-period change current/discrete"],
  ],
  [
    "an empty column can only be counted from the previous period",
    drawn("SẢN XUẤT", ["Kỳ này", "Kỳ trước", "Tăng giảm (%)"], CURRENT, BASE, EMPTY),
    ["E measure growth-previous-period current/discrete"],
  ],
  [
    "quarters side by side",
    drawn("SẢN XUẤT QUÝ II/2024", ["Quý I", "Quý II", "Tăng, giảm (%)"], BASE, CURRENT, EMPTY),
    ["E measure growth-previous-period 2024-Q2"],
  ],
  [
    "of two bases the one that the figures are counted from",
    drawn(JUNE, ["Tháng 6/2023", "Tháng 5/2024", "Tháng 6/2024", "Tốc độ tăng (%)"], PLAN, BASE, CURRENT, CHANGE),
    ["F measure growth-previous-period change 2024-06"],
  ],
  [
    "of two bases last year's where there are no figures",
    drawn(JUNE, ["Tháng 6/2023", "Tháng 5/2024", "Tháng 6/2024", "Tốc độ tăng (%)"], PLAN, BASE, CURRENT, EMPTY),
    ["F measure growth-same-period 2024-06"],
  ],
  ...[
    "Tăng/giảm",
    "Tăng giảm",
    "Tăng (giảm)",
    "Tăng (+), giảm (-)",
    "+/-",
    "Chênh lệch",
    "Tăng/giảm so với cùng kỳ",
  ].map(
    (header) =>
      [
        `“${header}” in the unit of the amounts`,
        drawn(JUNE, [...PERIODS, header], BASE, CURRENT, less(BASE)),
        ["E measure difference 2024-06"],
      ] as const,
  ),
  [
    "a difference and a rate beside it",
    drawn(JUNE, [...PERIODS, "Tăng, giảm", "Tăng, giảm (%)"], BASE, CURRENT, less(BASE), CHANGE),
    ["E measure difference 2024-06", "F measure growth-same-period change 2024-06"],
  ],
  [
    "a difference from the plan",
    drawn(JUNE, ["KH năm 2024", "6 tháng 2024", "Chênh lệch", "Tỷ lệ (%)"], PLAN, CURRENT, less(PLAN), over(PLAN)),
    ["E measure difference 2024-01/2024-06", "F measure plan-attainment index 2024-01/2024-06"],
  ],
  [
    "a percentage that is a growth index",
    drawn(JUNE, [...PERIODS, "Tỷ lệ (%)"], BASE, CURRENT, INDEX),
    ["E measure growth-same-period index 2024-06"],
  ],
  [
    "a percentage that is a change",
    drawn(JUNE, [...PERIODS, "Tỷ lệ %"], BASE, CURRENT, CHANGE),
    ["E measure growth-same-period change 2024-06"],
  ],
  [
    "a percentage that is an attainment",
    drawn(JUNE, ["KH năm 2024", "6 tháng 2024", "%"], PLAN, CURRENT, over(PLAN)),
    ["E measure plan-attainment index 2024-01/2024-06"],
  ],
  [
    "a percentage that is a share",
    drawn(
      JUNE,
      [...PERIODS, "Tỷ lệ (%)"],
      BASE,
      CURRENT,
      each((i) => (100 * (CURRENT[i] ?? 0)) / SUM),
    ),
    ["E measure share index 2024-06"],
  ],
  [
    "a comparison that names nothing",
    drawn(JUNE, [...PERIODS, "So sánh"], BASE, CURRENT, INDEX),
    ["E measure growth-same-period index 2024-06"],
  ],
  [
    "two percentages of one name",
    drawn(
      JUNE,
      ["Kế hoạch 2024", "6 tháng 2023", "6 tháng 2024", "Tỷ lệ (%)", "Tỷ lệ (%)"],
      PLAN,
      BASE,
      CURRENT,
      over(PLAN),
      INDEX,
    ),
    ["F measure plan-attainment index 2024-01/2024-06", "G measure growth-same-period index 2024-01/2024-06"],
  ],
  [
    "a percentage of neither",
    drawn(JUNE, [...PERIODS, "Tỷ lệ (%)"], BASE, CURRENT, [12.1, 40.4, 55.3, 31.9, 8.8]),
    ["E value 2024-06"],
  ],
])("%s", (_name, rows, expected) => {
  const table = tableOf(rows);
  expect(table.columns.slice(-expected.length).map(columnText)).toEqual(expected);
});

test("a ratio that is there already has its comparison, and no figures of a difference are compared", () => {
  const compared = (headers: readonly string[], last: readonly number[]): readonly unknown[] =>
    comparisonsOf(tableOf(drawn(JUNE, headers, BASE, CURRENT, last))).map((c) => [
      c.measure,
      c.current.column,
      c.base.column,
      c.column?.column ?? null,
    ]);
  expect(compared([...PERIODS, "Tỷ lệ (%)"], INDEX)).toEqual([["growth-same-period", 3, 2, 4]]);
  expect(compared(["Kỳ trước", "Kỳ này", "Tăng giảm (%)"], CHANGE)).toEqual([["growth-previous-period", 3, 2, 4]]);
  expect(compared([...PERIODS, "Tăng (giảm)"], less(BASE))).toEqual([["growth-same-period", 3, 2, null]]);
});

test("figures that the pair beside them does not give leave the base in doubt", () => {
  const column = tableOf(
    drawn(JUNE, ["Tháng này", "Tháng trước", "Tăng giảm (%)"], CURRENT, BASE, [3.3, 7.1, -8.8, 14.2, 21.5]),
  ).columns.at(-1);
  expect(column?.measure).toBe("growth-same-period");
  expect(column?.confidence).toBeLessThan(SURE);
});
