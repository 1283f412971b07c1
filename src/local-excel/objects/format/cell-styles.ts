import type { Area, CellStyle, SheetDocument } from "../../../xlsx/document";
import { cellCount, columnCount, isEntireColumns, isEntireRows } from "../area";
import { cellAt, changeColumns, changeRow, columnRuns, eachCell, putCell, styleAt } from "../cells/cells";
import type { Session } from "../object-type";

/** The styles that the cells of an area show, each once, as indexes into the style table. */
export function stylesIn(sheet: SheetDocument, area: Area): ReadonlySet<number> {
  if (cellCount(area) === 1) return new Set([styleAt(sheet, area.top, area.left)]);
  const styles = new Set<number>();
  const present = new Map<number, number>();
  const presentInRow = new Map<number, number>();
  eachCell(sheet, area, (cell, row, column) => {
    styles.add(cell.style);
    if ((sheet.rows.get(row)?.style ?? null) === null) present.set(column, (present.get(column) ?? 0) + 1);
    else presentInRow.set(row, (presentInRow.get(row) ?? 0) + 1);
  });
  let plainRows = area.bottom - area.top + 1;
  for (const [row, record] of sheet.rows) {
    if (row < area.top || row > area.bottom || record.style === null) continue;
    plainRows -= 1;
    if ((presentInRow.get(row) ?? 0) < columnCount(area)) styles.add(record.style);
  }
  if (plainRows === 0) return styles;
  for (const { first, last, record } of columnRuns(sheet, area.left, area.right)) {
    const style = record?.style ?? 0;
    const hasGap = (column: number) => (present.get(column) ?? 0) < plainRows;
    if (!styles.has(style) && someColumn(first, last, hasGap)) styles.add(style);
  }
  return styles;
}

function someColumn(first: number, last: number, test: (column: number) => boolean): boolean {
  for (let column = first; column <= last; column += 1) if (test(column)) return true;
  return false;
}

/** One value of all looks in the areas; null where they differ. */
export function sharedLook<V>(
  session: Session,
  sheet: SheetDocument,
  areas: readonly Area[],
  read: (look: CellStyle) => V,
): V | null {
  let shared: V | undefined;
  for (const area of areas) {
    for (const style of stylesIn(sheet, area)) {
      const value = read(session.workbook.styles.look(style));
      if (shared !== undefined && shared !== value) return null;
      shared = value;
    }
  }
  return shared ?? null;
}

/**
 * Gives every cell of an area the style that `change` makes of the one it has (indexes into the style table); whole
 * columns and rows are given it as such.
 * @param change Asked once for each style; must always answer the same.
 */
export function restyle(sheet: SheetDocument, area: Area, change: (style: number) => number): void {
  const known = new Map<number, number>();
  const changed = (style: number) => {
    const found = known.get(style) ?? change(style);
    known.set(style, found);
    return found;
  };
  if (isEntireColumns(area)) restyleColumns(sheet, area, changed);
  else if (isEntireRows(area)) restyleRows(sheet, area, changed);
  else {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) restyleCell(sheet, row, column, changed);
    }
  }
}

function restyleCell(sheet: SheetDocument, row: number, column: number, changed: (style: number) => number): void {
  const cell = cellAt(sheet, row, column);
  const old = styleAt(sheet, row, column);
  const style = changed(old);
  if (cell !== null ? cell.style !== style : style !== old)
    putCell(sheet, row, column, { value: cell?.value ?? null, formula: cell?.formula ?? null, style });
}

function restyleColumns(sheet: SheetDocument, area: Area, changed: (style: number) => number): void {
  restyleExisting(sheet, area, changed);
  for (const [row, record] of sheet.rows) {
    if (record.style === null) continue;
    const style = changed(record.style);
    if (isEntireRows(area)) {
      changeRow(sheet, row, (own) => ({ ...own, style }));
      continue;
    }
    for (let column = area.left; column <= area.right; column += 1) {
      if (cellAt(sheet, row, column) === null) putCell(sheet, row, column, { value: null, formula: null, style });
    }
  }
  changeColumns(sheet, area.left, area.right, (record) => ({ ...record, style: ownStyle(changed(record.style ?? 0)) }));
}

function restyleRows(sheet: SheetDocument, area: Area, changed: (style: number) => number): void {
  const runs = columnRuns(sheet, area.left, area.right).filter((run) => (run.record?.style ?? null) !== null);
  restyleExisting(sheet, area, changed);
  for (let row = area.top; row <= area.bottom; row += 1) {
    const own = sheet.rows.get(row)?.style ?? null;
    if (own === null) {
      for (const run of runs) {
        const style = changed(run.record?.style ?? 0);
        for (let column = run.first; column <= run.last; column += 1) {
          if (cellAt(sheet, row, column) === null) putCell(sheet, row, column, { value: null, formula: null, style });
        }
      }
    }
    changeRow(sheet, row, (record) => ({
      ...record,
      style: own === null && runs.length === 0 ? ownStyle(changed(0)) : changed(own ?? 0),
    }));
  }
}

function restyleExisting(sheet: SheetDocument, area: Area, changed: (style: number) => number): void {
  const places: [number, number][] = [];
  eachCell(sheet, area, (_cell, row, column) => places.push([row, column]));
  for (const [row, column] of places) restyleCell(sheet, row, column, changed);
}

function ownStyle(style: number): number | null {
  return style === 0 ? null : style;
}
