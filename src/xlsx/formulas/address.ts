import type { Area } from "../document";

/** Rows of a sheet. Source: Microsoft Support, "Excel specifications and limits". */
export const ROW_COUNT = 1_048_576;

/** Columns of a sheet. Source: Microsoft Support, "Excel specifications and limits". */
export const COLUMN_COUNT = 16_384;

/** The letters of a zero-based column: 0 is "A", 16383 is "XFD". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of letters in any case; -1 when they name no column of a sheet. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) {
    const digit = (letters.charCodeAt(i) & 0xdf) - 64;
    if (digit < 1 || digit > 26) return -1;
    column = column * 26 + digit;
  }
  return letters.length > 0 && column <= COLUMN_COUNT ? column - 1 : -1;
}

/**
 * The area of an A1 text without a sheet ("B2", "$B$2:C9", "A:C", "3:5"), its corners put in order; null where it is
 * none.
 */
export function parseArea(text: string): Area | null {
  const parts = text.replaceAll("$", "").split(":");
  const first = parts[0] ?? "";
  const last = parts[1] ?? first;
  if (parts.length > 2) return null;
  const a = parseCorner(first);
  const b = parseCorner(last);
  if (a === null || b === null) return null;
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  if (parts.length === 1 && (a.row === null || a.column === null)) return null;
  const rows = [a.row ?? 0, b.row ?? ROW_COUNT - 1];
  const columns = [a.column ?? 0, b.column ?? COLUMN_COUNT - 1];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (match === null || text === "") return null;
  const letters = match[1] ?? "";
  const digits = match[2] ?? "";
  const column = letters === "" ? null : columnOfLetters(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  if (column === -1 || (row !== null && (row < 0 || row >= ROW_COUNT))) return null;
  return { row, column };
}

/** The A1 text of an area, without "$": "B2" for a single cell, else "B2:C9"; whole columns are "A1:A1048576". */
export function areaText(area: Area): string {
  const first = columnLetters(area.left) + String(area.top + 1);
  if (area.top === area.bottom && area.left === area.right) return first;
  return first + ":" + columnLetters(area.right) + String(area.bottom + 1);
}
