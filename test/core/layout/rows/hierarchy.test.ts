import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { labelPath } from "../../../../src/core/model/tables/table";
import type { CellStyle, SheetGrid } from "../../../../src/core/model/cells/workbook";
import { styleKey } from "../../../../src/core/model/cells/workbook";
import { rowText, tableOf } from "../table-text";

const _ = null;
const STYLE: CellStyle = { fontName: "Arial", bold: false, italic: false, indent: 0, fill: null };

function styled(
  looks: readonly (readonly [row: number, column: number, look: Partial<CellStyle>])[],
): Partial<SheetGrid> {
  return { styles: new Map(looks.map(([row, column, look]) => [styleKey(row, column), { ...STYLE, ...look }])) };
}

interface Case {
  readonly name: string;
  readonly rows: readonly (readonly ExampleCell[])[];
  readonly extra?: Partial<SheetGrid>;
  readonly places: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "Roman, Arabic and dashes; a list that covers its total is a breakdown, a volume under it is not",
    rows: [
      ["TT", "Chỉ tiêu", "ĐVT", "TH 6 tháng 2024"],
      ["I", "Chỉ số sản xuất", "%", 99.05],
      [1, "Khai khoáng", "%", 139.4],
      [2, "Chế biến", "%", 101.27],
      ["II", "Kim ngạch xuất khẩu", "Triệu USD", 525],
      ["-", "Trong đó: Cà phê - Lượng", "Nghìn tấn", 148],
      [_, "Cà phê - Giá trị", "Triệu USD", 452],
      ["-", "Sản phẩm gỗ", "Triệu USD", 1.2],
      ["-", "Hàng khác", "Triệu USD", 71.8],
      ["III", "Kim ngạch nhập khẩu", "Triệu USD", 99],
    ],
    places: [
      "2 0 total Chỉ số sản xuất",
      "3 1 component <2 Khai khoáng",
      "4 1 component <2 Chế biến",
      "5 0 total Kim ngạch xuất khẩu",
      "6 1 memo <5 Trong đó: Cà phê - Lượng",
      "7 1 component <5 Cà phê - Giá trị",
      "8 1 component <5 Sản phẩm gỗ",
      "9 1 component <5 Hàng khác",
      "10 0 total Kim ngạch nhập khẩu",
    ],
  },
  {
    name: "a partial list stays memo, also where its last item is called other but much is missing",
    rows: [
      ["TT", "Chỉ tiêu", "ĐVT", "Năm 2024"],
      ["I", "Xuất khẩu", "Triệu USD", 500],
      ["-", "Trong đó: Cà phê", "Triệu USD", 100],
      ["-", "Cao su", "Triệu USD", 50],
      ["II", "Nhập khẩu", "Triệu USD", 300],
      ["-", "Trong đó: Máy móc", "Triệu USD", 20],
      ["-", "Hàng khác", "Triệu USD", 30],
    ],
    places: [
      "2 0 total Xuất khẩu",
      "3 1 memo <2 Trong đó: Cà phê",
      "4 1 memo <2 Cao su",
      "5 0 total Nhập khẩu",
      "6 1 memo <5 Trong đó: Máy móc",
      "7 1 memo <5 Hàng khác",
    ],
  },
  {
    name: "section titles in the body, numbering that begins anew",
    rows: [
      ["STT", "Chỉ tiêu", "ĐVT", "Tháng 6/2024"],
      ["I", "Chỉ số sản xuất công nghiệp", "%", 105],
      [1, "Khai khoáng", "%", 77],
      ["II", "Một số sản phẩm chủ yếu", _, _],
      [1, "Đá xây dựng", "M3", 272],
      [2, "Hạt điều", "Tấn", 230],
    ],
    places: [
      "2 0 total Chỉ số sản xuất công nghiệp",
      "3 1 component <2 Khai khoáng",
      "4 0 heading Một số sản phẩm chủ yếu",
      "5 1 component <4 Đá xây dựng",
      "6 1 component <4 Hạt điều",
    ],
  },
  {
    name: "breakdowns of a total by headings, items indented by spaces",
    rows: [
      [_, "Năm 2024"],
      ["TỔNG SỐ", 100],
      ["Phân theo khu vực", _],
      ["   Trong nước", 60],
      ["   Ngoài nước", 40],
      ["Phân theo một số địa phương", _],
      ["   Hà Nội", 20],
      ["   Hải Phòng", 10],
    ],
    places: [
      "2 0 total TỔNG SỐ",
      "3 1 heading <2 Phân theo khu vực",
      "4 2 component <3 Trong nước",
      "5 2 component <3 Ngoài nước",
      "6 1 heading <2 Phân theo một số địa phương",
      "7 2 memo <6 Hà Nội",
      "8 2 memo <6 Hải Phòng",
    ],
  },
  {
    name: "levels by bold type and by the indent of the style, a memo item two levels down",
    rows: [
      [_, "Năm 2024"],
      ["Gieo cấy lúa", 100],
      ["Miền Bắc", 40],
      ["Miền Nam", 60],
      ["Trong đó: Đồng bằng", 50],
      ["Cây khác", _],
      ["Ngô", 5],
    ],
    extra: styled([
      [1, 0, { bold: true }],
      [2, 0, { indent: 1 }],
      [3, 0, { indent: 1 }],
      [4, 0, { indent: 2 }],
      [5, 0, { bold: true }],
      [6, 0, { indent: 1 }],
    ]),
    places: [
      "2 0 total Gieo cấy lúa",
      "3 1 component <2 Miền Bắc",
      "4 1 component <2 Miền Nam",
      "5 2 memo <4 Trong đó: Đồng bằng",
      "6 0 heading Cây khác",
      "7 1 component <6 Ngô",
    ],
  },
  {
    name: '"Trong đó" of one part, between parts that make up the whole without it',
    rows: [
      ["Dịch vụ", "Ước tính quý I năm 2024 (triệu USD)", "Ước tính quý II năm 2024 (triệu USD)"],
      ["NHẬP KHẨU DỊCH VỤ", 7798, 8308],
      ["Dịch vụ du lịch", 2400, 2500],
      ["Dịch vụ vận tải", 3250, 3630],
      ["Trong đó phí vận tải hàng hóa nhập khẩu", 2488, 2780],
      ["Dịch vụ bảo hiểm", 234, 250],
      ["Trong đó phí bảo hiểm hàng hóa nhập khẩu", 208, 232],
      ["Dịch vụ khác", 1914, 1928],
    ],
    extra: styled([2, 3, 4, 5, 6, 7].map((row) => [row, 0, { indent: 1 }] as const)),
    places: [
      "2 0 total NHẬP KHẨU DỊCH VỤ",
      "3 1 component <2 Dịch vụ du lịch",
      "4 1 component <2 Dịch vụ vận tải",
      "5 1 memo <2 Trong đó phí vận tải hàng hóa nhập khẩu",
      "6 1 component <2 Dịch vụ bảo hiểm",
      "7 1 memo <2 Trong đó phí bảo hiểm hàng hóa nhập khẩu",
      "8 1 component <2 Dịch vụ khác",
    ],
  },
  {
    name: 'labels in two columns, "Trong đó" beside its first item',
    rows: [
      [_, _, _, "Tháng 6 năm 2024 so với cùng kỳ năm trước"],
      ["CHỈ SỐ GIÁ", _, _, 103],
      [_, "Hàng ăn", _, 104],
      [_, "Trong đó:", "Lương thực", 105],
      [_, _, "Thực phẩm", 102],
      [_, "Giao thông", _, 98],
    ],
    places: [
      "2 0 total CHỈ SỐ GIÁ",
      "3 1 component <2 Hàng ăn",
      "4 2 memo <3 Trong đó: Lương thực",
      "5 2 memo <3 Thực phẩm",
      "6 1 component <2 Giao thông",
    ],
  },
  {
    name: "a whole above its parts at the same depth, a whole below its parts",
    rows: [
      ["Ngành", "Tháng 6/2024"],
      ["Toàn ngành công nghiệp", 110],
      ["Khai khoáng", 92],
      ["Chế biến", 112],
    ],
    places: ["2 0 total Toàn ngành công nghiệp", "3 1 component <2 Khai khoáng", "4 1 component <2 Chế biến"],
  },
  {
    name: "a breakdown in a sheet without indents and bold type",
    rows: [
      [_, "Tháng 9 năm 2023"],
      ["Tổng số", "4736,0"],
      ["Phân theo nhóm ngành hàng", _],
      ["Doanh thu bán lẻ", "3451,7"],
      ["Dịch vụ lưu trú", "400,1"],
    ],
    places: [
      "2 0 total Tổng số",
      "3 1 heading <2 Phân theo nhóm ngành hàng",
      "4 2 component <3 Doanh thu bán lẻ",
      "5 2 component <3 Dịch vụ lưu trú",
    ],
  },
  {
    name: "groups, each closed by its own total",
    rows: [
      ["Cửa khẩu", "Loại hình", "Năm 2024"],
      ["Hoa Lư", "Nhập khẩu", 10],
      ["Hoa Lư", "Tổng kim ngạch", 10],
      ["Lộc Thịnh", "Nhập khẩu", 20],
      ["Lộc Thịnh", "Mua bán", 5],
      ["Lộc Thịnh", "Tổng kim ngạch", 25],
    ],
    places: [
      "2 1 component <3 Hoa Lư Nhập khẩu",
      "3 0 total Hoa Lư Tổng kim ngạch",
      "4 1 component <6 Lộc Thịnh Nhập khẩu",
      "5 1 component <6 Lộc Thịnh Mua bán",
      "6 0 total Lộc Thịnh Tổng kim ngạch",
    ],
  },
  {
    name: "a selection that covers its whole is a breakdown; a whole centred with spaces is still above",
    rows: [
      [_, "Năm 2024"],
      ["                TỔNG SỐ", 100],
      ["Phân theo một số châu lục", _],
      ["   Châu Á", 60],
      ["   Châu Âu", 30],
      ["   Châu Mỹ", 10],
      ["Mặt hàng chủ yếu", _],
      ["   Chè", 5],
    ],
    places: [
      "2 0 total TỔNG SỐ",
      "3 1 heading <2 Phân theo một số châu lục",
      "4 2 component <3 Châu Á",
      "5 2 component <3 Châu Âu",
      "6 2 component <3 Châu Mỹ",
      "7 1 heading <2 Mặt hàng chủ yếu",
      "8 2 memo <7 Chè",
    ],
  },
  {
    name: "a total in the last row",
    rows: [
      ["STT", "Mặt hàng", "Năm 2024"],
      [1, "Hạt điều", 10],
      [2, "Cao su", 20],
      [3, "Tổng cộng", 30],
    ],
    places: ["2 1 component <4 Hạt điều", "3 1 component <4 Cao su", "4 0 total Tổng cộng"],
  },
  {
    name: "months running down with quarters and months so far between",
    rows: [
      ["Tháng", "Năm 2025", "Năm 2026"],
      [1, 10, 11],
      [2, 10, 11],
      [3, 10, 12],
      ["Quí I", 30, 34],
      [4, 10, 11],
      [5, 10, 11],
      [6, 10, 11],
      ["Quý II", 30, 33],
      ["6 tháng", 60, 67],
      ["12 tháng", 120, _],
    ],
    places: [
      "2 2 component <5 1",
      "3 2 component <5 2",
      "4 2 component <5 3",
      "5 1 component <11 Quí I",
      "6 2 component <9 4",
      "7 2 component <9 5",
      "8 2 component <9 6",
      "9 1 component <11 Quý II",
      "10 1 memo <11 6 tháng",
      "11 0 total 12 tháng",
    ],
  },
];

const closed: readonly Case[] = [
  {
    name: "a total without a number closes numbered rows",
    rows: [
      ["TT", "Địa bàn", "Tháng 6/2024"],
      [1, "Huyện A", 10],
      [2, "Huyện B", 20],
      [3, "Huyện C", 30],
      [_, "Tổng cộng", 60],
    ],
    places: ["2 1 component <5 Huyện A", "3 1 component <5 Huyện B", "4 1 component <5 Huyện C", "5 0 total Tổng cộng"],
  },
  {
    name: "the total's words stand in the number's cell, merged with the name's",
    rows: [
      ["TT", "Địa bàn", "Tháng 6/2024"],
      [1, "Huyện A", 10],
      [2, "Huyện B", 20],
      ["Tổng cộng", _, 30],
    ],
    extra: { merges: [{ top: 3, left: 0, bottom: 3, right: 1 }] },
    places: ["2 1 component <4 Huyện A", "3 1 component <4 Huyện B", "4 0 total Tổng cộng"],
  },
  {
    name: "a total below groups that have figures",
    rows: [
      ["TT", "Địa bàn", "Tháng 6/2024"],
      ["I", "Miền núi", 30],
      [1, "Huyện A", 10],
      [2, "Huyện B", 20],
      ["II", "Đồng bằng", 70],
      [3, "Huyện C", 30],
      [4, "Huyện D", 40],
      [_, "Tổng số", 100],
    ],
    places: [
      "2 1 component <8 Miền núi",
      "3 2 component <2 Huyện A",
      "4 2 component <2 Huyện B",
      "5 1 component <8 Đồng bằng",
      "6 2 component <5 Huyện C",
      "7 2 component <5 Huyện D",
      "8 0 total Tổng số",
    ],
  },
  {
    name: "sections closed by totals of their own, and one of all of them",
    rows: [
      ["TT", "Địa bàn", "Tháng 6/2024"],
      ["I", "Miền núi", _],
      [1, "Huyện A", 10],
      [2, "Huyện B", 20],
      [_, "Cộng", 30],
      ["II", "Đồng bằng", _],
      [3, "Huyện C", 30],
      [4, "Huyện D", 40],
      [_, "Cộng", 70],
      [_, "Tổng cộng", 100],
    ],
    places: [
      "2 1 heading <10 Miền núi",
      "3 3 component <5 Huyện A",
      "4 3 component <5 Huyện B",
      "5 2 total <2 Cộng",
      "6 1 heading <10 Đồng bằng",
      "7 3 component <9 Huyện C",
      "8 3 component <9 Huyện D",
      "9 2 total <6 Cộng",
      "10 0 total Tổng cộng",
    ],
  },
  {
    name: "a last total of another unit than the rows above is nobody's parent",
    rows: [
      ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6/2024"],
      [1, "Điện", "Triệu kWh", 10],
      [2, "Xi măng", "Tấn", 20],
      [3, "Bia", "Nghìn lít", 30],
      [_, "Tổng giá trị", "Tỷ đồng", 60],
    ],
    places: ["2 0 total Điện", "3 0 total Xi măng", "4 0 total Bia", "5 0 total Tổng giá trị"],
  },
];

test.each([...cases, ...closed])("$name", ({ rows, extra, places }) => {
  expect(tableOf(rows, extra).rows.map(rowText)).toEqual(places);
});

test("the path of a label leads from the outermost row down", () => {
  const table = tableOf([
    ["TT", "Chỉ tiêu", "Năm 2024"],
    ["I", "Công nghiệp", 10],
    [1, "Khai khoáng", 4],
    [1.1, "Than", 3],
    ["II", "Thương mại", 5],
  ]);
  const row = table.rows[2];
  expect(row && labelPath(table, row)).toEqual(["Công nghiệp", "Khai khoáng", "Than"]);
});

test("units: own, ditto, from the label, from the row above, from the table; quantities from the label", () => {
  const table = tableOf([
    [_, "Đơn vị tính", "Năm 2024"],
    ["Than sạch", "1.000 tấn", 10],
    ["  - Trung ương", '"', 7],
    ["Vốn đăng ký (Tỷ đồng)", _, 5],
    ["Cà phê - Lượng", "Tấn", 3],
    ["Cà phê - Giá trị", "Triệu USD", 2],
  ]);
  expect(table.rows.map((row) => [row.unit?.text, row.unit?.dimension, row.unit?.factor, row.quantity])).toEqual([
    ["1.000 tấn", "mass", 1e6, null],
    ["1.000 tấn", "mass", 1e6, null],
    ["Tỷ đồng", "money-vnd", 1e9, null],
    ["Tấn", "mass", 1000, "volume"],
    ["Triệu USD", "money-usd", 1e6, "value"],
  ]);
});

test("rows of an index are told from rates and from amounts", () => {
  const table = tableOf([
    ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6/2024"],
    ["I", "Chỉ số sản xuất công nghiệp (IIP)", "%", 105],
    [1, "Khai khoáng", "%", 77],
    ["II", "Tỷ lệ hộ nghèo", "%", 3.2],
    ["III", "Bán lẻ", "Tỷ đồng", 500],
  ]);
  expect(table.rows.map((row) => row.nature)).toEqual(["index", "index", "rate", "level"]);
});

test.each([
  ["printed as a rate", [2.6, 2.8], "rate"],
  ["printed as an index", [102.6, 102.8], "index"],
])("core inflation among price indices, %s", (_name, figures, nature) => {
  const table = tableOf([
    ["Chỉ số giá tiêu dùng và lạm phát cơ bản tháng 6 năm 2024", null, null],
    [null, null, "%"],
    [null, "Tháng 6 năm 2024 so với cùng kỳ năm trước", "6 tháng năm 2024 so với cùng kỳ năm trước"],
    ["CHỈ SỐ GIÁ TIÊU DÙNG", 104.3, 104.1],
    ["Giao thông", 103.2, 102.2],
    ["LẠM PHÁT CƠ BẢN", ...figures],
  ]);
  expect(table.rows.map((row) => row.nature)).toEqual(["index", "index", nature]);
});

describe("bullets before labels", () => {
  const parentsOf = (labels: readonly string[], column: "label" | "ordinal" = "label"): readonly (number | null)[] => {
    const cells = (label: string): string[] => (column === "label" ? [label] : [label.charAt(0), label.slice(2)]);
    const head = column === "label" ? ["Chỉ tiêu"] : ["TT", "Chỉ tiêu"];
    const table = tableOf([
      [...head, "Năm 2023", "Năm 2024"],
      ...labels.map((label, i) => [...cells(label), 10 + i, 30 + 3 * i]),
    ]);
    return table.rows.map((row) => (row.parent === null ? null : row.parent - 1));
  };

  test("capitals tell a dash above a plus from one below it", () => {
    expect(
      parentsOf([
        "TỔNG GIÁ TRỊ",
        "- NÔNG NGHIỆP",
        "+ TRỒNG TRỌT",
        "- Lúa",
        "- Bắp",
        "+ CHĂN NUÔI",
        "- Trâu",
        "- Bò",
        "- LÂM NGHIỆP",
        "- Gỗ",
        "- Củi",
      ]),
    ).toEqual([null, 0, 1, 2, 2, 1, 5, 5, 0, 8, 8]);
  });

  test("an abbreviation is no capitals", () => {
    expect(parentsOf(["Tổng cộng", "- LPG", "- Gạo", "- Cà phê", "- USD"])).toEqual([null, 0, 0, 0, 0]);
  });

  test.each(["label", "ordinal"] as const)(
    "pluses that begin every run stand above the dashes between them: in the %s",
    (column) => {
      expect(
        parentsOf(
          [
            "1 Xuất khẩu",
            "+ Nông sản",
            "- Gạo",
            "- Cà phê",
            "+ Khoáng sản",
            "- Đá",
            "2 Nhập khẩu",
            "+ Máy móc",
            "- Xe",
          ].map((label) => (column === "label" ? label.replace(/^(\d) /, "$1. ") : label)),
          column,
        ),
      ).toEqual([null, 0, 1, 1, 0, 4, null, 6, 7]);
    },
  );

  test("a dash above a plus stays as it is", () => {
    expect(parentsOf(["1. Xuất khẩu", "- Nông sản", "+ Gạo", "+ Cà phê", "- Khoáng sản", "+ Đá"])).toEqual([
      null,
      0,
      1,
      1,
      0,
      4,
    ]);
  });
});

describe("a column of codes", () => {
  const levels = (codes: readonly ExampleCell[], header = "Mã ngành", ordinals = false): readonly number[] =>
    tableOf([
      [...(ordinals ? ["STT"] : []), header, "Tên ngành", "Tháng 6/2024"],
      ...codes.map((code, i) => [
        ...(ordinals ? [i + 1] : []),
        code,
        code === null ? "Tổng số" : `Ngành ${"abcdefghijk".charAt(i)}${"nopqrstuvwx".charAt(i)}`,
        100 - i,
      ]),
    ]).rows.map((row) => row.level);

  test.each<readonly [string, readonly ExampleCell[], readonly number[]]>([
    ["with dots", ["01", "01.1", "01.11", "01.12", "01.2", "02", "02.1"], [0, 1, 2, 2, 1, 0, 1]],
    ["of sections, divisions and groups", ["B", "05", "06", "C", "10", "101", "102", "11"], [0, 1, 1, 0, 1, 2, 2, 1]],
    [
      "of numbers as Excel keeps them, under a total without a code",
      [_, "B", 5, 6, "C", 10, 101, 102, 11],
      [0, 1, 2, 2, 1, 2, 3, 3, 2],
    ],
    ["by segments where the digits would mislead", ["1", "1.1", "1.2", "1.9", "1.10", "2"], [0, 1, 1, 1, 1, 0]],
    ["that only count", ["1", "2", "3", "10", "11", "12"], [0, 0, 0, 0, 0, 0]],
    ["of lines of a form, two of which happen to begin alike", ["01", "02", "03", "10", "101"], [0, 0, 0, 0, 0]],
    ["out of their order", ["10", "101", "102", "11", "103"], [0, 0, 0, 0, 0]],
  ])("%s", (_name, codes, expected) => {
    expect(levels(codes)).toEqual(expected);
  });

  test("beside a running count of the rows", () => {
    expect(levels(["B", "05", "06", "C", "10", "101", "102"], "Mã ngành", true)).toEqual([0, 1, 1, 0, 1, 2, 2]);
  });
});
