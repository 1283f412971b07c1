import type { Area, CellRecord, CellValue, FormulaRecord, SheetDocument } from "../../xlsx/document";
import { COLUMN_COUNT, ROW_COUNT, areaText } from "../../xlsx/formulas/address";
import { sameIn15Digits } from "./values/decimal";
import { at } from "./values/matrix";
import { errorValue } from "./values/errors";
import { type Matrix, type Scalar, isError } from "./values/values";

/** Puts a value into a cell; the record stays the same object when the value does (in 15 significant digits). */
export function storeValue(sheet: SheetDocument, row: number, column: number, value: CellValue): void {
  const inRow = sheet.cells.get(row);
  const cell = inRow?.get(column);
  if (cell !== undefined && sameValue(cell.value, value)) return;
  if (cell === undefined && value === null) return;
  const next: CellRecord =
    cell === undefined ? { value, formula: null, style: styleOfMissing(sheet, row, column) } : { ...cell, value };
  if (inRow === undefined) sheet.cells.set(row, new Map([[column, next]]));
  else inRow.set(column, next);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  // Other programs save 15 digits: a cell is not touched for the sake of a sixteenth.
  if (typeof a === "number" && typeof b === "number") return sameIn15Digits(a, b);
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}

function styleOfMissing(sheet: SheetDocument, row: number, column: number): number {
  return (
    sheet.rows.get(row)?.style ?? sheet.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0
  );
}

/**
 * Puts the values of an array formula into the cells it fills; single rows and columns are repeated, places it has no
 * value for are #N/A.
 */
export function storeArray(sheet: SheetDocument, area: Area, values: Matrix): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = at(values, values.rows === 1 ? 0 : row - area.top, values.columns === 1 ? 0 : column - area.left);
      storeValue(sheet, row, column, value === undefined ? errorValue("#N/A") : value);
    }
  }
}

/** The cell of a dynamic array, and which cells of its area somebody has written into since. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly overwritten: (row: number, column: number) => boolean;
}

/** The area a dynamic array takes from its anchor on, or null when something stands in its way. */
function spillArea(sheet: SheetDocument, anchor: Anchor, old: Area, values: Matrix): Area | null {
  const area = {
    top: anchor.row,
    left: anchor.column,
    bottom: anchor.row + values.rows - 1,
    right: anchor.column + values.columns - 1,
  };
  if (area.bottom >= ROW_COUNT || area.right >= COLUMN_COUNT) return null;
  if (area.top === area.bottom && area.left === area.right) return area;
  if (sheet.merges.some((merge) => overlap(merge, area)) || sheet.tables.some((table) => overlap(table.area, area)))
    return null;
  const blocks = (row: number, column: number, cell: CellRecord): boolean => {
    if (row === anchor.row && column === anchor.column) return false;
    if (cell.formula !== null) return true;
    return cell.value !== null && (!inside(old, row, column) || anchor.overwritten(row, column));
  };
  for (let row = area.top; row <= area.bottom; row++)
    for (const [column, cell] of sheet.cells.get(row) ?? [])
      if (column >= area.left && column <= area.right && blocks(row, column, cell)) return null;
  return area;
}

/**
 * Spills an array from its anchor; where it cannot, the anchor shows #SPILL!; returns the cells it took or gave up,
 * null when its area stayed.
 */
export function storeSpill(
  sheet: SheetDocument,
  anchor: Anchor,
  formula: FormulaRecord & { kind: "array" },
  old: Area,
  values: Matrix,
): readonly Area[] | null {
  const free = spillArea(sheet, anchor, old, values);
  const area = free ?? { top: anchor.row, left: anchor.column, bottom: anchor.row, right: anchor.column };
  const shown: Matrix = free === null ? single(errorValue("#SPILL!")) : values;
  const same = area.bottom === old.bottom && area.right === old.right && area.top === old.top && area.left === old.left;
  if (!same) {
    for (let row = old.top; row <= old.bottom; row++) {
      for (let column = old.left; column <= old.right; column++)
        if (!inside(area, row, column) && !anchor.overwritten(row, column)) storeValue(sheet, row, column, null);
    }
    const cell = sheet.cells.get(anchor.row)?.get(anchor.column);
    if (cell !== undefined)
      sheet.cells.get(anchor.row)?.set(anchor.column, { ...cell, formula: { ...formula, range: areaText(area) } });
  }
  storeArray(sheet, area, shown);
  return same ? null : [old, area];
}

function single(value: Scalar): Matrix {
  return { kind: "matrix", rows: 1, columns: 1, stored: 1, data: [value], rest: null };
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
