import { meet } from "../../model/cells/decimal";
import { periodKey } from "../../model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { twinRows } from "../copies/twin-rows";
import { figureAt } from "../figures/amount";
import { headerText } from "../findings/finding-at";
import { spanOf } from "../ratios/ratios";

/** A figure that two tables of one subject give for the same indicator and time. */
interface Shared {
  readonly row: RowModel;
  readonly twin: RowModel;
  readonly column: ColumnModel;
  readonly source: ColumnModel;
  readonly value: number;
  readonly before: number;
  readonly agrees: boolean;
}

/** What a column shows, for one calendar period; null where the year is not known. */
function seriesKey(c: ColumnModel): string | null {
  if (
    c.isEmpty ||
    c.period === null ||
    (c.role !== "value" && !(c.role === "measure" && c.measure === "growth-same-period")) ||
    c.scenario === "plan"
  )
    return null;
  if (c.period.kind === "relative" || c.period.kind === "years" || !("calendar" in c.period.year)) return null;
  return [c.role, periodKey(c.period), c.quantity ?? "", c.form ?? "", c.unit?.text ?? ""].join("|");
}

/** The plan of a column, for one calendar year; null for what is none. */
export function planKey(c: ColumnModel): string | null {
  if (
    c.isEmpty ||
    c.scenario !== "plan" ||
    c.role !== "value" ||
    c.period?.kind !== "year" ||
    !("calendar" in c.period.year)
  )
    return null;
  return [periodKey(c.period), c.quantity ?? "", c.unit?.text ?? "", headerText(c)].join("|");
}

/** What two tables of one subject both show, in columns of one key: by default a calendar period. */
export function sharedFigures(table: TableModel, other: TableModel, keyOf = seriesKey): readonly Shared[] {
  const sources = new Map(
    other.columns.flatMap((c) => {
      const key = keyOf(c);
      return key === null ? [] : [[key, c] as const];
    }),
  );
  const columns = table.columns.flatMap((column) => {
    const key = keyOf(column);
    const source = key === null ? undefined : sources.get(key);
    return source ? [{ column, source }] : [];
  });
  if (columns.length === 0) return [];
  return twinRows(table, other).flatMap(({ row, twin }) =>
    columns.flatMap(({ column, source }) => {
      const now = figureAt(table, row.row, column.column);
      const then = figureAt(other, twin.row, source.column);
      return now && then
        ? [{ row, twin, column, source, value: now.value, before: then.value, agrees: meet(spanOf(now), spanOf(then)) }]
        : [];
    }),
  );
}
