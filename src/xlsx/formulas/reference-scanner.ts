import { COLUMN_COUNT, ROW_COUNT, columnOfLetters } from "./address";

/**
 * One coordinate of a reference: its zero-based row or column when absolute, the distance from the formula's cell
 * when not.
 */
export interface Coordinate {
  readonly value: number;
  readonly absolute: boolean;
}

/** A corner of a reference; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly row: Coordinate | null;
  readonly column: Coordinate | null;
}

/** A reference of one corner ("B2") or two ("B2:C9", "A:C", "3:5"). */
export interface ScannedReference {
  readonly first: Corner;
  readonly last: Corner | null;
}

/** Characters of names, functions and unquoted sheet names, for a character class. */
export const WORD_CHARACTERS = "A-Za-z0-9_.\\\\?\\u00a1-\\uffff";
const SKIPPED = [
  `"(?:[^"]|"")*"`,
  `'(?:[^']|'')*'`,
  `\\[(?:[^[\\]']|'.|\\[(?:[^[\\]']|'.)*\\])*\\]`,
  `#(?:[A-Za-z_]+[!?]|DIV/0!|N/A|GETTING_DATA)`,
].join("|");
const A1_CELL = `\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?![${WORD_CHARACTERS}(!$]|\\[)`;
/** Matches an A1 reference without its sheet. */
export const A1_REFERENCE_SOURCE = `${A1_CELL}(?::${A1_CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![${WORD_CHARACTERS}(!$]|\\[)|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![${WORD_CHARACTERS}(!$])`;
const R1C1_ROW = "[Rr](?:\\[-?[0-9]+\\]|[0-9]+)?";
const R1C1_COLUMN = "[Cc](?:\\[-?[0-9]+\\]|[0-9]+)?";
const R1C1_CORNER = `(?:${R1C1_ROW}${R1C1_COLUMN}|${R1C1_ROW}|${R1C1_COLUMN})(?![${WORD_CHARACTERS}(!\\[])`;
const R1C1_REFERENCE = `${R1C1_CORNER}(?::${R1C1_CORNER})?`;
const REST = `[0-9.]+(?:[Ee][+-]?[0-9]+)?(?![${WORD_CHARACTERS}])|[${WORD_CHARACTERS}$]+`;

const A1_PATTERN = new RegExp(`${SKIPPED}|(${A1_REFERENCE_SOURCE})|${REST}`, "g");
const R1C1_PATTERN = new RegExp(`${SKIPPED}|(${R1C1_REFERENCE})|${REST}`, "g");

/**
 * `formula` with every A1 reference replaced by what `rewrite` makes of it; text, names, sheet names and structured
 * references stay.
 * @param row Zero-based row of the cell that relative references are seen from.
 * @param column Its zero-based column.
 */
export function rewriteA1(
  formula: string,
  row: number,
  column: number,
  rewrite: (reference: ScannedReference, text: string) => string,
): string {
  return formula.replace(A1_PATTERN, (text: string, found: string | undefined) => {
    if (found === undefined) return text;
    const reference = readA1(found, row, column);
    return reference === null ? text : rewrite(reference, text);
  });
}

/** `formula` with every R1C1 reference replaced by what `rewrite` makes of it; everything else stays. */
export function rewriteR1C1(formula: string, rewrite: (reference: ScannedReference, text: string) => string): string {
  return formula.replace(R1C1_PATTERN, (text: string, found: string | undefined) => {
    if (found === undefined) return text;
    const reference = readR1C1(found);
    return reference === null ? text : rewrite(reference, text);
  });
}

/**
 * The reference an A1 text without a sheet is, seen from a cell (zero-based); null when it lies off the sheet: it is a
 * name then.
 */
export function readA1(text: string, row: number, column: number): ScannedReference | null {
  const colon = text.indexOf(":");
  const first = readA1Corner(colon < 0 ? text : text.slice(0, colon), row, column);
  if (first === null) return null;
  if (colon < 0) return { first, last: null };
  const last = readA1Corner(text.slice(colon + 1), row, column);
  return last === null ? null : { first, last };
}

function readA1Corner(text: string, row: number, column: number): Corner | null {
  let at = 0;
  let absolute = text[at] === "$";
  if (absolute) at++;
  const lettersFrom = at;
  while (at < text.length && text.charCodeAt(at) >= 65) at++;
  let columnPart: Coordinate | null = null;
  if (at > lettersFrom) {
    const value = columnOfLetters(text.slice(lettersFrom, at));
    if (value < 0) return null;
    columnPart = { value: absolute ? value : value - column, absolute };
    absolute = text[at] === "$";
    if (absolute) at++;
  }
  if (at === text.length) return { row: null, column: columnPart };
  const value = Number(text.slice(at)) - 1;
  if (value < 0 || value >= ROW_COUNT) return null;
  return { row: { value: absolute ? value : value - row, absolute }, column: columnPart };
}

function readR1C1(text: string): ScannedReference | null {
  const parts = text.split(":");
  const first = readR1C1Corner(parts[0] ?? "");
  const last = parts[1] === undefined ? null : readR1C1Corner(parts[1]);
  if (first === null || (last === null && parts.length === 2)) return null;
  if (
    last !== null &&
    ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null))
  )
    return null;
  return { first, last };
}

function readR1C1Corner(text: string): Corner | null {
  const match = /^(?:R(\[(-?\d+)\]|\d+)?)?(?:C(\[(-?\d+)\]|\d+)?)?$/i.exec(text);
  if (match === null) return null;
  const row = /^r/i.test(text) ? readR1C1Part(match[1], match[2], ROW_COUNT) : null;
  const column = /c/i.test(text) ? readR1C1Part(match[3], match[4], COLUMN_COUNT) : null;
  return row === undefined || column === undefined ? null : { row, column };
}

function readR1C1Part(part: string | undefined, distance: string | undefined, count: number): Coordinate | undefined {
  if (part === undefined) return { value: 0, absolute: false };
  if (distance !== undefined) {
    const value = Number(distance);
    return Math.abs(value) < count ? { value, absolute: false } : undefined;
  }
  const value = Number(part) - 1;
  return value >= 0 && value < count ? { value, absolute: true } : undefined;
}
