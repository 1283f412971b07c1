import { columnIndex } from "../model/cells/address";
import type { Example, ExampleCell } from "../model/results/finding";
import type { FileBeside } from "../model/tables/file-match";
import type { Cell, CellValue, SheetGrid, WorkbookSnapshot } from "../model/cells/workbook";
import { displayedNumber } from "./displayed-number";
import { relativeFormula } from "./relative-formula";

/** What is drawn of an example: its sheet, what is hidden there, the sheet before it and the name of its file. */
export type Drawing = Pick<Example, "sheet" | "hidden" | "before" | "beside" | "fileName">;

/** The name of an example's sheet, and of the one before it. */
export const EXAMPLE_SHEET = "Biểu 1";
const SHEET_BEFORE = "Biểu 0";

/** Where a cell of an example is more than its value. */
type ExampleDetail = Exclude<ExampleCell, string | number | boolean | null>;

/** A cell of an example with all that it leaves out. */
export function detailOf(example: ExampleCell): ExampleDetail {
  return typeof example === "object" && example !== null ? example : { value: example };
}

/** The name of the file beside an example's workbook. */
const FILE_BESIDE = "tep-truoc.xlsx";

/** What a cell shows for a value, in English. */
function shownText(value: string | number | boolean | null, format: string): string {
  if (typeof value === "number") return displayedNumber(value, format, "en");
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

function cellOf(example: ExampleCell, row: number, column: number): Cell | null {
  if (example === null) return null;
  const { value: given = null, error, formula = null, format: numberFormat = "General" } = detailOf(example);
  const value: CellValue = error === undefined ? given : { error };
  return {
    value,
    formula,
    formulaR1C1: formula === null ? null : relativeFormula(formula, { row, column }),
    numberFormat,
    text: error ?? shownText(given, numberFormat),
  };
}

function sheetOf(name: string, rows: Drawing["sheet"], hidden: readonly string[]): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    id: `{${name}}`,
    name,
    visibility: "visible",
    isProtected: false,
    usedRange: width === 0 ? null : { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 },
    cells: rows.map((row, i) => Array.from({ length: width }, (_, j) => cellOf(row[j] ?? null, i, j))),
    styles: new Map(),
    merges: [],
    hiddenRows: hiddenRows(hidden),
    hiddenColumns: hiddenColumns(hidden),
    columnWidths: new Map(),
    excelTables: [],
    printArea: null,
    autoFilter: null,
  };
}

/** The rows among the names of hidden rows and columns, zero-based. */
export function hiddenRows(hidden: readonly string[]): ReadonlySet<number> {
  return new Set(hidden.filter((name) => /^\d+$/.test(name)).map((name) => Number(name) - 1));
}

/** The columns among the names of hidden rows and columns, zero-based. */
export function hiddenColumns(hidden: readonly string[]): ReadonlySet<number> {
  return new Set(hidden.filter((name) => /^[A-Z]+$/.test(name)).map(columnIndex));
}

/**
 * A workbook of the sheet an example draws, and the one before it where there is one, as the reader would hand it
 * over.
 */
export function exampleWorkbook({ sheet, hidden = [], before, fileName = "so-lieu.xlsx" }: Drawing): WorkbookSnapshot {
  return workbookOf(fileName, [
    ...(before ? [sheetOf(SHEET_BEFORE, before, [])] : []),
    sheetOf(EXAMPLE_SHEET, sheet, hidden),
  ]);
}

/** What is drawn above an example's sheet: the sheet before it, or that of the file beside it; null for none. */
export function drawnBefore({ before, beside }: Drawing): (Pick<Drawing, "sheet"> & { readonly name: string }) | null {
  if (before !== undefined) return { name: SHEET_BEFORE, sheet: before };
  return beside === undefined ? null : { name: `[${FILE_BESIDE}]${EXAMPLE_SHEET}`, sheet: beside.sheet };
}

/** The file beside an example's workbook, as a list of none or one. */
export function filesBeside({ beside }: Drawing): readonly FileBeside[] {
  return beside === undefined
    ? []
    : [{ role: beside.role, workbook: workbookOf(FILE_BESIDE, [sheetOf(EXAMPLE_SHEET, beside.sheet, [])]) }];
}

function workbookOf(name: string, sheets: readonly SheetGrid[]): WorkbookSnapshot {
  return {
    name,
    date1904: false,
    isReadOnly: false,
    isStructureProtected: false,
    calculationMode: "automatic",
    sheets,
  };
}
