import { STUB_HEADERS } from "../../vocabulary/stub-headers";
import { isHeaderText } from "../../vocabulary/headers";
import { TIME_OPENING } from "../../vocabulary/period-roles";
import { reading, matches, says } from "../../vocabulary/words";
import { periodsOf } from "../../vocabulary/periods";
import type { RowShape } from "../regions/row-shapes";
import type { SheetReading } from "../sheet-reading";
import { cellOf, mergeAt } from "../sheet-reading";
import { UNIT_WORD, parseUnitLine } from "../../vocabulary/unit-lines";
import { parseUnit } from "../../vocabulary/units";

/** Rows of the body that are looked at to tell which columns hold figures. */
const SAMPLE = 30;

/** The rows of a header, as indexes into the shapes of the sheet. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Whether a cell holds words or a year. */
export const isText = (kind: string): boolean => kind === "text" || kind === "year" || kind === "date";

/** The words and years of a row over the columns with figures. */
export function valueTexts(shape: RowShape, value: number): readonly RowShape["cells"][number][] {
  return shape.cells.filter(({ column, cell }) => column >= value && isText(cell.kind));
}

/** Whether the row is a line of its own that gives the unit of a table. */
export function isUnitLine(sheet: SheetReading, shape: RowShape): boolean {
  const only = shape.cells[0];
  if (!only || shape.cells.length > 1 || only.cell.kind !== "text") return false;
  const merge = mergeAt(sheet, shape.row, only.column);
  return (
    parseUnitLine(only.cell.text) !== null &&
    (merge === null || merge.right >= sheet.range.right - 1 || says(UNIT_WORD, only.cell.text))
  );
}

/** Whether the row can be a line of a header: words or years over the value columns and no figure. */
function isHeaderLine(shape: RowShape, value: number): boolean {
  if (shape.isNumbering) return true;
  return !shape.isData && !shape.isFrame && valueTexts(shape, value).length > 0;
}

/** The number of a table or form in the corner of its title ("T 7.2.2"). */
const TABLE_NUMBER = /^\p{L}{1,6}[. ]{0,2}\d{1,3}(?:[./-][\p{L}\d]+)*$/u;

/** Whether a text numbers the table; "Tháng 6/2024" and "Tháng 6" are times. */
function isTableNumber(text: string): boolean {
  return TABLE_NUMBER.test(text) && !says(TIME_OPENING, text) && periodsOf(text).every(({ year }) => year === null);
}

/** Whether the row is a title: one text that starts left of the figures, or one merged across them. */
function isTitle(sheet: SheetReading, shape: RowShape, value: number): boolean {
  const [only, ...others] = shape.cells;
  if (!only || only.cell.kind !== "text" || others.length > 1 || others.some(({ cell }) => !isTableNumber(cell.text)))
    return false;
  const merge = mergeAt(sheet, shape.row, only.column);
  if (only.column < value) return true;
  if (others.length > 0) return false;
  if (only.cell.text.length > 90) return true;
  return merge !== null && merge.left < value;
}

/** The header above the first row with figures; null where there is none. */
export function headerBand(
  sheet: SheetReading,
  shapes: readonly RowShape[],
  start: number,
  first: number,
  value: number,
): Band | null {
  let bottom = -1;
  let blanks = 0;
  for (let i = first - 1; i >= start; i--) {
    const shape = shapes[i];
    if (!shape) break;
    if (shape.cells.length === 0) {
      if (++blanks > 3) break;
      continue;
    }
    if (shape.isFrame || shape.isData) break;
    if (isHeaderLine(shape, value)) {
      if (isBodyUnits(shape, value)) continue;
      if (isTitle(sheet, shape, value) && !isHeaderLine(shapes[i - 1] ?? shape, value)) break;
      bottom = i;
      break;
    }
  }
  if (bottom < 0) return bandOfNames(shapes, start, first);
  let top = bottom;
  let crossed = 0;
  for (let i = bottom - 1; i >= start; i--) {
    const shape = shapes[i];
    // "Số quyết định, ngày tháng năm" in a header reads like a letterhead; cells merged from above say that it is none.
    if (!shape || shape.isData || (shape.isFrame && !isUnderMerge(sheet, shape.row))) break;
    if (shape.cells.length === 0) {
      if (isUnderMerge(sheet, shape.row)) continue;
      if (
        crossed >= 2 ||
        (!isSpannerLine(sheet, shapes[i - 1], value) && isCovered(shapes.slice(top, bottom + 1), shapes, first, value))
      )
        break;
      crossed++;
      continue;
    }
    if (isUnitLine(sheet, shape)) break;
    if (isTitle(sheet, shape, value)) {
      const above = shapes[i - 1];
      if (
        !above ||
        i - 1 < start ||
        !isHeaderLine(above, value) ||
        isUnitLine(sheet, above) ||
        above.isFrame ||
        isTitle(sheet, above, value)
      )
        break;
    } else if (!isHeaderLine(shape, value)) {
      const above = shapes[i - 1];
      if (!above || i - 1 < start || !isHeaderLine(above, value)) break;
    }
    top = i;
  }
  return { top, bottom };
}

/**
 * The row right above the first figures where each of its cells names a column and one the labels ("Tên chỉ tiêu |
 * Sản lượng | Đơn vị"), though none stands over a figure: the form is not filled in yet. Null where it is none.
 */
function bandOfNames(shapes: readonly RowShape[], start: number, first: number): Band | null {
  const at = first - 1;
  const cells = at < start ? [] : (shapes[at]?.cells ?? []);
  const isNames = cells.length > 1 && cells.every(({ cell }) => cell.kind === "text" && isHeaderText(cell.text));
  return isNames && cells.some(({ cell }) => says(STUB_HEADERS.label, cell.text)) ? { top: at, bottom: at } : null;
}

/** Whether the row holds words over the figures alone, several of them, as spanners set apart by an empty row do. */
function isSpannerLine(sheet: SheetReading, shape: RowShape | undefined, value: number): boolean {
  if (!shape || shape.isData || shape.isFrame || shape.isNumbering || shape.cells.length < 2) return false;
  return shape.cells.every(
    ({ column, cell }) =>
      column >= value &&
      cell.kind === "text" &&
      parseUnitLine(cell.text) === null &&
      mergeAt(sheet, shape.row, column) !== null,
  );
}

/** Whether an empty row is the lower part of cells merged from above. */
function isUnderMerge(sheet: SheetReading, row: number): boolean {
  for (let column = sheet.range.left; column <= sheet.range.right; column++) {
    const merge = mergeAt(sheet, row, column);
    if (merge && merge.top < row && cellOf(sheet, merge.top, merge.left).text !== "") return true;
  }
  return false;
}

/** A row like "A. Hành khách | Nghìn HK | Triệu HK.km": a heading of the body that gives units. */
function isBodyUnits(shape: RowShape, value: number): boolean {
  const texts = valueTexts(shape, value);
  if (shape.isNumbering || texts.length === 0) return false;
  const labels = shape.cells.filter(
    ({ column, cell }) =>
      column < value &&
      cell.kind === "text" &&
      !matches(STUB_HEADERS.label, reading(cell.text)) &&
      !matches(STUB_HEADERS.ordinal, reading(cell.text)),
  );
  return labels.length > 0 && texts.every(({ cell }) => parseUnit(cell.text) !== null);
}

/** Whether most columns with figures have words of their own in the lines of a header, units not counted. */
function isCovered(lines: readonly RowShape[], shapes: readonly RowShape[], first: number, value: number): boolean {
  const columns = new Set<number>();
  for (const shape of shapes.slice(first, first + SAMPLE))
    for (const { column, cell } of shape.cells) if (column >= value && cell.kind === "number") columns.add(column);
  let covered = 0;
  for (const column of columns) {
    if (
      lines.some(({ cells }) =>
        cells.some(
          (placed) => placed.column === column && isText(placed.cell.kind) && parseUnit(placed.cell.text) === null,
        ),
      )
    )
      covered++;
  }
  return covered * 5 >= columns.size * 3;
}
