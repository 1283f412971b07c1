import { sum } from "../../model/cells/decimal";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { periodAt } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import type { Span } from "./period-sums";
import { spanOfPeriod } from "./period-sums";

/** An index over several months, in a table whose months run down, and the rows of its months. */
export interface IndexOverMonths {
  readonly column: ColumnModel;
  readonly row: RowModel;
  readonly months: readonly RowModel[];
  /** Whether it is the plain mean of the months', to its own last digit. */
  readonly isMean: boolean;
  /** Whether a mean can be told from a true index at all: the column prints hundredths, which few of those share. */
  readonly isFine: boolean;
}

/** Months whose mean lies apart from the index over them. */
const LEAST_MONTHS = 3;

/** Whether the figure is the plain mean of others, to its own last digit. */
export function isMeanOf(total: Figure, parts: readonly Figure[]): boolean {
  const added = sum(parts.map((p) => p.exact));
  return total.exact.times(parts.length).minus(added).abs().lte(total.unit.times(parts.length).div(2));
}

interface Timed {
  readonly row: RowModel;
  readonly span: Span;
  readonly figure: Figure;
}

function timed(table: TableModel, column: ColumnModel): readonly Timed[] {
  return table.rows.flatMap((row) => {
    const isIndex = row.kind !== "heading" && (row.nature === "index" || column.role === "measure");
    const span = row.period === undefined || !isIndex ? null : spanOfPeriod(periodAt(row, column));
    const figure = span === null ? null : figureAt(table, row.row, column.column);
    return span === null || figure === null ? [] : [{ row, span, figure }];
  });
}

/** The indices over several months of a table's columns, whose months run down, each with its months. */
export function indicesDown(table: TableModel, columns: readonly ColumnModel[]): readonly IndexOverMonths[] {
  if (!table.rows.some((row) => row.period !== undefined)) return [];
  return columns.flatMap((column) => {
    const rows = timed(table, column);
    const isFine = rows.some(({ figure }) => figure.unit.lte(FINE));
    const months = new Map<string, Timed>(
      rows.flatMap((t) => (t.span.from === t.span.to ? [[`${t.span.year} ${String(t.span.from)}`, t] as const] : [])),
    );
    return rows.flatMap(({ row, span, figure }) => {
      const wanted = Array.from({ length: span.to - span.from + 1 }, (_, i) => `${span.year} ${String(span.from + i)}`);
      const parts = wanted.flatMap((key) => months.get(key) ?? []);
      if (wanted.length < LEAST_MONTHS || parts.length < wanted.length) return [];
      const figures = parts.map((part) => part.figure);
      const isFlat = figures.every(({ value }) => value === figure.value);
      if (isFlat) return [];
      return [
        {
          column,
          row,
          months: parts.map((part) => part.row),
          isMean: isMeanOf(figure, figures),
          isFine,
        },
      ];
    });
  });
}

/** Units of the last digit to which an index tells itself from a mean. Source: a mean and an index lie tenths apart. */
const FINE = 0.01;
