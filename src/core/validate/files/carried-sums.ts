import type { Decimal } from "../../model/cells/decimal";
import { exact, sum } from "../../model/cells/decimal";
import { isFlow } from "../../model/tables/accumulation";
import type { ColumnMatch, TableMatch } from "../../model/tables/file-match";
import type { Period } from "../../model/tables/period";
import type { ColumnModel, RowModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { sameRows, scaleOf, unitOf } from "./figure-pairs";

/** A cumulative figure beside the last file's and this month's, which should make it but for what was revised. */
export interface CarriedSum {
  readonly row: RowModel;
  readonly twin: RowModel;
  readonly column: ColumnModel;
  readonly source: ColumnModel;
  readonly month: ColumnModel;
  readonly total: Figure;
  readonly last: Figure;
  readonly now: Figure;
  /** By how much last month is given anew, where both files print it. */
  readonly revision: Decimal;
  /** What is left of the cumulative figure once the others are taken off. */
  readonly residual: Decimal;
  /** Whether the figures' last digits can make what is left. */
  readonly holds: boolean;
}

/** Months that a period reaches from the start of its year; null where it does not start there. */
function reachOf(period: Period | null): number | null {
  if (period?.kind === "month") return period.month === 1 ? 1 : null;
  return period?.kind === "cumulative" && period.from === 1 ? period.to : null;
}

/** The columns of the months so far in both files, where only one month lies between them. */
function carriedColumns({ samePart, table, other, months }: TableMatch): readonly (ColumnMatch & {
  readonly month: ColumnModel;
})[] {
  if (months !== 1) return [];
  const own = table.columns.filter(
    (c) => c.role === "value" && c.scenario !== "plan" && c.period?.kind === "cumulative" && c.period.from === 1,
  );
  return own.flatMap((column) => {
    const to = reachOf(column.period) ?? 0;
    const partner = samePart.find((pair) => pair.column === column)?.twin;
    const first = to === 2 ? other.columns.find((c) => isMonthBehind(c, column, 1)) : undefined;
    const twin = reachOf(partner?.period ?? null) === to - 1 ? partner : first;
    const month = table.columns.filter((c) => isMonthBehind(c, column, to));
    const [only] = month;
    return twin !== undefined && only !== undefined && month.length === 1 ? [{ column, twin, month: only }] : [];
  });
}

/** Whether a column is of one month of the year whose months so far another adds up, as far as its table says. */
function isMonthBehind(c: ColumnModel, whole: ColumnModel, month: number): boolean {
  return (
    c.role === "value" &&
    c.scenario !== "plan" &&
    c.period?.kind === "month" &&
    c.period.month === month &&
    whole.period?.kind === "cumulative" &&
    JSON.stringify(c.period.year) === JSON.stringify(whole.period.year) &&
    areOfOneThing(c, whole)
  );
}

/** By how much months inside the last file's cumulative figure were revised, where both files print them. */
function revisionOf(
  { sameTime, table, other }: TableMatch,
  [row, twin]: readonly [RowModel, RowModel],
  whole: ColumnModel,
): readonly Figure[] {
  return sameTime.flatMap(({ column, twin: source }) => {
    const isInside = column.period?.kind === "month" && isMonthBehind(column, whole, column.period.month);
    if (!isInside) return [];
    const [now, then] = [figureAt(table, row.row, column.column), figureAt(other, twin.row, source.column)];
    return now === null || then === null ? [] : [now, { ...then, exact: then.exact.times(-1) }];
  });
}

/** Every cumulative figure that the last file's and this month's should make. */
export function carriedSums(match: TableMatch): readonly CarriedSum[] {
  const { table, other } = match;
  return carriedColumns(match).flatMap(({ column, twin: source, month }) =>
    sameRows(match).flatMap(({ row, twin }) => {
      if (!isFlow(row, column) || scaleOf(unitOf(row, column), unitOf(twin, source))?.eq(1) !== true) return [];
      const total = figureAt(table, row.row, column.column);
      const now = figureAt(table, row.row, month.column);
      const last = figureAt(other, twin.row, source.column);
      if (total === null || now === null || last === null) return [];
      const revised = revisionOf(match, [row, twin], column);
      const revision = sum(revised.map((figure) => figure.exact));
      const residual = total.exact.minus(last.exact).minus(now.exact).minus(revision);
      const bound = sum([total, now, last, ...revised].map(({ unit }) => unit)).times(exact(0.5));
      return [
        { row, twin, column, source, month, total, last, now, revision, residual, holds: residual.abs().lte(bound) },
      ];
    }),
  );
}
