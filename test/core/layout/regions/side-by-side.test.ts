import { parseRange, rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { columnText, placeText, tablesOf } from "../table-text";

type Row = readonly ExampleCell[];
type Rows = readonly Row[];

const TITLE = "TÌNH HÌNH NGÀNH CÔNG THƯƠNG 6 THÁNG ĐẦU NĂM 2024";
const LEFT: Rows = [
  ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024"],
  ["I", "Tổng mức bán lẻ", "Tỷ đồng", 123, 50, 56],
  [1, "Bán lẻ hàng hóa", "Tỷ đồng", 108, 44, 49],
  [2, "Dịch vụ", "Tỷ đồng", 15, 6, 7],
  ["II", "Xuất nhập khẩu"],
  [1, "Kim ngạch xuất khẩu", "Triệu USD", 750, 449, 525],
  [2, "Kim ngạch nhập khẩu", "Triệu USD", 115, 80, 99],
];
const RIGHT: Rows = [
  ["TT", "Mặt hàng", "ĐVT", "Kế hoạch năm 2024", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024"],
  [1, "Cà phê", "Triệu USD", 600, 377, 452],
  [2, "Cao su", "Triệu USD", 12, 5, 4],
  [3, "Gỗ", "Triệu USD", 3, 1, 2],
  [4, "Hạt tiêu", "Triệu USD", 14, 6, 7],
];
const PLAIN: Rows = [
  ["Chỉ tiêu", "Năm 2023", "Năm 2024"],
  ["Khai khoáng", 10, 11],
  ["Dệt may", 20, 22],
  ["Điện", 25, 27],
];

/** The drawings beside one another from row 1 down, `gap` blank columns between them. */
function beside(gap: number, ...blocks: readonly Rows[]): Rows {
  const widths = blocks.map((rows) => Math.max(...rows.map((row) => row.length)));
  const bottom = Math.max(...blocks.map((rows) => rows.length));
  return Array.from({ length: bottom }, (_, i) =>
    blocks.flatMap((rows, b) => [
      ...(b === 0 ? [] : Array.from({ length: gap }, () => null)),
      ...Array.from({ length: widths[b] ?? 0 }, (_each, j) => rows[i]?.[j] ?? null),
    ]),
  );
}

const places = (rows: Rows, merges: readonly string[] = []): readonly string[] =>
  tablesOf(rows, merged(merges)).map(placeText);
const merged = (names: readonly string[]) => ({ merges: names.flatMap((name) => parseRange(name) ?? []) });
const titles = (rows: Rows, merges: readonly string[] = []): readonly (string | undefined)[] =>
  tablesOf(rows, merged(merges)).map((table) => table.title?.text);

test.each([1, 2, 3, 4, 5, 8])(
  "two tables with %i blank columns between them are two, under the title of both",
  (gap) => {
    const first = String.fromCharCode("F".charCodeAt(0) + gap + 1);
    const last = String.fromCharCode(first.charCodeAt(0) + 5);
    const rows = [[TITLE], [null], ...beside(gap, LEFT, RIGHT)];
    expect(places(rows)).toEqual(["A3:F3 A4:F9", `${first}3:${last}3 ${first}4:${last}7`]);
    expect(titles(rows)).toEqual([TITLE, TITLE]);
  },
);

test("each table's columns are its own", () => {
  const [left, right] = tablesOf([[TITLE], [null], ...beside(1, LEFT, RIGHT)]);
  expect(left?.columns.map(columnText)).toEqual([
    "A ordinal",
    "B label",
    "C unit",
    "D value plan 2024",
    "E value 2023-01/2023-06",
    "F value 2024-01/2024-06",
  ]);
  expect(right?.columns.map(columnText)).toEqual([
    "H ordinal",
    "I label",
    "J unit",
    "K value plan 2024",
    "L value 2023-01/2023-06",
    "M value 2024-01/2024-06",
  ]);
  expect(right?.rows.map((row) => row.label)).toEqual(["Cà phê", "Cao su", "Gỗ", "Hạt tiêu"]);
});

test.each([
  ["without a title", beside(1, LEFT, RIGHT), ["A1:F1 A2:F7", "H1:M1 H2:M5"]],
  ["the left one shorter", beside(2, RIGHT, LEFT), ["A1:F1 A2:F5", "I1:N1 I2:N7"]],
  ["without ordinals", beside(1, PLAIN, PLAIN), ["A1:C1 A2:C4", "E1:G1 E2:G4"]],
  ["three of them", beside(1, LEFT, RIGHT, PLAIN), ["A1:F1 A2:F7", "H1:M1 H2:M5", "O1:Q1 O2:Q4"]],
  [
    "three, the gaps of different width",
    beside(3, beside(1, PLAIN, RIGHT), LEFT),
    ["A1:C1 A2:C4", "E1:J1 E2:J5", "N1:S1 N2:S7"],
  ],
  [
    "totals below each",
    beside(1, [...PLAIN, ["Tổng cộng", 55, 60]], [...PLAIN.slice(0, 3), ["Tổng cộng", 30, 33]]),
    ["A1:C1 A2:C5", "E1:G1 E2:G4"],
  ],
  [
    "a spacer in the left one",
    beside(
      1,
      LEFT.map((row) => [...row.slice(0, 4), null, ...row.slice(4)]),
      RIGHT,
    ),
    ["A1:G1 A2:G7", "I1:N1 I2:N5"],
  ],
  [
    "two under one another on the left",
    beside(
      1,
      [...PLAIN, [null], ["Chỉ tiêu", "Năm 2023", "Năm 2024"], ["Bán lẻ", 10, 11], ["Dịch vụ", 3, 4]],
      [...LEFT, ["III", "Chợ", "Chợ", 6, 5, 6], ["IV", "Siêu thị", "Cái", 6, 5, 6]],
    ),
    ["A1:C1 A2:C4", "E1:J1 E2:J9", "A6:C6 A7:C8"],
  ],
  ["the right one lower", beside(1, LEFT, [[null], [null], ...PLAIN]), ["A1:F1 A2:F7", "H3:J3 H4:J6"]],
  [
    "years for rows",
    beside(
      1,
      [
        ["Năm", "Giá trị sản xuất"],
        [2020, 510],
        [2021, 532],
        [2022, 561],
      ],
      [
        ["Năm", "Kim ngạch"],
        [2020, 51],
        [2021, 53],
        [2022, 56],
      ],
    ),
    ["A1:B1 A2:B4", "D1:E1 D2:E4"],
  ],
  [
    "months for rows beside words",
    beside(1, PLAIN, [
      ["Tháng", "Kim ngạch"],
      [1, 51],
      [2, 53],
      [3, 56],
    ]),
    ["A1:C1 A2:C4", "E1:F1 E2:F4"],
  ],
  [
    "nothing alike but the ordinals",
    beside(
      1,
      [
        ["TT", "Mặt hàng", "Lượng"],
        [1, "Cà phê", 10],
        [2, "Gỗ", 11],
      ],
      [
        ["TT", "Thị trường", "Trị giá"],
        [1, "Đức", 20],
        [2, "Ý", 22],
      ],
    ),
    ["A1:C1 A2:C3", "E1:G1 E2:G3"],
  ],
  [
    "labels without a header",
    beside(1, [[null, "Năm 2023", "Năm 2024"], ...PLAIN.slice(1)], [[null, "Năm 2023", "Năm 2024"], ...PLAIN.slice(1)]),
    ["A1:C1 A2:C4", "E1:G1 E2:G4"],
  ],
  [
    "the right one still to be filled in",
    beside(
      2,
      LEFT,
      RIGHT.map((row, i) => (i === 0 ? row : row.slice(0, 3))),
    ),
    ["A1:F1 A2:F7", "I1:N1 I2:N5"],
  ],
  [
    "a header of two lines each",
    beside(
      1,
      [["Chỉ tiêu", "Thực hiện", null], [null, "Năm 2023", "Năm 2024"], ...PLAIN.slice(1)],
      [["Chỉ tiêu", "Thực hiện", null], [null, "Năm 2023", "Năm 2024"], ...PLAIN.slice(1)],
    ),
    ["A1:C2 A3:C5", "E1:G2 E3:G5"],
  ],
  [
    "each with its column numbers",
    beside(
      1,
      [LEFT[0] ?? [], ["A", "B", "C", 1, 2, 3], ...LEFT.slice(1)],
      [RIGHT[0] ?? [], ["A", "B", "C", 1, 2, 3], ...RIGHT.slice(1)],
    ),
    ["A1:F2 A3:F8", "H1:M2 H3:M6"],
  ],
] as const)("tables side by side: %s", (_, rows, expected) => {
  expect(places(rows)).toEqual(expected);
});

test.each([
  ["a spacer column", LEFT.map((row) => [...row.slice(0, 4), null, ...row.slice(4)])],
  ["a spacer behind every column", PLAIN.map((row) => row.flatMap((cell) => [cell, null]))],
  ["a note column apart", LEFT.map((row, i) => [...row, null, i === 0 ? "Ghi chú" : i === 2 ? "đã hỏi lại" : null])],
  [
    "notes with figures apart",
    LEFT.map((row, i) => [
      ...row,
      ...Array.from({ length: 6 - row.length }, () => null),
      null,
      ["Ghi chú", "Tỷ giá", "Dân số", "Số hộ"][i] ?? null,
      [null, 25.4, 1.5, 0.4][i] ?? null,
    ]),
  ],
  [
    "the source and who drew it up, apart",
    beside(1, LEFT, [["Nguồn: Cục Thống kê"], ["Người lập biểu"], ["Thủ trưởng"]]),
  ],
  [
    "a list's further words and figures",
    [
      ["TT", "Dự án", "Vốn (tỷ đồng)", null, "Địa bàn", "Công suất (MW)"],
      [1, "Thủy điện A", 120, null, "Chư Sê", 12],
      [2, "Thủy điện B", 80, null, "Kbang", 8],
      [3, "Điện gió C", 900, null, "Chư Prông", 50],
    ],
  ],
  [
    "a unit column behind a spacer",
    [
      ["Chỉ tiêu", "Năm 2023", null, "ĐVT", "Năm 2024"],
      ["Xi măng", 10, null, "Tấn", 11],
      ["Điện", 20, null, "Triệu kWh", 22],
      ["Đường", 5, null, "Tấn", 6],
    ],
  ],
  [
    "units and the same words behind a spacer",
    [
      ["Sản phẩm", "Lượng", "Giá trị", null, "ĐVT", "Giá trị"],
      ["Xi măng", 10, 5, null, "Tấn", 11],
      ["Điện", 20, 6, null, "Triệu kWh", 22],
      ["Đường", 5, 7, null, "Tấn", 6],
    ],
  ],
  [
    "figures of the year behind a spacer",
    [
      ["Chỉ tiêu", "Tháng", "Lũy kế", null, "Năm", "Kế hoạch"],
      ["Xi măng", 10, 60, null, 110, 120],
      ["Điện", 20, 130, null, 240, 260],
      ["Đường", 5, 28, null, 60, 70],
    ],
  ],
  [
    "column numbers that run on",
    beside(1, [PLAIN[0] ?? [], ["A", 1, 2], ...PLAIN.slice(1)], [PLAIN[0] ?? [], [3, 4, 5], ...PLAIN.slice(1)]),
  ],
] as const)("one table stays one: %s", (_, rows) => {
  expect(tablesOf(rows).filter((table) => table.header !== null)).toHaveLength(1);
});

test("a spanner over both sides keeps them together, a title does not", () => {
  const two: Rows = beside(1, PLAIN, PLAIN);
  const spanned: Rows = [["Chỉ tiêu", "Thực hiện", null, null, null, null, null], ...two];
  expect(places(spanned, ["A1:A2", "B1:G1"])).toEqual(["A1:G2 A3:G5"]);
  expect(places([[TITLE], ...two], ["A1:G1"])).toEqual(["A2:C2 A3:C5", "E2:G2 E3:G5"]);
});

describe("what stands above", () => {
  const own = beside(
    1,
    [["SẢN XUẤT CÔNG NGHIỆP (tỷ đồng)"], ["Đơn vị tính: Tỷ đồng"], ...PLAIN],
    [["XUẤT KHẨU HÀNG HÓA"], ["Đơn vị tính: Triệu USD"], ...PLAIN],
  );

  test("each has its own title and unit", () => {
    const tables = tablesOf(own);
    expect(tables.map((table) => [table.title?.text, table.unit?.text])).toEqual([
      ["SẢN XUẤT CÔNG NGHIỆP (tỷ đồng)", "Tỷ đồng"],
      ["XUẤT KHẨU HÀNG HÓA", "Triệu USD"],
    ]);
  });

  test("a title over two titles names neither, but its time holds for both", () => {
    const rows: Rows = beside(
      1,
      [["SẢN XUẤT CÔNG NGHIỆP"], ["Chỉ tiêu", "Kỳ này", "Cùng kỳ năm trước"], ...PLAIN.slice(1)],
      [["XUẤT KHẨU HÀNG HÓA"], ["Chỉ tiêu", "Kỳ này", "Cùng kỳ năm trước"], ...PLAIN.slice(1)],
    );
    const tables = tablesOf([["THÁNG 6 NĂM 2024"], ...rows], merged(["A1:G1"]));
    expect(tables.map((table) => table.title?.text)).toEqual(["SẢN XUẤT CÔNG NGHIỆP", "XUẤT KHẨU HÀNG HÓA"]);
    expect(tables.map((table) => table.columns.slice(1).map(columnText))).toEqual([
      ["B value 2024-06", "C value 2023-06"],
      ["F value 2024-06", "G value 2023-06"],
    ]);
  });

  test("a title over both and a second one over the right table", () => {
    const rows: Rows = beside(
      1,
      [[null], ["Chỉ tiêu", "Kỳ này"], ...PLAIN.slice(1).map((row) => row.slice(0, 2))],
      [["XUẤT KHẨU HÀNG HÓA"], ["Chỉ tiêu", "Kỳ này"], ...PLAIN.slice(1).map((row) => row.slice(0, 2))],
    );
    const tables = tablesOf([["THÁNG 6 NĂM 2024"], ...rows], merged(["A1:E1"]));
    expect(tables.map((table) => table.title?.text)).toEqual(["THÁNG 6 NĂM 2024", "XUẤT KHẨU HÀNG HÓA"]);
    expect(tables.map((table) => table.columns.slice(1).map(columnText))).toEqual([
      ["B value 2024-06"],
      ["E value 2024-06"],
    ]);
  });

  test("a title typed over the blank column, and one under two texts of a letter", () => {
    const two = beside(1, PLAIN, PLAIN);
    expect(titles([[null, null, null, TITLE], [null], ...two])).toEqual([TITLE, TITLE]);
    expect(
      places([["Phòng Quản lý thương mại", null, null, null, null, "Bản in lần hai"], [TITLE], ...two], ["A2:G2"]),
    ).toEqual(["A3:C3 A4:C6", "E3:G3 E4:G6"]);
  });

  test("two pairs under one another have their own titles", () => {
    const rows = [
      ["SẢN XUẤT CÔNG NGHIỆP"],
      ...beside(1, PLAIN, PLAIN),
      [null],
      ["XUẤT KHẨU HÀNG HÓA"],
      ...beside(1, PLAIN, PLAIN),
    ];
    expect(titles(rows)).toEqual([
      "SẢN XUẤT CÔNG NGHIỆP",
      "SẢN XUẤT CÔNG NGHIỆP",
      "XUẤT KHẨU HÀNG HÓA",
      "XUẤT KHẨU HÀNG HÓA",
    ]);
    expect(new Set(tablesOf(rows).map((table) => table.id)).size).toBe(4);
  });

  test("the number of a form that is uploaded is that of both", () => {
    expect(
      tablesOf([[null, null, null, null, null, null, "12/SCT-BCT"], [TITLE], ...beside(1, PLAIN, PLAIN)]).map(
        (table) => table.isUploadForm,
      ),
    ).toEqual([true, true]);
  });

  test("the unit over the last column of one holds for both under one title", () => {
    const tables = tablesOf([
      [TITLE],
      [null, null, null, null, null, null, "Đơn vị: Tỷ đồng"],
      ...beside(1, PLAIN, PLAIN),
    ]);
    expect(tables.map((table) => table.unit?.text)).toEqual(["Tỷ đồng", "Tỷ đồng"]);
  });
});

test("the two have ids that differ and that stay when rows come above them", () => {
  const rows = beside(1, PLAIN, PLAIN);
  const ids = tablesOf([[TITLE], ...rows]).map((table) => table.id);
  expect(new Set(ids).size).toBe(2);
  expect(tablesOf([[null], [null], [TITLE], ...rows]).map((table) => table.id)).toEqual(ids);
});

test("a table across both columns below the two is one, with its own title", () => {
  const wide: Rows = [
    ["TỔNG HỢP NHIỀU NĂM"],
    ["Chỉ tiêu", "Năm 2020", "Năm 2021", "Năm 2022", "Năm 2023"],
    ["Bán lẻ", 1, 2, 3, 4],
    ["Dịch vụ", 3, 4, 5, 6],
  ];
  const tables = tablesOf([[TITLE], ...beside(1, PLAIN, PLAIN), [null], ...wide]);
  expect(tables.map(placeText)).toEqual(["A2:C2 A3:C5", "E2:G2 E3:G5", "A8:E8 A9:E10"]);
  expect(tables.at(-1)?.title?.text).toBe("TỔNG HỢP NHIỀU NĂM");
});

test("signatures below the two are no table and no rows", () => {
  const rows = [
    ...beside(1, LEFT, RIGHT),
    [null],
    [null, "NGƯỜI LẬP BIỂU", null, null, null, null, null, null, null, "THỦ TRƯỞNG ĐƠN VỊ"],
  ];
  expect(tablesOf(rows).map(({ body }) => rangeName(body))).toEqual(["A2:F7", "H2:M5"]);
});

test("the clerk's correction of one leaves the other alone", () => {
  const rows = beside(1, LEFT, RIGHT);
  const [left, right] = tablesOf(rows);
  const hint = {
    tableId: right?.id ?? "",
    isTable: true,
    isConfirmed: false,
    columns: [],
    extent: { firstLabel: "Cà phê", lastLabel: "Gỗ", headerRows: 1 },
  };
  const [same, shorter] = tablesOf(rows, {}, [hint]);
  expect(same).toEqual(left);
  expect(shorter?.columns.map(columnText)).toEqual(right?.columns.map(columnText));
  expect(shorter?.rows.map((row) => row.label)).toEqual(["Cà phê", "Cao su", "Gỗ"]);
});
