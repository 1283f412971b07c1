import { singleCell } from "../model/address";
import type { Place } from "../model/finding";
import type { ColumnModel, RowModel, TableModel } from "../model/table";
import { figure } from "../model/table";
import { indicatorKey } from "./same-indicator";

/** One month of an indicator's history; `month` counts from year 0 (12 × year + month − 1). */
export interface MonthFigure {
  readonly month: number;
  readonly value: number;
  readonly place: Place;
}

/** The months of one indicator, from every table that has it, in order; the last one stands in the table asked about. */
export interface History {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly months: readonly MonthFigure[];
}

interface MonthColumn {
  readonly column: ColumnModel;
  readonly month: number;
}

function monthColumns(table: TableModel): readonly MonthColumn[] {
  return table.columns.flatMap((column) => {
    const { period } = column;
    if (column.role !== "value" || column.scenario === "plan" || period?.kind !== "month" || !("calendar" in period.year)) return [];
    return [{ column, month: 12 * period.year.calendar + period.month - 1 }];
  });
}

const latestOf = (columns: readonly MonthColumn[]): number => columns.reduce((latest, c) => Math.max(latest, c.month), Number.NEGATIVE_INFINITY);

function seriesKey(table: TableModel, row: RowModel, column: ColumnModel): string {
  const unit = column.unit === null ? "" : `${column.unit.dimension} ${column.unit.base} ${String(column.unit.factor)}`;
  return [indicatorKey(table, row), unit, column.quantity ?? ""].join("|");
}

const gathered = new WeakMap<readonly TableModel[], ReadonlyMap<string, ReadonlyMap<number, MonthFigure>>>();

/** Every month of every indicator of the workbook; of two figures for one month the one in the later sheet holds. */
function monthsOfAll(tables: readonly TableModel[]): ReadonlyMap<string, ReadonlyMap<number, MonthFigure>> {
  const known = gathered.get(tables);
  if (known) return known;
  const all = new Map<string, Map<number, MonthFigure>>();
  for (const table of [...tables].sort((a, b) => latestOf(monthColumns(a)) - latestOf(monthColumns(b)))) {
    const columns = monthColumns(table);
    if (columns.length === 0) continue;
    for (const row of table.rows) {
      if (row.kind === "heading") continue;
      for (const { column, month } of columns) {
        const value = figure(table, row.row, column.column);
        if (typeof value !== "number") continue;
        const key = seriesKey(table, row, column);
        const months = all.get(key) ?? new Map<number, MonthFigure>();
        months.set(month, { month, value, place: { sheet: table.sheet.name, range: singleCell({ row: row.row, column: column.column }) } });
        all.set(key, months);
      }
    }
  }
  gathered.set(tables, all);
  return all;
}

/** The histories of a table's rows, for those indicators whose latest month stands in this table. */
export function historiesOf(table: TableModel, tables: readonly TableModel[]): readonly History[] {
  const columns = monthColumns(table);
  const latest = latestOf(columns);
  const all = monthsOfAll(tables);
  return columns
    .filter((c) => c.month === latest)
    .flatMap(({ column }) =>
      table.rows.flatMap((row) => {
        if (row.kind === "heading") return [];
        const months = [...(all.get(seriesKey(table, row, column))?.values() ?? [])].sort((a, b) => a.month - b.month);
        const last = months.at(-1);
        const isHere = last?.month === latest && last.place.sheet === table.sheet.name && last.place.range.top === row.row && last.place.range.left === column.column;
        return isHere ? [{ row, column, months }] : [];
      }),
    );
}

/** The months that follow one another without a gap, up to the last. */
export function unbrokenEnd(months: readonly MonthFigure[]): readonly MonthFigure[] {
  let start = months.length - 1;
  while (start > 0 && months[start - 1]?.month === (months[start]?.month ?? 0) - 1) start--;
  return months.slice(Math.max(0, start));
}
