import { pixelsOfPoints, pixelsOfWidth } from "../../xlsx/sheets/column-width";
import type { SheetDocument } from "../../xlsx/document";

/** The rows, or the columns, of a sheet as they are drawn, one behind the other, in CSS pixels. */
export interface Axis {
  /** How many there are, hidden ones too. */
  readonly count: number;
  /** Pixels before one (zero-based); of `count`: all of them. */
  readonly start: (index: number) => number;
  /** 0 where it is hidden. */
  readonly size: (index: number) => number;
  /** The one at a pixel; the last one beyond the end. */
  readonly at: (pixel: number) => number;
}

/** An axis of so many pieces of these sizes. */
function axisOf(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  const start = (index: number): number => starts[Math.max(0, Math.min(index, count))] ?? 0;
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    at: (pixel) => {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (start(middle + 1) > pixel) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/**
 * The columns of a sheet.
 * @param count How many of them are drawn.
 */
export function columnAxis(sheet: SheetDocument, count: number): Axis {
  const widths = new Map<number, number>();
  for (const { first, last, width, hidden } of sheet.columns)
    for (let column = first; column <= Math.min(last, count - 1); column += 1)
      widths.set(column, hidden ? 0 : pixelsOfWidth(width ?? sheet.defaultColumnWidth));
  const standard = pixelsOfWidth(sheet.defaultColumnWidth);
  return axisOf(count, (column) => widths.get(column) ?? standard);
}

/**
 * The rows of a sheet.
 * @param count How many of them are drawn.
 * @param needed Points that a row needs which the file gives no height; 0 where its standard height will do.
 */
export function rowAxis(sheet: SheetDocument, count: number, needed: (row: number) => number): Axis {
  const standard = pixelsOfPoints(sheet.defaultRowHeight);
  return axisOf(count, (row) => {
    const record = sheet.rows.get(row);
    if (record?.hidden === true) return 0;
    if (record !== undefined && record.height !== null) return pixelsOfPoints(record.height);
    return Math.max(standard, pixelsOfPoints(needed(row)));
  });
}
