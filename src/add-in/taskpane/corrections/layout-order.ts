import type { ColumnModel, TableModel } from "../../../core/model/tables/table";
import { SURE } from "../../../core/model/tables/table";
import { reportsLater } from "../../../core/model/tables/period-order";
import type { Period } from "../../../core/model/tables/period";

/** Whether the clerk should look at how the column was read. */
export function isUnsure(column: ColumnModel): boolean {
  return column.confidence < SURE && column.role !== "blank" && !column.isEmpty && !column.hidden;
}

/** Whether the clerk should look at how the table was read. */
export function needsLook(table: TableModel): boolean {
  return table.confidence < SURE || table.columns.some(isUnsure);
}

/** The tables with those to be looked at first. */
export function doubtfulFirst(tables: readonly TableModel[]): readonly TableModel[] {
  return [...tables.filter(needsLook), ...tables.filter((table) => !needsLook(table))];
}

/** The tables in the order their ids were in before, new ones last: what is corrected stays where it stands. */
export function inOrder(tables: readonly TableModel[], ids: readonly string[]): readonly TableModel[] {
  const rank = (table: TableModel): number => (ids.includes(table.id) ? ids.indexOf(table.id) : ids.length);
  return tables.toSorted((a, b) => rank(a) - rank(b));
}

/** The time that the table reports on: the latest of its figures that are no plan; null where none is known. */
export function reportedPeriod(table: TableModel): Period | null {
  const periods = table.columns.flatMap((c) =>
    c.role === "value" && c.scenario !== "plan" && c.period !== null ? [c.period] : [],
  );
  return periods.reduce<Period | null>(
    (latest, period) => (latest === null || reportsLater(period, latest) ? period : latest),
    null,
  );
}
