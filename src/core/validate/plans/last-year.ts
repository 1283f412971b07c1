import { meet } from "../../model/cells/decimal";
import type { Period } from "../../model/tables/period";
import { samePeriod, samePeriodLastYear, yearOf } from "../../model/tables/period";
import { sameIndicator, unitKey } from "../../model/tables/same-indicator";
import { crossesMerger } from "../../model/tables/territory";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { spanOfPeriod } from "../periods/period-sums";
import { spanOf } from "../ratios/ratios";

/** A figure and the cell it stands in. */
export interface PlacedFigure {
  readonly table: TableModel;
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly figure: Figure;
}

/** Last year of an indicator, as far as the workbook tells. */
export interface LastYear {
  /** The same months' figure and the whole year's, where they may be divided. */
  readonly share: { readonly same: PlacedFigure; readonly year: PlacedFigure } | null;
  readonly year: PlacedFigure | null;
  /** Two figures for one time that contradict each other: neither is used. */
  readonly conflict: readonly [PlacedFigure, PlacedFigure] | null;
}

const isFigureColumn = (column: ColumnModel, like: ColumnModel): boolean =>
  column.role === "value" && !column.isEmpty && column.scenario !== "plan" && areOfOneThing(column, like);

function inOwnTable(table: TableModel, row: RowModel, like: ColumnModel, period: Period): PlacedFigure | null {
  const column = table.columns.find(
    (c) => isFigureColumn(c, like) && c.period !== null && samePeriod(c.period, period),
  );
  const figure = column === undefined ? null : figureAt(table, row.row, column.column);
  return column === undefined || figure === null || figure.value <= 0 ? null : { table, row, column, figure };
}

/**
 * The indicator's figures for a period of a known year in other tables; an estimate only where nothing surer is
 * there.
 */
function inOtherTables(
  tables: readonly TableModel[],
  table: TableModel,
  row: RowModel,
  like: ColumnModel,
  period: Period,
  current: Period,
): readonly PlacedFigure[] {
  const wanted =
    "year" in period && "calendar" in period.year && !crossesMerger(table, period, current)
      ? spanOfPeriod(period)
      : null;
  if (wanted === null) return [];
  const found = sameIndicator(tables, table, row)
    .slice(1)
    .flatMap((other) =>
      other.table.columns.flatMap((column): readonly PlacedFigure[] => {
        const span =
          isFigureColumn(column, like) && unitKey(column.unit) === unitKey(like.unit)
            ? spanOfPeriod(column.period)
            : null;
        if (span?.year !== wanted.year || span.from !== wanted.from || span.to !== wanted.to) return [];
        const figure = figureAt(other.table, other.row.row, column.column);
        return figure === null || figure.value <= 0 ? [] : [{ ...other, column, figure }];
      }),
    );
  const surer = found.filter((f) => f.column.scenario !== "estimate");
  return surer.length > 0 ? surer : found;
}

function contradiction(figures: readonly PlacedFigure[]): readonly [PlacedFigure, PlacedFigure] | null {
  const [first, ...rest] = figures;
  const other = first && rest.find((f) => !meet(spanOf(f.figure), spanOf(first.figure)));
  return first && other ? [first, other] : null;
}

/**
 * Last year's same months and whole year of a row's indicator: in its own table, else in any table of the workbook
 * where they do not contradict one another.
 */
export function lastYearOf(
  table: TableModel,
  tables: readonly TableModel[],
  row: RowModel,
  column: ColumnModel,
  period: Period,
): LastYear {
  const before = samePeriodLastYear(period);
  const wholeYear = before === null ? null : yearOf(before);
  if (before === null || wholeYear === null) return { share: null, year: null, conflict: null };
  const [ownSame, ownYear] = [inOwnTable(table, row, column, before), inOwnTable(table, row, column, wholeYear)];
  if (ownSame && ownYear) return { share: shareOf(ownSame, ownYear), year: ownYear, conflict: null };
  const all = (own: PlacedFigure | null, wanted: Period): readonly PlacedFigure[] => [
    ...(own ? [own] : []),
    ...inOtherTables(tables, table, row, column, wanted, period),
  ];
  const [sames, years] = [all(ownSame, before), all(ownYear, wholeYear)];
  const [same, year] = [sames[0] ?? null, years[0] ?? null];
  const conflict = contradiction(years) ?? (year === null ? null : contradiction(sames));
  if (conflict) return { share: null, year: ownYear, conflict };
  return { share: same && year ? shareOf(same, year) : null, year, conflict: null };
}

function shareOf(same: PlacedFigure, year: PlacedFigure): LastYear["share"] {
  return same.figure.value <= year.figure.value ? { same, year } : null;
}
