import type { Band } from "../header/header-band";
import { isUnitLine, valueTexts } from "../header/header-band";
import { isHeaderText } from "../../vocabulary/headers";
import { FOOTNOTE, SIGNATURE } from "../../vocabulary/documents";
import { STUB_HEADERS } from "../../vocabulary/stub-headers";
import { reading, matches } from "../../vocabulary/words";
import { repeatedLines } from "./repeated-header";
import type { RowShape } from "./row-shapes";
import type { SheetReading } from "../sheet-reading";
import { parseUnit } from "../../vocabulary/units";

/** Blank rows that end a table. */
const GAP = 4;

/** The first row of the body: headings between the header and the first figures belong to it. */
export function bodyStart(
  shapes: readonly RowShape[],
  from: number,
  first: number,
  value: number,
  hasHeader: boolean,
): number {
  if (!hasHeader) return first;
  for (let i = from; i < first; i++) {
    const shape = shapes[i];
    if (shape && shape.cells.length > 0 && shape.cells.some(({ column }) => column < value)) return i;
  }
  return first;
}

/** The last row of the body: rows without figures at its end, footnotes and signatures do not belong to it. */
export function bodyEnd(
  sheet: SheetReading,
  shapes: readonly RowShape[],
  first: number,
  value: number,
  band: Band | null,
): number {
  let last = first;
  let blanks = 0;
  let isApart = false;
  const repeated = band ? shapes[band.top] : undefined;
  for (let i = first + 1; i < shapes.length; i++) {
    const shape = shapes[i];
    if (!shape) break;
    if (shape.cells.length === 0) {
      if (++blanks >= GAP) break;
      isApart = true;
      continue;
    }
    if (shape.isFrame && matches(SIGNATURE, reading(shape.cells.map(({ cell }) => cell.text).join(" ")))) break;
    if (shape.isData) {
      last = i;
      blanks = 0;
      isApart = false;
      continue;
    }
    const again = band ? repeatedLines(shapes, shapes.slice(band.top, band.bottom + 1), i) : 0;
    if (again > 0) {
      i += again - 1;
      continue;
    }
    if (startsBand(sheet, shape, value, repeated) || (isApart && namesEveryColumn(shapes, i, value))) break;
    blanks = 0;
    if (
      shape.cells.some(({ column }) => column < value) &&
      shape.cells.some(({ column, cell }) => column >= value && cell.kind !== "blank") &&
      !isFootnote(shape)
    )
      last = i;
  }
  if (
    !shapes
      .slice(first, last + 1)
      .some((shape) => shape.cells.some(({ column, cell }) => column >= value && cell.kind === "number"))
  ) {
    // A form still to be filled in: rows without an ordinal number belong to it as well.
    while (last + 1 < shapes.length && isFormRow(shapes[last + 1], value)) last++;
  }
  const labelled = (i: number): boolean => shapes[i]?.cells.some(({ column }) => column < value) ?? false;
  if (labelled(first)) while (last > first && !labelled(last)) last--;
  return last;
}

/** Whether a row of words alone can belong to a form that is still to be filled in. */
export function isFormRow(shape: RowShape | undefined, value: number): boolean {
  return (
    shape !== undefined &&
    !shape.isFrame &&
    !isFootnote(shape) &&
    shape.cells.length > 0 &&
    shape.cells.every(({ column }) => column < value)
  );
}

/** Whether the row begins as a footnote does. */
export function isFootnote(shape: RowShape): boolean {
  const text = shape.cells[0]?.cell.text ?? "";
  return matches(FOOTNOTE, reading(text));
}

/** Whether a row without figures inside a body begins the header of another table. */
function startsBand(sheet: SheetReading, shape: RowShape, value: number, repeated: RowShape | undefined): boolean {
  if (shape.isNumbering) return true;
  const texts = valueTexts(shape, value);
  if (texts.length === 0) return false;
  const labels = shape.cells.filter(({ column }) => column < value);
  if (labels.length === 0) return texts.length > 1 || !isFootnote(shape) || isUnitLine(sheet, shape);
  if (texts.every(({ cell }) => parseUnit(cell.text) !== null)) return false;
  const wordy = texts.filter(({ cell }) => cell.kind === "year" || isHeaderText(cell.text)).length;
  if (wordy * 2 < texts.length) return false;
  if (labels.some(({ cell }) => isStubHeader(cell.text))) return true;
  return (
    repeated !== undefined &&
    repeated.cells.length === shape.cells.length &&
    repeated.cells.every(({ cell }, i) => cell.text === shape.cells[i]?.cell.text)
  );
}

/**
 * Whether words alone stand over the labels and over every figure of the next row, as in the header of another table.
 */
function namesEveryColumn(shapes: readonly RowShape[], i: number, value: number): boolean {
  const [shape, next] = [shapes[i], shapes[i + 1]?.isNumbering === true ? shapes[i + 2] : shapes[i + 1]];
  if (shape === undefined || next === undefined || !next.isData) return false;
  const isNamed = (column: number): boolean =>
    shape.cells.some(
      (placed) => placed.column === column && placed.cell.kind === "text" && parseUnit(placed.cell.text) === null,
    );
  const figures = next.cells.filter(({ column, cell }) => column >= value && cell.kind === "number");
  return (
    figures.length > 0 &&
    figures.every(({ column }) => isNamed(column)) &&
    shape.cells.some(({ column }) => column < value && isNamed(column)) &&
    next.cells.some(({ column, cell }) => column < value && cell.kind === "text")
  );
}

/** Whether a text heads a leading column ("STT", "Chỉ tiêu", "ĐVT"). */
export function isStubHeader(text: string): boolean {
  const label = reading(text);
  return (
    matches(STUB_HEADERS.ordinal, label) ||
    matches(STUB_HEADERS.label, label) ||
    matches(STUB_HEADERS.unit, label) ||
    matches(STUB_HEADERS.code, label)
  );
}
