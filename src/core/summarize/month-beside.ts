import type { MeasureColumn } from "../model/results/computation";
import type { Period } from "../model/tables/period";
import { samePeriod } from "../model/tables/period";
import type { ColumnModel, TableModel } from "../model/tables/table";
import { SURE, areOfOneThing } from "../model/tables/table";

/** The last month of what adds up from January, as a table gives it beside: its figures and their growth. */
export interface MonthBeside {
  readonly month: number;
  readonly current: ColumnModel | null;
  readonly printedGrowth: ColumnModel | null;
  readonly growth: MeasureColumn | null;
}

/** The months that a period adds up, where its last can be told apart from it; null for any other. */
function lastMonth(period: Period): Period | null {
  return period.kind === "cumulative" && period.from === 1 && period.to > 1
    ? { kind: "month", year: period.year, month: period.to }
    : null;
}

/**
 * The month that a report's figures of several months end with, of the same thing and in the same unit; null where the
 * table gives neither its figures nor its growth.
 */
export function monthBeside(
  table: TableModel,
  measures: readonly MeasureColumn[],
  period: Period,
  told: ColumnModel,
): MonthBeside | null {
  const wanted = lastMonth(period);
  if (wanted === null || wanted.kind !== "month") return null;
  const isOfMonth = (c: ColumnModel): boolean =>
    c.period !== null &&
    samePeriod(c.period, wanted) &&
    !c.isEmpty &&
    c.confidence >= SURE &&
    areOfOneThing(c, told) &&
    c.meaning.prices === told.meaning.prices;
  const alike = (c: ColumnModel): boolean => (c.unit?.factor ?? null) === (told.unit?.factor ?? null);
  const columns = table.columns.filter(isOfMonth);
  const figures = columns.filter((c) => c.role === "value" && c.scenario !== "plan" && alike(c));
  const growths = columns.filter((c) => c.role === "measure" && c.measure === "growth-same-period" && c.form !== null);
  const current = told.role === "value" && figures.length === 1 ? (figures[0] ?? null) : null;
  const printedGrowth = growths.length === 1 ? (growths[0] ?? null) : null;
  const growth =
    current === null
      ? null
      : (measures.find(
          (m) => m.tableId === table.id && m.measure === "growth-same-period" && m.comparison.current === current,
        ) ?? null);
  return current === null && printedGrowth === null ? null : { month: wanted.month, current, printedGrowth, growth };
}
