import type { Period, Year } from "../../model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing, periodAt } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";

/** Months `from` to `to` of a year, by a key for the year. */
export interface Span {
  readonly year: string;
  readonly from: number;
  readonly to: number;
}

const yearKey = (year: Year): string => JSON.stringify(year);

/** The months a period covers; null where they are not known. */
export function spanOfPeriod(period: Period | null): Span | null {
  if (period === null) return null;
  switch (period.kind) {
    case "year":
      return { year: yearKey(period.year), from: 1, to: 12 };
    case "quarter":
      return { year: yearKey(period.year), from: 3 * period.quarter - 2, to: 3 * period.quarter };
    case "month":
      return { year: yearKey(period.year), from: period.month, to: period.month };
    case "cumulative":
      return { year: yearKey(period.year), from: period.from, to: period.to };
    case "years":
    case "relative":
      return null;
  }
}

/** Whether figures of the column add up over time, as far as the column says. */
export const addsUp = (column: ColumnModel): boolean => column.scenario !== "plan" && column.quantity !== "price";

/** The fewest of the pieces that cover the months without gap or overlap; null where none do. */
export function tile<T extends { readonly span: Span }>(
  from: number,
  to: number,
  pieces: readonly T[],
): readonly T[] | null {
  if (from > to) return [];
  const starting = pieces.filter((s) => s.span.from === from && s.span.to <= to).sort((a, b) => b.span.to - a.span.to);
  for (const piece of starting) {
    const rest = tile(piece.span.to + 1, to, pieces);
    if (rest) return [piece, ...rest];
  }
  return null;
}

const isInside = (part: Span, whole: Span): boolean =>
  part.year === whole.year && part.to - part.from < whole.to - whole.from;

/** A column and columns whose months make up its months without gap or overlap. */
export interface ColumnSumOf {
  readonly whole: ColumnModel;
  readonly parts: readonly ColumnModel[];
}

/**
 * Every way in which figures of a table's longer periods are sums of its shorter ones, the fewest parts first; at
 * most one a column.
 */
export function columnSums(table: TableModel): readonly ColumnSumOf[] {
  const spans = valueColumns(table).flatMap((column) => {
    const span = addsUp(column) ? spanOfPeriod(column.period) : null;
    return span ? [{ column, span }] : [];
  });
  return spans.flatMap(({ column, span }) => {
    const inside = spans.filter(
      (s) => s.column !== column && isInside(s.span, span) && areOfOneThing(s.column, column),
    );
    const parts = tile(span.from, span.to, inside);
    return parts && parts.length >= 2 ? [{ whole: column, parts: parts.map((p) => p.column) }] : [];
  });
}

/**
 * Whether a longer period's column holds means of its shorter ones (annual rates, averages): in most rows it lies
 * among them, where a sum of amounts would exceed each.
 */
export function isMeanOfPeriods(table: TableModel, whole: ColumnModel): boolean {
  const parts = columnSums(table).find((sum) => sum.whole === whole)?.parts ?? [];
  const rows = table.rows.flatMap((row) => {
    const total = figureAt(table, row.row, whole.column);
    const values = parts.flatMap((part) => figureAt(table, row.row, part.column)?.value ?? []);
    if (!total || values.length < 2 || values.length < parts.length || values.some((v) => v <= 0)) return [];
    return [total.value >= Math.min(...values) && total.value <= Math.max(...values)];
  });
  return rows.length > 0 && 2 * rows.filter((among) => among).length > rows.length;
}

/** In one column of a table whose months run down, a row and rows whose months make up its months. */
interface RowSumOf {
  readonly column: ColumnModel;
  readonly whole: RowModel;
  readonly parts: readonly RowModel[];
}

/**
 * The months so far of a table whose months run down ("6 tháng"), with the quarters or months that make them up;
 * quarters and years are totals of the rows under them.
 */
export function rowSums(table: TableModel): readonly RowSumOf[] {
  return valueColumns(table)
    .filter(addsUp)
    .flatMap((column) => {
      const spans = table.rows.flatMap((row) => {
        const span = row.period === undefined ? null : spanOfPeriod(periodAt(row, column));
        return span ? [{ row, span }] : [];
      });
      return spans.flatMap(({ row, span }) => {
        if (row.period?.kind !== "cumulative") return [];
        const inside = spans.filter((s) => isInside(s.span, span));
        // Quarters and months before other months so far, which may carry the same fault.
        const parts =
          tile(
            span.from,
            span.to,
            inside.filter((s) => s.row.period?.kind !== "cumulative"),
          ) ?? tile(span.from, span.to, inside);
        return parts && parts.length >= 2 ? [{ column, whole: row, parts: parts.map((p) => p.row) }] : [];
      });
    });
}
