import { singleCell } from "../model/cells/address";
import { figuresBehind } from "../model/tables/comparison";
import { reportsLater } from "../model/tables/period-order";
import type { Computation, MeasureColumn } from "../model/results/computation";
import type { Place } from "../model/results/finding";
import { indexBaseOf } from "../model/tables/index-base";
import type { Period } from "../model/tables/period";
import { periodKey } from "../model/tables/period";
import { isSmallBase } from "../model/tables/small-base";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../model/tables/table";
import { figure, rowAt } from "../model/tables/table";

/** The growth of one row, and where it is read from. */
export interface RowGrowth {
  readonly row: RowModel;
  /** Current ÷ base, above zero; index ÷ 100 for an index. */
  readonly ratio: number;
  /** The current figure, or the printed growth where the sheet has no figure. */
  readonly place: Place;
  /** Current and base where growth was taken from figures. */
  readonly figures: { readonly current: number; readonly base: number } | null;
  /** Where growth is printed beside the current figure alone: that figure, and the base the two imply. */
  readonly implied: { readonly current: number; readonly base: number } | null;
}

/** The growth on the same period of every row of a table, in its order, for one period. */
export interface TableGrowth {
  readonly table: TableModel;
  readonly period: Period;
  readonly rows: readonly RowGrowth[];
}

/** Current ÷ base from a growth as it is printed. */
function ratioOf(value: number, form: MeasureForm): number {
  switch (form) {
    case "index":
      return value / 100;
    case "change":
      return 1 + value / 100;
    case "fraction":
      return value;
  }
}

/** The change in percent of a ratio: 8.95 for 1.0895. */
export function percentChange(ratio: number): number {
  return (ratio - 1) * 100;
}

function placeOf(table: TableModel, row: number, column: number): Place {
  return { sheet: table.sheet.name, range: singleCell({ row, column }) };
}

function fromComputation(table: TableModel, column: MeasureColumn, cell: Computation): RowGrowth | null {
  const row = rowAt(table, cell.row);
  // A small base is left out of every list that growth is judged in.
  if (!row || cell.value === null || (cell.status !== "ok" && cell.status !== "by-definition")) return null;
  const ratio = ratioOf(cell.value, column.form);
  if (!(ratio > 0)) return null;
  const [current, base] = cell.operands.map((operand) => figure(table, operand.row, operand.column));
  const figures =
    cell.status === "ok" && typeof current === "number" && typeof base === "number" ? { current, base } : null;
  return { row, ratio, place: placeOf(table, cell.row, column.comparison.current.column), figures, implied: null };
}

function impliedBy(table: TableModel, current: ColumnModel | null, row: RowModel, ratio: number): RowGrowth["implied"] {
  const value = current === null || row.nature !== "level" ? null : figure(table, row.row, current.column);
  return typeof value === "number" && value > 0 ? { current: value, base: value / ratio } : null;
}

function printedRatio(table: TableModel, column: ColumnModel, row: RowModel): number | null {
  const value = figure(table, row.row, column.column);
  if (
    row.kind === "heading" ||
    row.nature === "rate" ||
    row.meaning.isInflation ||
    typeof value !== "number" ||
    column.form === null
  )
    return null;
  const ratio = ratioOf(value, column.form);
  return ratio > 0 ? ratio : null;
}

function fromPrinted(
  table: TableModel,
  column: ColumnModel,
  current: ColumnModel | null,
  row: RowModel,
): RowGrowth | null {
  const ratio = printedRatio(table, column, row);
  if (ratio === null) return null;
  const implied = impliedBy(table, current, row, ratio);
  const wholeOf = (parent: RowModel): number | null => {
    const whole = printedRatio(table, column, parent);
    return whole === null ? null : (impliedBy(table, current, parent, whole)?.base ?? null);
  };
  if (implied !== null && isSmallBase(table, row, implied.base, implied.current, wholeOf)) return null;
  return { row, ratio, place: placeOf(table, row.row, column.column), figures: null, implied };
}

/** An index on the same period is its own growth, also where the sheet has no column to compare it with. */
function fromIndex(table: TableModel, column: ColumnModel, row: RowModel): RowGrowth | null {
  const value = figure(table, row.row, column.column);
  if (
    row.nature !== "index" ||
    row.kind === "heading" ||
    row.meaning.isInflation ||
    typeof value !== "number" ||
    value <= 0 ||
    indexBaseOf(table, row) !== "same-period"
  )
    return null;
  return { row, ratio: value / 100, place: placeOf(table, row.row, column.column), figures: null, implied: null };
}

/** What a growth is of: its period and kind of figure. */
const subjectKey = (period: Period, quantity: string | null): string => `${periodKey(period)}|${quantity ?? ""}`;

/** Growths of rows by what they are of, in the order in which they were found. */
type GrowthsFound = Map<string, TableGrowth>;

/** Adds growth that is taken from figures. */
function addComputed(found: GrowthsFound, table: TableModel, measures: readonly MeasureColumn[]): void {
  for (const column of measures) {
    const key = subjectKey(column.period, column.comparison.current.quantity);
    if (column.measure !== "growth-same-period" || found.has(key)) continue;
    const rows = column.cells.map((cell) => fromComputation(table, column, cell)).filter((g) => g !== null);
    found.set(key, { table, period: column.period, rows });
  }
}

/** Adds growth that the sheet prints, for what no figures tell it of. */
function addPrinted(found: GrowthsFound, table: TableModel): void {
  for (const column of table.columns) {
    const { period, role, measure } = column;
    if (role !== "measure" || measure !== "growth-same-period" || period === null || column.isEmpty) continue;
    const key = subjectKey(period, column.quantity);
    if (found.has(key)) continue;
    const current = figuresBehind(table, column);
    const rows = table.rows.map((row) => fromPrinted(table, column, current, row)).filter((g) => g !== null);
    found.set(key, { table, period, rows });
  }
}

/** Growth that indices tell by themselves, for what `found` does not have; several columns may be of one period. */
function fromIndices(found: GrowthsFound, table: TableModel): readonly TableGrowth[] {
  return table.columns.flatMap((column): readonly TableGrowth[] => {
    const { period, role, scenario } = column;
    if (role !== "value" || scenario === "plan" || period === null || column.isEmpty) return [];
    if (found.has(subjectKey(period, column.quantity))) return [];
    const rows = table.rows.map((row) => fromIndex(table, column, row)).filter((g) => g !== null);
    return [{ table, period, rows }];
  });
}

/** Growth on the same period for every period of the table: taken from figures where it has them, else as printed. */
function growthsOf(table: TableModel, measures: readonly MeasureColumn[]): readonly TableGrowth[] {
  const found: GrowthsFound = new Map();
  addComputed(found, table, measures);
  addPrinted(found, table);
  return [...found.values(), ...fromIndices(found, table)];
}

/**
 * The growth of the reporting period, one for each kind of figure (volume, value …): the latest year's, cumulative
 * before the single month; none where no row has growth.
 */
export function reportingGrowths(table: TableModel, measures: readonly MeasureColumn[]): readonly TableGrowth[] {
  const all = growthsOf(table, measures).filter((g) => g.rows.length > 0);
  const latest = all.reduce<Period | null>(
    (best, g) => (best === null || reportsLater(g.period, best) ? g.period : best),
    null,
  );
  return latest === null ? [] : all.filter((g) => periodKey(g.period) === periodKey(latest));
}
