import type { CellRange } from "./address";

/** An error value of a cell, by the text Excel shows. */
interface ErrorValue {
  readonly error: string;
}

/** What a cell holds: dates are serial numbers, null is an empty cell. */
export type CellValue = number | string | boolean | null | ErrorValue;

/** One cell as it was read. */
export interface Cell {
  readonly value: CellValue;
  /** en-US, A1, with "="; null for a constant. */
  readonly formula: string | null;
  /** The same formula relative to its cell, so that equal formulas are equal texts; null for a constant. */
  readonly formulaR1C1: string | null;
  /** en-US format code, "General" when none. */
  readonly numberFormat: string;
  /** As Excel shows it. */
  readonly text: string;
}

/** How the text of a cell stands, where that carries meaning. */
export interface CellStyle {
  readonly fontName: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  /** "#RRGGBB", or null for none. */
  readonly fill: string | null;
}

export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/** A sheet as it was read: only its used range, cells row by row; what we wrote ourselves earlier is not in it. */
export interface SheetGrid {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Null for an empty sheet. */
  readonly usedRange: CellRange | null;
  /** `cells[row - usedRange.top][column - usedRange.left]`; null is an empty cell. */
  readonly cells: readonly (readonly (Cell | null)[])[];
  /** Looks of the cells that hold text, by `row * 16384 + column`; absent where nothing is known. */
  readonly styles: ReadonlyMap<number, CellStyle>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Points; absent columns have the sheet's standard width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Excel tables (ListObjects) on the sheet. */
  readonly excelTables: readonly CellRange[];
  readonly printArea: CellRange | null;
  readonly autoFilter: CellRange | null;
}

/** The whole workbook as it was read, at one moment. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly date1904: boolean;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly calculationMode: "automatic" | "manual";
  /** In tab order; hidden ones included. */
  readonly sheets: readonly SheetGrid[];
}

/** The key of a cell in `SheetGrid.styles`. */
export function styleKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** The cell at a place of the sheet, null where it is empty or outside the used range. */
export function cellAt(sheet: SheetGrid, row: number, column: number): Cell | null {
  if (!sheet.usedRange) return null;
  return sheet.cells[row - sheet.usedRange.top]?.[column - sheet.usedRange.left] ?? null;
}

/** The value at a place of the sheet, null where it is empty. */
export function valueAt(sheet: SheetGrid, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? null;
}

/** Whether the value is an error value. */
export function isErrorValue(value: CellValue): value is ErrorValue {
  return typeof value === "object" && value !== null;
}

/** Whether the cell shows nothing: empty, or text of spaces. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
