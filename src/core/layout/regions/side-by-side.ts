import { overlaps } from "../../model/cells/address";
import { isText } from "../header/header-band";
import { isOrdinal } from "../../vocabulary/bullets";
import { INDICATORS, STUB_HEADERS } from "../../vocabulary/stub-headers";
import { reading, matches } from "../../vocabulary/words";
import type { Region } from "./region";
import type { RowShape } from "./row-shapes";
import type { ReadCell, SheetReading } from "../sheet-reading";
import { cellOf } from "../sheet-reading";
import { titleAbove } from "./title-lines";

/** A region with the cells it was read from: those of the whole sheet, or of the columns that are its own. */
export interface PlacedRegion {
  readonly sheet: SheetReading;
  readonly region: Region;
}

/** Blank columns that may keep two tables apart. */
export interface Gap {
  readonly left: number;
  readonly right: number;
  /** The index of the first row below the tables in which something stands in the columns or across them. */
  readonly until: number;
}

/** The cells of some columns of a sheet, in all rows. */
export function columnsOf(sheet: SheetReading, left: number, right: number): SheetReading {
  const from = left - sheet.range.left;
  return {
    ...sheet,
    range: { ...sheet.range, left, right },
    rows: sheet.rows.map((row) => row.slice(from, from + right - left + 1)),
  };
}

/**
 * The blank columns, from the left, that part the rows from `top` to `last` where words stand to the right as in a
 * label column; `first` is the first row of figures. All are indexes into the shapes.
 */
export function gapsOf(
  sheet: SheetReading,
  shapes: readonly RowShape[],
  top: number,
  first: number,
  last: number,
): readonly Gap[] {
  const rows = shapes.slice(top, last + 1);
  const used = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const gaps: Gap[] = [];
  for (const [i, column] of used.entries()) {
    const before = used[i - 1];
    if (before === undefined || column - before < 2 || !mayBeStub(shapes, top, first, last, column)) continue;
    const [left, right] = [before + 1, column - 1];
    if (isBridged(sheet, shapes, top, first, last, left)) continue;
    gaps.push({ left, right, until: crossedAt(sheet, shapes, last + 1, left, right) });
  }
  return gaps;
}

/** Whether words, or a header that names rows, stand in the column. */
function mayBeStub(shapes: readonly RowShape[], top: number, first: number, last: number, column: number): boolean {
  return shapes
    .slice(top, last + 1)
    .some(({ cells }, i) =>
      cells.some(
        (placed) =>
          placed.column === column &&
          placed.cell.kind === "text" &&
          (top + i >= first || namesRows(reading(placed.cell.text))),
      ),
    );
}

const namesRows = (label: string): boolean =>
  matches(STUB_HEADERS.ordinal, label) || matches(STUB_HEADERS.label, label);

/**
 * Whether the header or a row reaches over the column, or the numbers of the columns run on behind it; a title that
 * stands alone does not count.
 */
function isBridged(
  sheet: SheetReading,
  shapes: readonly RowShape[],
  top: number,
  first: number,
  last: number,
  column: number,
): boolean {
  const rows = { top: sheet.range.top + top, bottom: sheet.range.top + last, left: column, right: column };
  const isOneRow = shapes
    .slice(top, first)
    .some(
      ({ isNumbering, cells }) =>
        isNumbering && cells.some((placed) => placed.column > column) && cells.some((placed) => placed.column < column),
    );
  return (
    isOneRow ||
    sheet.sheet.merges.some((merge) => {
      if (!overlaps(merge, rows) || merge.left === column || cellOf(sheet, merge.top, merge.left).kind === "blank")
        return false;
      const index = merge.top - sheet.range.top;
      return index >= first || (shapes[index]?.cells.length ?? 0) > 1;
    })
  );
}

function crossedAt(
  sheet: SheetReading,
  shapes: readonly RowShape[],
  from: number,
  left: number,
  right: number,
): number {
  let until = shapes.length;
  for (let i = from; i < until; i++)
    if (shapes[i]?.cells.some(({ column }) => column >= left && column <= right) === true) until = i;
  for (const merge of sheet.sheet.merges) {
    const index = merge.top - sheet.range.top;
    if (
      index >= from &&
      index < until &&
      merge.left < left &&
      merge.right >= left &&
      cellOf(sheet, merge.top, merge.left).kind !== "blank"
    )
      until = index;
  }
  return until;
}

/** What names the rows of a region, and what it says of its figures. */
interface Stub {
  /** The rows are numbered in a column headed so. */
  readonly isNumbered: boolean;
  /** The label column is headed as such. */
  readonly isNamed: boolean;
  readonly labels: readonly string[];
  readonly headers: readonly string[];
  readonly figures: readonly string[];
}

/** The stub of a region with a header, a stub and figures, or place for them, of its own; null for any other. */
function stubOf({ sheet, region }: PlacedRegion): Stub | null {
  const { header, body, firstValueColumn } = region;
  if (header === null || region.inherited !== null || firstValueColumn <= body.left || firstValueColumn > body.right)
    return null;
  const wordsOver = (column: number): string =>
    texts(sheet, column, header.top, header.bottom)
      .map((cell) => reading(cell.text))
      .join(" ");
  const columns = (left: number, right: number): readonly number[] =>
    Array.from({ length: right - left + 1 }, (_, i) => left + i);
  const value = columns(firstValueColumn, body.right);
  const figures = value.map(wordsOver).filter((text) => text !== "");
  const filled = columns(body.top, body.bottom).filter((row) =>
    value.some((column) => cellOf(sheet, row, column).kind === "number"),
  );
  const stub = columns(body.left, firstValueColumn - 1).map((column) => ({ column, header: wordsOver(column) }));
  const isNumbered = stub.some(({ header: text }) => matches(STUB_HEADERS.ordinal, text));
  // A form that is still to be filled in is known by its ordinals.
  const rows = filled.length > 0 || !isNumbered ? filled : columns(body.top, body.bottom);
  if (figures.length === 0 || rows.length === 0) return null;
  const naming = stub.filter(
    ({ header: text }) =>
      ![STUB_HEADERS.ordinal, STUB_HEADERS.unit, STUB_HEADERS.code, STUB_HEADERS.note].some((pattern) =>
        matches(pattern, text),
      ),
  );
  const labels = rows
    .map((row) => naming.map(({ column }) => cellOf(sheet, row, column)).find((cell) => isLabel(cell))?.text ?? "")
    .filter((text) => text !== "");
  const running = stub.find(
    ({ column, header: text }) => namesRows(text) && isRunning(rows.map((row) => cellOf(sheet, row, column))),
  );
  if (labels.length * 2 < rows.length && running === undefined) return null;
  return {
    isNumbered,
    isNamed: naming.some(({ header: text }) => matches(STUB_HEADERS.label, text)),
    labels: labels.map(reading),
    headers: naming.map(({ header: text }) => text).filter((text) => text !== ""),
    figures,
  };
}

function texts(sheet: SheetReading, column: number, top: number, bottom: number): readonly ReadCell[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => cellOf(sheet, top + i, column)).filter((cell) =>
    isText(cell.kind),
  );
}

const isLabel = (cell: ReadCell): boolean => cell.kind === "text" && !isOrdinal(cell.text);

/** Years, months or the numbers of rows: each one more than the one before. */
function isRunning(cells: readonly ReadCell[]): boolean {
  const numbers = cells.map((cell) => cell.number).filter((number) => number !== null);
  return numbers.length > 1 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}

/**
 * Whether the two are tables of their own: each has its header, its stub and its figures, and the right one's stub is
 * none of the left table's columns.
 */
export function areApart(left: PlacedRegion, right: PlacedRegion): boolean {
  const [a, b] = [stubOf(left), stubOf(right)];
  const [rowsOfA, rowsOfB] = [rowsOf(left.region), rowsOf(right.region)];
  if (a === null || b === null) return false;
  if (b.isNumbered || b.headers.some((text) => matches(INDICATORS, text))) return true;
  // A list has further words in its rows, as the place of each undertaking: only what a list does not do sets two
  // tables apart.
  const isRepeated =
    b.headers.some((text) => a.headers.includes(text)) || b.figures.some((text) => a.figures.includes(text));
  const isUneven = rowsOfA.top !== rowsOfB.top || Math.abs(rowsOfA.bottom - rowsOfB.bottom) > 1;
  const isTitled = left.region.title !== null && right.region.title !== null;
  const isDistinct =
    b.isNamed &&
    !a.isNumbered &&
    (b.labels.length === 0 || (b.labels.length > 2 && new Set(b.labels).size === b.labels.length));
  return isRepeated || isUneven || isTitled || isDistinct;
}

function rowsOf({ header, body }: Region): { readonly top: number; readonly bottom: number } {
  return { top: header?.top ?? body.top, bottom: body.bottom };
}

/**
 * The two with what stands above both: a single title, the lines over two titles, the units of a line without a title
 * of its own, the frame. `whole` is what both were read as together.
 */
export function withShared(
  left: PlacedRegion,
  leftShapes: readonly RowShape[],
  start: number,
  right: PlacedRegion,
  whole: Region | null,
): readonly [Region, Region] {
  const [a, b] = [left.region, right.region];
  const frameTexts = [...new Set([...a.frameTexts, ...b.frameTexts])];
  if (a.title === null || b.title === null) {
    const titled = [a, b, whole].find((each) => each !== null && each.title !== null) ?? null;
    const above = { title: titled?.title ?? null, contextTitle: titled?.contextTitle ?? null, frameTexts };
    return [
      { ...a, ...above, units: a.units.length > 0 ? a.units : b.units },
      { ...b, ...above, units: b.units.length > 0 ? b.units : a.units },
    ];
  }
  const line = b.title.cell.row - left.sheet.range.top;
  const top = rowsOf(a).top - left.sheet.range.top;
  const over = titleAbove(leftShapes, start, Math.min(line, top), a.firstValueColumn);
  const own = line < top ? titleAbove(leftShapes, line, top, a.firstValueColumn) : over;
  const isAcross = left.sheet.sheet.merges.some(
    (merge) => merge.top === over.title?.cell.row && merge.left <= over.title.cell.column && merge.right >= b.body.left,
  );
  if (over.title === null || (own.title === null && !isAcross))
    return [
      { ...a, frameTexts },
      { ...b, frameTexts },
    ];
  const units = (region: Region, mine: Region["units"]): Region["units"] =>
    mine.length > 0 ? mine : region.units.length > 0 ? region.units : over.units;
  return [
    own.title === null
      ? { ...a, frameTexts }
      : {
          ...a,
          frameTexts,
          title: own.title,
          contextTitle: `${over.title.text} ${own.title.text}`,
          units: units(a, own.units),
        },
    { ...b, frameTexts, contextTitle: `${over.title.text} ${b.title.text}`, units: units(b, []) },
  ];
}
