import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { calendarText } from "../../model/tables/period";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { DIGITS, digits } from "./copied-rows";
import { twinRows } from "./twin-rows";

/** So many figures of a row must equal the other sheet's, all there are, and as many telling ones be different. */
const FIGURES = 3;

/** The share of a table's rows that may be such: of more the columns are told. */
const FEW = 1 / 3;

/** A row that holds, in every column, what it holds on another sheet for another time. */
export interface StaleRow {
  readonly row: RowModel;
  readonly first: ColumnModel;
  readonly last: ColumnModel;
  readonly other: TableModel;
  readonly twin: RowModel;
  readonly count: number;
}

/** The single rows of a table left as they are on another sheet, whose columns are all of another time. */
export function staleRows(
  table: TableModel,
  other: TableModel,
): { readonly checked: number; readonly rows: readonly StaleRow[] } {
  const pairs = pairedColumns(table, other);
  if (pairs.length < FIGURES) return { checked: 0, rows: [] };
  const twins = twinRows(table, other).filter(({ row }) => row.kind !== "heading" && row.nature === "level");
  const rows = twins.flatMap(({ row, twin }) => {
    const figures = pairs.flatMap(({ column, source }) => {
      const [a, b] = [figureAt(table, row.row, column.column), figureAt(other, twin.row, source.column)];
      return a && b && !a.exact.eq(0) ? [{ value: a.value, equal: a.exact.eq(b.exact) }] : [];
    });
    const telling = new Set(figures.filter(({ value }) => digits(value) >= DIGITS).map(({ value }) => value));
    const [first, last] = [pairs[0]?.column, pairs.at(-1)?.column];
    const isStale = telling.size >= FIGURES && figures.every(({ equal }) => equal);
    return isStale && first !== undefined && last !== undefined
      ? [{ row, first, last, other, twin, count: figures.length }]
      : [];
  });
  return { checked: twins.length, rows: rows.length <= FEW * twins.length ? rows : [] };
}

/** Columns of figures in the same turn of two tables of one form, each of another time there. */
function pairedColumns(
  table: TableModel,
  other: TableModel,
): readonly { readonly column: ColumnModel; readonly source: ColumnModel }[] {
  const [columns, sources] = [table, other].map((t) => valueColumns(t).filter((c) => c.scenario !== "plan"));
  if (columns === undefined || columns.length !== sources?.length) return [];
  const pairs = columns.flatMap((column, i) => {
    const source = sources[i];
    return source === undefined ? [] : [{ column, source }];
  });
  const isOfAnotherTime = ({ column, source }: (typeof pairs)[number]): boolean =>
    areOfOneThing(column, source) &&
    column.period !== null &&
    source.period !== null &&
    column.period.kind === source.period.kind &&
    calendarText(column.period) !== null &&
    calendarText(column.period) !== calendarText(source.period);
  return pairs.every(isOfAnotherTime) ? pairs : [];
}
