import type { Area, SheetDocument } from "../../../xlsx/document";
import { cellText } from "../cells/cell-text";
import { changeColumns, changeRow, eachCell, isBlank, mergeAt } from "../cells/cells";
import { intersect, WHOLE_SHEET } from "../area";
import type { Session } from "../object-type";
import { refuseProtectedSheet } from "../worksheet/protection-check";
import { DIGIT_PIXELS, PADDING_PIXELS, pixelsOfWidth, widthOfPixels } from "../../../xlsx/sheets/column-width";
import { roundedPoints } from "../worksheet/sheet-metrics";

/**
 * Widths of characters in digits, by their kind; any other character is as wide as a digit. Source: measured on
 * Carlito, which has the metrics of Calibri: narrow ones 0.56 on average, wide ones 1.60, capitals 1.06, other letters
 * 0.93. Capitals are taken wider, so that a column comes out rather too wide than too narrow.
 */
const WIDTHS: readonly (readonly [kind: RegExp, digits: number])[] = [
  [/[iljtfI.,:;'!|()[\] ]/, 0.55],
  [/[mwMW@%]/, 1.6],
  [/\p{Lu}/u, 1.2],
];

/**
 * How much wider bold text is taken. Source: letters and digits of Carlito Bold are 1.02 times as wide as the regular
 * ones; the rest is a margin, as for capitals.
 */
const BOLD = 1.07;

/** Lines of text are so many times as high as their font. Source: rows of 15 points hold Calibri 11. */
const LINE_HEIGHT = 1.3636;

/** The size of the font whose digits are DIGIT_PIXELS wide, in points. Source: ECMA-376 part 1, 18.3.1.13. */
const DIGIT_SIZE = 11;

/** Excel measures text with the font itself; this is close enough for layout, but not Excel's own number. */
function textPixels(text: string, size: number, bold: boolean): number {
  let digits = 0;
  for (const character of text) digits += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 1;
  return digits * DIGIT_PIXELS * (size / DIGIT_SIZE) * (bold ? BOLD : 1);
}

/**
 * Widens or narrows columns to what their cells in the areas show; cells that wrap or are merged do not count, as in
 * Excel; empty columns stay.
 * @throws {HostError} AccessDenied on a protected sheet.
 */
export function autofitColumns(session: Session, sheet: SheetDocument, areas: readonly Area[]): void {
  refuseProtectedSheet(sheet);
  const widest = new Map<number, number>();
  for (const area of areas) {
    eachCell(sheet, area, (cell, row, column) => {
      const look = session.workbook.styles.look(cell.style);
      if (isBlank(cell) || look.wrapText || mergeAt(sheet, row, column) !== null) return;
      const lines = cellText(session, cell.value, cell.style).split("\n");
      const pixels =
        Math.max(...lines.map((line) => textPixels(line, look.font.size, look.font.bold))) +
        look.indentLevel * 9 +
        PADDING_PIXELS;
      widest.set(column, Math.max(widest.get(column) ?? 0, Math.ceil(pixels)));
    });
  }
  for (const [column, pixels] of widest)
    changeColumns(sheet, column, column, (record) => ({
      ...record,
      hidden: false,
      width: Math.min(255, widthOfPixels(pixels)),
    }));
}

/**
 * Makes rows as high as their cells need: lines of wrapped text, at the height of their font; merged cells do not
 * count, as in Excel.
 * @throws {HostError} AccessDenied on a protected sheet.
 */
export function autofitRows(session: Session, sheet: SheetDocument, areas: readonly Area[]): void {
  refuseProtectedSheet(sheet);
  for (const area of areas) {
    const rows = intersect(area, { ...WHOLE_SHEET, bottom: Math.max(-1, ...sheet.rows.keys(), ...sheet.cells.keys()) });
    if (rows === null) continue;
    for (let row = rows.top; row <= rows.bottom; row += 1) {
      let height = sheet.defaultRowHeight;
      for (const [column, cell] of sheet.cells.get(row) ?? []) {
        const look = session.workbook.styles.look(cell.style);
        if (isBlank(cell) || mergeAt(sheet, row, column) !== null) continue;
        const width =
          sheet.columns.find((each) => each.first <= column && column <= each.last)?.width ?? sheet.defaultColumnWidth;
        const room = Math.max(1, pixelsOfWidth(width) - PADDING_PIXELS);
        const lines = cellText(session, cell.value, cell.style)
          .split("\n")
          .reduce(
            (count, line) =>
              count +
              (look.wrapText ? Math.max(1, Math.ceil(textPixels(line, look.font.size, look.font.bold) / room)) : 1),
            0,
          );
        height = Math.max(height, roundedPoints((look.wrapText ? lines : 1) * look.font.size * LINE_HEIGHT));
      }
      const needed = Math.min(409.5, height);
      changeRow(sheet, row, (record) => ({
        ...record,
        hidden: false,
        height: needed === sheet.defaultRowHeight ? null : needed,
      }));
    }
  }
}
