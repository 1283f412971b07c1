import type { ExampleCell } from "../../../src/core/model/results/finding";
import { SURE } from "../../../src/core/model/tables/table";
import { tableOf } from "./table-text";

const _ = null;
type Rows = readonly (readonly ExampleCell[])[];

const HEAD = ["Chỉ tiêu", "Tháng 6 năm 2023", "Tháng 6 năm 2024"];
const beside = (header: string, figures: readonly ExampleCell[], title = "Sản lượng"): Rows => [
  [title, _, _, _],
  [...HEAD, header],
  ["Gạch", 10, 20, figures[0] ?? _],
  ["Ngói", 30, 50, figures[1] ?? _],
  ["Đá", 40, 70, figures[2] ?? _],
];

test.each<readonly [string, Rows, string]>([
  ["few figures under words that say nothing", beside("Chi tiết", [7]), "fewFigures"],
  ["more words than figures", beside("Chi tiết", ["dừng lò", "mở rộng", "đóng cửa"]), "wordy"],
  ["several years together", beside("2016-2020 (%)", [7, 8, 9]), "spanOfYears"],
  ["a comparison with nothing that is known", beside("So với đối thủ (%)", [107.1, 108.2, 93.5]), "unknownBase"],
  ["percentages of something", beside("Hao hụt (%)", [7.1, 8.2, 3.5]), "percentOfWhat"],
  [
    "a form that the figures leave open",
    [
      ["Sản lượng tháng 6 năm 2024", _, _],
      ["Chỉ tiêu", "Tháng 6 năm 2024", "So với cùng kỳ (%)"],
      ["Gạch", 10, 42.5],
      ["Ngói", 30, 210.4],
      ["Đá", 40, 190.2],
    ],
    "form",
  ],
  [
    "small figures beside a sibling's indices",
    [
      ["Khách quốc tế quý II năm 2021", _, _, _],
      ["Chỉ tiêu", "Quý II năm 2021", "Quý II năm 2021 so với cùng kỳ (%)", "Quý I năm 2021 so với cùng kỳ (%)"],
      ["Gạch", 10, 96.2, 2.4],
      ["Ngói", 30, 84.6, 0.9],
      ["Đá", 40, 61.3, 2.2],
      ["Sỏi", 20, 110.4, 2.8],
    ],
    "form",
  ],
  [
    "words against column numbers",
    [
      ["Sản lượng tháng 6 năm 2024", _, _, _],
      ["Chỉ tiêu", "Tháng 5 năm 2024", "Tháng 6 năm 2024", "So với cùng kỳ (%)"],
      ["A", 1, 2, "3=2/1"],
      ["Gạch", 10, 20, 107.1],
      ["Ngói", 30, 50, 108.2],
      ["Đá", 40, 70, 93.5],
    ],
    "statedOtherwise",
  ],
])("%s: the column is unsure and says why", (_name, rows, reason) => {
  const column = tableOf(rows).columns.at(-1);
  expect(column?.confidence).toBeLessThan(SURE);
  const doubts = column?.evidence.filter(({ message }) => message.id.startsWith("layout-doubt-")) ?? [];
  expect(doubts.map(({ message }) => message.id)).toEqual([`layout-doubt-${reason}`]);
  expect(doubts[0]?.message.text.vi).not.toBe(doubts[0]?.message.text.en);
});

test("what the figures settle leaves no doubt", () => {
  const column = tableOf(beside("So với đối thủ (%)", [200, 166.7, 175])).columns.at(-1);
  expect(column?.confidence).toBeGreaterThanOrEqual(SURE);
  expect(column?.evidence.filter(({ message }) => message.id.startsWith("layout-doubt-"))).toEqual([]);
});
