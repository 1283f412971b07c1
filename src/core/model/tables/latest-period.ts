import type { Period, Year } from "./period";
import { periodKey } from "./period";
import { reportsLater } from "./period-order";
import { areOfOneSubject } from "./same-indicator";
import type { ColumnModel, RowModel, TableModel } from "./table";
import { periodAt } from "./table";

/** The time a table reports: the latest of its figures that are no plan; null where its headers name none. */
export function latestPeriod({ columns }: TableModel): Period | null {
  return columns
    .filter(({ role, scenario }) => (role === "value" || role === "measure") && scenario !== "plan")
    .reduce<Period | null>(
      (latest, { period }) => (period !== null && (latest === null || reportsLater(period, latest)) ? period : latest),
      null,
    );
}

/** The time that a row's figures are told of: its own where times run down the rows, else that of the table. */
export function periodOfRow(table: TableModel, row: RowModel | null, column: ColumnModel | null): Period | null {
  return row?.period !== undefined && column !== null ? periodAt(row, column) : latestPeriod(table);
}

/**
 * The sheets that stand in the workbook for an earlier time only: of each of their tables another visible sheet has one
 * on the same subject that reports a later time, as where last month's sheet was copied for this month's.
 */
export function overtakenSheets(tables: readonly TableModel[]): ReadonlySet<string> {
  const dated = tables.map((table) => ({ table, period: latestPeriod(table) }));
  const visible = dated.filter(({ table }) => table.sheet.visibility === "visible");
  const isOvertaken = ({ table, period: own }: (typeof dated)[number]): boolean =>
    own !== null &&
    visible.some(
      ({ table: other, period }) =>
        other.sheet !== table.sheet && period !== null && reportsLater(period, own) && areOfOneSubject(table, other),
    );
  const sheets = new Map<string, boolean>();
  for (const each of dated) {
    const { name } = each.table.sheet;
    if (sheets.get(name) !== false) sheets.set(name, isOvertaken(each));
  }
  return new Set([...sheets].flatMap(([name, isLeft]) => (isLeft ? [name] : [])));
}

/** Keeps of what is told of places what is of no sheet that another one has overtaken. */
export function ofLatestSheets(
  tables: readonly TableModel[],
): <T extends { readonly place: { readonly sheet: string } }>(told: readonly T[]) => readonly T[] {
  const overtaken = overtakenSheets(tables);
  return (told) => told.filter(({ place }) => !overtaken.has(place.sheet));
}

const yearOf = (year: Year): number => ("calendar" in year ? year.calendar : year.offset);

/** The number of its last month, counted from the year 0; null for spans of years and for roles. */
function lastMonth(period: Period): number | null {
  switch (period.kind) {
    case "year":
      return 12 * yearOf(period.year) + 12;
    case "quarter":
      return 12 * yearOf(period.year) + 3 * period.quarter;
    case "month":
      return 12 * yearOf(period.year) + period.month;
    case "cumulative":
      return 12 * yearOf(period.year) + period.to;
    case "years":
    case "relative":
      return null;
  }
}

/**
 * A text that a period shares with what stands in its place a month, a quarter or a year later: how far it lies from the
 * time the table reports.
 */
export function relativeKey(period: Period, reported: Period | null): string {
  const [last, now] = [lastMonth(period), reported === null ? null : lastMonth(reported)];
  if (last === null || now === null) return periodKey(period);
  const years = Math.ceil(last / 12) - Math.ceil(now / 12);
  switch (period.kind) {
    case "year":
      return `year ${String(years)}`;
    case "quarter":
      return `quarter ${String(Math.ceil(last / 3) - Math.ceil(now / 3))}`;
    default:
      return `${period.kind} ${String(last - now)}`;
  }
}
