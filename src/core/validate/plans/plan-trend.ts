import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing, SURE } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";

/** Plans of so many successive years have a trend. */
const YEARS = 4;
/** Steps of a plan from year to year lie within this of one another. Source: five-year plans of provinces. */
const STEADY = 1.2;
/** A plan that is off by more than this from what the others lead to is no step of theirs. */
const OFF = 1.3;
/** Smaller plans are counts of things, which come one by one. */
const LEAST = 10;

/** A year's plan far off the way from the plans before it to those after it. */
export interface PlanOffTrend {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly value: number;
  /** What the other years' plans lead to. */
  readonly expected: number;
  readonly others: readonly ColumnModel[];
}

/** The plans of a table's rows that stand off their own trend, one a row at most. */
export function plansOffTrend(table: TableModel): {
  readonly checked: number;
  readonly found: readonly PlanOffTrend[];
} {
  const runs = planRuns(table);
  let checked = 0;
  const found = runs.flatMap((columns) => {
    const rows = table.rows.filter(
      (row) => row.kind !== "heading" && row.nature === "level" && row.quantity !== "price",
    );
    const odd = rows.flatMap((row) => {
      const values = columns.map((column) => figureAt(table, row.row, column.column)?.value ?? 0);
      if (values.some((value) => value < LEAST)) return [];
      checked++;
      const at = offAt(values);
      const column = at === null ? undefined : columns[at.index];
      return at === null || column === undefined
        ? []
        : [
            {
              row,
              column,
              value: values[at.index] ?? 0,
              expected: at.expected,
              others: columns.filter((c) => c !== column),
            },
          ];
    });
    // A year in which many plans jump is a year with a reason.
    const counts = new Map<ColumnModel, number>();
    for (const { column } of odd) counts.set(column, (counts.get(column) ?? 0) + 1);
    return odd.filter(({ column }) => counts.get(column) === 1);
  });
  return { checked, found };
}

/** Runs of plans of successive years, of one thing. */
function planRuns(table: TableModel): readonly (readonly ColumnModel[])[] {
  const yearOf = ({ period }: ColumnModel): number | null =>
    period?.kind === "year" && "calendar" in period.year ? period.year.calendar : null;
  const plans = valueColumns(table).filter(
    (c) => c.scenario === "plan" && c.confidence >= SURE && yearOf(c) !== null && c.quantity !== "price",
  );
  const runs: ColumnModel[][] = [];
  for (const column of plans) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && areOfOneThing(last, column) && yearOf(column) === (yearOf(last) ?? 0) + 1;
    if (run !== undefined && follows) run.push(column);
    else runs.push([column]);
  }
  return runs.filter((run) => run.length >= YEARS);
}

/** Which of a run of plans is off, and what was to be expected of it; null where none is, or no telling which. */
function offAt(values: readonly number[]): { readonly index: number; readonly expected: number } | null {
  const found = values.flatMap((value, index) => {
    const others = values.filter((_, i) => i !== index);
    const steps = others.slice(1).map((other, i) => other / (others[i] ?? other));
    // Over the gap that the year leaves two steps are taken at once.
    const yearly = steps.map((step, i) => (i === index - 1 ? Math.sqrt(step) : step));
    if (Math.max(...yearly) > STEADY * Math.min(...yearly) || yearly.some((s) => s > STEADY || s < 1 / STEADY))
      return [];
    const mean = Math.exp(yearly.reduce((sum, step) => sum + Math.log(step), 0) / yearly.length);
    const [before, after] = [values[index - 1], values[index + 1]];
    const expected = expectedBetween(before, after, mean) ?? value;
    const ratio = value / expected;
    return ratio > OFF || ratio < 1 / OFF ? [{ index, expected }] : [];
  });
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : only;
}

/** What stands between two plans, before one or after one, at a yearly step. */
function expectedBetween(before: number | undefined, after: number | undefined, step: number): number | null {
  if (before !== undefined && after !== undefined) return Math.sqrt(before * after);
  if (before !== undefined) return before * step;
  return after === undefined ? null : after / step;
}
