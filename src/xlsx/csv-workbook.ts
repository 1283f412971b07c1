import { parse } from "csv-parse/sync";

import type { CellRecord } from "./document";
import { createWorkbook } from "./package/blank-workbook";
import { UnreadableWorkbook } from "./unreadable-workbook";
import type { OpenedWorkbook } from "./package/workbook-origin";

/** How the text of a CSV file was read. */
interface CsvReading {
  /** "windows-1258" and "windows-1252" are guesses: the file was no UTF-8. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "windows-1252";
  readonly separator: "," | ";" | "\t";
}

/** A CSV file opened as a workbook of one sheet; it is saved as .xlsx. */
export interface OpenedCsv extends OpenedWorkbook {
  readonly reading: CsvReading;
}

/** The name of the sheet of an opened CSV file. */
export const CSV_SHEET = "csv";

/** Rows of a sheet at most. Source: Excel specifications and limits. */
const MOST_ROWS = 1_048_576;

/** Columns of a sheet at most. Source: Excel specifications and limits. */
const MOST_COLUMNS = 16_384;

/** Characters in a cell at most. Source: Excel specifications and limits. */
const LONGEST_CELL = 32_767;

/**
 * Opens a CSV file as a workbook of one sheet: what an Excel in en-US reads as a plain number, one with thousands
 * separators or a percentage becomes one, with the number format Excel gives it; everything else, dates and formulas
 * included, stays text.
 * @param name File name of the workbook, with extension.
 * @throws {UnreadableWorkbook} "empty-text" where the file is empty, "not-xlsx" where it is no text, "unclosed-quote"
 *   where a quotation mark is never closed, "too-many-cells" and "cell-too-long" where it fits no sheet.
 */
export function openCsv(bytes: Uint8Array, name: string): OpenedCsv {
  const { text, encoding } = decode(bytes);
  if (text.trim() === "") throw new UnreadableWorkbook("empty-text", "The file is empty.");
  if (text.includes("\u0000")) throw new UnreadableWorkbook("not-xlsx", "The file is no text with separated values.");
  refuseBeyondSheet(text);
  const separator = detectSeparator(text);
  const opened = createWorkbook(name, [CSV_SHEET]);
  const sheet = opened.document.sheets[0];
  rowsOf(text, separator).forEach((fields, row) => {
    const cells = new Map<number, CellRecord>();
    if (row >= MOST_ROWS || fields.length > MOST_COLUMNS) throw tooManyCells(row);
    fields.forEach((field, column) => {
      if (field === "") return;
      if (field.length > LONGEST_CELL)
        throw new UnreadableWorkbook("cell-too-long", `A field in line ${String(row + 1)} is too long for a cell.`);
      const { value, format } = typedValue(field);
      const style = format === null ? 0 : opened.document.styles.derive(0, { numberFormat: format });
      cells.set(column, { value, formula: null, style });
    });
    if (cells.size > 0) sheet?.cells.set(row, cells);
  });
  return { ...opened, reading: { encoding, separator } };
}

/**
 * What an Excel in en-US makes of a typed field: a number, or the text as it stands; a percentage is the hundredth
 * part.
 * @returns `format` is null where the cell keeps the format "General".
 */
export function typedValue(field: string): { readonly value: number | string; readonly format: string | null } {
  const [, sign = "", whole = "", fraction = "", exponent = "", percent = ""] = TYPED_NUMBER.exec(field.trim()) ?? [];
  const digits = `${sign}${whole.replaceAll(",", "")}${fraction}`;
  const number = Number(`${digits}${exponent}`);
  if (!/\d/.test(digits) || !Number.isFinite(number)) return { value: field, format: null };
  if (percent === "%") {
    const hundredth = Number(`${digits}e${String(Number(exponent.slice(1)) - 2)}`);
    return { value: hundredth, format: fraction === "" ? "0%" : "0.00%" };
  }
  if (exponent !== "") return { value: number, format: "0.00E+00" };
  if (!whole.includes(",")) return { value: number, format: null };
  return { value: number, format: fraction === "" ? "#,##0" : "#,##0.00" };
}

/** A number as Excel in en-US reads it: sign, whole part with or without separators, fraction, exponent, percent. */
const TYPED_NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?([Ee][+-]?\d+)?(%?)$/;

/** Counts the lines before anything is read: a file that fits no sheet is refused at once. */
function refuseBeyondSheet(text: string): void {
  const LINE_FEED = 10;
  const QUOTE = 34;
  let rows = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === LINE_FEED && !quoted && at < text.length - 1 && ++rows > MOST_ROWS) throw tooManyCells(rows);
  }
}

function tooManyCells(row: number): UnreadableWorkbook {
  return new UnreadableWorkbook("too-many-cells", `Line ${String(row + 1)} leads beyond the end of a sheet.`);
}

function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
    });
  } catch {
    throw new UnreadableWorkbook("unclosed-quote", "A quotation mark in the file is never closed.");
  }
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: CsvReading["encoding"] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    // Of the two single-byte code pages only the Vietnamese one has these: combining tone marks, đ and ơ, ư.
    const vietnamese = bytes.some((byte) =>
      [0xcc, 0xd2, 0xde, 0xec, 0xf2, 0xd5, 0xdd, 0xf5, 0xfd, 0xd0].includes(byte),
    );
    const encoding = vietnamese ? "windows-1258" : "windows-1252";
    return { text: new TextDecoder(encoding).decode(bytes).normalize("NFC"), encoding };
  }
}

/** The separator that stands most often outside quotes in the first lines; a comma when there is none. */
function detectSeparator(text: string): CsvReading["separator"] {
  const counts = { ",": 0, ";": 0, "\t": 0 };
  let quoted = false;
  let lines = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === "\n" && ++lines === 20) break;
    else if (!quoted && (character === "," || character === ";" || character === "\t")) counts[character]++;
  }
  const best = Math.max(...Object.values(counts));
  return ([",", ";"] as const).find((separator) => counts[separator] === best) ?? "\t";
}
