import type { Area, CellRecord, ColumnRecord, SheetDocument, StyleChange } from "../../../src/xlsx/document";
import { createWorkbook } from "../../../src/xlsx/package/blank-workbook";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { parseRange } from "../../../src/core/model/cells/address";

/** A sheet to be drawn from A1: rows of values, merged areas in A1, looks by row, columns of its own. */
export interface Drawing {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges?: readonly string[];
  /** The look of every cell of a row from this row on, given or not; later entries win. */
  readonly looks?: readonly { readonly range: string; readonly look: StyleChange }[];
  readonly columns?: readonly ColumnRecord[];
  readonly change?: (sheet: SheetDocument) => void;
}

/** The bytes of a workbook with the sheets. */
export function drawBook(...sheets: readonly Drawing[]): Uint8Array {
  const opened = createWorkbook(
    "so-lieu.xlsx",
    sheets.map((s) => s.name),
  );
  const { document } = opened;
  sheets.forEach((drawing, index) => {
    const sheet = document.sheets[index];
    if (!sheet) throw new Error("a sheet is missing");
    const put = (row: number, column: number, change: (cell: CellRecord) => CellRecord): void => {
      const line = sheet.cells.get(row) ?? new Map<number, CellRecord>();
      sheet.cells.set(row, line);
      line.set(column, change(line.get(column) ?? { value: null, formula: null, style: 0 }));
    };
    for (const { range, look } of drawing.looks ?? []) {
      const area = areaOf(range);
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++)
          put(row, column, (cell) => ({ ...cell, style: document.styles.derive(cell.style, look) }));
      }
    }
    drawing.rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (typeof value === "string" && value.startsWith("=") && value.length > 1 && !value.startsWith("=="))
          put(row, column, (cell) => ({ ...cell, formula: { kind: "normal", text: value.slice(1) } }));
        else if (value !== null)
          put(row, column, (cell) => ({
            ...cell,
            value: typeof value === "string" && value.startsWith("==") ? value.slice(1) : value,
          }));
      });
    });
    sheet.merges = (drawing.merges ?? []).map(areaOf);
    if (drawing.columns) sheet.columns = drawing.columns;
    drawing.change?.(sheet);
  });
  return saveWorkbook(opened);
}

function areaOf(address: string): Area {
  const range = parseRange(address);
  if (!range) throw new Error(`not an address: ${address}`);
  return range;
}

/** Opens bytes as the stand-in does. */
export function open(bytes: Uint8Array): ReturnType<typeof openWorkbook> {
  return openWorkbook(bytes, "so-lieu.xlsx");
}

/** What a cell of a sheet holds: formula with "=", or value; null when empty. */
export function cellOf(sheet: SheetDocument | undefined, address: string): string | number | boolean | null {
  const area = areaOf(address);
  const cell = sheet?.cells.get(area.top)?.get(area.left);
  if (!cell) return null;
  if (cell.formula !== null) return `=${cell.formula.text}`;
  return typeof cell.value === "object" && cell.value !== null ? cell.value.error : cell.value;
}

/** The value of a cell, calculated or not. */
export function valueOf(sheet: SheetDocument | undefined, address: string): unknown {
  const area = areaOf(address);
  return sheet?.cells.get(area.top)?.get(area.left)?.value ?? null;
}

const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
const BOX: StyleChange = { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } };

/** A sheet of retail and trade without any comparison column; notes at its right, a hidden column after them. */
export const TRADE: Drawing = {
  name: "Thương mại",
  rows: [
    ["TÌNH HÌNH THƯƠNG MẠI 6 THÁNG ĐẦU NĂM 2024"],
    ["Đơn vị tính: Tỷ đồng"],
    ["STT", "Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện", null, "Ghi chú"],
    [null, null, null, "6 tháng đầu năm 2023", "6 tháng đầu năm 2024", null],
    ["A", "B", 1, 2, 3, 4],
    [1, "Tổng mức bán lẻ hàng hóa", 123000, 50000, 56000],
    [2, "Doanh thu dịch vụ lưu trú", 8000, 3200, 3600, "ước"],
    [3, "Doanh thu dịch vụ khác", 5000, null, 2600],
    [4, "Doanh thu du lịch", 900, 380, 450],
  ],
  merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"],
  looks: [
    { range: "A3:F9", look: BOX },
    { range: "A3:F5", look: { font: { bold: true }, horizontalAlignment: "Center", wrapText: true, fill: "#DDEBF7" } },
    { range: "C6:E9", look: { numberFormat: "#,##0" } },
  ],
  columns: [
    { first: 1, last: 1, width: 32, hidden: false, style: null, outlineLevel: 0 },
    { first: 2, last: 4, width: 14, hidden: false, style: null, outlineLevel: 0 },
    { first: 6, last: 6, width: 9, hidden: true, style: null, outlineLevel: 0 },
  ],
};

/** A sheet with empty columns for growth and attainment. */
export const OUTPUT: Drawing = {
  name: "Sản lượng",
  rows: [
    ["SẢN LƯỢNG MỘT SỐ SẢN PHẨM CÔNG NGHIỆP 6 THÁNG ĐẦU NĂM 2024"],
    [],
    [
      "STT",
      "Sản phẩm",
      "ĐVT",
      "Kế hoạch năm 2024",
      "Thực hiện 6 tháng đầu năm 2023",
      "Thực hiện 6 tháng đầu năm 2024",
      "So với kế hoạch (%)",
      "So với cùng kỳ (%)",
    ],
    [1, "Điện sản xuất", "Triệu kWh", 9000, 4100, 3900],
    [2, "Đường tinh chế", "Tấn", 250000, 120000, 131000],
    [3, "Xi măng", "Tấn", 60000, 28000, 29400],
    [4, "Phân bón", "Tấn", 45000, 21000, 22000],
  ],
  looks: [{ range: "A3:H7", look: BOX }],
};
