import type { CellRecord, SheetDocument, WorkbookDocument } from "../../src/xlsx/document";

/**
 * The sheet of this name.
 * @throws Error where there is none
 */
export function sheetNamed(workbook: WorkbookDocument, name: string): SheetDocument {
  const sheet = workbook.sheets.find((s) => s.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${workbook.sheets.map((s) => s.name).join(", ")}`);
  return sheet;
}

/** Types into a cell, as the clerk would; row and column are zero-based. */
export function type(sheet: SheetDocument, row: number, column: number, value: string | number): void {
  const line = sheet.cells.get(row) ?? new Map<number, CellRecord>();
  sheet.cells.set(row, line);
  line.set(column, { value, formula: null, style: line.get(column)?.style ?? 0 });
}

/** The text in a cell; "" where there is none. */
export function textIn(sheet: SheetDocument, row: number, column: number): string {
  const value = sheet.cells.get(row)?.get(column)?.value;
  return typeof value === "string" ? value : "";
}

/** Of a state (`stateOf`) the names, and what the cells hold, whatever they look like. */
export function contentOf(state: unknown): unknown {
  const { sheets, names } = state as {
    sheets: { name: string; cells: unknown[][] }[];
    names: { name: string; formula: string }[];
  };
  return {
    names: names.map((n) => `${n.name} ${n.formula}`).sort(),
    sheets: sheets.map((s) => [
      s.name,
      s.cells.filter((c) => c[2] !== null || c[3] !== null).map((c) => [c[0], c[1], c[3] ?? c[2]]),
    ]),
  };
}
