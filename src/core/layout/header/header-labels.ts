import { NOTE_WORDS, STUB_HEADERS } from "../../vocabulary/stub-headers";
import { reading, matches } from "../../vocabulary/words";
import type { Region } from "../regions/region";
import type { SheetReading } from "../sheet-reading";
import { cellOf, mergeAt } from "../sheet-reading";
import { isTimeWord, parseUnit } from "../../vocabulary/units";

/** The words over a column: its own and those of the spanners above it, from the top down. */
export interface ColumnLabel {
  readonly column: number;
  readonly parts: readonly string[];
  readonly own: readonly string[];
  /** Those of its words that stand in a line of units. */
  readonly units: readonly string[];
  /** What the column-number row says of it ("4=3/1"); null without such a row. */
  readonly numbering: string | null;
}

interface Part {
  readonly row: number;
  readonly text: string;
  readonly isOwn: boolean;
  readonly isUnit: boolean;
}

/** The words over every column of a region, joined down and across. */
export function columnLabels(sheet: SheetReading, region: Region): readonly ColumnLabel[] {
  const { left, right } = region.body;
  const parts = new Map<number, Part[]>();
  for (let column = left; column <= right; column++) parts.set(column, []);
  for (const header of [region.inherited, region.header]) {
    if (!header) continue;
    const rows: number[] = [];
    for (let row = header.top; row <= header.bottom; row++)
      if (row !== region.columnNumberRow && !isNumberingOf(sheet, header.top, row, region)) rows.push(row);
    const own = ownCells(sheet, rows, left, right);
    for (const row of rows) {
      const isUnit = isLineOfUnits(sheet, own, row, region.firstValueColumn);
      for (let column = left; column <= right; column++) {
        const part = partAt(sheet, rows, own, row, column, region.firstValueColumn);
        if (part) parts.get(column)?.push({ ...part, isUnit });
      }
    }
  }
  return [...parts].map(([column, list]) => ({
    column,
    parts: list.map((part) => part.text),
    own: list.filter((part) => part.isOwn).map((part) => part.text),
    units: list.filter((part) => part.isUnit).map((part) => part.text),
    numbering: region.columnNumberRow === null ? null : cellOf(sheet, region.columnNumberRow, column).text || null,
  }));
}

function isNumberingOf(sheet: SheetReading, top: number, row: number, region: Region): boolean {
  return (
    region.inherited !== null &&
    region.inherited.top === top &&
    row > region.inherited.top &&
    /^\(?[1-9]\)?$/.test(cellOf(sheet, row, region.firstValueColumn).text)
  );
}

type OwnCells = ReadonlyMap<number, readonly number[]>;

/** For every column the rows in which it has words of its own. */
function ownCells(sheet: SheetReading, rows: readonly number[], left: number, right: number): OwnCells {
  const own = new Map<number, number[]>();
  for (let column = left; column <= right; column++)
    own.set(
      column,
      rows.filter((row) => wordsAt(sheet, row, column) !== ""),
    );
  return own;
}

/** What a cell says of its column: a figure over a hidden one is somebody's reckoning, not a word. */
function wordsAt(sheet: SheetReading, row: number, column: number): string {
  const { kind, text } = cellOf(sheet, row, column);
  return kind === "number" && sheet.sheet.hiddenColumns.has(column) ? "" : text;
}

function partAt(
  sheet: SheetReading,
  rows: readonly number[],
  ownOf: OwnCells,
  row: number,
  column: number,
  value: number,
): Omit<Part, "isUnit"> | null {
  const own = wordsAt(sheet, row, column);
  if (own !== "") return { row, text: own, isOwn: true };
  const merge = mergeAt(sheet, row, column);
  if (merge) {
    if (merge.top !== row || merge.left === column) return null;
    const anchor = cellOf(sheet, merge.top, merge.left).text;
    if (anchor === "" || (ownOf.get(column)?.length ?? 0) === 0)
      return anchor !== "" && merge.right > merge.left && isLoneRow(sheet, rows, row, column, value)
        ? { row, text: anchor, isOwn: false }
        : null;
    return { row, text: anchor, isOwn: false };
  }
  if (column < value) return null;
  const source = spannerLeftOf(sheet, ownOf, row, column, value);
  if (source === null) return null;
  return isUnder(sheet, rows, ownOf, row, column, source)
    ? { row, text: cellOf(sheet, row, source).text, isOwn: false }
    : null;
}

/**
 * Whether all that a row says over the figures are units: one of them is no plain count ("DN | Tỷ đồng"), or each
 * column has its own.
 */
function isLineOfUnits(sheet: SheetReading, own: OwnCells, row: number, value: number): boolean {
  const columns = [...own].flatMap(([column, rows]) =>
    column >= value && rows.length > 0 ? [{ column, isHere: rows.includes(row) }] : [],
  );
  const texts = columns.filter(({ isHere }) => isHere).map(({ column }) => cellOf(sheet, row, column).text);
  const units = texts.map((text) => (isTimeWord(text) ? null : parseUnit(text)));
  if (texts.length === 0 || units.some((unit) => unit === null)) return false;
  return (
    columns.every(({ isHere }) => isHere) ||
    texts.some((text) => /^\(/.test(text)) ||
    units.some((unit) => unit !== null && (unit.dimension !== "count" || unit.factor !== 1))
  );
}

/** Whether the merged caption is all that its row says over the figures. */
function isLoneRow(sheet: SheetReading, rows: readonly number[], row: number, column: number, value: number): boolean {
  return rows.length === 1 && column >= value && mergeAt(sheet, row, column) !== null;
}

/**
 * The nearest column to the left, among those with figures, that has words in the row; null at the edge of a merged
 * area that ends before.
 */
function spannerLeftOf(sheet: SheetReading, own: OwnCells, row: number, column: number, value: number): number | null {
  const isHidden = sheet.sheet.hiddenColumns.has(column);
  for (let c = column - 1; c >= value; c--) {
    if (sheet.sheet.hiddenColumns.has(c) !== isHidden || ((own.get(c)?.length ?? 0) === 0 && !isHidden)) return null;
    const merge = mergeAt(sheet, row, c);
    if (wordsAt(sheet, row, c) !== "") return merge && merge.right < column && merge.right > merge.left ? null : c;
    if (merge) return null;
  }
  return null;
}

/** Lines a column's label and a caption below it take at most. Source: chosen; more are one label, wrapped. */
const WRAPPED = 2;

/**
 * Whether words over a column to the left also stand over this one: both have words of their own beside each other
 * further down.
 */
function isUnder(
  sheet: SheetReading,
  rows: readonly number[],
  own: OwnCells,
  row: number,
  column: number,
  source: number,
): boolean {
  const mine = own.get(column) ?? [];
  const theirs = own.get(source) ?? [];
  if (mine.length === 0) return false;
  const text = mine.map((r) => cellOf(sheet, r, column).text).join(" ");
  if (standsAlone(text)) return false;
  const first = mine[0] ?? row;
  const below = theirs.filter((r) => r > row);
  if (first > row) {
    // Parallel sub-labels: the columns end in the same line and begin in the same line below the spanner.
    return below.includes(first) && mine.at(-1) === theirs.at(-1) && mine.every((r) => theirs.includes(r));
  }
  // A caption below the labels, over everything to its right.
  const caption = cellOf(sheet, row, source).text;
  const beside = [...own.values()].filter((list) => list.includes(row)).length;
  // The last line of words that were wrapped over several is no caption.
  if (theirs.length > WRAPPED) return false;
  return (
    mine.every((r) => r < row) &&
    rows.indexOf(row) > 0 &&
    theirs[0] !== row &&
    /^[\p{Lu}%\d]/u.test(caption) &&
    beside * 3 <= own.size
  );
}

function standsAlone(text: string): boolean {
  const label = reading(text);
  return Object.values(STUB_HEADERS).some((pattern) => matches(pattern, label)) || matches(NOTE_WORDS, label);
}
