import type { CellRange } from "../model/cells/address";
import type { Cell, CellStyle, SheetGrid } from "../model/cells/workbook";
import { isErrorValue, styleKey } from "../model/cells/workbook";
import type { Encoding } from "../model/cells/legacy-encoding";
import { decodeText, encodingOf, prevailingEncoding } from "../model/cells/legacy-encoding";
import { MARK, figureOfText } from "../vocabulary/numbers";
import { periodsOf } from "../vocabulary/periods";
import { match } from "../vocabulary/words";
import { parseUnit } from "../vocabulary/units";
import { isDateFormat } from "../model/cells/number-format";

/** What a cell is to the reader of a table; a mark stands for "none" or "not known" ("-", "…", "x"). */
type CellKind = "blank" | "number" | "year" | "date" | "text" | "mark" | "error";

/** A cell as it is read: text decoded, in one line, trimmed. */
export interface ReadCell {
  readonly kind: CellKind;
  readonly text: string;
  /** Spaces before the text. */
  readonly spaces: number;
  readonly style: CellStyle | null;
  /** The figure of a number cell, or of text that is a figure. */
  readonly number: number | null;
  /** The number is written as text. */
  readonly isText: boolean;
  /** The cell shows a percent sign. */
  readonly showsPercent: boolean;
}

/** A sheet as it is read; cells of the trimmed range only. */
export interface SheetReading {
  readonly sheet: SheetGrid;
  readonly range: CellRange;
  readonly rows: readonly (readonly ReadCell[])[];
  /** The merged area each merged cell belongs to, by style key. */
  readonly merges: ReadonlyMap<number, CellRange>;
}

const BLANK: ReadCell = {
  kind: "blank",
  text: "",
  spaces: 0,
  style: null,
  number: null,
  isText: false,
  showsPercent: false,
};

/** Widest rectangle of merged cells that is followed, so that one merge over a whole sheet costs nothing. */
const MERGE_LIMIT = 4096;

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** "1/7/2013" for a serial number of the 1900 date system. */
function dateText(serial: number): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  return `${String(date.getUTCDate())}/${String(date.getUTCMonth() + 1)}/${String(date.getUTCFullYear())}`;
}

function readCell(cell: Cell | null, style: CellStyle | null, encoding: Encoding): ReadCell {
  if (cell === null || cell.value === null) return BLANK;
  const { value, numberFormat } = cell;
  // Formats such as 0;-0;"" hide zeros: what shows nothing is nothing to the reader.
  if (value === 0 && cell.text === "") return BLANK;
  if (isErrorValue(value)) return { ...BLANK, kind: "error", text: value.error, style };
  if (typeof value === "boolean") return { ...BLANK, kind: "text", text: String(value), style };
  if (typeof value === "number") {
    if (isDateFormat(numberFormat)) return { ...BLANK, kind: "date", text: dateText(value), number: value, style };
    return {
      kind: isYear(value) ? "year" : "number",
      text: String(value),
      spaces: 0,
      style,
      number: value,
      isText: false,
      showsPercent: numberFormat.includes("%") && numberFormat.replace(/"[^"]*"/g, "").includes("%"),
    };
  }
  const decoded = decodeText(value, encoding);
  const text = decoded.replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();
  if (text === "") return BLANK;
  const spaces = decoded.length - decoded.replace(/^[\s\u00a0\u200b]+/, "").length;
  if (/^(?:19|20)\d\d\s*\*?$/.test(text) || /^\*?\s*(?:19|20)\d\d\s*\*$/.test(text))
    return { ...BLANK, kind: "year", text, spaces, style, number: Number(text.replace(/\D/g, "")), isText: true };
  if (match(MARK, text) !== null) return { ...BLANK, kind: "mark", text, spaces, style };
  // "Ước 2022" is a heading, "ước 2.022,5" a figure.
  const isDated = /\p{L}/u.test(text) && periodsOf(text).length > 0;
  if (/\d/.test(text) && !isDated && parseUnit(text) === null) {
    const number = figureOfText(text);
    if (number !== null)
      return { ...BLANK, kind: "number", text, spaces, style, number, isText: true, showsPercent: text.includes("%") };
  }
  return { kind: "text", text, spaces, style, number: null, isText: false, showsPercent: false };
}

/** Reads every cell of a sheet once; null where the sheet holds nothing. */
export function readSheet(sheet: SheetGrid): SheetReading | null {
  const used = sheet.usedRange;
  if (!used) return null;
  const prevailing = prevailingEncoding(sheet);
  const rows: ReadCell[][] = [];
  let right = -1;
  let bottom = -1;
  let top = -1;
  let left = Number.MAX_SAFE_INTEGER;
  sheet.cells.forEach((cells, i) => {
    const row: ReadCell[] = cells.map((cell, j) => {
      if (cell === null || cell.value === null) return BLANK;
      const style = sheet.styles.get(styleKey(used.top + i, used.left + j)) ?? null;
      const encoding =
        typeof cell.value === "string" ? (encodingOf(cell.value, style?.fontName ?? null) ?? prevailing) : "unicode";
      return readCell(cell, style, encoding);
    });
    row.forEach((cell, j) => {
      if (cell.kind === "blank") return;
      if (top < 0) top = i;
      bottom = i;
      if (j > right) right = j;
      if (j < left) left = j;
    });
    rows.push(row);
  });
  if (top < 0) return null;
  const merges = new Map<number, CellRange>();
  for (const merge of sheet.merges) {
    if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > MERGE_LIMIT) continue;
    for (let row = merge.top; row <= merge.bottom; row++)
      for (let column = merge.left; column <= merge.right; column++) merges.set(styleKey(row, column), merge);
  }
  return {
    sheet,
    range: { top: used.top + top, left: used.left + left, bottom: used.top + bottom, right: used.left + right },
    rows: rows
      .slice(top, bottom + 1)
      .map((row) => Array.from({ length: right - left + 1 }, (_, j) => row[left + j] ?? BLANK)),
    merges,
  };
}

/** The cell at a place of the sheet; blank outside what was read. */
export function cellOf(reading: SheetReading, row: number, column: number): ReadCell {
  return reading.rows[row - reading.range.top]?.[column - reading.range.left] ?? BLANK;
}

/** The merged area a cell belongs to; null when it stands alone. */
export function mergeAt(reading: SheetReading, row: number, column: number): CellRange | null {
  return reading.merges.get(styleKey(row, column)) ?? null;
}
