import type { CellRecord, FormulaRecord, NameRecord, TableRecord, WorkbookDocument } from "../../xlsx/document";
import type { SheetView, SheetArea } from "./values/areas";
import { areaText, parseArea } from "../../xlsx/formulas/address";
import type { Shape, ShapeTable } from "./syntax/shape";
import type { Matrix, Scalar } from "./values/values";

/**
 * How many defined names deep a formula is followed; what goes deeper is taken for names that refer to one another.
 * Source: our own bound, Excel states none.
 */
export const DEEPEST_NAME = 32;

/** A table with its sheet. */
export interface TableView {
  readonly sheet: SheetView;
  readonly table: TableRecord;
}

/** The workbook as formulas see it during one calculation. */
export interface Book {
  readonly document: WorkbookDocument;
  readonly date1904: boolean;
  readonly sheets: readonly SheetView[];
  sheetNamed(name: string): SheetView | undefined;
  /** The name as seen from a sheet: its own first, then the workbook's. */
  nameFor(name: string, sheet: SheetView): NameRecord | undefined;
  tableNamed(name: string): TableView | undefined;
  tableAt(sheet: SheetView, row: number, column: number): TableView | undefined;
  shapeOf(formula: string, row: number, column: number): Shape;
  cell(sheet: SheetView, row: number, column: number): CellRecord | undefined;
  /** The value of a cell; `dynamic` as in SheetArea. */
  value(sheet: SheetView, row: number, column: number, dynamic: boolean): Scalar;
  /** The values of an area, its blank end left out. */
  matrix(area: SheetArea): Matrix;
  /** Last row of a sheet that has a cell, -1 when it has none. */
  lastRow(sheet: SheetView): number;
  /** Forgets what was remembered of values after cells were added behind the book's back. */
  forget(): void;
}

/**
 * Areas of so many cells and more are read once per calculation. Source: measured, reading 48 cells takes 3 µs, ten
 * times as long as finding them again; a smaller area is not worth its place in memory.
 */
export const REMEMBERED_FROM = 48;
/** Values remembered before all are forgotten. Source: 8 bytes each in V8, so at most 64 MB. */
const REMEMBERED_VALUES = 8_000_000;

/**
 * A view on a workbook; `settle` is called before a dynamic area is read: it may throw to have those cells evaluated
 * first.
 */
export function createBook(document: WorkbookDocument, shapes: ShapeTable, settle: (area: SheetArea) => void): Book {
  const sheets = document.sheets.map((sheet, index): SheetView => ({ index, document: sheet }));
  const byName = new Map(sheets.map((sheet) => [sheet.document.name.toLowerCase(), sheet]));
  const names = new Map(document.names.map((name) => [nameKey(name.name, name.sheetId), name]));
  const tables = new Map<string, TableView>();
  for (const sheet of sheets)
    for (const table of sheet.document.tables) tables.set(table.name.toLowerCase(), { sheet, table });
  const lastRows = new Map<SheetView, number>();
  const remembered = new Map<string, Matrix>();
  let rememberedValues = 0;

  const lastRow = (sheet: SheetView): number => {
    let last = lastRows.get(sheet);
    if (last === undefined) {
      last = -1;
      for (const row of sheet.document.cells.keys()) if (row > last) last = row;
      lastRows.set(sheet, last);
    }
    return last;
  };
  const read = (area: SheetArea): Matrix => {
    const rows = area.bottom - area.top + 1;
    const columns = area.right - area.left + 1;
    const stored = rows <= 16 ? rows : Math.max(0, Math.min(area.bottom, lastRow(area.sheet)) - area.top + 1);
    const data = new Array<Scalar>(stored * columns).fill(null);
    for (let row = 0; row < stored; row++) {
      const cells = area.sheet.document.cells.get(area.top + row);
      if (cells === undefined) continue;
      if (columns <= cells.size) {
        for (let column = 0; column < columns; column++)
          data[row * columns + column] = cells.get(area.left + column)?.value ?? null;
      } else {
        for (const [column, cell] of cells)
          if (column >= area.left && column <= area.right) data[row * columns + column - area.left] = cell.value;
      }
    }
    return { kind: "matrix", rows, columns, stored, data, rest: null };
  };
  return {
    document,
    date1904: document.date1904,
    sheets,
    sheetNamed: (name) => byName.get(name.toLowerCase()),
    nameFor: (name, sheet) => names.get(nameKey(name, sheet.document.id)) ?? names.get(nameKey(name, null)),
    tableNamed: (name) => tables.get(name.toLowerCase()),
    tableAt(sheet, row, column) {
      const table = sheet.document.tables.find(
        ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
      return table === undefined ? undefined : { sheet, table };
    },
    shapeOf: (formula, row, column) => shapes.shapeOf(formula, row, column),
    cell: (sheet, row, column) => sheet.document.cells.get(row)?.get(column),
    value(sheet, row, column, dynamic) {
      if (dynamic) settle({ sheet, top: row, left: column, bottom: row, right: column, dynamic });
      return sheet.document.cells.get(row)?.get(column)?.value ?? null;
    },
    matrix(area) {
      if (area.dynamic) settle(area);
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) < REMEMBERED_FROM) return read(area);
      const key = `${String(area.sheet.index)}!${areaText(area)}`;
      let matrix = remembered.get(key);
      if (matrix === undefined) {
        matrix = read(area);
        if (rememberedValues > REMEMBERED_VALUES) {
          remembered.clear();
          rememberedValues = 0;
        }
        rememberedValues += matrix.data.length;
        remembered.set(key, matrix);
      }
      return matrix;
    },
    lastRow,
    forget() {
      lastRows.clear();
      remembered.clear();
      rememberedValues = 0;
    },
  };
}

function nameKey(name: string, sheetId: string | null): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

/** The area an array formula fills, null when its record has no readable range. */
export function filledArea(
  formula: FormulaRecord,
): { top: number; left: number; bottom: number; right: number } | null {
  return formula.kind === "array" ? parseArea(formula.range) : null;
}
