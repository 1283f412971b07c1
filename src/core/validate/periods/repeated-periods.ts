import { periodKey } from "../../model/tables/period";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { normalizeLabel } from "../../model/message";
import { valueColumns } from "../figures/breakdowns";
import { printedFigure } from "../../model/tables/figure";

/** Two columns of a table under the same words and of the same time, whose figures differ; null where there are none. */
export function columnsOfOneTime(table: TableModel): readonly [ColumnModel, ColumnModel] | null {
  const columns = valueColumns(table).filter((c) => c.period !== null && c.meaning.namesSpan && !c.hidden);
  const pairs = columns.flatMap((first, i) =>
    columns.slice(i + 1).flatMap((second) => (saysTheSame(first, second) ? [[first, second] as const] : [])),
  );
  const [pair, ...others] = pairs;
  // Where many columns seem to be of one time the reading is at fault, not the clerk.
  return pair !== undefined && others.length === 0 && differ(table, pair) ? pair : null;
}

const saysTheSame = (a: ColumnModel, b: ColumnModel): boolean =>
  a.scenario === b.scenario &&
  areOfOneThing(a, b) &&
  a.period !== null &&
  b.period !== null &&
  periodKey(a.period) === periodKey(b.period) &&
  normalizeLabel(a.header.join(" ")) === normalizeLabel(b.header.join(" "));

function differ(table: TableModel, [first, second]: readonly [ColumnModel, ColumnModel]): boolean {
  const both = table.rows.flatMap((row) => {
    const [a, b] = [first, second].map((column) => printedFigure(table, row.row, column.column));
    return a?.kind === "number" && b?.kind === "number" ? [a.value !== b.value] : [];
  });
  return both.length > 0 && both.filter(Boolean).length * 2 > both.length;
}

/** Tables of one form from which one that repeats another's month is out of line. */
const FORM = 3;

/**
 * The table on another sheet that is of the same form and the same single month as this one, which stands after it,
 * where the others of that form are each of a month of their own; null where there is none.
 */
export function tableOfOneMonth(table: TableModel, tables: readonly TableModel[]): TableModel | null {
  const own = monthOf(table);
  if (own === null) return null;
  const form = tables.filter((other) => monthOf(other) !== null && isOfOneForm(table, other));
  const months = new Set(form.map(monthOf));
  if (form.length < FORM || months.size !== form.length - 1) return null;
  const twin = form.find((other) => other.sheet !== table.sheet && monthOf(other) === own);
  return twin !== undefined && form.indexOf(twin) < form.indexOf(table) && hasOtherFigures(table, twin) ? twin : null;
}

/** The one month that the latest figures of a table are for; null where they are for several or none. */
function monthOf(table: TableModel): string | null {
  const months = valueColumns(table).flatMap(({ scenario, period }) =>
    scenario !== "plan" && period?.kind === "month" && "calendar" in period.year
      ? [12 * period.year.calendar + period.month]
      : [],
  );
  return months.length === 0 ? null : String(Math.max(...months));
}

function isOfOneForm(table: TableModel, other: TableModel): boolean {
  if (table === other) return true;
  const labels = (of: TableModel): string => of.rows.map((row) => normalizeLabel(row.label)).join("|");
  return (
    table.meaning.subject === other.meaning.subject &&
    table.columns.length === other.columns.length &&
    labels(table) === labels(other)
  );
}

const hasOtherFigures = (table: TableModel, other: TableModel): boolean =>
  table.figures.some((column, i) =>
    column.values.some((value, at) => value !== (other.figures[i]?.values[at] ?? value)),
  );
