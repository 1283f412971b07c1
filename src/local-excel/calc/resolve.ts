import { COLUMN_COUNT, ROW_COUNT } from "../../xlsx/formulas/address";
import type { Book, TableView } from "./book";
import type { SheetView } from "./values/areas";
import type { Coordinate, ScannedReference } from "../../xlsx/formulas/reference-scanner";
import type { SheetPrefix, StructuredReference } from "./syntax/syntax";
import type { SheetArea } from "./values/areas";

/** Where a formula stands. */
export interface Standpoint {
  readonly book: Book;
  readonly sheet: SheetView;
  readonly row: number;
  readonly column: number;
}

/** The areas a parsed reference means at a cell: one, or one per sheet of a span; null when a sheet is gone. */
export function resolveReference(
  prefix: SheetPrefix | null,
  reference: ScannedReference,
  from: Standpoint,
): readonly SheetArea[] | null {
  const { first } = reference;
  const last = reference.last ?? first;
  const top = place(first.row, from.row, ROW_COUNT, 0);
  const bottom = place(last.row, from.row, ROW_COUNT, ROW_COUNT - 1);
  const left = place(first.column, from.column, COLUMN_COUNT, 0);
  const right = place(last.column, from.column, COLUMN_COUNT, COLUMN_COUNT - 1);
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
    dynamic: false,
  };
  if (prefix === null) return [{ sheet: from.sheet, ...area }];
  const sheet = from.book.sheetNamed(prefix.name);
  if (sheet === undefined) return null;
  if (prefix.last === null) return [{ sheet, ...area }];
  const end = from.book.sheetNamed(prefix.last);
  if (end === undefined) return null;
  return from.book.sheets
    .slice(Math.min(sheet.index, end.index), Math.max(sheet.index, end.index) + 1)
    .map((one) => ({ sheet: one, ...area }));
}

function place(part: Coordinate | null, origin: number, count: number, whole: number): number {
  if (part === null) return whole;
  return part.absolute ? part.value : (origin + part.value + count) % count;
}

/** The area of a structured reference; #REF! where no such table, column or part is, #VALUE! outside its rows. */
export function resolveStructured(structured: StructuredReference, from: Standpoint): SheetArea | "#REF!" | "#VALUE!" {
  const found =
    structured.table === null
      ? from.book.tableAt(from.sheet, from.row, from.column)
      : from.book.tableNamed(structured.table);
  if (found === undefined) return "#REF!";
  const columns = columnsOf(structured, found);
  const rows = rowsOf(structured, found, from);
  if (columns === null || rows === "#REF!") return "#REF!";
  return rows === "#VALUE!" ? rows : { sheet: found.sheet, ...columns, ...rows, dynamic: false };
}

function columnsOf(structured: StructuredReference, { table }: TableView): { left: number; right: number } | null {
  if (structured.firstColumn === null) return { left: table.area.left, right: table.area.right };
  const first = columnIndex(table.columns, structured.firstColumn);
  const last = columnIndex(table.columns, structured.lastColumn ?? structured.firstColumn);
  if (first < 0 || last < 0) return null;
  return { left: table.area.left + Math.min(first, last), right: table.area.left + Math.max(first, last) };
}

function columnIndex(columns: readonly string[], name: string): number {
  const wanted = name.toLowerCase().replace(/\r\n?/g, "\n");
  return columns.findIndex((column) => column.toLowerCase().replace(/\r\n?/g, "\n") === wanted);
}

function rowsOf(
  structured: StructuredReference,
  { table, sheet }: TableView,
  from: Standpoint,
): { top: number; bottom: number } | "#REF!" | "#VALUE!" {
  const firstData = table.area.top + (table.headerRow ? 1 : 0);
  const lastData = table.area.bottom - (table.totalsRow ? 1 : 0);
  const items = structured.items.length === 0 ? (["Data"] as const) : structured.items;
  let top = Infinity;
  let bottom = -Infinity;
  for (const item of items) {
    const part = {
      All: [table.area.top, table.area.bottom],
      Data: [firstData, lastData],
      Headers: table.headerRow ? [table.area.top, table.area.top] : [],
      Totals: table.totalsRow ? [table.area.bottom, table.area.bottom] : [],
      "This Row": [from.row, from.row],
    }[item];
    const [start, end] = part;
    if (start === undefined || end === undefined) continue;
    if (item === "This Row" && (start < firstData || start > lastData || sheet !== from.sheet)) return "#VALUE!";
    top = Math.min(top, start);
    bottom = Math.max(bottom, end);
  }
  return top <= bottom ? { top, bottom } : "#REF!";
}
