import type { ChartPosition, ColumnRecord, SheetDocument } from "../document";
import { COLUMN_COUNT, ROW_COUNT } from "../formulas/address";
import { pointsOfWidth } from "../sheets/column-width";

/** English metric units in a point. Source: ECMA-376 part 1, 20.1.2.1: 914,400 of them are an inch, or 72 points. */
export const EMU_PER_POINT = 12_700;

/** A place in a sheet: a cell and the points from its top left corner. */
export interface AnchorPoint {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

type Sizes = Pick<SheetDocument, "rows" | "columns" | "defaultRowHeight" | "defaultColumnWidth">;

/** Points from the left edge of the sheet to the left edge of a column; hidden columns take none. */
function columnLeft(sheet: Sizes, column: number): number {
  const standard = pointsOfWidth(sheet.defaultColumnWidth);
  let left = column * standard;
  for (const record of sheet.columns) {
    const count = Math.min(record.last, column - 1) - record.first + 1;
    if (count > 0) left += count * (widthOf(record, standard) - standard);
  }
  return left;
}

/** Points from the top edge of the sheet to the top edge of a row; hidden rows take none. */
function rowTop(sheet: Sizes, row: number): number {
  let top = row * sheet.defaultRowHeight;
  for (const [index, record] of sheet.rows) {
    if (index < row) top += (record.hidden ? 0 : (record.height ?? sheet.defaultRowHeight)) - sheet.defaultRowHeight;
  }
  return top;
}

/** Width of one column in points, 0 when hidden. */
function columnWidthPoints(sheet: Sizes, column: number): number {
  return columnLeft(sheet, column + 1) - columnLeft(sheet, column);
}

/** Height of one row in points, 0 when hidden. */
function rowHeightPoints(sheet: Sizes, row: number): number {
  const record = sheet.rows.get(row);
  return record?.hidden === true ? 0 : (record?.height ?? sheet.defaultRowHeight);
}

/**
 * The rectangle between two anchors, in points from the top left corner of the sheet; an anchor never reaches beyond
 * its cell.
 */
export function positionOf(sheet: Sizes, from: AnchorPoint, to: AnchorPoint): ChartPosition {
  const corner = (at: AnchorPoint): readonly [number, number] => [
    columnLeft(sheet, at.column) + Math.min(at.right, columnWidthPoints(sheet, at.column)),
    rowTop(sheet, at.row) + Math.min(at.down, rowHeightPoints(sheet, at.row)),
  ];
  const [left, top] = corner(from);
  const [right, bottom] = corner(to);
  return { left: rounded(left), top: rounded(top), width: rounded(right - left), height: rounded(bottom - top) };
}

/**
 * The cell in which a point of the sheet lies, and where in it; `left` and `top` in points, what is negative counts as
 * 0.
 */
export function anchorAt(sheet: Sizes, left: number, top: number): AnchorPoint {
  let column = 0;
  let right = Math.max(0, left);
  for (
    let width = columnWidthPoints(sheet, 0);
    right >= width && column < COLUMN_COUNT - 1;
    width = columnWidthPoints(sheet, ++column)
  )
    right -= width;
  let row = 0;
  let down = Math.max(0, top);
  for (
    let height = rowHeightPoints(sheet, 0);
    down >= height && row < ROW_COUNT - 1;
    height = rowHeightPoints(sheet, ++row)
  )
    down -= height;
  return { row, column, down, right };
}

function widthOf(record: ColumnRecord, standard: number): number {
  if (record.hidden) return 0;
  return record.width === null ? standard : pointsOfWidth(record.width);
}

function rounded(points: number): number {
  return Math.round(points * 10_000) / 10_000;
}
