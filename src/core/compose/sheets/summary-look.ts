import type { CellAddress, CellRange } from "../../model/cells/address";
import { cellName, quotedSheetName } from "../../model/cells/address";
import type { Look } from "../../model/changes/workbook-change";
import type { TakenMeasure } from "../../model/results/summary";
import type { SheetDraft } from "./sheet-draft";
import { widthOf } from "./sheet-draft";
import { heightOf } from "./text-height";

/** Points: A4 upright between the margins once it is fitted to one page. */
export const WIDTHS = [210, 62, 76, 76, 76, 68, 68, 52] as const;
export const LAST = WIDTHS.length - 1;
export const HEAD: Look = { bold: true, align: "Center", valign: "Center", wrap: true, border: true, fill: "#E7E6E6" };
export const PROSE: Look = { wrap: true, valign: "Top", align: "Left" };

/** The heading of a part of the summary. */
export function addSection(sheet: SheetDraft, words: string): void {
  sheet.add([{ text: words }], { bold: true, size: 13 });
}

/** A sentence across the sheet. */
export function addNote(sheet: SheetDraft, words: string): void {
  const row = sheet.add([{ text: words }], { ...PROSE, italic: true }, heightOf(words, widthOf(WIDTHS, 0, LAST)));
  sheet.merge({ top: row, left: 0, bottom: row, right: LAST });
}

/** The column labels of a table that starts at A; returns the row. */
export function addHead(sheet: SheetDraft, labels: readonly string[]): number {
  const height = Math.max(...labels.map((label, i) => heightOf(label, WIDTHS[i] ?? 0, undefined, true)));
  const row = sheet.add(labels.map((text) => ({ text })));
  sheet.look({ top: row, left: 0, bottom: row, right: labels.length - 1 }, HEAD);
  sheet.height(row, height);
  return row;
}

/** Borders round every cell of a range, and what all tables of the summary share. */
export function frame(sheet: SheetDraft, range: CellRange): void {
  sheet.look(range, { border: true, valign: "Center" });
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
