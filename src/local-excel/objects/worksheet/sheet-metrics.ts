import type { Area, ColumnRecord, RowRecord, SheetDocument } from "../../../xlsx/document";
import { pixelsOfPoints, pointsOfPixels, pointsOfWidth } from "../../../xlsx/sheets/column-width";
import { columnRuns } from "../cells/cells";
import { rowCount } from "../area";

/** A height or a width as it can be drawn at 96 dpi, in points: whole pixels. */
export function roundedPoints(points: number): number {
  return pointsOfPixels(pixelsOfPoints(points));
}

/** Whether a row is hidden as such, or of no height; null is a row that says nothing. */
export function isRowHidden(record: RowRecord | null): boolean {
  return record !== null && (record.hidden || record.height === 0);
}

/** Whether a column is hidden as such, or of no width; null is a column that says nothing. */
export function isColumnHidden(record: ColumnRecord | null): boolean {
  return record !== null && (record.hidden || record.width === 0);
}

/**
 * Points from the left edge of column `first` to the right edge of column `last` (zero-based); hidden columns take no
 * room.
 * @returns 0 where `last` lies before `first`.
 */
export function widthInPoints(sheet: SheetDocument, first: number, last: number): number {
  let points = 0;
  for (const run of columnRuns(sheet, first, last)) {
    if (!isColumnHidden(run.record))
      points += (run.last - run.first + 1) * pointsOfWidth(run.record?.width ?? sheet.defaultColumnWidth);
  }
  return points;
}

/** Visits the rows from `first` to `last` that have properties of their own. */
function eachToldRow(sheet: SheetDocument, first: number, last: number, visit: (record: RowRecord) => void): void {
  if (last - first < sheet.rows.size) {
    for (let row = first; row <= last; row += 1) {
      const record = sheet.rows.get(row);
      if (record !== undefined) visit(record);
    }
  } else for (const [row, record] of sheet.rows) if (row >= first && row <= last) visit(record);
}

/**
 * Points from the upper edge of row `first` to the lower edge of row `last` (zero-based); hidden rows take no room.
 * @returns 0 where `last` lies before `first`.
 */
export function heightInPoints(sheet: SheetDocument, first: number, last: number): number {
  let points = Math.max(0, last - first + 1) * sheet.defaultRowHeight;
  eachToldRow(sheet, first, last, (record) => {
    points += (record.hidden ? 0 : (record.height ?? sheet.defaultRowHeight)) - sheet.defaultRowHeight;
  });
  return points;
}

/** How many rows of an area are hidden. */
export function hiddenRows(sheet: SheetDocument, area: Area): number {
  let hidden = 0;
  eachToldRow(sheet, area.top, area.bottom, (record) => {
    if (isRowHidden(record)) hidden += 1;
  });
  return hidden;
}

/** How many columns of an area are hidden. */
export function hiddenColumns(sheet: SheetDocument, area: Area): number {
  return columnRuns(sheet, area.left, area.right).reduce(
    (hidden, run) => hidden + (isColumnHidden(run.record) ? run.last - run.first + 1 : 0),
    0,
  );
}

/** True where `some` is `all`, false where it is 0, null where it is between. */
export function allOrNone(some: number, all: number): boolean | null {
  if (some === 0) return false;
  return some === all ? true : null;
}

/** Whether every row of an area is hidden; false where none is, null where some are. */
export function rowsHidden(sheet: SheetDocument, area: Area): boolean | null {
  return allOrNone(hiddenRows(sheet, area), rowCount(area));
}

/** The one height of the rows of an area, in points, 0 for hidden ones; null where they differ. */
export function sharedRowHeight(sheet: SheetDocument, area: Area): number | null {
  const heights = new Set<number>();
  let told = 0;
  eachToldRow(sheet, area.top, area.bottom, (record) => {
    told += 1;
    heights.add(record.hidden ? 0 : (record.height ?? sheet.defaultRowHeight));
  });
  if (told < rowCount(area)) heights.add(sheet.defaultRowHeight);
  return heights.size === 1 ? ([...heights][0] ?? null) : null;
}

/** The one width of the columns of an area, in points, 0 for hidden ones; null where they differ. */
export function sharedColumnWidth(sheet: SheetDocument, area: Area): number | null {
  const widths = new Set(
    columnRuns(sheet, area.left, area.right).map((run) =>
      isColumnHidden(run.record) ? 0 : pointsOfWidth(run.record?.width ?? sheet.defaultColumnWidth),
    ),
  );
  return widths.size === 1 ? ([...widths][0] ?? null) : null;
}
