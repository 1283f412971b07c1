import { sum } from "../../model/cells/decimal";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing, periodAt } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import type { Span } from "./period-sums";
import { spanOfPeriod } from "./period-sums";

/** An index for some months of a year, in a table whose months run down. */
interface TimedIndex {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly span: Span;
  readonly figure: Figure;
}

/** An index over several months, in a table whose months run down, and those of its months. */
export interface IndexOverMonths extends TimedIndex {
  readonly months: readonly TimedIndex[];
}

/** Units of the last digit to which an index tells itself from a mean. Source: a mean and an index lie tenths apart. */
const FINE = 0.01;

/** Months whose mean lies apart from the index over them. */
const LEAST_MONTHS = 3;

/** Whether the figure is the plain mean of others, to its own last digit. */
export function isMeanOf(total: Figure, parts: readonly Figure[]): boolean {
  const added = sum(parts.map((p) => p.exact));
  return total.exact.times(parts.length).minus(added).abs().lte(total.unit.times(parts.length).div(2));
}

/**
 * The indices over months that are their plain mean; none where one of them is not, or where the columns print too few
 * digits to tell a mean from an index.
 */
export function plainMeans(all: readonly IndexOverMonths[]): readonly IndexOverMonths[] {
  const isFine = (column: ColumnModel): boolean => all.some((o) => o.column === column && o.figure.unit.lte(FINE));
  const told = all.filter(
    ({ months, figure, column }) =>
      months.length >= LEAST_MONTHS && months.some((m) => m.figure.value !== figure.value) && isFine(column),
  );
  const areMeans = told.every(({ figure, months }) =>
    isMeanOf(
      figure,
      months.map((month) => month.figure),
    ),
  );
  return areMeans ? told : [];
}

const isIndexColumn = (c: ColumnModel): boolean =>
  !c.isEmpty &&
  ((c.role === "value" && c.scenario !== "plan") || (c.role === "measure" && c.measure === "growth-same-period"));

function timed(table: TableModel, column: ColumnModel): readonly TimedIndex[] {
  return table.rows.flatMap((row) => {
    const isIndex = row.kind !== "heading" && (row.nature === "index" || column.role === "measure");
    const span = row.period === undefined || !isIndex ? null : spanOfPeriod(periodAt(row, column));
    const figure = span === null ? null : figureAt(table, row.row, column.column);
    return span === null || figure === null ? [] : [{ row, column, span, figure }];
  });
}

const isOfMonth = ({ span }: TimedIndex): boolean => span.from === span.to;

/** Whether a column is one of months: what adds up begins with January alone. */
const isMonthly = (indices: readonly TimedIndex[]): boolean =>
  indices.some((index) => isOfMonth(index) && index.span.from > 1);

/** Whether two columns tell of one thing in one form: what their headers say beside the time is the same. */
const areAlike = (a: ColumnModel, b: ColumnModel): boolean =>
  a.role === b.role &&
  a.measure === b.measure &&
  a.form === b.form &&
  areOfOneThing(a, b) &&
  a.meaning.details.join(" ") === b.meaning.details.join(" ");

/**
 * The indices over several months of a table whose months run down, each with its months: in lines of quarters among
 * the months, and in columns that add up beside those of the months.
 */
export function indicesOverMonths(table: TableModel): readonly IndexOverMonths[] {
  if (!table.rows.some((row) => row.period !== undefined)) return [];
  const columns = table.columns.filter(isIndexColumn).map((column) => ({ column, indices: timed(table, column) }));
  return columns.flatMap(({ column, indices }) => {
    const [sources, ...others] = isMonthly(indices)
      ? [{ column, indices }]
      : columns.filter((other) => isMonthly(other.indices) && areAlike(other.column, column));
    if (sources === undefined || others.length > 0) return [];
    const months = new Map(
      sources.indices.filter(isOfMonth).map((index) => [`${index.span.year} ${String(index.span.from)}`, index]),
    );
    return indices.flatMap((index) => {
      const { year, from, to } = index.span;
      const wanted = Array.from({ length: to - from + 1 }, (_, i) => `${year} ${String(from + i)}`);
      const found = wanted.flatMap((key) => months.get(key) ?? []);
      return wanted.length < 2 || found.length < wanted.length ? [] : [{ ...index, months: found }];
    });
  });
}
