import { COLUMN_COUNT, ROW_COUNT, columnLetters } from "./address";
import { type Coordinate, type Corner, type ScannedReference, rewriteA1, rewriteR1C1 } from "./reference-scanner";

/** An A1 formula in R1C1 spelling as seen from a cell (zero-based); both without "=". */
export function toR1C1(formula: string, row: number, column: number): string {
  return rewriteA1(formula, row, column, r1c1Text);
}

/**
 * The same for an A1 formula as somebody typed it: a reference that Excel would spell otherwise ("b1:a1") stays as it
 * is, marked, so that formulas that are one here are spelled alike.
 */
export function typedShape(formula: string, row: number, column: number): string {
  return rewriteA1(formula, row, column, (reference, text) =>
    a1Text(reference, row, column, true) === text ? r1c1Text(reference) : `\u0001${text}`,
  );
}

/**
 * An R1C1 formula in A1 spelling as seen from a cell (zero-based), both without "="; relative references that leave the
 * sheet come back in on its other side, as in Excel.
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  return rewriteR1C1(formula, (reference) => a1Text(reference, row, column, true) ?? "#REF!");
}

/**
 * An A1 formula moved from one cell to another (zero-based): relative references shift along, those that would leave
 * the sheet become #REF!.
 */
export function translateFormula(
  formula: string,
  fromRow: number,
  fromColumn: number,
  toRow: number,
  toColumn: number,
): string {
  if (fromRow === toRow && fromColumn === toColumn) return formula;
  return rewriteA1(formula, fromRow, fromColumn, (reference) => a1Text(reference, toRow, toColumn, false) ?? "#REF!");
}

function r1c1Text(reference: ScannedReference): string {
  const first = r1c1Corner(reference.first);
  if (reference.last === null) return first;
  const last = r1c1Corner(reference.last);
  const whole = reference.first.row === null || reference.first.column === null;
  return whole && first === last ? first : first + ":" + last;
}

function r1c1Corner(corner: Corner): string {
  return r1c1Part("R", corner.row) + r1c1Part("C", corner.column);
}

function r1c1Part(letter: string, part: Coordinate | null): string {
  if (part === null) return "";
  if (part.absolute) return letter + String(part.value + 1);
  return part.value === 0 ? letter : `${letter}[${String(part.value)}]`;
}

function a1Text(reference: ScannedReference, row: number, column: number, wrap: boolean): string | null {
  const whole = reference.first.row === null || reference.first.column === null;
  const last = reference.last ?? (whole ? reference.first : null);
  let top = place(reference.first.row, row, ROW_COUNT, wrap);
  let left = place(reference.first.column, column, COLUMN_COUNT, wrap);
  if (top === undefined || left === undefined) return null;
  if (last === null) return a1Corner(top, left);
  let bottom = place(last.row, row, ROW_COUNT, wrap);
  let right = place(last.column, column, COLUMN_COUNT, wrap);
  if (bottom === undefined || right === undefined) return null;
  if (top !== null && bottom !== null && top.value > bottom.value) [top, bottom] = [bottom, top];
  if (left !== null && right !== null && left.value > right.value) [left, right] = [right, left];
  return a1Corner(top, left) + ":" + a1Corner(bottom, right);
}

function place(part: Coordinate | null, origin: number, count: number, wrap: boolean): Coordinate | null | undefined {
  if (part === null) return null;
  if (part.absolute) return part;
  const value = origin + part.value;
  if (value >= 0 && value < count) return { value, absolute: false };
  return wrap ? { value: (value + count) % count, absolute: false } : undefined;
}

function a1Corner(row: Coordinate | null, column: Coordinate | null): string {
  const letters = column === null ? "" : (column.absolute ? "$" : "") + columnLetters(column.value);
  return row === null ? letters : letters + (row.absolute ? "$" : "") + String(row.value + 1);
}
