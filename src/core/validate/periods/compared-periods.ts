import type { Period } from "../../model/tables/period";
import type { TableRelation } from "../../model/tables/relation";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { SURE } from "../../model/tables/table";
import { ON_SAME_PERIOD } from "../../vocabulary/measures";
import { monthsNamed, yearsNamed } from "../../vocabulary/named-times";
import { says } from "../../vocabulary/words";

/** Two columns that a measure sets against one another as the same months of two years, though they name others. */
export interface UnlikePeriods {
  readonly measure: ColumnModel;
  /** The column that is out of line with the title, or with the others. */
  readonly odd: ColumnModel;
  readonly other: ColumnModel;
}

const QUOTIENTS: ReadonlySet<TableRelation["kind"]> = new Set(["ratio", "index", "change"]);

/**
 * The columns that figures show to be divided by one another in a measure on the same period of last year, though one
 * counts the months of its year to another month than the other; null where there are none, or where several pairs are
 * said to be so: then the reading is at fault.
 */
export function unlikePeriods(table: TableModel): UnlikePeriods | null {
  const found = table.relations.flatMap((relation) => {
    const pair = comparedIn(table, relation);
    return pair === null ? [] : [pair];
  });
  const [only, ...others] = found;
  return only === undefined || others.some(({ odd }) => odd !== only.odd) ? null : only;
}

function comparedIn(table: TableModel, { kind, along, result, operands }: TableRelation): UnlikePeriods | null {
  if (along !== "across" || !QUOTIENTS.has(kind)) return null;
  const [measure, over, under] = [result, ...operands].map((at) => table.columns.find((c) => c.column === at));
  if (measure?.role !== "measure" || measure.confidence < SURE) return null;
  if (!says(ON_SAME_PERIOD, measure.header.join(" "))) return null;
  if (!over || !under) return null;
  const odd = outOfLine(table, over, under);
  return odd === null ? null : { measure, odd, other: odd === over ? under : over };
}

/** Of two columns that are compared, the one that does not count the same months of two years in a row; null for none. */
function outOfLine(table: TableModel, over: ColumnModel, under: ColumnModel): ColumnModel | null {
  const [end, base] = [countedTo(over), countedTo(under)];
  if (end === null || base === null) return null;
  // The same months of the year before last are no same period either.
  if (end.month === base.month) return end.year === base.year + 2 ? under : null;
  if (end.year !== base.year + 1) return null;
  return isInLine(table, over, end.month) ? under : over;
}

/** The month to which a column that is no plan adds up, and its year. */
function countedTo(column: ColumnModel): { readonly year: number; readonly month: number } | null {
  if (column.role !== "value" || column.scenario === "plan" || column.confidence < SURE) return null;
  return endOf(column.period);
}

function endOf(period: Period | null): { readonly year: number; readonly month: number } | null {
  return period?.kind === "cumulative" && "calendar" in period.year
    ? { year: period.year.calendar, month: period.to }
    : null;
}

/** Whether a month is the one that the title names, or the latest of the single months over the columns. */
function isInLine(table: TableModel, column: ColumnModel, month: number): boolean {
  const titled = monthsNamed(table.title?.text ?? "");
  if (titled.length === 1) return titled[0] === month;
  const single = table.columns.flatMap(({ period }) =>
    period?.kind === "month" && column.period !== null && "year" in column.period ? [period.month] : [],
  );
  return single.length === 0 || Math.max(...single) === month;
}

/**
 * The month to which a table's latest year adds up, where a title that names one month alone names the month before it,
 * to which nothing adds up.
 */
export function monthBehind(table: TableModel): { readonly titled: number; readonly latest: number } | null {
  const [titled, ...others] = monthsNamed(table.title?.text ?? "");
  if (titled === undefined || others.length > 0) return null;
  const ends = table.columns.flatMap((column) => {
    const { role, scenario, period, confidence } = column;
    return role === "value" && scenario !== "plan" && confidence >= SURE && isMonthly(period) ? [period] : [];
  });
  const year = Math.max(...ends.map((period) => period.year.calendar));
  const sums = ends.flatMap((p) => (p.kind === "cumulative" && p.year.calendar === year ? [p.to] : []));
  const latest = Math.max(...sums);
  return latest === titled + 1 && !sums.includes(titled) ? { titled, latest } : null;
}

/** The latest year of figures that are no plan, where a title that names one year alone names the year before it. */
export function yearBehind(table: TableModel): { readonly titled: number; readonly latest: number } | null {
  const [titled, ...others] = yearsNamed(table.title?.text ?? "");
  if (titled === undefined || others.length > 0) return null;
  const years = table.columns.flatMap(({ role, scenario, period, confidence }) =>
    role === "value" && scenario !== "plan" && confidence >= SURE && isMonthly(period) ? [period.year.calendar] : [],
  );
  const latest = Math.max(...years);
  return latest === titled + 1 && years.includes(titled) ? { titled, latest } : null;
}

type Monthly = Extract<Period, { kind: "month" | "cumulative" | "quarter" }> & {
  readonly year: { readonly calendar: number };
};

function isMonthly(period: Period | null): period is Monthly {
  return (
    period !== null &&
    (period.kind === "month" || period.kind === "cumulative" || period.kind === "quarter") &&
    "calendar" in period.year
  );
}
