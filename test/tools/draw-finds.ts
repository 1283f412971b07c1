/**
 * Draws the workbook behind the README's table of what Soát Số finds: one fault a sheet, figures that were typed, no
 * formula, and a sheet that is sound. `npx tsx test/tools/draw-finds.ts` writes it to assets/.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawBook, type Drawing } from "../add-in/excel/draw-book";

export const FINDS_NAME = "what-it-finds.xlsx";

const TRADE = ["TT", "Chỉ tiêu", "ĐVT", "6 tháng năm 2023", "6 tháng năm 2024"];

const SHEETS: readonly Drawing[] = [
  {
    name: "Tổng thiếu một dòng",
    rows: [
      ["Kim ngạch xuất khẩu theo thị trường 6 tháng đầu năm 2024"],
      TRADE,
      [null, "Tổng số", "Triệu USD", 287, 308],
      [1, "Hoa Kỳ", "Triệu USD", 99, 108],
      [2, "Trung Quốc", "Triệu USD", 84, 91],
      [3, "Nhật Bản", "Triệu USD", 104, 109],
      [4, "Pháp", "Triệu USD", 17, 18],
    ],
  },
  {
    name: "Tăng trưởng gõ sai",
    rows: [
      ["Tình hình xuất nhập khẩu 6 tháng đầu năm 2024"],
      [...TRADE, "So với cùng kỳ (%)"],
      [1, "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525, 131.42],
      [2, "Kim ngạch nhập khẩu", "Triệu USD", 80.03, 99, 123.7],
      [3, "Cà phê", "Triệu USD", 377.3, 452, 119.8],
    ],
  },
  {
    name: "Tỷ lệ kế hoạch cũ",
    rows: [
      ["Tổng mức bán lẻ hàng hóa các tháng năm 2023 (tỷ đồng)"],
      ["KH năm 2023", null, 94200],
      ["Tháng", "Năm 2023", "Lũy kế năm 2023", "Lũy kế so với KH năm 2023 (%)"],
      ["Tháng 1", 7630.2, 7630.2, 8.1],
      ["Tháng 2", 7080.5, 14710.7, 15.6],
      ["Tháng 3", 7091.9, 21802.6, 23.1],
      ["Tháng 4", 7068.8, 28871.4, 30.6],
      ["Tháng 5", 7167.3, 36038.7, 38.3],
      ["Tháng 6", 7341.8, 43380.5, 38.3],
    ],
  },
  {
    name: "Chỉ số chung ngoài các ngành",
    rows: [
      ["Chỉ số sản xuất công nghiệp các tháng năm 2024 so với cùng kỳ (%)"],
      ["Tháng", "Toàn ngành", "Chia ra", null, null],
      [null, null, "Khai khoáng", "Chế biến, chế tạo", "Sản xuất và phân phối điện"],
      ["Tháng 1", 103.51, 103.25, 103.97, 102.26],
      ["Tháng 2", 102.55, 100.89, 103.96, 98.9],
      ["Tháng 3", 109.73, 104.09, 104.9, 100.35],
      ["Tháng 4", 102.42, 101.98, 100.36, 106.96],
      ["Tháng 5", 105.61, 104.79, 106.75, 103.01],
    ],
    merges: ["C2:E2"],
  },
  {
    name: "Trong đó lớn hơn tổng",
    rows: [
      ["Lao động trong các cụm công nghiệp năm 2024 (người)"],
      ["TT", "Cụm công nghiệp", "Tổng số lao động", "Trong đó", null],
      [null, null, null, "Lao động nữ", "Người địa phương"],
      [1, "An Khê", 1240, 610, 1105],
      [2, "Ia Sao", 385, 172, 340],
      [3, "Diên Phú", 912, 1427, 803],
      [4, "Chư Sê", 268, 96, 251],
      [5, "Đak Đoa", 431, 187, 399],
    ],
    merges: ["D2:E2"],
  },
  {
    name: "Quý không bằng ba tháng",
    rows: [
      ["Doanh thu bán lẻ quý I năm 2024"],
      ["TT", "Nhóm hàng", "ĐVT", "Tháng 1 năm 2024", "Tháng 2 năm 2024", "Tháng 3 năm 2024", "Quý I năm 2024"],
      [1, "Lương thực", "Tỷ đồng", 1520, 1410, 1602, 4532],
      [2, "Xăng dầu", "Tỷ đồng", 842, 790, 871, 2603],
      [3, "Hàng may mặc", "Tỷ đồng", 310, 288, 301, 899],
    ],
  },
  {
    name: "Số đúng",
    rows: [
      ["Vốn đầu tư thực hiện 6 tháng đầu năm 2024"],
      ["TT", "Nguồn vốn", "ĐVT", "6 tháng năm 2023", "6 tháng năm 2024", "So với cùng kỳ (%)"],
      [null, "Tổng số", "Tỷ đồng", 3520, 3870, 109.9],
      [1, "Vốn ngân sách", "Tỷ đồng", 2210, 2450, 110.9],
      [2, "Vốn doanh nghiệp", "Tỷ đồng", 1310, 1420, 108.4],
    ],
  },
];

/** The column of the words, in characters. */
const WIDE = { first: 1, last: 1, width: 34, hidden: false, style: null, outlineLevel: 0 } as const;

/** The bytes of the workbook: the same on every machine. */
export function drawFinds(): Uint8Array {
  return drawBook(...SHEETS.map((sheet) => ({ ...sheet, columns: [WIDE] })));
}

if (require.main === module) writeFileSync(join(__dirname, "../../assets", FINDS_NAME), drawFinds());
