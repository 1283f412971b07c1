import type { Area, CellRecord, CellValue, ColumnRecord, RowRecord, SheetDocument } from "../../../xlsx/document";
import { cellCount, isUnbounded, rowCount } from "../area";
import { itemNotFound } from "../errors";
import type { Session } from "../object-type";

/**
 * The sheet of that id.
 * @throws {HostError} ItemNotFound where it is gone: it may have been deleted since the object was had.
 */
export function sheetOf(session: Session, sheetId: string): SheetDocument {
  const sheet = session.workbook.sheets.find((each) => each.id === sheetId);
  if (sheet === undefined) throw itemNotFound();
  return sheet;
}

/** The cell (zero-based), if there is anything in it, be it a style alone; else null. */
export function cellAt(sheet: SheetDocument, row: number, column: number): CellRecord | null {
  return sheet.cells.get(row)?.get(column) ?? null;
}

/** What the cell (zero-based) evaluates to; null where it is empty. */
export function valueAt(sheet: SheetDocument, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? null;
}

/**
 * The style a cell (zero-based) shows, as an index into the style table: its own, or its row's, or its column's, or the
 * workbook's first.
 */
export function styleAt(sheet: SheetDocument, row: number, column: number): number {
  return cellAt(sheet, row, column)?.style ?? inheritedStyle(sheet, row, column);
}

/** The style a cell (zero-based) takes when it has none of its own, as an index into the style table. */
export function inheritedStyle(sheet: SheetDocument, row: number, column: number): number {
  return sheet.rows.get(row)?.style ?? columnAt(sheet, column)?.style ?? 0;
}

/** Puts a record into a cell (zero-based), or takes it out where it is null; nothing is calculated or told. */
export function putCell(sheet: SheetDocument, row: number, column: number, cell: CellRecord | null): void {
  const cells = sheet.cells.get(row);
  if (cell?.formula?.kind === "array") sheet.mayHoldArrays = true;
  if (cell === null) {
    cells?.delete(column);
    if (cells?.size === 0) sheet.cells.delete(row);
  } else if (cells === undefined) sheet.cells.set(row, new Map([[column, cell]]));
  else cells.set(column, cell);
}

/** Whether a cell has neither value nor formula; null is a cell that is not there. */
export function isBlank(cell: CellRecord | null): boolean {
  return cell === null || (cell.value === null && cell.formula === null);
}

/**
 * Visits the cells there are in an area; in which order is not promised; cells must not be added or removed meanwhile.
 */
export function eachCell(
  sheet: SheetDocument,
  area: Area,
  visit: (cell: CellRecord, row: number, column: number) => void,
): void {
  const visitRow = (cells: Map<number, CellRecord>, row: number) => {
    if (cells.size <= area.right - area.left + 1) {
      for (const [column, cell] of cells) if (column >= area.left && column <= area.right) visit(cell, row, column);
      return;
    }
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cells.get(column);
      if (cell !== undefined) visit(cell, row, column);
    }
  };
  if (sheet.cells.size <= rowCount(area)) {
    for (const [row, cells] of sheet.cells) if (row >= area.top && row <= area.bottom) visitRow(cells, row);
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = sheet.cells.get(row);
    if (cells !== undefined) visitRow(cells, row);
  }
}

/**
 * The smallest rectangle of used cells inside `within`; null where there is none.
 * @param valuesOnly Whether a look alone does not count.
 */
export function usedArea(sheet: SheetDocument, within: Area, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  eachCell(sheet, within, (cell, row, column) => {
    if (isBlank(cell) && (valuesOnly || cell.style === 0)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** The record that covers a column (zero-based); null where the column says nothing. */
export function columnAt(sheet: SheetDocument, column: number): ColumnRecord | null {
  return sheet.columns.find((record) => record.first <= column && column <= record.last) ?? null;
}

const PLAIN_COLUMN: Omit<ColumnRecord, "first" | "last"> = { width: null, hidden: false, style: null, outlineLevel: 0 };
const PLAIN_ROW: RowRecord = { height: null, hidden: false, style: null, outlineLevel: 0 };

/**
 * Changes the properties of columns `first` to `last` (zero-based), splitting records where they end; records that say
 * nothing any more are forgotten.
 */
export function changeColumns(
  sheet: SheetDocument,
  first: number,
  last: number,
  change: (record: ColumnRecord) => ColumnRecord,
): void {
  const result: ColumnRecord[] = [];
  let next = first;
  for (const record of sheet.columns) {
    if (record.last < first || record.first > last) {
      result.push(record);
      continue;
    }
    if (record.first < first) result.push({ ...record, last: first - 1 });
    const from = Math.max(record.first, first);
    if (from > next) result.push(change({ ...PLAIN_COLUMN, first: next, last: from - 1 }));
    const to = Math.min(record.last, last);
    result.push(change({ ...record, first: from, last: to }));
    next = to + 1;
    if (record.last > last) result.push({ ...record, first: last + 1 });
  }
  if (next <= last) result.push(change({ ...PLAIN_COLUMN, first: next, last }));
  sheet.columns = result.filter(isTellingColumn).sort((a, b) => a.first - b.first);
}

function isTellingColumn(record: ColumnRecord): boolean {
  return record.width !== null || record.hidden || record.style !== null || record.outlineLevel !== 0;
}

/** Changes the properties of one row (zero-based); a row that says nothing any more is forgotten. */
export function changeRow(sheet: SheetDocument, row: number, change: (record: RowRecord) => RowRecord): void {
  const changed = change(sheet.rows.get(row) ?? PLAIN_ROW);
  if (changed.height === null && !changed.hidden && changed.style === null && changed.outlineLevel === 0)
    sheet.rows.delete(row);
  else sheet.rows.set(row, changed);
}

/**
 * Columns `first` to `last` (zero-based) in runs that share a record, from left to right; null where they say nothing.
 */
export function columnRuns(
  sheet: SheetDocument,
  first: number,
  last: number,
): readonly { readonly first: number; readonly last: number; readonly record: ColumnRecord | null }[] {
  const runs: { first: number; last: number; record: ColumnRecord | null }[] = [];
  let next = first;
  for (const record of sheet.columns) {
    if (record.last < first || record.first > last) continue;
    if (record.first > next) runs.push({ first: next, last: record.first - 1, record: null });
    runs.push({ first: Math.max(record.first, first), last: Math.min(record.last, last), record });
    next = record.last + 1;
  }
  if (next <= last) runs.push({ first: next, last, record: null });
  return runs;
}

/** The merged area that covers a cell (zero-based); null where it is not merged. */
export function mergeAt(sheet: SheetDocument, row: number, column: number): Area | null {
  return (
    sheet.merges.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) ??
    null
  );
}

/**
 * Whether a "get" may list the cells: not whole rows or columns, and at most five million (Microsoft Learn, "Resource
 * limits and performance optimization for Office Add-ins").
 */
export function canListCells(area: Area): boolean {
  return !isUnbounded(area) && cellCount(area) <= 5_000_000;
}
