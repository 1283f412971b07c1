import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell, Finding } from "../../../../src/core/model/results/finding";
import { check, inVietnamese } from "../checked-sheet";

type Rows = readonly (readonly ExampleCell[])[];

const said = ({ place, message }: Finding): string => `${rangeName(place.range)}: ${inVietnamese(message)}`;
const mismatches = (...sheets: readonly Rows[]): readonly Finding[] =>
  check(...sheets).findings.filter((f) => f.ruleId === "growth-mismatch" || f.ruleId === "attainment-mismatch");
const ofLast = (...sheets: readonly Rows[]): readonly Finding[] =>
  mismatches(...sheets).filter((f) => f.place.sheet === `Biểu ${String(sheets.length)}`);

const MONTHS: readonly (readonly [number | string, number, number, number])[] = [
  [1, 304.1, 331.2, 108.91],
  [2, 216.3, 277.4, 128.25],
  [3, 310.2, 362.5, 116.86],
  ["Quý I", 830.6, 971.1, 116.92],
  [4, 290.5, 311.8, 107.33],
  [5, 301.2, 333.4, 110.69],
  [6, 299.8, 320.1, 106.77],
  ["Quý II", 891.5, 965.3, 108.28],
];

/** Exports by month and quarter, with other growths printed in some rows. */
const down = (printed: Readonly<Record<string, ExampleCell>>): Rows => [
  ["Kim ngạch xuất khẩu (triệu USD)"],
  ["Tháng", "Năm 2023", "Năm 2024", "So với cùng kỳ (%)"],
  ...MONTHS.map(([label, base, current, growth]) => [label, base, current, printed[String(label)] ?? growth]),
];

describe("a table whose months run down", () => {
  test.each<readonly [string, Readonly<Record<string, ExampleCell>>, string]>([
    [
      "a quarter over its last month",
      { "Quý I": 313.06 },
      "D6: Quý I: D6 ghi 313.06, còn C6 so với B6 là 116.92. Số đã ghi khớp với C6 so với B5 (tháng 3/2023).",
    ],
    [
      "a month over the month before it",
      { 5: 106.93 },
      "D8: 5: D8 ghi 106.93, còn C8 so với B8 là 110.69. Số đã ghi khớp với C8 so với C7 (tháng 4/2024).",
    ],
    [
      "a quarter over the wrong quarter",
      { "Quý II": 116.22 },
      "D10: Quý II: D10 ghi 116.22, còn C10 so với B10 là 108.28. Số đã ghi khớp với C10 so với B6 (quý I/2023).",
    ],
    [
      "another month's figure over the base",
      { 6: 111.21 },
      "D9: 6: D9 ghi 111.21, còn C9 so với B9 là 106.77. Số đã ghi khớp với C8 (tháng 5/2024) so với B9.",
    ],
  ])("%s", (_, printed, expected) => {
    expect(mismatches(down(printed)).map(said)).toEqual([expected]);
  });

  test("the cell that was taken is among the places, and the growth of the row's own figures is proposed", () => {
    const [only] = mismatches(down({ "Quý I": 313.06 }));
    expect(only?.related.map((p) => rangeName(p.range))).toEqual(["C6", "B6", "B5"]);
    expect(only?.fixes.map((f) => [rangeName(f.place.range), f.before, f.after])).toEqual([["D6", 313.06, 116.92]]);
  });

  test("what many months would give by chance is not named", () => {
    // Both agree with 333.4 over 299.8; a whole percent agrees with anything of that size in one case of ten.
    expect(mismatches(down({ 6: 111.2 })).map((f) => f.message.id)).toEqual(["other-current"]);
    expect(mismatches(down({ 6: 111 })).map((f) => f.message.id)).toEqual(["plain"]);
  });

  test("a figure that no period explains is told as it is", () => {
    expect(mismatches(down({ "Quý I": 271.83 })).map(said)).toEqual([
      "D6: Quý I: D6 ghi 271.83, còn C6 so với B6 là 116.92.",
    ]);
  });
});

/** A month's sheet of retail sales, with growth as it follows but where it is given. */
function month(
  n: number,
  figures: readonly (readonly [number, number])[],
  printed: Readonly<Record<number, number>> = {},
): Rows {
  return [
    [`Doanh thu bán lẻ tháng ${String(n)} năm 2024`],
    [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      `Tháng ${String(n)} năm 2023`,
      `Ước tháng ${String(n)} năm 2024`,
      "So với cùng kỳ năm trước (%)",
    ],
    ...["Lương thực", "Hàng may mặc", "Xăng dầu", "Đồ dùng gia đình"].map((label, i) => {
      const [base = 0, current = 0] = figures[i] ?? [];
      return [i + 1, label, "Tỷ đồng", base, current, printed[i] ?? Number(((100 * current) / base).toFixed(2))];
    }),
  ];
}

const APRIL = month(4, [
  [1475.3, 1651.7],
  [300.9, 338.8],
  [815.6, 897.4],
  [402.1, 433.5],
]);
const MAY = month(5, [
  [1498.2, 1688.2],
  [302.7, 335.1],
  [830.9, 910.3],
  [408.8, 441.2],
]);
const JUNE = [
  [1520.4, 1702.9],
  [310.6, 341.7],
  [842.7, 921.8],
  [415.2, 447.3],
] as const;

describe("the same indicator on another sheet", () => {
  test("last month's figure comes before an earlier one", () => {
    const [only, ...others] = ofLast(APRIL, MAY, month(6, JUNE, { 1: 101.97 }));
    expect(others).toEqual([]);
    expect(only && said(only)).toBe(
      "F4: Hàng may mặc: F4 ghi 101.97, còn E4 so với D4 là 110.01. Số đã ghi khớp với E4 so với E4 (Ước tháng 5 năm 2024).",
    );
    expect(only?.message.parameters["other"]).toEqual({ kind: "cell", sheet: "Biểu 2", address: "E4" });
    expect(only?.related.map((p) => `${p.sheet}!${rangeName(p.range)}`)).toContain("Biểu 2!E4");
  });

  test("a figure of an earlier month, where the last one does not explain it", () => {
    expect(ofLast(APRIL, MAY, month(6, JUNE, { 2: 102.72 })).map((f) => f.message.parameters["other"])).toEqual([
      { kind: "cell", sheet: "Biểu 1", address: "E5" },
    ]);
  });

  test("a sheet about something else says nothing", () => {
    const prices = month(5, [
      [1498.2, 1688.2],
      [302.7, 335.1],
      [830.9, 910.3],
      [408.8, 441.2],
    ]).map((row, r) =>
      r === 0 ? ["Giá bán buôn tháng 5 năm 2024"] : row.map((cell, c) => (r > 1 && c === 2 ? "Đồng/kg" : cell)),
    );
    expect(ofLast(prices, month(6, JUNE, { 1: 101.97 })).map((f) => f.message.id)).toEqual(["plain"]);
  });

  test("two figures that would both explain it: neither is named", () => {
    const alike = month(4, [
      [1475.3, 1651.7],
      [300.9, 335.12],
      [815.6, 897.4],
      [402.1, 433.5],
    ]);
    const march = month(3, [
      [1455.1, 1620.4],
      [298.8, 335.08],
      [806.1, 880.4],
      [399.4, 430.6],
    ]);
    expect(ofLast(march, alike, month(6, JUNE, { 1: 101.97 })).map((f) => f.message.id)).toEqual(["plain"]);
    expect(ofLast(alike, month(6, JUNE, { 1: 101.97 })).map((f) => f.message.id)).toEqual(["other-base"]);
  });
});
