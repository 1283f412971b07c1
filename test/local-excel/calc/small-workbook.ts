import type {
  Area,
  CellRecord,
  CellValue,
  FormulaRecord,
  NameRecord,
  SheetDocument,
  StyleTable,
  TableRecord,
  WorkbookDocument,
} from "../../../src/xlsx/document";
import { columnOfLetters } from "../../../src/xlsx/formulas/address";
import { needsArrayEvaluation } from "../../../src/local-excel/calc/schedule/array-formula";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { CalculationReport } from "../../../src/local-excel/calc/engine";

/** What a test puts into a cell: a value, or "=…" for a formula. */
export type Entry = CellValue;

const styles: StyleTable = {
  look: () => {
    throw new Error("no styles here");
  },
  derive: (base) => base,
};

function newSheet(index: number, name: string): SheetDocument {
  const nowhere: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  const axisless = {
    orientation: null,
    paperSize: null,
    printArea: null,
    scale: null,
    fitToWidth: null,
    fitToHeight: null,
    centerHorizontally: false,
    margins: null,
    headers: null,
    firstPageNumber: null,
    rowBreaks: [],
  };
  return {
    id: `{0000000${String(index)}}`,
    name,
    visibility: "Visible",
    tabColor: null,
    cells: new Map(),
    mayHoldArrays: true,
    rows: new Map(),
    columns: [],
    defaultRowHeight: 15,
    defaultColumnWidth: 8.43,
    merges: [],
    tables: [],
    conditionalFormats: [],
    charts: [],
    hyperlinks: [],
    page: axisless,
    protection: null,
    autoFilter: null,
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    customProperties: new Map(),
    selection: nowhere,
  };
}

/** A workbook of rows of entries, from A1 on; formulas that need it become dynamic arrays as when they are typed. */
export function newWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Entry[])[]>>,
  names: Readonly<Record<string, string>> = {},
): WorkbookDocument {
  const documents = Object.entries(sheets).map(([name, rows], index) => {
    const sheet = newSheet(index + 1, name);
    rows.forEach((row, r) => row.forEach((entry, c) => enter(sheet, r, c, entry)));
    return sheet;
  });
  const records = Object.entries(names).map(([name, formula]): NameRecord => ({
    name,
    sheetId: null,
    formula,
    hidden: false,
    comment: "",
  }));
  return {
    name: "T.xlsx",
    kind: "xlsx",
    date1904: false,
    calculationMode: "Automatic",
    calculatesOnLoad: false,
    readOnly: false,
    structureProtection: null,
    sheets: documents,
    activeSheetId: documents[0]?.id ?? "",
    names: records,
    customXml: [],
    settings: new Map(),
    styles,
  };
}

export function enter(sheet: SheetDocument, row: number, column: number, entry: Entry): void {
  if (entry === null) return;
  const formula = typeof entry === "string" && entry.startsWith("=") ? entry.slice(1) : null;
  const range = cellText(row, column);
  if (formula === null) {
    put(sheet, row, column, { value: entry, formula: null, style: 0 });
    return;
  }
  const record: FormulaRecord = needsArrayEvaluation(formula)
    ? { kind: "array", text: formula, range, dynamic: true }
    : { kind: "normal", text: formula };
  put(sheet, row, column, { value: null, formula: record, style: 0 });
}

export function put(sheet: SheetDocument, row: number, column: number, cell: CellRecord): void {
  const inRow = sheet.cells.get(row);
  if (inRow === undefined) sheet.cells.set(row, new Map([[column, cell]]));
  else inRow.set(column, cell);
}

export function cellText(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + String(row + 1);
}

/** The value of a cell by its A1 text; an error comes as its text. */
export function valueAt(workbook: WorkbookDocument, a1: string, sheetName?: string): CellValue {
  const sheet = sheetName === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === sheetName);
  const match = /^([A-Z]+)(\d+)$/.exec(a1);
  const value = sheet?.cells.get(Number(match?.[2]) - 1)?.get(columnOfLetters(match?.[1] ?? ""))?.value ?? null;
  return shown(value);
}

/** Errors as their text: tables of examples read better. */
export function shown(value: CellValue): CellValue {
  return typeof value === "object" && value !== null ? value.error : value;
}

export function table(name: string, area: Area, columns: readonly string[], totalsRow = false): TableRecord {
  return { id: 1, name, area, headerRow: true, totalsRow, columns };
}

/** The value a formula gives in cell F20 of a sheet that holds `rows`; kept formulas come as "kept: reason". */
export function result(
  formula: string,
  rows: readonly (readonly Entry[])[] = [],
  names: Readonly<Record<string, string>> = {},
): CellValue {
  const workbook = newWorkbook({ T: rows }, names);
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  enter(sheet, 19, 5, "=" + formula);
  const report: CalculationReport = createEngine().calculate(workbook);
  const kept = report.kept.find(({ place }) => place.row === 19 && place.column === 5);
  return kept === undefined ? valueAt(workbook, "F20") : `kept: ${kept.reason}`;
}

/** A sheet by its place in the tab order; the first when absent. */
export function sheetOf(workbook: WorkbookDocument, index = 0): WorkbookDocument["sheets"][number] {
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** A zero-based cell of a sheet. */
export function place(
  workbook: WorkbookDocument,
  row: number,
  column: number,
  sheet = 0,
): { sheetId: string; row: number; column: number } {
  return { sheetId: sheetOf(workbook, sheet).id, row, column };
}

/** Enters something into a cell, or empties it, and says which cell that was. */
export function change(
  workbook: WorkbookDocument,
  row: number,
  column: number,
  entry: Entry,
  sheet = 0,
): ReturnType<typeof place> {
  const target = sheetOf(workbook, sheet);
  if (entry === null) target.cells.get(row)?.delete(column);
  else enter(target, row, column, entry);
  return place(workbook, row, column, sheet);
}
