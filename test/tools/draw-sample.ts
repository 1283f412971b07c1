/**
 * Draws the sample workbook: the figures of a provincial six-month report in the layout such a department keeps.
 * `npx tsx test/tools/draw-sample.ts` writes it to assets/.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Area, BorderStyle, CellRecord, StyleChange } from "../../src/xlsx/document";
import { createWorkbook } from "../../src/xlsx/package/blank-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";

export const SAMPLE_NAME = "bao-cao-6-thang-2024.xlsx";

type Line = readonly [
  ordinal: string,
  label: string,
  unit: string,
  plan: number | null,
  lastYear: number | null,
  current: number | null,
];

const LINES: readonly Line[] = [
  ["I", "Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ", "%", 109.1, null, 99.05],
  ["1", "Khai khoáng", "%", null, null, 139.4],
  ["2", "Công nghiệp chế biến, chế tạo", "%", null, null, 101.27],
  ["3", "Sản xuất và phân phối điện", "%", null, null, 96.97],
  ["4", "Cung cấp nước, hoạt động thu gom, xử lý rác thải", "%", null, null, 100.75],
  ["II", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Tỷ đồng", 123000, 26830.7, 29232],
  ["III", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
  ["-", "Trong đó: Cà phê - Lượng", "Nghìn tấn", null, null, 148],
  ["", "Cà phê - Giá trị", "Triệu USD", null, 377.3, 452],
  ["-", "Sản phẩm gỗ", "Triệu USD", null, null, 1.2],
  ["-", "Mủ cao su", "Triệu USD", null, null, 0.15],
  ["-", "Hàng khác", "Triệu USD", null, 70.5, 71.8],
  ["IV", "Kim ngạch nhập khẩu", "Triệu USD", 115.12, 80.03, 99],
];

const THIN: BorderStyle = { style: "Continuous", weight: "Thin", color: "#000000" };
const BOXED = { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } as const;
const FONT = { name: "Times New Roman", size: 12 } as const;
const HEADER_TOP = 7;
const BODY_TOP = HEADER_TOP + 3;

/** The bytes of the sample workbook: the same on every machine. */
export function drawSample(): Uint8Array {
  const opened = createWorkbook(SAMPLE_NAME, ["6 tháng"]);
  const { document } = opened;
  const [sheet] = document.sheets;
  if (!sheet) throw new Error("the blank workbook has no sheet");

  const put = (row: number, column: number, value: CellRecord["value"], change: StyleChange): void => {
    const line = sheet.cells.get(row) ?? new Map<number, CellRecord>();
    sheet.cells.set(row, line);
    line.set(column, {
      value,
      formula: null,
      style: document.styles.derive(0, { ...change, font: { ...FONT, ...change.font } }),
    });
  };
  const merges: Area[] = [];
  const spread = (row: number, from: number, to: number, value: string, change: StyleChange): void => {
    put(row, from, value, { horizontalAlignment: "Center", ...change });
    merges.push({ top: row, left: from, bottom: row, right: to });
  };

  spread(0, 0, 2, "UBND TỈNH GIA LAI", {});
  spread(0, 4, 8, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { font: { bold: true } });
  spread(1, 0, 2, "SỞ CÔNG THƯƠNG", { font: { bold: true } });
  spread(1, 4, 8, "Độc lập - Tự do - Hạnh phúc", { font: { bold: true } });
  put(2, 8, "Biểu số 01", { horizontalAlignment: "Right", font: { italic: true } });
  spread(3, 0, 8, "TÌNH HÌNH THỰC HIỆN MỘT SỐ CHỈ TIÊU CHỦ YẾU NGÀNH CÔNG THƯƠNG", { font: { bold: true, size: 14 } });
  spread(4, 0, 8, "6 THÁNG ĐẦU NĂM 2024", { font: { bold: true, size: 14 } });
  put(6, 8, "Đơn vị tính: Tỷ đồng; Triệu USD", { horizontalAlignment: "Right", font: { italic: true } });

  const head: StyleChange = {
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    wrapText: true,
    borders: BOXED,
    fill: "#DDEBF7",
    font: { bold: true },
  };
  const heads = [
    "TT",
    "Chỉ tiêu",
    "ĐVT",
    "Kế hoạch năm 2024",
    "Thực hiện 6 tháng đầu năm 2023",
    "Ước thực hiện 6 tháng đầu năm 2024",
    "So sánh (%)",
    null,
    "Ghi chú",
  ];
  const below = [null, null, null, null, null, null, "So với kế hoạch năm", "So với cùng kỳ", null];
  const numbers = ["A", "B", "C", "1", "2", "3", "4=3/1", "5=3/2", "6"];
  for (let column = 0; column < heads.length; column++) {
    put(HEADER_TOP, column, heads[column] ?? null, head);
    put(HEADER_TOP + 1, column, below[column] ?? null, head);
    put(HEADER_TOP + 2, column, numbers[column] ?? null, { ...head, fill: null, font: { italic: true, size: 10 } });
    if (below[column] === null && column !== 6)
      merges.push({ top: HEADER_TOP, left: column, bottom: HEADER_TOP + 1, right: column });
  }
  merges.push({ top: HEADER_TOP, left: 6, bottom: HEADER_TOP, right: 7 });

  LINES.forEach(([ordinal, label, unit, plan, lastYear, current], i) => {
    const row = BODY_TOP + i;
    const isMain = /^[IVX]+$/.test(ordinal);
    const look: StyleChange = { borders: BOXED, verticalAlignment: "Center", font: { bold: isMain } };
    put(row, 0, ordinal === "" ? null : ordinal, { ...look, horizontalAlignment: "Center" });
    put(row, 1, label, { ...look, wrapText: true });
    put(row, 2, unit, { ...look, horizontalAlignment: "Center" });
    for (const [j, figure] of [plan, lastYear, current].entries())
      put(row, 3 + j, figure, { ...look, numberFormat: "#,##0.##" });
    for (const column of [6, 7]) put(row, column, null, { ...look, numberFormat: "#,##0.00" });
    put(row, 8, null, look);
  });

  const foot = BODY_TOP + LINES.length + 1;
  spread(foot, 5, 8, "Gia Lai, ngày 20 tháng 6 năm 2024", { font: { italic: true } });
  spread(foot + 1, 0, 2, "NGƯỜI LẬP BIỂU", { font: { bold: true } });
  spread(foot + 1, 5, 8, "GIÁM ĐỐC", { font: { bold: true } });
  spread(foot + 2, 0, 2, "(Ký, ghi rõ họ tên)", { font: { italic: true } });
  spread(foot + 2, 5, 8, "(Ký, ghi rõ họ tên và đóng dấu)", { font: { italic: true } });

  sheet.merges = merges;
  sheet.columns = [6, 48, 12, 13, 15, 15, 13, 13, 12].map((width, column) => ({
    first: column,
    last: column,
    width,
    hidden: false,
    style: null,
    outlineLevel: 0,
  }));
  for (const row of [3, 4]) sheet.rows.set(row, { height: 20, hidden: false, style: null, outlineLevel: 0 });
  sheet.rows.set(HEADER_TOP, { height: 33, hidden: false, style: null, outlineLevel: 0 });
  sheet.rows.set(HEADER_TOP + 1, { height: 33, hidden: false, style: null, outlineLevel: 0 });
  sheet.frozen = { rows: BODY_TOP, columns: 2 };
  sheet.page = {
    ...sheet.page,
    orientation: "Landscape",
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    centerHorizontally: true,
  };
  return saveWorkbook(opened);
}

if (require.main === module) writeFileSync(join(__dirname, "../../assets", SAMPLE_NAME), drawSample());
