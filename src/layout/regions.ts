import type { CellAddress, CellRange } from "../model/address";
import type { Unit } from "../model/unit";
import { FOOTNOTE, SIGNATURE, STUB_HEADERS, reading, says } from "./lexicon";
import { isHeaderText } from "./header-words";
import type { RowShape } from "./row-shapes";
import { isOrdinal, shapesOf } from "./row-shapes";
import type { SheetReading } from "./sheet-reading";
import { cellOf, mergeAt } from "./sheet-reading";
import { parseUnit, parseUnitLine } from "./unit-words";

/** The rows and columns of one table on a sheet, before its columns are understood. */
export interface Region {
  readonly title: { readonly cell: CellAddress; readonly text: string } | null;
  readonly units: readonly Unit[];
  readonly header: CellRange | null;
  readonly columnNumberRow: number | null;
  readonly body: CellRange;
  /** The first column that holds figures; those left of it name the rows. */
  readonly firstValueColumn: number;
  /** The header of an earlier table that this one's continues. */
  readonly inherited: CellRange | null;
  /** Texts above the table that name no title (form numbers, letterhead): they may name a form. */
  readonly frameTexts: readonly string[];
}

/** Rows of the body that are looked at to tell label columns from value columns. */
const SAMPLE = 30;
/** Blank rows that end a table. */
const GAP = 4;
/** Blank columns that end a table. */
const COLUMN_GAP = 4;

/** Every table region of a sheet, from the top down. */
export function regionsOf(sheet: SheetReading): readonly Region[] {
  const shapes = shapesOf(sheet);
  const regions: Region[] = [];
  let start = 0;
  while (start < shapes.length) {
    const first = shapes.findIndex((shape, i) => i >= start && shape.isData);
    if (first < 0) break;
    const found = regionAt(sheet, shapes, start, first, regions);
    if (found.region) regions.push(found.region);
    start = found.next;
  }
  if (regions.length === 0) {
    const blankForm = blankFormOf(sheet, shapes);
    if (blankForm) regions.push(blankForm);
  }
  return regions;
}

function firstValueColumn(shapes: readonly RowShape[], first: number, left: number): number {
  const rows = shapes.slice(first, first + 4 * SAMPLE).filter((shape) => shape.isData).slice(0, SAMPLE);
  const numbers = new Map<number, number>();
  const texts = new Map<number, number>();
  let right = left;
  for (const { cells } of rows) {
    for (const { column, cell } of cells) {
      if (column > right) right = column;
      if (cell.kind === "number" || cell.kind === "year" || cell.kind === "mark" || cell.kind === "error") numbers.set(column, (numbers.get(column) ?? 0) + 1);
      else if (cell.kind === "text" && !isOrdinal(cell.text)) texts.set(column, (texts.get(column) ?? 0) + 1);
    }
  }
  const labelled = new Set<number>();
  let lastText = left - 1;
  let anyText = false;
  for (let column = left; column <= right; column++) {
    const n = numbers.get(column) ?? 0;
    const t = texts.get(column) ?? 0;
    if (n > 0 && n >= t && labelled.size * 2 >= rows.length) return column;
    for (const { row, cells } of rows) {
      if (cells.some((placed) => placed.column === column && placed.cell.kind === "text" && !isOrdinal(placed.cell.text))) labelled.add(row);
    }
    if (t > 0) anyText = true;
    if (t * 3 >= rows.length) lastText = column;
  }
  if (!anyText || labelled.size * 2 < rows.length) {
    const leading = [...numbers.keys(), ...texts.keys()].reduce((a, b) => Math.min(a, b), right);
    return leading + 1;
  }
  return lastText + 1;
}

interface Found {
  readonly region: Region | null;
  readonly next: number;
}

function regionAt(sheet: SheetReading, shapes: readonly RowShape[], start: number, first: number, earlier: readonly Region[]): Found {
  const value = firstValueColumn(shapes, first, sheet.range.left);
  const band = headerBand(sheet, shapes, start, first, value);
  const bodyTop = bodyStart(shapes, band ? band.bottom + 1 : start, first, value, band !== null);
  const last = bodyEnd(sheet, shapes, first, value, band);
  const next = last + 1;
  const header = band ? shapes.slice(band.top, band.bottom + 1) : [];
  const body = shapes.slice(bodyTop, last + 1);
  const [left, right] = extent(sheet, header, body, value);
  const row = (index: number): number => sheet.range.top + index;
  const dataRows = body.filter((shape) => shape.isData).length;
  if (band === null && (dataRows < 2 || right < value)) return { region: null, next };
  const previous = earlier.at(-1);
  const isSubHeader = band !== null && previous?.header !== undefined && previous.header !== null && band.top === band.bottom && !hasOwnColumns(shapes[band.top], value);
  const above = titleAbove(shapes, start, band ? band.top : bodyTop, value);
  return {
    next,
    region: {
      title: above.title,
      units: above.units,
      frameTexts: above.frameTexts,
      header: band ? { top: row(band.top), left, bottom: row(band.bottom), right } : null,
      columnNumberRow: numberingRow(header),
      body: { top: row(bodyTop), left, bottom: row(last), right },
      firstValueColumn: value,
      inherited: isSubHeader || isContinuedBand(shapes, band, value, previous) ? (previous?.inherited ?? previous?.header ?? null) : null,
    },
  };
}

function numberingRow(header: readonly RowShape[]): number | null {
  return header.find((shape) => shape.isNumbering)?.row ?? null;
}

/** Whether a band of one row names its columns one by one rather than all together. */
function hasOwnColumns(shape: RowShape | undefined, value: number): boolean {
  return (shape?.cells.filter(({ column }) => column >= value).length ?? 0) > 1;
}

/** Whether a band only repeats units or a caption under the columns of the table before. */
function isContinuedBand(shapes: readonly RowShape[], band: Band | null, value: number, previous: Region | undefined): boolean {
  if (!band || !previous?.header) return false;
  const texts = shapes.slice(band.top, band.bottom + 1).flatMap(({ cells }) => cells.filter(({ column }) => column >= value));
  return texts.length > 0 && texts.filter(({ cell }) => parseUnit(cell.text) !== null).length * 2 > texts.length;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

const isText = (kind: string): boolean => kind === "text" || kind === "year" || kind === "date";

function valueTexts(shape: RowShape, value: number): readonly RowShape["cells"][number][] {
  return shape.cells.filter(({ column, cell }) => column >= value && isText(cell.kind));
}

function isUnitLine(sheet: SheetReading, shape: RowShape): boolean {
  const only = shape.cells[0];
  if (!only || shape.cells.length > 1 || only.cell.kind !== "text") return false;
  const merge = mergeAt(sheet, shape.row, only.column);
  return parseUnitLine(only.cell.text) !== null && (merge === null || merge.right >= sheet.range.right - 1 || /đơn vị|đvt/iu.test(only.cell.text));
}

/** Whether the row can be a line of a header: words or years over the value columns and no figure. */
function isHeaderLine(shape: RowShape, value: number): boolean {
  if (shape.isNumbering) return true;
  return !shape.isData && !shape.isFrame && valueTexts(shape, value).length > 0;
}

/** The number of a table or form in the corner of its title ("T 7.2.2"). */
const TABLE_NUMBER = /^\p{L}{1,6}[. ]{0,2}\d{1,3}(?:[./-][\p{L}\d]+)*$/u;

/** Whether the row is a title: one text that starts left of the figures, or one merged across them. */
function isTitle(sheet: SheetReading, shape: RowShape, value: number): boolean {
  const [only, ...others] = shape.cells;
  if (!only || only.cell.kind !== "text" || others.some(({ cell }) => !TABLE_NUMBER.test(cell.text))) return false;
  const merge = mergeAt(sheet, shape.row, only.column);
  if (only.column < value) return true;
  if (others.length > 0) return false;
  if (only.cell.text.length > 90) return true;
  return merge !== null && merge.left < value;
}

function headerBand(sheet: SheetReading, shapes: readonly RowShape[], start: number, first: number, value: number): Band | null {
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
  if (bottom < 0) return null;
  let top = bottom;
  let crossed = 0;
  for (let i = bottom - 1; i >= start; i--) {
    const shape = shapes[i];
    if (!shape || shape.isData || shape.isFrame) break;
    if (shape.cells.length === 0) {
      if (isUnderMerge(sheet, shape.row)) continue;
      if (crossed >= 2 || (!isSpannerLine(sheet, shapes[i - 1], value) && isCovered(shapes.slice(top, bottom + 1), shapes, first, value))) break;
      crossed++;
      continue;
    }
    if (isUnitLine(sheet, shape)) break;
    if (isTitle(sheet, shape, value)) {
      const above = shapes[i - 1];
      if (!above || i - 1 < start || !isHeaderLine(above, value) || isUnitLine(sheet, above) || above.isFrame || isTitle(sheet, above, value)) break;
    } else if (!isHeaderLine(shape, value)) {
      const above = shapes[i - 1];
      if (!above || i - 1 < start || !isHeaderLine(above, value)) break;
    }
    top = i;
  }
  return { top, bottom };
}

/** Whether the row holds words over the figures alone, several of them, as spanners set apart by an empty row do. */
function isSpannerLine(sheet: SheetReading, shape: RowShape | undefined, value: number): boolean {
  if (!shape || shape.isData || shape.isFrame || shape.isNumbering || shape.cells.length < 2) return false;
  return shape.cells.every(({ column, cell }) => column >= value && cell.kind === "text" && parseUnitLine(cell.text) === null && mergeAt(sheet, shape.row, column) !== null);
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
  const labels = shape.cells.filter(({ column, cell }) => column < value && cell.kind === "text" && !says(STUB_HEADERS.label, reading(cell.text)) && !says(STUB_HEADERS.ordinal, reading(cell.text)));
  return labels.length > 0 && texts.every(({ cell }) => parseUnit(cell.text) !== null);
}

/** Whether most columns with figures have words of their own in the lines of a header, units not counted. */
function isCovered(lines: readonly RowShape[], shapes: readonly RowShape[], first: number, value: number): boolean {
  const columns = new Set<number>();
  for (const shape of shapes.slice(first, first + SAMPLE)) for (const { column, cell } of shape.cells) if (column >= value && cell.kind === "number") columns.add(column);
  let covered = 0;
  for (const column of columns) {
    if (lines.some(({ cells }) => cells.some((placed) => placed.column === column && isText(placed.cell.kind) && parseUnit(placed.cell.text) === null))) covered++;
  }
  return covered * 5 >= columns.size * 3;
}

function bodyStart(shapes: readonly RowShape[], from: number, first: number, value: number, hasHeader: boolean): number {
  if (!hasHeader) return first;
  for (let i = from; i < first; i++) {
    const shape = shapes[i];
    if (shape && shape.cells.length > 0 && shape.cells.some(({ column }) => column < value)) return i;
  }
  return first;
}

function bodyEnd(sheet: SheetReading, shapes: readonly RowShape[], first: number, value: number, band: Band | null): number {
  let last = first;
  let blanks = 0;
  const repeated = band ? shapes[band.top] : undefined;
  for (let i = first + 1; i < shapes.length; i++) {
    const shape = shapes[i];
    if (!shape) break;
    if (shape.cells.length === 0) {
      if (++blanks >= GAP) break;
      continue;
    }
    if (shape.isFrame && says(SIGNATURE, reading(shape.cells.map(({ cell }) => cell.text).join(" ")))) break;
    if (shape.isData) {
      last = i;
      blanks = 0;
      continue;
    }
    if (startsBand(sheet, shape, value, repeated)) break;
    blanks = 0;
    if (shape.cells.some(({ column }) => column < value) && shape.cells.some(({ column, cell }) => column >= value && cell.kind !== "blank") && !isFootnote(shape)) last = i;
  }
  if (!shapes.slice(first, last + 1).some((shape) => shape.cells.some(({ column, cell }) => column >= value && cell.kind === "number"))) {
    // A form still to be filled in: rows without an ordinal number belong to it as well.
    while (last + 1 < shapes.length && isFormRow(shapes[last + 1], value)) last++;
  }
  const labelled = (i: number): boolean => shapes[i]?.cells.some(({ column }) => column < value) ?? false;
  if (labelled(first)) while (last > first && !labelled(last)) last--;
  return last;
}

function isFormRow(shape: RowShape | undefined, value: number): boolean {
  return shape !== undefined && !shape.isFrame && !isFootnote(shape) && shape.cells.length > 0 && shape.cells.every(({ column }) => column < value);
}

function isFootnote(shape: RowShape): boolean {
  const text = shape.cells[0]?.cell.text ?? "";
  return says(FOOTNOTE, reading(text));
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
  return repeated !== undefined && repeated.cells.length === shape.cells.length && repeated.cells.every(({ cell }, i) => cell.text === shape.cells[i]?.cell.text);
}

function isStubHeader(text: string): boolean {
  const label = reading(text);
  return says(STUB_HEADERS.ordinal, label) || says(STUB_HEADERS.label, label) || says(STUB_HEADERS.unit, label) || says(STUB_HEADERS.code, label);
}

function extent(sheet: SheetReading, header: readonly RowShape[], body: readonly RowShape[], value: number): [number, number] {
  const used = new Set<number>();
  for (const shape of header) {
    for (const { column } of shape.cells) {
      const merge = mergeAt(sheet, shape.row, column);
      for (let c = column; c <= Math.min(merge?.right ?? column, sheet.range.right); c++) used.add(c);
    }
  }
  for (const shape of body) for (const { column } of shape.cells) used.add(column);
  const columns = [...used].sort((a, b) => a - b);
  const left = columns[0] ?? sheet.range.left;
  let right = left;
  for (const column of columns) {
    if (column > value && column - right > COLUMN_GAP) break;
    right = column;
  }
  return [left, Math.max(right, left)];
}

interface Above {
  readonly title: Region["title"];
  readonly units: readonly Unit[];
  readonly frameTexts: readonly string[];
}

function titleAbove(shapes: readonly RowShape[], start: number, top: number, value: number): Above {
  const units: Unit[] = [];
  const frameTexts: string[] = [];
  const lines: { row: number; column: number; text: string }[] = [];
  let blanks = 0;
  for (let i = top - 1; i >= start && i > top - 16; i--) {
    const shape = shapes[i];
    if (!shape) break;
    if (shape.cells.length === 0) {
      if (lines.length > 0 && ++blanks > 1) break;
      continue;
    }
    if (shape.isFrame) {
      frameTexts.push(...shape.cells.map(({ cell }) => cell.text));
      continue;
    }
    if (shape.isData) continue;
    if (lines.length > 0 && blanks > 0 && isFootnote(shape)) break;
    const rest = shape.cells.filter(({ cell }) => {
      const line = cell.kind === "text" ? parseUnitLine(cell.text) : null;
      if (!line) return true;
      if (units.length === 0) units.push(...line);
      return false;
    });
    const words = rest.filter(({ cell }) => cell.kind === "text" && /\p{L}{2}/u.test(cell.text));
    if (words.length === 0) continue;
    if (isFootnote(shape) || words.some(({ cell }) => cell.text.startsWith("("))) {
      if (lines.length > 0 || !words[0]?.cell.text.startsWith("(")) continue;
      continue;
    }
    const longest = words.reduce((a, b) => (b.cell.text.length > a.cell.text.length ? b : a));
    if (longest.column > value + 6 && longest.cell.text.length < 12) continue;
    lines.unshift({ row: shape.row, column: longest.column, text: longest.cell.text });
  }
  const first = lines[0];
  if (!first) return { title: null, units, frameTexts };
  return { title: { cell: { row: first.row, column: first.column }, text: lines.map(({ text }) => text).join(" ") }, units, frameTexts };
}

/** A form of headers alone, or one whose rows hold words only. */
function blankFormOf(sheet: SheetReading, shapes: readonly RowShape[]): Region | null {
  const at = shapes.findIndex((shape) => !shape.isFrame && shape.cells.filter(({ cell }) => isText(cell.kind)).length >= 3 && shape.cells.some(({ cell }) => isStubHeader(cell.text)));
  const header = shapes[at];
  if (at < 0 || !header) return null;
  let bottom = at;
  while (shapes[bottom + 1]?.isNumbering || isLowerLine(shapes[bottom + 1], header)) bottom++;
  const stubs = header.cells.filter(({ cell }) => isStubHeader(cell.text)).map(({ column }) => column);
  const value = Math.max(...stubs.filter((column, i) => column === (stubs[0] ?? 0) + i)) + 1;
  let last = bottom;
  while (isFormRow(shapes[last + 1], value)) last++;
  const columns = header.cells.map(({ column }) => column);
  const left = Math.min(...columns);
  const right = Math.max(...columns, ...header.cells.map(({ column }) => mergeAt(sheet, header.row, column)?.right ?? column));
  const used = sheet.sheet.usedRange?.bottom ?? sheet.range.bottom;
  const bodyTop = sheet.range.top + bottom + 1;
  const above = titleAbove(shapes, 0, at, value);
  return {
    ...above,
    header: { top: header.row, left, bottom: sheet.range.top + bottom, right },
    columnNumberRow: numberingRow(shapes.slice(at, bottom + 1)),
    body: { top: bodyTop, left, bottom: last > bottom ? sheet.range.top + last : Math.max(bodyTop, used), right },
    firstValueColumn: value,
    inherited: null,
  };
}

/** A second header line: words only under the spanners of the first. */
function isLowerLine(shape: RowShape | undefined, header: RowShape): boolean {
  if (!shape || shape.cells.length === 0 || shape.isFrame) return false;
  const own = new Set(header.cells.map(({ column }) => column));
  return shape.cells.length >= 2 && shape.cells.filter(({ column, cell }) => cell.kind === "text" && (!own.has(column) || isHeaderText(cell.text))).length === shape.cells.length && shape.cells.some(({ cell }) => isHeaderText(cell.text));
}

/** Whether a cell stands in the table's header or body. */
export function isInside(region: Region, row: number): boolean {
  return row >= (region.header?.top ?? region.body.top) && row <= region.body.bottom;
}

