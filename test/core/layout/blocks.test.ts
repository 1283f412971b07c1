import type { CellRange } from "../../../src/core/model/cells/address";
import { columnName } from "../../../src/core/model/cells/address";
import { comparisonsOf } from "../../../src/core/model/tables/comparison";
import type { TableModel } from "../../../src/core/model/tables/table";
import { isEmptyForm } from "../../../src/core/model/tables/table";
import type { ExampleCell } from "../../../src/core/model/results/finding";
import { columnText, placeText, rowText, tableOf } from "./table-text";

const _ = null;

const across = (row: number, left: number, right: number): CellRange => ({ top: row, left, bottom: row, right });
const down = (column: number, top: number, bottom: number): CellRange => ({ top, left: column, bottom, right: column });

/** "E:D plan-attainment": the figure, what it is set against, and what for. */
const pairs = (table: TableModel): readonly string[] =>
  comparisonsOf(table).map((c) => `${columnName(c.current.column)}:${columnName(c.base.column)} ${c.measure}`);

const LINES: readonly (readonly [string, string])[] = [
  ["Diện tích lúa", "ha"],
  ["Sản lượng lúa", "tấn"],
  ["Giá trị SX công nghiệp", "tỷ đồng"],
  ["Doanh thu bán lẻ", "tỷ đồng"],
];

/** Rows whose figures are those of a district, of one of its communes, and so on, each a share of the first. */
const placesOf = (shares: readonly number[], figures: readonly number[]): readonly (readonly ExampleCell[])[] =>
  LINES.map(([label, unit], i) => [
    label,
    unit,
    ...shares.flatMap((share) => figures.map((figure) => Math.round(share * figure * (1 + i) * 10) / 10)),
  ]);

describe("columns are compared within one banner", () => {
  test("places side by side, each with its plan, last year and estimate", () => {
    const own = ["KH năm 2024", "TH 6T/2023", "ƯTH 6T/2024"];
    const table = tableOf(
      [
        ["Chỉ tiêu", "ĐVT", "Toàn huyện", _, _, "Xã A", _, _],
        [_, _, ...own, ...own],
        ...placesOf([1, 0.21], [2050, 1010, 1023]),
      ],
      { merges: [across(0, 2, 4), across(0, 5, 7), down(0, 0, 1), down(1, 0, 1)] },
    );
    expect(pairs(table)).toEqual([
      "E:D growth-same-period",
      "E:C plan-attainment",
      "H:G growth-same-period",
      "H:F plan-attainment",
    ]);
  });

  test("a place beside the whole district, whose columns stand under no banner", () => {
    const table = tableOf(
      [
        ["KẾ HOẠCH SẢN XUẤT NĂM 2020", _, _, _, _, _, _, _],
        ["Chỉ tiêu", "ĐVT", "KH 2019", "Ước TH 2019", "KH 2020", "Xã A", _, _],
        [_, _, _, _, _, "TH", "KH", "KH năm 2020"],
        ...LINES.map(([label, unit], i) => [label, unit, 1050 + i, 1020 + i, 1060 + i, 212 + i, 210 + i, 214 + i]),
      ],
      {
        merges: [across(0, 0, 7), across(1, 5, 7), ...[0, 1, 2, 3, 4].map((column) => down(column, 1, 2))],
      },
    );
    expect(pairs(table)).toEqual(["D:C plan-attainment", "F:G plan-attainment"]);
  });

  test("a banner of a time is no border", () => {
    const own = ["Tổng số", "Miền Bắc"];
    const table = tableOf(
      [["Chỉ tiêu", "ĐVT", "Năm 2023", _, "Năm 2024", _], [_, _, ...own, ...own], ...placesOf([1, 1.07], [310, 205])],
      { merges: [across(0, 2, 3), across(0, 4, 5), down(0, 0, 1), down(1, 0, 1)] },
    );
    expect(pairs(table)).toEqual(["E:C growth-same-period", "F:D growth-same-period"]);
  });

  test("a banner over every column of figures is none", () => {
    const table = tableOf(
      [
        ["Chỉ tiêu", "ĐVT", "TỔNG HỢP CHUNG", _, _],
        [_, _, "TH 2019", "KH 2020", "TH 2020"],
        ...placesOf([1], [90, 95, 97]),
      ],
      { merges: [across(0, 2, 4), down(0, 0, 1), down(1, 0, 1)] },
    );
    expect(table.columns.map((c) => c.block)).toEqual([_, _, _, _, _]);
    expect(pairs(table)).toEqual(["E:C growth-same-period", "E:D plan-attainment"]);
  });
});

describe("a helper's number beside a title", () => {
  const title = "TỔNG HỢP GIÁ TRỊ SẢN XUẤT GIAI ĐOẠN 2017 - 2021 VÀ DỰ BÁO GIAI ĐOẠN 2022 - 2026";
  const drawn = (helper: readonly ExampleCell[]): TableModel =>
    tableOf(
      [
        [title, _, _, _, _, ...helper],
        [_, _, _, _, _],
        ["STT", "Tên chỉ tiêu", "TỔNG HỢP", _, _],
        [_, _, "TH 2019", "TH 2020", "ƯTH 2021"],
        [1, "Nông nghiệp", 401.5, 412.7, 433.1],
        [2, "Công nghiệp", 520.25, 533.5, 561.75],
        [3, "Dịch vụ", 312.5, 318.25, 327.5],
      ],
      {
        merges: [{ top: 0, left: 0, bottom: 1, right: 4 }, across(2, 2, 4), down(0, 2, 3), down(1, 2, 3)],
      },
    );

  test.each([
    ["joins neither header nor body", [2021]],
    ["changes nothing where it is not there", []],
  ] as const)("%s", (_name, helper) => {
    const table = drawn(helper);
    expect(placeText(table)).toBe("A3:E4 A5:E7");
    expect(table.columns.map(columnText)).toEqual([
      "A ordinal",
      "B label",
      "C value actual 2019",
      "D value actual 2020",
      "E value estimate 2021",
    ]);
  });
});

describe("a form of zeros", () => {
  const form = (figures: readonly (readonly ExampleCell[])[]): TableModel =>
    tableOf([
      ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện năm 2023", "Thực hiện năm 2024"],
      ...LINES.map(([label, unit], i) => [label, unit, ...(figures[i] ?? [])]),
    ]);

  test.each<readonly [string, readonly (readonly ExampleCell[])[], boolean]>([
    ["of nothing but zeros is still to be filled in", [0, 1, 2, 3].map(() => [0, 0, 0]), true],
    [
      "of zeros and dashes too",
      [
        [0, "-", 0],
        ["-", 0, 0],
        [0, 0, 0],
        [0, 0, "-"],
      ],
      true,
    ],
    [
      "with one figure is filled in",
      [
        [0, 0, 0],
        [0, 12, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      false,
    ],
  ])("%s", (_name, figures, isEmpty) => expect(isEmptyForm(form(figures))).toBe(isEmpty));
});

describe("a list by two keys", () => {
  const rows: readonly (readonly ExampleCell[])[] = [
    ["Hạt điều", "Hoa Kỳ", 100.4, 512.7],
    [_, "Trung Quốc", 80.1, 402.2],
    [_, "Đức", 20.3, 101.9],
    ["Cao su", "Trung Quốc", 300.5, 1510.4],
    [_, "Ấn Độ", 45.2, 230.3],
  ];
  const header: readonly ExampleCell[] = ["Mặt hàng", "Thị trường", "TH tháng 6/2024", "Cộng dồn 6 tháng 2024"];
  const flat = [
    "2 0 total Hạt điều Hoa Kỳ",
    "3 0 total Hạt điều Trung Quốc",
    "4 0 total Hạt điều Đức",
    "5 0 total Cao su Trung Quốc",
    "6 0 total Cao su Ấn Độ",
  ];

  test.each([
    ["merged over its rows", [down(0, 1, 3), down(0, 4, 5)]],
    ["written once for its rows", []],
  ] as const)("the first key %s belongs to each of them, and none is part of another", (_name, merges) =>
    expect(tableOf([header, ...rows], { merges }).rows.map(rowText)).toEqual(flat),
  );

  test("a group that opens with its total stays one", () =>
    expect(
      tableOf([
        header,
        ["Hạt điều", "Tổng số", 200.8, 1016.8],
        ...rows.slice(1, 3),
        ["Cao su", "Tổng số", 345.7, 1740.7],
        [_, "Trung Quốc", 300.5, 1510.4],
        [_, "Ấn Độ", 45.2, 230.3],
      ]).rows.map((row) => row.parent),
    ).toEqual([_, 1, 1, _, 4, 4]));
});
