import type { Period, Year } from "../model/period";
import type { ColumnModel, TableModel } from "../model/table";
import { valueColumns } from "./hierarchy";

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

/** A column and columns whose months make up its months without gap or overlap. */
export interface ColumnSumOf {
  readonly whole: ColumnModel;
  readonly parts: readonly ColumnModel[];
}

/** Every way in which figures of a table's longer periods are sums of its shorter ones, the fewest parts first; at most one a column. */
export function columnSums(table: TableModel): readonly ColumnSumOf[] {
  const spans = valueColumns(table).flatMap((column) => {
    const span = column.scenario === "plan" || column.quantity === "price" ? null : spanOfPeriod(column.period);
    return span ? [{ column, span }] : [];
  });
  return spans.flatMap(({ column, span }) => {
    const inside = spans.filter((s) => s.column !== column && s.span.year === span.year && s.column.quantity === column.quantity && s.span.to - s.span.from < span.to - span.from);
    const parts = tile(span.from, span.to, inside);
    return parts && parts.length >= 2 ? [{ whole: column, parts }] : [];
  });
}

function tile(from: number, to: number, spans: readonly { readonly column: ColumnModel; readonly span: Span }[]): readonly ColumnModel[] | null {
  if (from > to) return [];
  const starting = spans.filter((s) => s.span.from === from && s.span.to <= to).sort((a, b) => b.span.to - a.span.to);
  for (const { column, span } of starting) {
    const rest = tile(span.to + 1, to, spans);
    if (rest) return [column, ...rest];
  }
  return null;
}
