import type { CellAddress, CellRange } from "../../model/cells/address";
import { cellName, quotedSheetName } from "../../model/cells/address";
import type { Look } from "../../model/changes/workbook-change";
import type { TakenMeasure } from "../../model/results/summary";
import type { SheetDraft } from "./sheet-draft";
import { widthOf } from "./sheet-draft";
import { heightOf } from "./text-height";

/**
 * Points: A4 upright between margins of 30 and 15 millimetres is 467 wide, and columns are printed up to 6 % wider than
 * they are on the screen; what stands in the last column is not printed.
 */
export const WIDTHS = [140, 56, 48, 48, 48, 46, 54, 160] as const;

/** The last column that is printed. Source: `WIDTHS`. */
export const LAST = 6;

/** The column beside it, which serves who works on the sheet. Source: `WIDTHS`. */
export const DESK = 7;

/** Points of tables and notes. Source: Nghị định 30/2020/NĐ-CP: 13 to 14 for text; tables are read at 11. */
export const TABLE_SIZE = 11;

/** Points of notes. Source: the least that is read in print beside tables of 11. */
export const NOTE_SIZE = 10;
export const HEAD: Look = {
  bold: true,
  align: "Center",
  valign: "Center",
  wrap: true,
  border: true,
  fill: "#E7E6E6",
  size: TABLE_SIZE,
};
export const PROSE: Look = { wrap: true, valign: "Top", align: "Left" };
const NOTE: Look = { ...PROSE, italic: true, size: NOTE_SIZE };
/** What serves who works on the sheet and is not printed. */
export const DESK_LOOK: Look = { ...PROSE, italic: true, size: NOTE_SIZE, color: "#7F7F7F" };
export const CELL: Look = { border: true, valign: "Center", size: TABLE_SIZE };

/** Rows of a table that go with its heading. Source: a note, the column labels and the first row. */
export const HEAD_ROWS = 3;

/** The heading of a part of the summary, on one page with as many rows that follow it. */
export function addSection(sheet: SheetDraft, words: string, following = 1): void {
  const row = sheet.add([{ text: words }], { bold: true, wrap: false }, 20);
  sheet.keep(row, row + following);
}

/** A sentence across the sheet. */
export function addNote(sheet: SheetDraft, words: string): void {
  const row = sheet.add([{ text: words }], NOTE, heightOf(words, widthOf(sheet.widths, 0, LAST), NOTE_SIZE));
  sheet.merge({ top: row, left: 0, bottom: row, right: LAST });
}

/** The column labels of a table that starts at A; returns the row. */
export function addHead(sheet: SheetDraft, labels: readonly string[]): number {
  const height = Math.max(...labels.map((label, i) => heightOf(label, sheet.widths[i] ?? 0, TABLE_SIZE, true)));
  const row = sheet.add(labels.map((text) => ({ text })));
  sheet.look({ top: row, left: 0, bottom: row, right: labels.length - 1 }, HEAD);
  sheet.height(row, height);
  return row;
}

/** Rows of a table that is never cut. Source: 24 rows of two lines are two thirds of a page. */
const SHORT_TABLE = 24;

/** Borders round every cell of a range, and what all tables of the summary share. */
export function frame(sheet: SheetDraft, range: CellRange): void {
  sheet.look(range, CELL);
  // A table is cut only where a page cannot hold it; its heads go with its first rows.
  sheet.keep(range.top - 1, range.bottom - range.top < SHORT_TABLE ? range.bottom : range.top + 1);
}

/** A cell as a formula on another sheet names it. */
export function sourceCell(sheet: string, cell: CellAddress): string {
  return `${quotedSheetName(sheet)}!${cellName(cell)}`;
}

/** A measure's formula for a cell of another sheet than the one its cells stand on. */
export function fromSheet(sheet: string, { formula }: TakenMeasure): string {
  return formula.replace(
    /(?<![A-Z0-9$])\$?[A-Z]{1,3}\$?[1-9][0-9]*(?![0-9(])/g,
    (name) => `${quotedSheetName(sheet)}!${name}`,
  );
}

/** The format for an amount that was computed: as many digits as it has meaning for. */
export function amountFormat(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return "#,##0";
  return size >= 10 ? "#,##0.0" : "#,##0.00";
}

/**
 * "1000*" where a measured ratio is a power of ten away from that of the plain figures, whose columns are then in
 * different units; "" where they are alike.
 */
export function unitScale(measured: number, plain: number): string {
  const power = Math.round(Math.log10(measured / plain));
  return Number.isFinite(power) && power !== 0
    ? `${power > 0 ? String(10 ** power) : `1/${String(10 ** -power)}`}*`
    : "";
}
