import type { CellRange } from "../src/model/address";
import type { ExampleCell } from "../src/model/finding";
import type { Cell, CellValue, SheetGrid, WorkbookSnapshot } from "../src/model/workbook";
import { toR1C1 } from "../src/local-excel/calc/reference-style";
import { formatNumber } from "../src/local-excel/calc/number-format";

function cell(example: ExampleCell, row: number, column: number): Cell | null {
  if (example === null) return null;
  const detail = typeof example === "object" ? example : { value: example };
  const value: CellValue = detail.error !== undefined ? { error: detail.error } : (detail.value ?? null);
  const numberFormat = detail.format ?? "General";
  const formula = detail.formula ?? null;
  const text = value === null ? "" : typeof value === "object" ? value.error : typeof value === "number" ? formatNumber(value, numberFormat, false) : typeof value === "boolean" ? String(value).toUpperCase() : value;
  return { value, formula, formulaR1C1: formula === null ? null : `=${toR1C1(formula.replace(/^=/, ""), row, column)}`, numberFormat, text };
}

/** A sheet drawn from A1 (or from `at`) row by row, as the reader would hand it over; `extra` overrides what cells do not say. */
export function sheetOf(name: string, rows: readonly (readonly ExampleCell[])[], extra: Partial<SheetGrid> = {}, at: { row: number; column: number } = { row: 0, column: 0 }): SheetGrid {
  const width = Math.max(0, ...rows.map((r) => r.length));
  const usedRange: CellRange | null =
    rows.length === 0 || width === 0 ? null : { top: at.row, left: at.column, bottom: at.row + rows.length - 1, right: at.column + width - 1 };
  return {
    id: `{${name}}`,
    name,
    visibility: "visible",
    isProtected: false,
    usedRange,
    cells: rows.map((r, i) => Array.from({ length: width }, (_, j) => cell(r[j] ?? null, at.row + i, at.column + j))),
    styles: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    excelTables: [],
    printArea: null,
    autoFilter: null,
    ...extra,
  };
}

/** A workbook of the given sheets. */
export function workbookOf(...sheets: readonly SheetGrid[]): WorkbookSnapshot {
  return { name: "so-lieu.xlsx", date1904: false, isReadOnly: false, isStructureProtected: false, calculationMode: "automatic", sheets };
}
