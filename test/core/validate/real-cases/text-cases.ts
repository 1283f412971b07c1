import type { RealCase, Rows } from "./real-case";

const MARKET = ["STT", "Mặt hàng", "Thị trường chủ yếu"];
const month = (n: number): string[] => [
  `Lượng tháng ${String(n)}/2020 (Tấn)`,
  `Giá trị tháng ${String(n)}/2020 (1.000 USD)`,
  `Lượng cộng dồn ${String(n)} tháng 2020 (Tấn)`,
  `Giá trị cộng dồn ${String(n)} tháng 2020 (1.000 USD)`,
];

/** Goods by market, all numbers typed as text with spaces around them. */
const padded = (headers: readonly string[]): Rows => [
  ["CHI TIẾT XUẤT KHẨU THÁNG 2 NĂM 2020"],
  [...MARKET, ...headers],
  [1, "Hạt điều nhân", "Hoa Kỳ", "  182,14 ", "  1.078,60 ", "  1.210,40 ", "  5.985,30 "],
  [2, "Hạt tiêu", "Đức", "  810,50 ", "  3.310,40 ", "  5.410,20 ", "  22.110,70 "],
  [3, "Cà phê", "Ý", "  670,20 ", "  2.910,60 ", "  5.110,30 ", "  21.610,20 "],
  [4, "Cao su", "Trung Quốc", "  -   ", "  -   ", "  44,10 ", "  61,25 "],
];

const [volume = "", value = "", cumulativeVolume = "", cumulativeValue = ""] = month(2);

/** The year's book of a department: months run down, every cell a sentence of its own. */
const book = (rows: Rows): Rows => [
  ["Chỉ số ngành\\Tháng", "IIP", "Tổng mức BLHH và DTDV", "Xuất khẩu", "Nhập khẩu"],
  ...rows,
];

const PRODUCTS = (year: number): string[] => [
  "STT",
  "Chỉ tiêu",
  "Đơn vị",
  `Tháng 6/${String(year - 1)}`,
  `Tháng 6/${String(year)}`,
  "Thực hiện tháng 6 so với cùng kỳ",
];

/** Value, unit and arrow in one cell, as met, and the column each stood in. */
const WRITINGS = [
  ["56..537,447 tỷ đồng", "E"],
  ["2.1485 triệu USD", "E"],
  ["á 2,2%", "F"],
  ["↑17,335)", "F"],
  ["↑9,87", "F"],
] as const;

/** Numbers as text, texts in the place of numbers, legacy encodings, marks apart, dates. */
export const TEXT_CASES: readonly RealCase[] = [
  {
    kind: 1,
    instance: "nearly every number of a sheet typed as text, Vietnamese, space-padded, with a padded dash",
    sheets: [{ name: "Chi tiết xuất khẩu", rows: padded([volume, value, cumulativeVolume, cumulativeValue]) }],
    found: ["number-stored-as-text Chi tiết xuất khẩu!D3:G6"],
  },
  {
    kind: 2,
    instance: "quantity and value exchanged in the month's headers: 169 USD a tonne, 5,922 the other way round",
    sheets: [
      {
        name: "Chi tiết xuất khẩu",
        rows: [
          ["CHI TIẾT XUẤT KHẨU THÁNG 2 NĂM 2020"],
          [...MARKET, value, volume, cumulativeVolume, cumulativeValue],
          [1, "Hạt điều nhân", "Hoa Kỳ", 182.14, 1078.6, 1210.4, 5985.3],
          [2, "Hạt tiêu", "Đức", 810.5, 3310.4, 5410.2, 22110.7],
          [3, "Cà phê", "Ý", 670.2, 2910.6, 5110.3, 21610.2],
          [4, "Cao su", "Trung Quốc", 31.2, 43.4, 44.1, 61.25],
        ],
      },
    ],
    found: ["swapped-columns Chi tiết xuất khẩu!D3:E6"],
  },
  {
    kind: 2,
    instance: "the same exchange where every number is text",
    sheets: [{ name: "Chi tiết xuất khẩu", rows: padded([value, volume, cumulativeVolume, cumulativeValue]) }],
    found: ["number-stored-as-text Chi tiết xuất khẩu!D3:G6", "swapped-columns Chi tiết xuất khẩu!D3:E6"],
  },
  {
    kind: 3,
    instance: "value, unit and arrow in one cell: 56..537,447 tỷ đồng; 2.1485 triệu USD; á 2,2%; ↑17,335); ↑9,87",
    sheets: [
      {
        name: "Năm 2023",
        rows: book([
          [1, "↑1,6%", "10.645 tỷ đồng (↑19,5%)", "350 triệu USD (↓ 30,28%)", "300 triệu USD (↓ 21,26%)"],
          [2, "↑4,56%", "19.603 tỷ đồng (↑12,79%)", "921,3 triệu USD (↓ 14,4%)", "686,2 triệu USD (↓ 2,9%)"],
          ["Quý I", "↑9,87", "28.361 tỷ đồng (↑17,335)", "1.433,03 triệu USD (↓ 18,38%)", "961 triệu USD (↓ 14,9%)"],
          [4, "↑4,43%", "30.665 tỷ đồng (↑ 11,45%)", "1.701,5 triệu USD (↓ 29,8%)", "1.114,9 triệu USD (↓ 31,5%)"],
          [
            "Quý II",
            "↑3,38%",
            "44.515,01 tỷ đồng (↑ 10,12%)",
            "3.354 triệu USD (↓ 9,15%)",
            "2.1485 triệu USD (↓ 21,8%)",
          ],
          [9, "↑ 6,43%", "50.491,021 tỷ đồng", "5.381 triệu USD (á 2,2%)", "2.877 triệu USD (↓28,6%)"],
          [10, "↑ 6,68%", "56..537,447 tỷ đồng", "6.139 triệu USD (á 3,31%)", "3.073 triệu USD (↓30,01%)"],
        ]),
      },
    ],
    found: ["text-in-number-cell Năm 2023!B2:E8"],
  },
  ...WRITINGS.map(([text, column]): RealCase => ({
    kind: 3,
    instance: `“${text}” among numbers`,
    sheets: [
      {
        name: "T10",
        rows: [
          ["TÌNH HÌNH THƯƠNG MẠI THÁNG 10 NĂM 2023"],
          ["STT", "Chỉ tiêu", "Đơn vị", "Tháng 10/2022", "Tháng 10/2023", "So với cùng kỳ (%)"],
          [1, "Bán lẻ hàng hóa", "Tỷ đồng", 50118.2, column === "E" ? text : 56537.4, column === "F" ? text : 112.81],
          [2, "Lưu trú, ăn uống", "Tỷ đồng", 1204.5, 1290.1, 107.11],
          [3, "Du lịch", "Tỷ đồng", 310.2, 340.8, 109.86],
          [4, "Dịch vụ khác", "Tỷ đồng", 902.1, 951.4, 105.47],
        ],
      },
    ],
    found: [`text-in-number-cell T10!${column}3`],
    mentions: [text],
  })),
  {
    kind: 18,
    instance: "TCVN3 told by its characters, soft hyphen for ư included, in a workbook with a Unicode sheet",
    sheets: [
      {
        name: "San luong",
        rows: [
          ["Tæng s¶n l\u00adîng c«ng nghiÖp th¸ng 6 n¨m 2007"],
          ["ChØ tiªu", "§¬n vÞ tÝnh", "Th¸ng 6 n¨m 2006", "Th¸ng 6 n¨m 2007"],
          ["  §iÖn s¶n xuÊt ", "TriÖu kwh", 5310, 6094],
          ["X¨ng  dÇu", "Ngh×n tÊn", 1310, 1409],
          ["N\u00adíc m¸y", "TriÖu m3", 90.1, 95.5],
        ],
      },
      {
        name: "Gia tri",
        rows: [
          ["Giá trị sản xuất công nghiệp tháng 6 năm 2007"],
          ["Chỉ tiêu", "Đơn vị tính", "Tháng 6 năm 2006", "Tháng 6 năm 2007"],
          ["Khai khoáng", "Tỷ đồng", 1210, 1504],
          ["Chế biến", "Tỷ đồng", 8120, 9310],
        ],
      },
    ],
    found: ["legacy-encoding San luong!A1:D5"],
    mentions: ["Điện sản xuất"],
    puts: [
      "Tổng sản lượng công nghiệp tháng 6 năm 2007",
      "Đơn vị tính",
      "  Điện sản xuất ",
      "Xăng  dầu",
      "Nước máy",
      "Triệu kwh",
      "Nghìn tấn",
    ],
  },
  {
    kind: 18,
    instance: "TCVN3 told by its font alone",
    sheets: [
      {
        name: "Bieu 3",
        font: ".VnTime",
        rows: [
          ["Doanh thu th¸ng 6 n¨m 2000"],
          ["Tªn hµng", "§VT", "Th¸ng 6 n¨m 1999", "Th¸ng 6 n¨m 2000"],
          ["Bia", "Ngh×n lÝt", 4310, 4802],
          ["Mì", "TÊn", 310, 352],
          ["Giòa", "Ngh×n c¸i", 55, 61],
        ],
      },
    ],
    found: ["legacy-encoding Bieu 3!A1:D5"],
    puts: ["Doanh thu tháng 6 năm 2000", "Nghìn lít", "Mỡ", "Giũa"],
  },
  {
    kind: 18,
    instance: "VNI told by its font",
    sheets: [
      {
        name: "Bieu 5",
        font: "VNI-Times",
        rows: [
          ["Saûn xuaát coâng nghieäp thaùng 6 naêm 2007"],
          ["Saûn phaåm", "ÑVT", "Thaùng 6 naêm 2006", "Thaùng 6 naêm 2007"],
          ["Ñöôøng", "Taán", 15210, 15480],
          ["Xi maêng", "Taán", 14120, 14890],
          ["Gaïch", "Nghìn vieân", 6610, 6850],
        ],
      },
    ],
    found: ["legacy-encoding Bieu 5!A1:D5"],
    puts: ["Sản xuất công nghiệp tháng 6 năm 2007", "Đường", "Nghìn viên"],
  },
  {
    kind: 18,
    instance: "half-converted: “1000cỏi” for “1000cái”, “Ṿòng Tµu” for “Vũng Tàu”",
    sheets: [
      {
        name: "SPCN",
        rows: [
          ["Sản phẩm công nghiệp chủ yếu tháng 6 năm 2008"],
          PRODUCTS(2008),
          [1, "Quần áo", "1000cỏi", 4275, 4838, 113.17],
          [2, "Đá xây dựng Ṿòng Tµu", "Nghìn m3", 310, 322, 103.87],
          [3, "Đường", "Tấn", 110200, 121340, 110.11],
        ],
      },
    ],
    found: ["legacy-encoding SPCN!B3:C4"],
    puts: ["1000cái", "Đá xây dựng Vũng Tàu"],
  },
  {
    kind: 19,
    instance: "“đỉều khiển” and marks stored apart",
    sheets: [
      {
        name: "9.IIPthang",
        rows: [
          ["9. Chỉ số sản xuất công nghiệp tháng 6 năm 2024"],
          [null, null, "%"],
          [null, "Tháng 6", "6 tháng"],
          [null, "năm 2024", "năm 2024"],
          [null, "so với", "so với"],
          [null, "cùng kỳ", "cùng kỳ"],
          [null, "năm trước", "năm trước"],
          ["Khai khoáng", 92.32, 94.53],
          ["Thiết bị đi\u0309ê\u0300u khiển", 101.2, 103.4],
          ["Hóa châ\u0301t", 110.1, 108.2],
        ],
      },
    ],
    found: ["decomposed-text 9.IIPthang!A9:A10"],
  },
  {
    kind: 19,
    instance: "oà for òa, uỷ for ủy: one indicator in two spellings is still one",
    sheets: [
      {
        name: "T5",
        rows: [
          ["Sản phẩm chủ yếu tháng 5 năm 2024"],
          ["TT", "Sản phẩm", "ĐVT", "Tháng 5/2024"],
          [1, "Hoá chất", "Tấn", 15480],
          [2, "Thuỷ sản", "Tấn", 14890],
          [3, "Khoá các loại", "Nghìn cái", 415],
          [4, "Ủy thác", "Tỷ đồng", 685.2],
        ],
      },
      {
        name: "T6",
        rows: [
          ["Sản phẩm chủ yếu tháng 6 năm 2024"],
          ["TT", "Sản phẩm", "ĐVT", "Tháng 6/2024"],
          [1, "Hóa chất", "Tấn", 15480],
          [2, "Thủy sản", "Tấn", 14890],
          [3, "Khóa các loại", "Nghìn cái", 415],
          [4, "Uỷ thác", "Tỷ đồng", 685.2],
        ],
      },
    ],
    found: ["stale-copy T6!D3:D6"],
  },
  {
    kind: 20,
    instance: "the header 01/7/2013 stored as the 7th of January",
    sheets: [
      {
        name: "Lao dong",
        rows: [
          ["Lao động doanh nghiệp công nghiệp năm 2013"],
          [null, null, null, "%"],
          [null, { value: 41281, format: "d/m/yyyy" }, { value: 41281, format: "d/m/yyyy" }, "01/7/2013"],
          [null, "so với", "so với", "so với"],
          [null, "tháng trước", "cùng kỳ", "cả năm"],
          ["Khai khoáng", 99.1, 97.4, 98.1],
          ["Chế biến, chế tạo", 101.2, 104.3, 102.2],
          ["Điện", 100.4, 101.9, 100.3],
        ],
      },
    ],
    found: ["date-in-number-cell Lao dong!B3", "date-in-number-cell Lao dong!C3"],
  },
  {
    kind: 20,
    instance: "3.03 became the 3rd of March",
    sheets: [
      {
        name: "IIP",
        rows: [
          ["Chỉ số sản xuất công nghiệp 6 tháng năm 2024"],
          ["TT", "Ngành", "ĐVT", "Tháng 6 năm 2024 so với cùng kỳ (%)", "6 tháng năm 2024 so với cùng kỳ (%)"],
          [1, "Khai khoáng", "%", 92.3, 94.5],
          [2, "Chế biến, chế tạo", "%", 112.6, 108.5],
          [3, "Điện", "%", { value: 45354, format: "d-mmm" }, 97.1],
          [4, "Cung cấp nước", "%", 101.2, 100.8],
        ],
      },
    ],
    found: ["date-in-number-cell IIP!D5"],
  },
];
