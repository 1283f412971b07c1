import type { ColumnHint, ExtentHint, LayoutHint } from "../model/requests/layout-hint";
import type { TableModel } from "../model/tables/table";
import { columnIdentities, extentOf, isOfColumn, nearest } from "./hints";
import { reading } from "../vocabulary/words";
import { cellOf, readSheet } from "./sheet-reading";

/** What a correction says of a column, without the words the column is known by. */
export type ColumnCorrection = Omit<ColumnHint, "header" | "occurrence">;

/** A row that a table may begin or end with. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
}

/** What a table's extent is, and the rows it could begin and end with instead. */
export interface ExtentChoices {
  readonly current: ExtentHint;
  readonly first: readonly LabelledRow[];
  readonly last: readonly LabelledRow[];
}

/** Rows above and below the table that are offered. */
const ROWS_ABOVE = 20;
const ROWS_BELOW = 60;

const EMPTY_HINT = { isTable: true, isConfirmed: false, columns: [], extent: null } as const;

/** The table's hint, or one that says nothing yet. */
export function hintOf(hints: readonly LayoutHint[], tableId: string): LayoutHint {
  return hints.find((h) => h.tableId === tableId) ?? { tableId, ...EMPTY_HINT };
}

/** Whether the hint changes nothing: it need not be kept. */
export function isEmptyHint(hint: LayoutHint): boolean {
  return hint.isTable && !hint.isConfirmed && hint.columns.length === 0 && hint.extent === null;
}

/** What the clerk has said of a column, given by its place on the sheet; null for nothing. */
export function columnHintOf(hint: LayoutHint, table: Pick<TableModel, "columns">, column: number): ColumnHint | null {
  const at = table.columns.findIndex((c) => c.column === column);
  const identity = columnIdentities(table.columns)[at];
  return (identity && hint.columns.find((c) => isOfColumn(c, identity))) ?? null;
}

/**
 * The hint with a column's correction over what was said of the column before; a period said for another header's
 * time is dropped.
 */
export function withColumnCorrection(
  hint: LayoutHint,
  table: Pick<TableModel, "columns">,
  column: number,
  correction: ColumnCorrection,
): LayoutHint {
  const at = table.columns.findIndex((c) => c.column === column);
  const identity = columnIdentities(table.columns)[at];
  const header = table.columns[at]?.header.join(" ");
  if (identity === undefined || header === undefined) return hint;
  const before = hint.columns.find((c) => isOfColumn(c, identity));
  const { period, ...kept } = before ?? { header, occurrence: 0 };
  const keptPeriod =
    period !== undefined && before !== undefined && reading(before.header) === reading(header) ? { period } : {};
  return {
    ...hint,
    columns: [
      ...hint.columns.filter((c) => c !== before),
      { ...kept, ...keptPeriod, ...correction, header, occurrence: identity.occurrence },
    ],
  };
}

/** The hint without what was said of a column. */
export function withoutColumnCorrection(
  hint: LayoutHint,
  table: Pick<TableModel, "columns">,
  column: number,
): LayoutHint {
  const before = columnHintOf(hint, table, column);
  return { ...hint, columns: hint.columns.filter((c) => c !== before) };
}

/** The rows that a table may begin and end with: each label once, as the hint finds it again. */
export function extentChoices(table: TableModel): ExtentChoices {
  const sheet = readSheet(table.sheet);
  const current = extentOf(table.rows, headerRowsOf(table));
  if (sheet === null) return { current, first: [], last: [] };
  const { body, header } = table;
  const firstFigure = table.columns.find((c) => c.role === "value" || c.role === "measure")?.column ?? body.left + 1;
  const labels = table.columns.filter((c) => c.role === "label" && c.column < firstFigure).map((c) => c.column);
  const labelled: LabelledRow[] = [];
  for (
    let row = Math.max(sheet.range.top, (header?.top ?? body.top) - ROWS_ABOVE);
    row <= Math.min(sheet.range.bottom, body.bottom + ROWS_BELOW);
    row++
  ) {
    const label = labels.map((column) => cellOf(sheet, row, column)).find((cell) => cell.text !== "")?.text;
    if (label !== undefined) labelled.push({ row, label });
  }
  const offered = (rows: readonly LabelledRow[], near: number): readonly LabelledRow[] => {
    const keys = rows.map(({ label }) => reading(label));
    return rows.filter(
      ({ row }, i) =>
        nearest(
          rows.filter((_, j) => keys[j] === keys[i]).map((each) => each.row),
          near,
        ) === row,
    );
  };
  const [first, last] = [
    labelled.filter(({ row }) => row <= body.bottom),
    labelled.filter(({ row }) => row >= body.top),
  ];
  return { current, first: offered(first, body.top), last: offered(last, body.bottom) };
}

/** Rows of words between the top of the header and the body, empty ones not counted. */
function headerRowsOf({ header, body, sheet }: TableModel): number {
  if (header === null || sheet.usedRange === null) return 0;
  let count = 0;
  for (let row = header.top; row < body.top; row++) {
    if (
      (sheet.cells[row - sheet.usedRange.top] ?? []).some(
        (cell) => cell !== null && cell.value !== null && cell.value !== "",
      )
    )
      count++;
  }
  return count;
}
