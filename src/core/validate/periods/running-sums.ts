import { periodKey } from "../../model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing, periodAt } from "../../model/tables/table";
import { isFlow } from "../../model/tables/accumulation";
import type { Figure } from "../figures/amount";
import { figureAt, termAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { judgeFigures } from "../figures/exact-counts";
import type { SumJudgement } from "../sums/sum-judgement";
import { addsUp, spanOfPeriod, tile } from "./period-sums";

/** A figure of a running column beside months that run down, and the sum of the months up to its own. */
interface RunningSum {
  readonly column: ColumnModel;
  readonly row: RowModel;
  readonly total: Figure;
  readonly parts: readonly { readonly row: RowModel; readonly column: ColumnModel }[];
  readonly judgement: SumJudgement;
}

/**
 * Rows that must agree for each that does not, before a column counts as the running sum of another. Source: chosen: one
 * wrong month makes all later sums differ, and then nothing tells which of the two columns is right.
 */
const AGREEING = 3;

/**
 * Where months run down and one column adds up another's from the year's beginning ("Lũy kế"): its figures and the sums
 * of the months so far.
 */
export function runningSums(table: TableModel): readonly RunningSum[] {
  const columns = valueColumns(table).filter(addsUp);
  return columns
    .filter(({ meaning }) => meaning.isRunning)
    .flatMap((column) => {
      const base = columns.filter((c) => !c.meaning.isRunning && isOfOneYear(c, column) && areOfOneThing(c, column));
      const [only, ...others] = base;
      if (only === undefined || others.length > 0) return [];
      const sums = table.rows.flatMap((row) => sumUpTo(table, column, row, only) ?? []);
      const differing = sums.filter(({ judgement }) => judgement.verdict === "differs");
      return sums.length - differing.length >= AGREEING * Math.max(1, differing.length) ? sums : [];
    });
}

/** Whether two columns are of one calendar year, however many of its months each is for. */
function isOfOneYear(a: ColumnModel, b: ColumnModel): boolean {
  const yearOf = ({ period }: ColumnModel): string | null =>
    period === null || !("year" in period) ? null : periodKey({ kind: "year", year: period.year });
  return yearOf(a) !== null && yearOf(a) === yearOf(b);
}

function sumUpTo(table: TableModel, column: ColumnModel, row: RowModel, base: ColumnModel): RunningSum | null {
  const total = row.period?.kind === "month" && isFlow(row, column) ? figureAt(table, row.row, column.column) : null;
  const until = spanOfPeriod(periodAt(row, column));
  if (total === null || until === null || until.to - until.from < 1) return null;
  const pieces = table.rows.flatMap((part) => {
    const span = part.period?.kind === "month" ? spanOfPeriod(periodAt(part, base)) : null;
    return span !== null && span.year === until.year ? [{ row: part, span }] : [];
  });
  const parts = tile(until.from, until.to, pieces);
  const terms = parts?.flatMap((part) => termAt(table, part.row.row, base.column) ?? []) ?? [];
  if (parts === null || terms.length !== parts.length) return null;
  return {
    column,
    row,
    total,
    parts: parts.map((part) => ({ row: part.row, column: base })),
    judgement: judgeFigures(row, column, total, terms),
  };
}
