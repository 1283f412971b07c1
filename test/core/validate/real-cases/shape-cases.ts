import type { ExampleCell } from "../../../../src/core/model/results/finding";
import type { RealCase, Rows, Uncovered } from "./real-case";

const PRODUCTS = ["STT", "Sản phẩm", "ĐVT", "Tháng 5 năm 2025", "Tháng 6 năm 2025", "Tháng 6 so với tháng trước (%)"];
const product = (ordinal: number, label: string, unit: string, before: number, now: number): ExampleCell[] => [
  ordinal,
  label,
  unit,
  before,
  now,
  Number(((100 * now) / before).toFixed(2)),
];

/** Two pages of a table whose header was repeated for the printer, and what was left below it. */
const paged = (total: number): Rows => [
  ["GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP THÁNG 6 NĂM 2025"],
  [null, null, null, null, "Đơn vị tính: Tỷ đồng"],
  ["STT", "Ngành", "Tháng 6 năm 2024", "Tháng 6 năm 2025", "So với cùng kỳ (%)"],
  [null, "Tổng số", 1511.2, total, 107.54],
  [1, "Khai khoáng", 120.4, 131.2, 108.97],
  [2, "Chế biến thực phẩm", 610.3, 655.4, 107.39],
  [3, "Dệt may", 240.1, 262.1, 109.16],
  ["STT", "Ngành", "Tháng 6 năm 2024", "Tháng 6 năm 2025", "So với cùng kỳ (%)"],
  [4, "Điện", 402.2, 430.1, 106.94],
  [5, "Cấp nước", 138.2, 146.4, 105.93],
  [null, null, null, null, null],
  [null, null, null, 1.006, null],
  [null, null, 1.0312, 1.0754, null],
];

/** Shapes that mislead a reader. */
export const SHAPE_CASES: readonly RealCase[] = [
  {
    kind: 14,
    instance: "product codes of six digits and more under ĐVT",
    sheets: [
      {
        name: "SPCN",
        rows: [
          ["SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU THÁNG 6 NĂM 2025"],
          PRODUCTS,
          product(1, "Đá xây dựng", "0810001", 15210, 15480),
          product(2, "Hạt điều nhân", "1030043", 14120, 14890),
          product(3, "Quần áo", "1410012", 6610, 6850),
          product(4, "Điện sản xuất", "3510011", 92, 99),
        ],
      },
    ],
    found: ["missing-unit SPCN!C3:C6"],
  },
  {
    kind: 14,
    instance: "the codes as numbers",
    sheets: [
      {
        name: "SPCN",
        rows: [
          ["SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU THÁNG 6 NĂM 2025"],
          PRODUCTS,
          [1, "Đá xây dựng", 810001, 15210, 15480, 101.78],
          [2, "Hạt điều nhân", 1030043, 14120, 14890, 105.45],
          [3, "Quần áo", 1410012, 6610, 6850, 103.63],
          [4, "Điện sản xuất", 3510011, 92, 99, 107.61],
        ],
      },
    ],
    found: ["missing-unit SPCN!C3:C6"],
  },
  {
    kind: 14,
    instance: "a code column slipped in, its units pushed under the first month",
    sheets: [
      {
        name: "SPCN",
        rows: [
          ["SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU THÁNG 6 NĂM 2025"],
          PRODUCTS,
          [1, "Đá xây dựng", "0810001", "M3", 15210, 15480, 101.78],
          [2, "Hạt điều nhân", "1030043", "Tấn", 14120, 14890, 105.45],
          [3, "Quần áo", "1410012", "1000 cái", 6610, 6850, 103.63],
          [4, "Điện sản xuất", "3510011", "Triệu kWh", 92, 99, 107.61],
        ],
      },
    ],
    found: ["missing-unit SPCN!C3:C6"],
  },
  {
    kind: 15,
    instance: "a header repeated in mid-table and stray numbers below it",
    sheets: [{ name: "GTSX", rows: paged(1625.2) }],
    found: [],
  },
  {
    kind: 15,
    instance: "a wrong total above a repeated header",
    sheets: [{ name: "GTSX", rows: paged(1652.2) }],
    found: ["total-mismatch GTSX!D4"],
  },
  {
    kind: 17,
    instance: "exports in “triệu đồng” on one sheet, in “Triệu USD” with the same figures on another",
    sheets: [
      {
        name: "Biểu 1",
        rows: [
          ["THƯƠNG MẠI 9 THÁNG NĂM 2021"],
          ["TT", "Chỉ tiêu", "ĐVT", "9 tháng năm 2020", "9 tháng năm 2021"],
          [1, "Bán lẻ", "Tỷ đồng", 44310.4, 46201.8],
          [2, "Kim ngạch xuất khẩu", "Triệu USD", 411.2, 450.1],
        ],
      },
      {
        name: "Biểu 2",
        rows: [
          ["TÓM TẮT 9 THÁNG NĂM 2021"],
          ["TT", "Chỉ tiêu", "ĐVT", "9 tháng năm 2020", "9 tháng năm 2021"],
          [1, "Kim ngạch xuất khẩu", "Triệu đồng", 411.2, 450.1],
          [2, "Kim ngạch nhập khẩu", "Triệu USD", 61.2, 70.5],
        ],
      },
    ],
    found: ["unit-changed Biểu 2!C3"],
  },
  {
    kind: 17,
    instance: "“năm 20214” in a title",
    sheets: [
      {
        name: "Biểu 1",
        rows: [
          ["THƯƠNG MẠI 9 THÁNG NĂM 20214"],
          ["TT", "Chỉ tiêu", "ĐVT", "9 tháng năm 2023", "9 tháng năm 2024"],
          [1, "Bán lẻ", "Tỷ đồng", 39888.1, 43873.2],
          [2, "Xuất khẩu", "Triệu USD", 511.2, 550.1],
        ],
      },
    ],
    found: ["period-conflict Biểu 1!A1"],
    mentions: ["20214"],
  },
];

/** What no rule is meant to tell. */
export const UNCOVERED: readonly Uncovered[] = [
  {
    kind: 17,
    instance: "“hơn 2.500 tỷ” for 2,527 nghìn tỷ, “giảm 3,03” without %, “IPP” for IIP in published prose",
    reason: "prose outside the workbook is not read; the paragraph the pane drafts takes its units from the sheet",
  },
  {
    kind: 17,
    instance: "“Chỉ số SXCN ước đạt 3.300,63 tỷ đồng”",
    reason: "a row of money is read as money whatever its label calls it: no growth or attainment goes wrong by it",
  },
  {
    kind: 24,
    instance: "“bán lẻ hàng hóa” here and “bán lẻ hàng hóa và doanh thu dịch vụ” there for one figure",
    reason: "two names for one figure are two indicators to a program; only the plan contradicted by growth shows it",
  },
];

const INDEX = (rows: Rows): Rows => [
  ["9. Chỉ số sản xuất công nghiệp tháng 6 và 6 tháng năm 2024"],
  [null, null, null, "%"],
  [null, "Tháng 6", "Tháng 6", "6 tháng"],
  [null, "năm 2024", "năm 2024", "năm 2024"],
  [null, "so với", "so với", "so với"],
  [null, "tháng", "cùng kỳ", "cùng kỳ"],
  [null, "trước", "năm trước", "năm trước"],
  ...rows,
];

/** What looks odd and is right: nothing at all may be said but remarks. */
export const ODDITIES: readonly RealCase[] = [
  {
    kind: 23,
    instance: "growth of 1,164 % in a season and 357 % of drinks",
    sheets: [
      {
        name: "SPCN",
        rows: [
          ["SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU 6 THÁNG NĂM 2024"],
          ["STT", "Sản phẩm", "ĐVT", "6 tháng năm 2023", "6 tháng năm 2024", "Tốc độ tăng so với cùng kỳ (%)"],
          [1, "Đường RS", "Tấn", 1210, 15294.4, 1164],
          [2, "Đồ uống", "Nghìn lít", 410, 1873.7, 357],
          [3, "Chè", "Tấn", 2210, 2380, 7.69],
          [4, "Tinh bột mì", "Tấn", 88100, 91220, 3.54],
        ],
      },
    ],
    found: [],
  },
  {
    kind: 23,
    instance: "the same printed as indices",
    sheets: [
      {
        name: "SPCN",
        rows: [
          ["SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU 6 THÁNG NĂM 2024"],
          ["STT", "Sản phẩm", "ĐVT", "6 tháng năm 2023", "6 tháng năm 2024", "So với cùng kỳ (%)"],
          [1, "Đường RS", "Tấn", 1210, 15294.4, 1264],
          [2, "Đồ uống", "Nghìn lít", 410, 1873.7, 457],
          [3, "Chè", "Tấn", 2210, 2380, 107.69],
          [4, "Tinh bột mì", "Tấn", 88100, 91220, 103.54],
        ],
      },
    ],
    found: [],
  },
  {
    kind: 23,
    instance: "no percentage for new products",
    sheets: [
      {
        name: "SPCN",
        rows: [
          ["SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU 6 THÁNG NĂM 2024"],
          ["STT", "Sản phẩm", "ĐVT", "6 tháng năm 2023", "6 tháng năm 2024", "So với cùng kỳ (%)"],
          [1, "Viên nén gỗ", "Tấn", "-", 15294, null],
          [2, "Ván MDF", "M3", null, 3120, null],
          [3, "Chè", "Tấn", 2210, 2380, 107.69],
          [4, "Tinh bột mì", "Tấn", 88100, 91220, 103.54],
          [5, "Gạch", "Nghìn viên", 6610, 6850, 103.63],
        ],
      },
    ],
    found: [],
  },
  {
    kind: 23,
    instance: "section D and its only division, to the digit",
    sheets: [
      {
        name: "9.IIPthang",
        rows: INDEX([
          ["Toàn ngành công nghiệp", 100.67, 104.1, 103.9],
          ["Khai khoáng", 97.36, 92.3, 94.5],
          ["Công nghiệp chế biến, chế tạo", 100.98, 106.6, 105.5],
          ["Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí", 101.4, 96.9, 98],
          ["Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí", 101.4, 96.9, 98],
          ["Cung cấp nước; hoạt động quản lý và xử lý rác thải, nước thải", 100.2, 100.7, 101.2],
        ]),
      },
    ],
    found: [],
  },
  {
    kind: 23,
    instance: "“Trong đó” items that do not add up to their whole",
    sheets: [
      {
        name: "22. VDT TTNSNN",
        rows: [
          ["22. Vốn đầu tư thực hiện từ nguồn ngân sách Nhà nước"],
          [null, null, null, "Tỷ đồng"],
          [null, "Thực hiện", "Ước tính", "Cộng dồn"],
          [null, "tháng 5", "tháng 6", "6 tháng"],
          [null, "năm 2024", "năm 2024", "năm 2024"],
          ["TỔNG SỐ", 48310.4, 53718.1, 244405.6],
          ["Trung ương", 8453.1, 9342.7, 41812.3],
          ["Trong đó:", null, null, null],
          ["Bộ Công Thương", 44.73, 53.83, 237.66],
          ["Bộ Y tế", 310.2, 341.8, 1502.4],
          ["Địa phương", 39857.3, 44375.4, 202593.3],
        ],
      },
    ],
    found: [],
  },
  {
    kind: 23,
    instance: "adjusted capital of −29.1",
    sheets: [
      {
        name: "24. FDI",
        rows: [
          ["24. Đầu tư nước ngoài vào Việt Nam được cấp phép từ 01/01-20/06/2024"],
          [null, null, null, null, "Triệu USD"],
          [null, null, "Số dự án", "Vốn đăng ký", "Vốn đăng ký"],
          [null, null, "(Dự án)", "cấp mới", "điều chỉnh"],
          ["TỔNG SỐ", null, 235, 2196.8, -19.5],
          ["Phân theo một số địa phương", null, null, null, null],
          [null, "Bà Rịa - Vũng Tàu", 20, 1533.1, -9.6],
          [null, "Hưng Yên", 32, 543.8, -29.1],
          [null, "Thái Nguyên", 183, 119.9, 19.2],
        ],
      },
    ],
    found: [],
  },
];
