import { drawBook, type Drawing } from "../excel/draw-book";

const BOX = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
const LOOKS = (last: string): NonNullable<Drawing["looks"]> => [
  { range: `A3:${last}`, look: { borders: { EdgeTop: BOX, EdgeBottom: BOX, EdgeLeft: BOX, EdgeRight: BOX } } },
  {
    range: `A3:${last.replace(/\d+/, "3")}`,
    look: { font: { bold: true }, horizontalAlignment: "Center", wrapText: true },
  },
];
const COLUMNS: NonNullable<Drawing["columns"]> = [
  { first: 1, last: 1, width: 30, hidden: false, style: null, outlineLevel: 0 },
  { first: 2, last: 4, width: 15, hidden: false, style: null, outlineLevel: 0 },
];

/**
 * Exports: E5 has two digits the wrong way round, E7 and E9 are numbers kept as text, and one line has grown far more
 * than its siblings.
 */
export const EXPORTS: Drawing = {
  name: "Xuất khẩu",
  rows: [
    ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
    ["Đơn vị tính: Triệu USD"],
    ["STT", "Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    ["I", "Tổng kim ngạch xuất khẩu", 2300, 1000, 1162.5],
    [1, "Cà phê", 900, 400, 425],
    [2, "Cao su", 640, 300, 324],
    [3, "Sản phẩm gỗ", 430, 200, "212,5"],
    [4, "Hạt tiêu", 160, 25, 92],
    [5, "Hạt điều", 120, 50, " 56 "],
    [6, "Hàng khác", 50, 25, 26],
  ],
  looks: [...LOOKS("E10"), { range: "C4:E10", look: { numberFormat: "#,##0.0" } }],
  columns: COLUMNS,
};

/** Retail: D6 can be read in two ways, and nothing says which. */
export const RETAIL: Drawing = {
  name: "Bán lẻ",
  rows: [
    ["Doanh thu bán lẻ tháng 6 năm 2024"],
    [],
    ["TT", "Chỉ tiêu", "ĐVT", "Ước tháng 6 năm 2024"],
    [1, "Lương thực, thực phẩm", "Tỷ đồng", 1703],
    [2, "Hàng may mặc", "Tỷ đồng", 341],
    [3, "Xăng dầu", "Tỷ đồng", "29.232"],
    [4, "Đồ dùng gia đình", "Tỷ đồng", 452],
  ],
  looks: LOOKS("D7"),
  columns: COLUMNS,
};

/** The bytes of a workbook with something to fix, to choose, to ignore and to explain. */
export function drawDoubtful(): Uint8Array {
  return drawBook(EXPORTS, RETAIL);
}
