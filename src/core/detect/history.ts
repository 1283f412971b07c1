import { groupsOf } from "../model/groups";
import { singleCell } from "../model/cells/address";
import type { Place } from "../model/results/finding";
import type { Period } from "../model/tables/period";
import { sameIndicator, unitKey } from "../model/tables/same-indicator";
import { crossesMerger } from "../model/tables/territory";
import type { Accumulation, ColumnModel, RowModel, TableModel } from "../model/tables/table";
import { figure, periodAt } from "../model/tables/table";
import { normalizeLabel } from "../model/message";
import { anomalyLabel, anomalyPath } from "./label";
import { isStateAlone, withoutYears } from "../vocabulary/named-times";

/** One month of an indicator's history; `month` counts from year 0 (12 × year + month − 1). */
export interface MonthFigure {
  readonly month: number;
  readonly value: number;
  readonly place: Place;
}

/** Whether a month, counted from year 0, is a January. */
export const isJanuary = (month: number): boolean => month % 12 === 0;

/** Whether a month, counted from year 0, is a February. */
export const isFebruary = (month: number): boolean => month % 12 === 1;

/**
 * The months of one indicator, from every table that has it, in order; the last one stands in the table asked about,
 * at this row and column.
 */
export interface History {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly label: string;
  readonly accumulation: Accumulation;
  readonly months: readonly MonthFigure[];
}

interface PlacedMonth extends MonthFigure {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly period: Period;
}

/** A table's figures for single months of known years, in the order of its rows. */
interface TableMonths {
  readonly all: readonly PlacedMonth[];
  readonly latest: number;
  /** Those of each row. */
  readonly byRow: ReadonlyMap<RowModel, readonly PlacedMonth[]>;
  /** Where the months run down, those of each series by what it is known by. */
  readonly bySeries: ReadonlyMap<string, readonly PlacedMonth[]>;
}

const monthsIn = new WeakMap<TableModel, TableMonths>();

function tableMonths(table: TableModel): TableMonths {
  const known = monthsIn.get(table);
  if (known) return known;
  const all = monthsOf(table);
  const words = new Map(table.columns.map((column) => [column, normalizeLabel(columnWords(column))]));
  const months = {
    all,
    latest: latestOf(all),
    byRow: groupsOf(all, ({ row }) => row),
    bySeries: groupsOf(
      all.filter(({ row }) => row.period !== undefined),
      ({ row, column }) => seriesKey(table, words.get(column) ?? "", column, row),
    ),
  };
  monthsIn.set(table, months);
  return months;
}

/** Every figure for a single month of a known year. */
function monthsOf(table: TableModel): readonly PlacedMonth[] {
  const columns = table.columns.filter((c) => c.role === "value" && c.scenario !== "plan");
  return table.rows.flatMap((row) => {
    if (row.kind === "heading") return [];
    return columns.flatMap((column) => {
      const period = periodAt(row, column);
      if (period?.kind !== "month" || !("calendar" in period.year)) return [];
      const value = figure(table, row.row, column.column);
      return typeof value === "number"
        ? [
            {
              month: 12 * period.year.calendar + period.month - 1,
              value,
              row,
              column,
              period,
              place: { sheet: table.sheet.name, range: singleCell({ row: row.row, column: column.column }) },
            },
          ]
        : [];
    });
  });
}

const latestOf = (months: readonly PlacedMonth[]): number =>
  months.reduce((latest, m) => Math.max(latest, m.month), Number.NEGATIVE_INFINITY);

/** What a column of a table whose months run down is about, beside the year. */
function columnWords(column: ColumnModel): string {
  return column.header
    .map(withoutYears)
    .filter((part) => part !== "" && !isStateAlone(part))
    .join(" · ");
}

const columnKey = (column: ColumnModel): string => `${unitKey(column.unit)}|${column.quantity ?? ""}`;
const seriesKey = (table: TableModel, words: string, column: ColumnModel, row: RowModel): string =>
  [table.meaning.subject, words, unitKey(row.unit), columnKey(column)].join("|");

/** The months of the same indicator in every table, unsorted. */
function sameSeries(
  table: TableModel,
  tables: readonly TableModel[],
  { row, column }: PlacedMonth,
): readonly { readonly table: TableModel; readonly months: readonly PlacedMonth[] }[] {
  if (row.period !== undefined) {
    const key = seriesKey(table, normalizeLabel(columnWords(column)), column, row);
    return tables.map((t) => ({ table: t, months: tableMonths(t).bySeries.get(key) ?? [] }));
  }
  return sameIndicator(tables, table, row).map((same) => ({
    table: same.table,
    months: (tableMonths(same.table).byRow.get(same.row) ?? []).filter(
      (m) => columnKey(m.column) === columnKey(column),
    ),
  }));
}

/**
 * The histories of a table's indicators, for those whose latest month stands in this table, one for each row and column
 * that holds it; of two figures for one month the one in the later table holds. Months before a merger of provinces are
 * left out of figures after it.
 */
export function historiesOf(table: TableModel, tables: readonly TableModel[]): readonly History[] {
  const { all, latest } = tableMonths(table);
  return all
    .filter((last) => last.month === latest)
    .flatMap((last) => {
      const sources = [...sameSeries(table, tables, last)].sort(
        (a, b) => tableMonths(a.table).latest - tableMonths(b.table).latest,
      );
      const months = new Map(
        sources.flatMap((source) =>
          source.months.filter((m) => !crossesMerger(table, m.period, last.period)).map((m) => [m.month, m] as const),
        ),
      );
      const isHere = months.get(latest) === last && latestOf([...months.values()]) === latest;
      if (!isHere) return [];
      const words = last.row.period === undefined ? anomalyLabel(last.row) : columnWords(last.column);
      const label = words === "" ? (table.title?.text ?? table.sheet.name) : words;
      const accumulation = words === "" ? table.meaning.accumulation : last.column.meaning.accumulation;
      return [
        {
          row: last.row,
          column: last.column,
          label: anomalyPath(label),
          accumulation,
          months: [...months.values()].sort((a, b) => a.month - b.month),
        },
      ];
    });
}

/** The months (in order) that follow one another without a gap, up to the last; none where there are none. */
export function unbrokenEnd(months: readonly MonthFigure[]): readonly MonthFigure[] {
  let start = months.length - 1;
  while (start > 0 && months[start - 1]?.month === (months[start]?.month ?? 0) - 1) start--;
  return months.slice(Math.max(0, start));
}
