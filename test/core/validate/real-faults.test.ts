import type { ExampleCell } from "../../../src/core/model/results/finding";
import { check, complaints } from "./checked-sheet";

type Rows = readonly (readonly ExampleCell[])[];

const EXPORTS = ["TT", "Mặt hàng", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024"];
const PRODUCTS = ["TT", "Sản phẩm", "ĐVT", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024", "So với cùng kỳ (%)"];
const IIP = ["TT", "Ngành", "ĐVT", "Tháng 6 năm 2024 so với cùng kỳ (%)", "6 tháng năm 2024 so với cùng kỳ (%)"];

/** Faults met in departments' sheets, drawn anew: what was met, the sheets, a finding that must be among those said. */
const FAULTS: readonly (readonly [string, readonly Rows[], string])[] = [
  [
    "space-padded numbers in Vietnamese writing",
    [
      [
        ["Xuất khẩu tháng 6 năm 2024"],
        EXPORTS,
        [1, "Cà phê", "Triệu USD", 51.2, "  61,40 "],
        [2, "Hạt tiêu", "Triệu USD", 3.1, 4.2],
        [3, "Gỗ", "Triệu USD", 7.4, 8.1],
        [4, "Cao su", "Triệu USD", 2.9, 3.3],
      ],
    ],
    "number-stored-as-text E3",
  ],
  [
    "value, unit and a doubled point in one cell",
    [
      [
        ["Xuất khẩu tháng 6 năm 2024"],
        EXPORTS,
        [1, "Cà phê", "Triệu USD", 51.2, "56..537,447 triệu USD"],
        [2, "Hạt tiêu", "Triệu USD", 3.1, 4.2],
        [3, "Gỗ", "Triệu USD", 7.4, 8.1],
      ],
    ],
    "text-in-number-cell E3",
  ],
  [
    "quantity and value exchanged in the month's columns",
    [
      [
        ["Xuất khẩu tháng 6 và 6 tháng đầu năm 2024"],
        [
          "TT",
          "Mặt hàng",
          "Tháng 6 năm 2024 - Giá trị (Nghìn USD)",
          "Tháng 6 năm 2024 - Lượng (Tấn)",
          "6 tháng năm 2024 - Lượng (Tấn)",
          "6 tháng năm 2024 - Giá trị (Nghìn USD)",
        ],
        [1, "Hạt điều", 182.14, 1078.6, 1210.4, 5985.3],
        [2, "Hạt tiêu", 810.5, 3310.4, 5410.2, 22110.7],
        [3, "Cà phê", 670.2, 2910.6, 5110.3, 21610.2],
      ],
    ],
    "swapped-columns C3:D5",
  ],
  [
    "a cumulative figure that falls",
    [
      [
        ["Doanh thu bán lẻ 8 tháng năm 2022"],
        ["TT", "Chỉ tiêu", "ĐVT", "7 tháng năm 2022", "8 tháng năm 2022"],
        [1, "Bán lẻ hàng hóa", "Tỷ đồng", 63817, 44801],
        [2, "Lưu trú, ăn uống", "Tỷ đồng", 4310, 4985],
        [3, "Du lịch", "Tỷ đồng", 610, 702],
      ],
    ],
    "cumulative-decreases E3",
  ],
  [
    "an index averaged over months",
    [
      [
        ["Chỉ số sản xuất công nghiệp quý I năm 2020"],
        [
          "TT",
          "Ngành",
          "ĐVT",
          "Tháng 1 năm 2020 so với cùng kỳ",
          "Tháng 2 năm 2020 so với cùng kỳ",
          "Tháng 3 năm 2020 so với cùng kỳ",
          "3 tháng đầu năm 2020 so với cùng kỳ",
        ],
        ["I", "Toàn ngành", "%", 117.56, 110.52, 110.7, 112.9267],
        [1, "Khai khoáng", "%", 70.45, 51.32, 52.4, 58.0567],
        [2, "Chế biến, chế tạo", "%", 119.2, 111.3, 110.9, 113.8],
      ],
    ],
    "index-averaged G3:G5",
  ],
  [
    "a unit counted up by autofill",
    [
      [
        ["Sản phẩm chủ yếu 6 tháng đầu năm 2024"],
        PRODUCTS,
        [1, "Quần áo", "999 cái", 4275, 4838, 113.17],
        [2, "Đường", "Tấn", 110200, 121340, 110.11],
        [3, "Chè", "Tấn", 2210, 2380, 107.69],
      ],
    ],
    "unit-changed C3",
  ],
  [
    "a decimal point out of place",
    [
      [
        ["Sản phẩm chủ yếu"],
        ["TT", "Sản phẩm", "ĐVT", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024", "Năm 2025"],
        [1, "Giày da", "Triệu đôi", 95.42, 98.31, 101.3, 988.78, 105.62],
        [2, "Gạch", "Triệu viên", 4.09, 4.2, 4.32, 4.4, 4.81],
      ],
    ],
    "unit-slip G3",
  ],
  [
    "two breakdowns that disagree",
    [
      [
        ["Giá trị sản xuất công nghiệp năm 2015"],
        [null, null, "Đơn vị tính: Tỷ đồng"],
        ["Chỉ tiêu", "Năm 2014", "Năm 2015"],
        ["Tổng số", 700, 786],
        ["Phân theo ngành", null, null],
        ["Khai khoáng", 120, 136],
        ["Chế biến, chế tạo", 580, 650],
        ["Phân theo thành phần kinh tế", null, null],
        ["Nhà nước", 300, 314],
        ["Ngoài nhà nước", 400, 476],
      ],
    ],
    "breakdowns-disagree C4",
  ],
  [
    "a number typed over a formula",
    [
      [
        ["Xuất khẩu tháng 6 năm 2024"],
        [...EXPORTS, "So với cùng kỳ (%)"],
        [1, "Cà phê", "Triệu USD", 50, 60, { formula: "=E3/D3*100", value: 120 }],
        [2, "Dầu thô", "Triệu USD", 20, 25, 125],
        [3, "Gỗ", "Triệu USD", 8, 10, { formula: "=E5/D5*100", value: 125 }],
        [4, "Cao su", "Triệu USD", 4, 5, { formula: "=E6/D6*100", value: 125 }],
      ],
    ],
    "constant-among-formulas F4",
  ],
  [
    "a month's column headed as cumulative",
    [
      [
        ["Bán lẻ tháng 9 năm 2025"],
        [null, null, null, "Tỷ đồng"],
        ["TT", "Chỉ tiêu", "Ước tính 9 tháng năm 2025", "Cộng dồn 9 tháng năm 2025"],
        [1, "Lương thực", 1520, 13702],
        [2, "Xăng dầu", 842, 7921],
        [3, "Hàng may mặc", 310, 2870],
      ],
    ],
    "period-conflict C4:C6",
  ],
  [
    "another month taken as the base",
    [
      [
        ["Xuất khẩu quý I năm 2026"],
        ["TT", "Mặt hàng", "ĐVT", "Tháng 3 năm 2025", "Quý I năm 2025", "Quý I năm 2026", "So với cùng kỳ (%)"],
        [1, "Tổng", "Triệu USD", 310.2, 830.6, 971.1, 313.06],
        [2, "Gỗ", "Triệu USD", 40.1, 118.3, 131.7, 111.33],
        [3, "Cao su", "Triệu USD", 28.4, 80.4, 96.2, 119.65],
      ],
    ],
    "growth-mismatch G3",
  ],
  [
    "#DIV/0! in a template",
    [
      [
        ["Xuất khẩu tháng 6 năm 2024"],
        [...EXPORTS, "So với cùng kỳ (%)"],
        [1, "Cà phê", "Triệu USD", null, 60, { formula: "=E3/D3*100", error: "#DIV/0!" }],
        [2, "Gỗ", "Triệu USD", 20, 25, { formula: "=E4/D4*100", value: 125 }],
      ],
    ],
    "formula-error F3",
  ],
  [
    "two percent scales on one row",
    [
      [
        ["Bán lẻ 6 tháng đầu năm 2026"],
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "Kế hoạch năm 2026",
          "6 tháng đầu năm 2025",
          "6 tháng đầu năm 2026",
          "So CK (%)",
          "So KH",
        ],
        [1, "Lương thực", "Tỷ đồng", 37400, 16425.9, 18424, 112.16, 0.4926],
        [2, "Xăng dầu", "Tỷ đồng", 37900, 15718.1, 18583.1, 118.23, 0.4903],
        [3, "May mặc", "Tỷ đồng", 38100, 15928.2, 18635.2, 117, 0.4891],
      ],
    ],
    "percent-scale-mix H3:H5",
  ],
  [
    "a month's figures left behind",
    [
      [
        ["Sản phẩm chủ yếu tháng 4 năm 2020"],
        ["TT", "Sản phẩm", "ĐVT", "Tháng 4 năm 2020"],
        [1, "Đường", "Tấn", 15480],
        [2, "Tinh bột mì", "Tấn", 14890],
        [3, "Chè", "Tấn", 415],
        [4, "Gạch", "Nghìn viên", 6850],
      ],
      [
        ["Sản phẩm chủ yếu tháng 5 năm 2020"],
        ["TT", "Sản phẩm", "ĐVT", "Tháng 5 năm 2020"],
        [1, "Đường", "Tấn", 15480],
        [2, "Tinh bột mì", "Tấn", 14890],
        [3, "Chè", "Tấn", 415],
        [4, "Gạch", "Nghìn viên", 6850],
      ],
    ],
    "stale-copy D3:D6",
  ],
  [
    "text in TCVN3",
    [
      [
        ["Gi¸ trÞ s¶n xuÊt c«ng nghiÖp th¸ng 6 n¨m 2000"],
        ["ChØ tiªu", "§VT", "Th¸ng 6 n¨m 1999", "Th¸ng 6 n¨m 2000"],
        ["Tæng sè", "Tû ®ång", 13210, 15094],
        ["Kinh tÕ nhµ n­íc", "Tû ®ång", 5310, 6094],
        ["Kinh tÕ ngoµi nhµ n­íc", "Tû ®ång", 7900, 9000],
      ],
    ],
    "legacy-encoding A1:D5",
  ],
  [
    "a figure that became a date",
    [
      [
        ["Chỉ số sản xuất công nghiệp 6 tháng năm 2024"],
        IIP,
        [1, "Khai khoáng", "%", 92.3, 94.5],
        [2, "Chế biến, chế tạo", "%", 112.6, 108.5],
        [3, "Điện", "%", { value: 45354, format: "d-mmm" }, 97.1],
      ],
    ],
    "date-in-number-cell D5",
  ],
];

describe("faults met in real sheets are found where they are", () => {
  test.each(FAULTS.map(([name, sheets, expected]) => [name, sheets, expected] as const))(
    "%s",
    (_, sheets, expected) => {
      expect(complaints(check(...sheets))).toContain(expected);
    },
  );
});

/** What looks odd and is right. */
const ODDITIES: readonly (readonly [string, Rows])[] = [
  [
    "growth of 1,164 % in a season and 357 % of drinks",
    [
      ["Sản phẩm chủ yếu 6 tháng đầu năm 2024"],
      PRODUCTS,
      [1, "Đường RS", "Tấn", 1210, 15294, 1263.97],
      [2, "Đồ uống", "Nghìn lít", 410, 1874, 457.07],
      [3, "Chè", "Tấn", 2210, 2380, 107.69],
    ],
  ],
  [
    "blank growth of new products",
    [
      ["Sản phẩm chủ yếu 6 tháng đầu năm 2024"],
      PRODUCTS,
      [1, "Viên nén gỗ", "Tấn", "-", 15294, null],
      [2, "Đồ uống", "Nghìn lít", 410, 422, 102.93],
      [3, "Chè", "Tấn", 2210, 2380, 107.69],
    ],
  ],
  [
    "a section and its only division",
    [
      ["Chỉ số sản xuất công nghiệp 6 tháng năm 2024"],
      IIP,
      [null, "Toàn ngành công nghiệp", "%", 104.1, 103.9],
      [null, "Khai khoáng", "%", 92.3, 94.5],
      [null, "Công nghiệp chế biến, chế tạo", "%", 106.6, 105.5],
      [null, "Sản xuất và phân phối điện, khí đốt", "%", 96.9, 98],
      [null, "Sản xuất và phân phối điện, khí đốt", "%", 96.9, 98],
      [null, "Cung cấp nước", "%", 100.7, 101.2],
    ],
  ],
  [
    "memo items that do not add up",
    [
      ["Vốn đầu tư 6 tháng đầu năm 2024"],
      ["TT", "Chỉ tiêu", "ĐVT", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024"],
      [1, "Vốn ngân sách", "Tỷ đồng", 2210, 2450],
      [null, "Trong đó:", null, null, null],
      [null, "- Vốn trung ương", "Tỷ đồng", 810, 905],
      [null, "- Vốn ODA", "Tỷ đồng", 110, 121],
      [2, "Vốn doanh nghiệp", "Tỷ đồng", 1310, 1420],
    ],
  ],
  [
    "a negative adjustment of capital",
    [
      ["Đầu tư trực tiếp nước ngoài 6 tháng năm 2024"],
      ["TT", "Địa phương", "ĐVT", "Vốn cấp mới", "Vốn điều chỉnh"],
      [1, "Gia Lai", "Triệu USD", 12.1, -29.1],
      [2, "Kon Tum", "Triệu USD", 8.4, 1.2],
      [3, "Đắk Lắk", "Triệu USD", 30.2, 5.5],
    ],
  ],
  [
    "attainment of 42 to 45 % at mid-year",
    [
      ["Thực hiện kế hoạch 6 tháng đầu năm 2024"],
      [
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        "Kế hoạch năm 2024",
        "6 tháng đầu năm 2023",
        "6 tháng đầu năm 2024",
        "So với kế hoạch (%)",
        "So với cùng kỳ (%)",
      ],
      [1, "Giá trị sản xuất công nghiệp", "Tỷ đồng", 35021, 13784, 15094, 43.1, 109.5],
      [2, "Bán lẻ", "Tỷ đồng", 68000, 26830.7, 29232, 42.99, 108.95],
      [3, "Xuất khẩu", "Triệu USD", 1170, 448.8, 525, 44.87, 116.98],
    ],
  ],
];

describe("what looks odd and is right stays silent", () => {
  test.each(ODDITIES.map(([name, sheet]) => [name, sheet] as const))("%s", (_, sheet) => {
    expect(complaints(check(sheet))).toEqual([]);
  });
});
