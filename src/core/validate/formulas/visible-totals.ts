import type { CellRange } from "../../model/cells/address";
import { contains } from "../../model/cells/address";
import type { SheetGrid } from "../../model/cells/workbook";
import { cellAt } from "../../model/cells/workbook";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import { referencesOf } from "./references";

/** A total that leaves out rows because they are hidden, or filtered out. */
export interface VisibleTotal {
  readonly row: RowModel;
  readonly column: ColumnModel;
  /** The rows it leaves out that hold figures. */
  readonly hidden: readonly number[];
  /** What all rows make, where it is a sum; null where it is none, or a row holds no figure. */
  readonly all: number | null;
}

const TOTAL = /\b(SUBTOTAL|AGGREGATE)\(\s*(\d+)\s*,(?:\s*(\d+)\s*,)?([^()]*)\)/giu;

/** Function numbers of sums, without the hundred. Source: Microsoft, "SUBTOTAL function". */
const SUM = 9;
/** Function numbers above it leave out rows hidden by hand too. Source: Microsoft, "SUBTOTAL function". */
const HUNDRED = 100;
/** Options of AGGREGATE under which hidden rows are left out. Source: Microsoft, "AGGREGATE function". */
const WITHOUT_HIDDEN: readonly number[] = [1, 3, 5, 7];

/** Whether a row stands in a range that can be filtered. */
function isFilterable({ autoFilter, excelTables }: SheetGrid, row: number): boolean {
  return [...(autoFilter === null ? [] : [autoFilter]), ...excelTables].some(
    ({ top, bottom }) => row > top && row <= bottom,
  );
}

/** A total in a formula: what it adds, and which hidden rows it leaves out. */
interface Call {
  readonly isSum: boolean;
  readonly ranges: readonly CellRange[];
  readonly leavesOut: (row: number) => boolean;
}

function callsOf(sheet: SheetGrid, formula: string): readonly Call[] {
  return [...formula.matchAll(TOTAL)].map(([, name, code, option, cells]) => {
    const isAggregate = name?.toUpperCase() === "AGGREGATE";
    const number = Number(code);
    const byHand = isAggregate ? WITHOUT_HIDDEN.includes(Number(option)) : number > HUNDRED;
    const byFilter = byHand || !isAggregate;
    return {
      isSum: number % HUNDRED === SUM,
      ranges: referencesOf(`=${cells ?? ""}`).flatMap((r) => (r.sheet === null && r.workbook === null ? r.range : [])),
      leavesOut: (row) => sheet.hiddenRows.has(row) && (byHand || (byFilter && isFilterable(sheet, row))),
    };
  });
}

const known = new WeakMap<TableModel, readonly VisibleTotal[]>();

/** The totals of a table that leave out hidden rows with figures, in the order of the sheet. */
export function visibleTotals(table: TableModel): readonly VisibleTotal[] {
  const found = known.get(table);
  if (found) return found;
  const { sheet } = table;
  const totals =
    sheet.hiddenRows.size === 0
      ? []
      : table.rows.flatMap((row) => table.columns.flatMap((column) => visibleTotal(table, row, column) ?? []));
  known.set(table, totals);
  return totals;
}

function visibleTotal(table: TableModel, row: RowModel, column: ColumnModel): VisibleTotal | null {
  const { sheet } = table;
  const formula = cellAt(sheet, row.row, column.column)?.formula ?? null;
  if (formula === null || sheet.hiddenRows.has(row.row)) return null;
  const calls = callsOf(sheet, formula);
  const lines = calls.flatMap(({ ranges, leavesOut }) =>
    ranges.flatMap(({ top, bottom, left, right }) =>
      Array.from({ length: bottom - top + 1 }, (_, i) => top + i).flatMap((line) =>
        Array.from({ length: right - left + 1 }, (_, i) => left + i).map((at) => ({
          line,
          figure: figureAt(table, line, at),
          isLeftOut: leavesOut(line),
        })),
      ),
    ),
  );
  const hidden = [...new Set(lines.flatMap((l) => (l.isLeftOut && (l.figure?.value ?? 0) !== 0 ? [l.line] : [])))];
  if (hidden.length === 0) return null;
  const [call] = calls;
  const isPlainSum = calls.length === 1 && call?.isSum === true && lines.every(({ figure }) => figure !== null);
  const sum = lines.reduce((all, { figure }) => all + (figure?.value ?? 0), 0);
  return { row, column, hidden, all: isPlainSum ? Number(sum.toPrecision(15)) : null };
}

/** Whether a cell holds a total that leaves out hidden rows. */
export function isVisibleTotal(table: TableModel, row: RowModel, column: ColumnModel): boolean {
  return visibleTotals(table).some((total) => total.row === row && total.column === column);
}

/** Whether a formula that names hidden rows leaves them out again. */
export function leavesOutRow(sheet: SheetGrid, formula: string, row: number, column: number): boolean {
  const calls = callsOf(sheet, formula).filter(({ ranges }) => ranges.some((range) => contains(range, row, column)));
  return calls.length > 0 && calls.every(({ leavesOut }) => leavesOut(row));
}
