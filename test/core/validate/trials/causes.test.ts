import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell, Finding } from "../../../../src/core/model/results/finding";
import { check } from "../checked-sheet";

const HEADER = ["TT", "Nhóm hàng", "ĐVT", "Kế hoạch năm 2024", "6 tháng năm 2023", "6 tháng năm 2024"];

const told = ({ ruleId, place, also, cause }: Finding): string =>
  `${ruleId} ${rangeName(place.range)} ${cause?.kind ?? ""} ${cause?.quantity ?? ""} [${(also ?? []).join(" ")}]`;

const trade = (coffee: number): readonly (readonly ExampleCell[])[] => [
  ["Kim ngạch xuất nhập khẩu 6 tháng năm 2024"],
  [...HEADER, "So với cùng kỳ (%)"],
  [null, "Tổng số", "Triệu USD", 2600, 1141.3, 1255.7, 110.02],
  ["I", "Xuất khẩu", "Triệu USD", 2400, 1041.3, 1155.7, 110.99],
  ["1", "Nông sản", "Triệu USD", 1800, 784.1, 861.4, 109.86],
  ["-", "Cà phê", "Triệu USD", 1400, 617.3, coffee, 110.56],
  ["-", "Hạt tiêu", "Triệu USD", 400, 166.8, 178.9, 107.25],
  ["2", "Công nghiệp", "Triệu USD", 600, 257.2, 294.3, 114.42],
  ["II", "Nhập khẩu", "Triệu USD", 200, 100, 100, 100],
];

test("a wrong figure that breaks a sum and its own growth is one finding, which lists the other rule", () => {
  expect(check(trade(682.5)).findings.map(told)).toEqual([]);
  expect(check(trade(628.5)).findings.map(told)).toEqual(["total-mismatch F6 wrong-figure total [growth-mismatch]"]);
});

test("one wrong base behind growth and a difference is one finding at the base", () => {
  const goods = (base: number): readonly (readonly ExampleCell[])[] => [
    ["Kim ngạch xuất khẩu 6 tháng năm 2024"],
    ["TT", "Mặt hàng", "ĐVT", "6 tháng năm 2023", "6 tháng năm 2024", "Tăng, giảm", "So với cùng kỳ (%)"],
    [1, "Cà phê", "Triệu USD", 377.3, 452.4, 75.1, 119.9],
    [2, "Hạt tiêu", "Triệu USD", 66.8, 78.9, 12.1, 118.11],
    [3, "Cao su", "Triệu USD", base, 142.4, 30.5, 127.26],
    [4, "Sản phẩm gỗ", "Triệu USD", 145.3, 151.9, 6.6, 104.54],
    [5, "Tinh bột", "Triệu USD", 51.2, 48.7, -2.5, 95.12],
  ];
  expect(check(goods(111.9)).findings.map(told)).toEqual([]);
  expect(check(goods(119.1)).findings.map(told)).toEqual(["derived-mismatch D5 wrong-figure ratio [growth-mismatch]"]);
});

test("a block of text is one finding, whose cells are those of the block", () => {
  const months = Array.from({ length: 6 }, (_, i) => `Tháng ${String(i + 1)} năm 2024`);
  const rows = Array.from({ length: 12 }, (_, row): readonly ExampleCell[] => [
    row + 1,
    `Chỉ tiêu ${String(row + 1)}`,
    "Tấn",
    ...months.map((__, month) => (row >= 4 && row <= 6 ? "0" : 100 + 13 * row + 7 * month)),
  ]);
  const { findings } = check([["Sản lượng năm 2024"], ["TT", "Chỉ tiêu", "ĐVT", ...months], ...rows]);
  expect(findings.map(told)).toEqual(["number-stored-as-text D7:I9 no-figure figure []"]);
  expect(findings[0]?.cause?.cells).toHaveLength(18);
});
