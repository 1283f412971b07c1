import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { CellPlace } from "../../../src/local-excel/calc/engine";
import type { WorkbookDocument } from "../../../src/xlsx/document";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import type { Drawing } from "../../add-in/excel/draw-book";
import { drawBook, OUTPUT, TRADE } from "../../add-in/excel/draw-book";
import { drawSample, SAMPLE_NAME } from "../draw-sample";

/** A workbook on which refusals are tried. */
export interface TriedBook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BOX = { style: "Continuous", weight: "Thin", color: "#000000" } as const;

/** A sheet as the statistics office publishes it, its comparisons printed; the total is not that of its parts. */
const PUBLISHED: Drawing = {
  name: "Tongmuc",
  rows: [
    ["TỔNG MỨC BÁN LẺ HÀNG HÓA VÀ DOANH THU DỊCH VỤ TIÊU DÙNG"],
    [null, null, null, null, null, "Tỷ đồng"],
    [null, "Thực hiện", "Ước tính", "Cộng dồn", "Tháng 6 năm 2024", "6 tháng năm 2024"],
    [null, "tháng 5", "tháng 6", "6 tháng", "so với cùng kỳ", "so với cùng kỳ"],
    [null, "năm 2024", "năm 2024", "năm 2024", "năm trước (%)", "năm trước (%)"],
    ["TỔNG SỐ", 5190, 5322, 31098, 109.1, 108.6],
    ["Bán lẻ hàng hóa", 3990, 4081, 24011, 108.2, 107.4],
    ["Dịch vụ lưu trú, ăn uống", 610, 633, 3584, 112.8, 115.2],
    ["Du lịch lữ hành", 57, 61, 319, 131.4, 137.1],
    ["Dịch vụ khác", 533, 547, 3234, 109.6, 108.3],
  ],
  looks: [
    { range: "A3:F10", look: { borders: { EdgeTop: BOX, EdgeBottom: BOX, EdgeLeft: BOX, EdgeRight: BOX } } },
    { range: "A3:F6", look: { font: { bold: true }, wrapText: true } },
    { range: "B6:D10", look: { numberFormat: "#,##0" } },
    { range: "A8:A8", look: { fill: "#FFFF00" } },
  ],
  columns: [{ first: 0, last: 0, width: 34, hidden: false, style: null, outlineLevel: 0 }],
};

/** Trade without any comparison, a number of it kept as text, which is marked. */
const TRADE_AS_TEXT: Drawing = {
  ...TRADE,
  rows: TRADE.rows.map((row, i) => (i === 8 ? [...row.slice(0, 4), "450,0"] : row)),
};

/** The workbooks that refusals are tried on: the sample, one as published, and a department's form to be filled. */
export const BOOKS: readonly TriedBook[] = [
  { name: "sample", bytes: drawSample() },
  { name: "published", bytes: drawBook(PUBLISHED) },
  { name: "form", bytes: drawBook(OUTPUT, TRADE_AS_TEXT) },
];

/** A workbook of somebody's. */
export function bookOf(file: string): TriedBook {
  return { name: basename(file), bytes: readFileSync(file) };
}

/** Opens a workbook as Excel would. */
export function opened({ bytes, name }: TriedBook): WorkbookDocument {
  return openWorkbook(bytes, name.includes(".") ? name : SAMPLE_NAME).document;
}

/**
 * Types another number over a figure of the clerk's, one tenth greater: the last in the first row of at least three
 * figures of a hundred and more.
 * @returns where it stands
 * @throws Error where there is none
 */
export function typeFigure({ sheets }: WorkbookDocument): CellPlace {
  for (const { id, cells } of sheets) {
    for (const [row, line] of cells) {
      const figures = [...line].filter(([, { value, formula }]) => formula === null && Number(value) >= 100);
      const [column, cell] = figures.at(-1) ?? [];
      if (figures.length < 3 || column === undefined || cell === undefined) continue;
      line.set(column, { ...cell, value: Math.round(Number(cell.value) * 11) / 10 });
      return { sheetId: id, row, column };
    }
  }
  throw new Error("the workbook holds no figure to be changed");
}
