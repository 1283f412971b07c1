import { COLUMN_COUNT, ROW_COUNT } from "../../xlsx/formulas/address";
import type { Area } from "../../xlsx/document";

/** Every cell of a worksheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROW_COUNT - 1, right: COLUMN_COUNT - 1 };

/**
 * The rectangle of `rows` × `columns` cells whose top left cell is at `top`, `left` (zero-based); it may reach beyond
 * the sheet.
 */
export function areaOfSize(top: number, left: number, rows: number, columns: number): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

/** A single cell, zero-based. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** How many rows a rectangle has. */
export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

/** How many columns a rectangle has. */
export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** How many cells a rectangle has; those of a whole sheet are 17,179,869,184. */
export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** Whether a rectangle lies wholly on the sheet and is not turned inside out. */
export function isOnSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < ROW_COUNT &&
    area.right < COLUMN_COUNT &&
    area.top <= area.bottom &&
    area.left <= area.right
  );
}

/** Whether a rectangle is whole columns, "A:C". */
export function isEntireColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === ROW_COUNT - 1;
}

/** Whether a rectangle is whole rows, "2:5". */
export function isEntireRows(area: Area): boolean {
  return area.left === 0 && area.right === COLUMN_COUNT - 1;
}

/** Whether a rectangle is whole rows or whole columns: Excel neither lists nor takes the values of their cells. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}

/** The cells two rectangles share; null where they share none. */
export function intersect(a: Area, b: Area): Area | null {
  const shared: Area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : null;
}

/** Whether two rectangles share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return intersect(a, b) !== null;
}

/** The smallest rectangle around both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Whether two rectangles are the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** Whether a cell (zero-based) lies in a rectangle. */
export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** What is left of `area` without `hole`: up to four rectangles that do not overlap; none where nothing is left. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const shared = intersect(area, hole);
  if (shared === null) return [area];
  const rest: Area[] = [
    { ...area, bottom: shared.top - 1 },
    { top: shared.top, bottom: shared.bottom, left: area.left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right: area.right },
    { ...area, top: shared.bottom + 1 },
  ];
  return rest.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
