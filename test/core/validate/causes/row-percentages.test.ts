import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell, Finding } from "../../../../src/core/model/results/finding";
import { renderMessage } from "../../../../src/core/i18n/render";
import { check, inVietnamese } from "../checked-sheet";

type Rows = readonly (readonly ExampleCell[])[];

const PRODUCTS: readonly (readonly [string, string])[] = [
  ["Quần áo các loại", "1000 cái"],
  ["Giày, dép", "1000 đôi"],
  ["Gỗ cưa, xẻ", "M3"],
  ["Bao bì bằng giấy", "1000 chiếc"],
  ["Điện sản xuất", "Triệu KWh"],
];
const AUGUST = [
  [4512, 33030, 70000, 4889, 4776, 37335],
  [551.26, 5371.82, 9100, 828.41, 818.38, 5507.99],
  [19439, 154823, 260500, 20746, 19325, 147760],
  [12394, 51896, 115600, 13211, 13702, 57449],
  [132.61, 879.34, 1967.8, 120.66, 121.66, 789.25],
] as const;
const JULY = [
  [7034, 28518, 70000, 7477, 4889, 32559],
  [573.1, 4820.56, 9100, 831.5, 828.41, 4689.61],
  [20756, 135384, 260500, 24876, 20746, 128435],
  [12010, 39502, 115600, 12907, 13211, 43747],
  [130.2, 746.73, 1967.8, 119.9, 120.66, 667.59],
] as const;
const round = (value: number): number => Number(value.toFixed(2));

/**
 * A month's products with growth on the month before, on the same month and so far, and plan attainment; some of them
 * printed otherwise.
 */
function products(
  month: number,
  figures: readonly (readonly [number, number, number, number, number, number])[],
  printed: Readonly<Record<string, ExampleCell>> = {},
): Rows {
  const n = String(month);
  return [
    [`Sản phẩm công nghiệp chủ yếu tháng ${n} năm 2024`],
    [
      "TT",
      "Sản phẩm",
      "ĐVT",
      `Tháng ${n} năm 2023`,
      `${n} tháng đầu năm 2023`,
      "Kế hoạch năm 2024",
      `Tháng ${String(month - 1)} năm 2024`,
      `Tháng ${n} năm 2024`,
      `${n} tháng đầu năm 2024`,
      `Tháng ${n} so với tháng trước (%)`,
      `Tháng ${n} so với cùng kỳ (%)`,
      `${n} tháng so với cùng kỳ (%)`,
      `${n} tháng so với kế hoạch năm (%)`,
    ],
    ...PRODUCTS.map(([label, unit], i) => {
      const [d, e, f, g, h, c] = figures[i] ?? [1, 1, 1, 1, 1, 1];
      const at = (column: string, value: number): ExampleCell => printed[`${column}${String(i + 3)}`] ?? value;
      return [
        i + 1,
        label,
        unit,
        d,
        e,
        f,
        g,
        h,
        c,
        at("J", round((100 * h) / g)),
        at("K", round((100 * h) / d)),
        at("L", round((100 * c) / e)),
        at("M", round((100 * c) / f)),
      ];
    }),
  ];
}

/** What July's sheet prints for the third product. */
const OF_JULY = { J5: 83.4, K5: 99.95, L5: 94.87 };

const errorsOn = (sheet: number, ...sheets: readonly Rows[]): readonly Finding[] =>
  check(...sheets).findings.filter((f) => f.severity === "error" && f.place.sheet === `Biểu ${String(sheet)}`);
const placed = ({ ruleId, place }: Finding): string => `${ruleId} ${rangeName(place.range)}`;

test("July and August as they are raise no error", () => {
  expect(errorsOn(2, products(7, JULY), products(8, AUGUST)).map(placed)).toEqual([]);
});

test("growths of a row that are all off are one finding, each with what its figures give", () => {
  const [only, ...others] = errorsOn(1, products(8, AUGUST, { J3: 65.39, K3: 36.15, L3: 80.75 }));
  if (!only) throw new Error("no finding");
  expect(others).toEqual([]);
  expect(placed(only)).toBe("growth-mismatch J3:L3");
  expect(inVietnamese(only.message)).toBe(
    "Quần áo các loại: 3 tỷ lệ của dòng này đều không khớp số của dòng (J3 ghi 65.39, tính lại được 97.69; K3 ghi 36.15, tính lại được 105.85; …); có thể chép từ kỳ khác, hoặc tính từ số chưa điều chỉnh.",
  );
  expect(renderMessage(only.message, "en")).toMatch(
    /^Quần áo các loại: 3 percentages of this row all disagree with its figures \(.*K3 says 36\.15, the figures give 105\.85; .*copied from another period, or taken from figures since revised\.$/,
  );
  expect(only.related.map((p) => rangeName(p.range))).toEqual(
    expect.arrayContaining(["J3", "K3", "L3", "H3", "G3", "D3", "I3", "E3"]),
  );
  expect(only.fixes.map((f) => [rangeName(f.place.range), f.after])).toEqual([
    ["J3", 97.69],
    ["K3", 105.85],
    ["L3", 113.03],
  ]);
});

test("attainment that is off with them is told with them", () => {
  expect(errorsOn(1, products(8, AUGUST, { J3: 65.39, K3: 36.15, L3: 80.75, M3: 41.62 })).map(placed)).toEqual([
    "growth-mismatch J3:M3",
  ]);
});

test("a row on another sheet that has exactly these percentages is named", () => {
  const sheets = [products(7, JULY), products(8, AUGUST, OF_JULY)] as const;
  const [only, ...others] = errorsOn(2, ...sheets);
  expect(others).toEqual([]);
  expect(only && inVietnamese(only.message)).toBe(
    "Gỗ cưa, xẻ: 3 tỷ lệ của dòng này đều không khớp số của dòng (J5 ghi 83.4, tính lại được 93.2; K5 ghi 99.95, tính lại được 99.41; …), và đúng bằng các tỷ lệ ở J5:L5: chép từ đó?",
  );
  expect(only?.message.parameters["source"]).toEqual({ kind: "cell", sheet: "Biểu 1", address: "J5:L5" });
  expect(only?.related.map((p) => `${p.sheet}!${rangeName(p.range)}`)).toEqual(
    expect.arrayContaining(["Biểu 1!J5", "Biểu 1!K5", "Biểu 1!L5"]),
  );
  // Two of the three are no such row.
  expect(errorsOn(2, sheets[0], products(8, AUGUST, { ...OF_JULY, L5: 94.78 })).map((f) => f.message.id)).toEqual([
    "row-percentages",
  ]);
});

test.each<readonly [string, Readonly<Record<string, ExampleCell>>, readonly string[]]>([
  ["one growth holds", { J3: 65.39, K3: 36.15 }, ["growth-mismatch J3", "growth-mismatch K3"]],
  ["one alone is off", { L6: 114.4 }, ["growth-mismatch L6"]],
  ["off by the last digit", { J3: 65.39, K3: 105.86, L3: 80.75 }, ["growth-mismatch J3", "growth-mismatch L3"]],
  [
    "a growth that is a formula says nothing of what was typed",
    { J3: 65.39, K3: { formula: "=H3/D3*100", value: 477600 / 4512 }, L3: 80.75 },
    ["growth-mismatch J3"],
  ],
])("%s", (_, printed, expected) => {
  expect(
    errorsOn(1, products(8, AUGUST, printed))
      .map(placed)
      .sort(),
  ).toEqual(expected);
});

test("its id hangs on the row, not on where it stands or how many percentages are off", () => {
  const of = (rows: Rows): readonly string[] => errorsOn(1, rows).map((f) => f.id);
  const ids = of(products(8, AUGUST, { J3: 65.39, K3: 36.15, L3: 80.75 }));
  expect(of([["Sở Công Thương"], ...products(8, AUGUST, { J3: 65.39, K3: 36.15, L3: 80.75 })])).toEqual(ids);
  expect(of(products(8, AUGUST, { J3: 61.42, K3: 38.51, L3: 80.75, M3: 41.62 }))).toEqual(ids);
  expect(of(products(8, AUGUST, { J5: 61.42, K5: 38.51, L5: 80.75 }))).not.toEqual(ids);
});
