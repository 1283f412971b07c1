import { meet } from "../../model/cells/decimal";
import { normalizeLabel } from "../../model/message";
import { periodKey } from "../../model/tables/period";
import { unitKey } from "../../model/tables/same-indicator";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { DIGITS, digits } from "../copies/copied-rows";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { spanOf } from "../ratios/ratios";
import { TITLE_DIVISION } from "../../vocabulary/divisions";
import { without } from "../../vocabulary/words";

/** A figure that another table, of another subject, gives for the same indicator and time. */
export interface ToldElsewhere {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly value: number;
  readonly other: TableModel;
  readonly twin: RowModel;
  readonly source: ColumnModel;
  readonly before: number;
}

/**
 * Figures that must be the same before a line of another table, known by its name alone, counts as the same indicator.
 * Source: derived: of two telling figures (three digits) each meets another's by chance once in a thousand.
 */
const SAME_FIGURES = 2;

/**
 * Plans of a year that must be the same in both tables, for each that differs. Source: derived: plans are figures of one
 * decision, so that those around a slip agree; measured: two sheets in which more differ give plans of two decisions.
 */
const SAME_PLANS = 3;

/** One line of two tables, and whether its name is that of a table's total. */
interface SameLine {
  readonly row: RowModel;
  readonly twin: RowModel;
  readonly isOfTotal: boolean;
}

interface Pair {
  readonly told: ToldElsewhere;
  readonly agrees: boolean;
}

/**
 * Figures that differ from those of an earlier table, of another subject, for the same indicator: one table's total, the
 * other's line by the name of that table, or lines of one name, where at least as many of their figures are the same
 * to the digit; and plans of one year, where those of most other lines are the same.
 */
export function toldElsewhere(
  table: TableModel,
  other: TableModel,
): { readonly checked: number; readonly differing: readonly ToldElsewhere[] } {
  const columns = sharedColumns(table, other);
  if (columns.length === 0) return { checked: 0, differing: [] };
  const lines = sameLines(table, other).map((line) => ({ line, pairs: pairsOf(table, other, line, columns) }));
  const figures = lines.flatMap(({ line, pairs }) => {
    const timed = pairs.filter(({ told }) => told.column.scenario !== "plan");
    const odd = timed.filter(({ agrees }) => !agrees);
    const same = timed.filter(isTelling).length;
    const isSame = same >= odd.length && (line.isOfTotal ? same > 0 : same >= SAME_FIGURES);
    const differing = isSame ? pairs.filter(({ agrees }) => !agrees) : [];
    return differing.map(({ told }) => told);
  });
  const plans = lines.flatMap(({ pairs }) => pairs.filter(({ told }) => told.column.scenario === "plan"));
  const odd = plans.filter(({ agrees }) => !agrees);
  const isOneDecision = plans.filter(isTelling).length >= SAME_PLANS * odd.length;
  return {
    checked: lines.reduce((sum, { pairs }) => sum + pairs.length, 0),
    differing: [...new Set(isOneDecision ? [...figures, ...odd.map(({ told }) => told)] : figures)],
  };
}

const isTelling = ({ told, agrees }: Pair): boolean => agrees && digits(told.value) >= DIGITS;

function pairsOf(
  table: TableModel,
  other: TableModel,
  { row, twin }: SameLine,
  columns: ReturnType<typeof sharedColumns>,
): readonly Pair[] {
  return columns.flatMap(({ column, source }) => {
    const [now, then] = [figureAt(table, row.row, column.column), figureAt(other, twin.row, source.column)];
    if (!now || !then || now.exact.eq(0)) return [];
    const told = { row, column, value: now.value, other, twin, source, before: then.value };
    return [{ told, agrees: meet(spanOf(now), spanOf(then)) }];
  });
}

/** Columns of both tables that alone in each give one calendar period, and plans of one year. */
function sharedColumns(
  table: TableModel,
  other: TableModel,
): readonly { readonly column: ColumnModel; readonly source: ColumnModel }[] {
  const timed = (of: TableModel): ReadonlyMap<string, readonly ColumnModel[]> => {
    const found = new Map<string, ColumnModel[]>();
    for (const c of valueColumns(of)) {
      if (c.period === null || !("year" in c.period) || !("calendar" in c.period.year)) continue;
      const isPlan = c.scenario === "plan";
      if (isPlan && c.period.kind !== "year") continue;
      const key = `${periodKey(c.period)} ${c.block ?? ""} ${isPlan ? "plan" : ""}`;
      found.set(key, [...(found.get(key) ?? []), c]);
    }
    return found;
  };
  const sources = timed(other);
  return [...timed(table)].flatMap(([key, columns]) => {
    const [column, source] = [columns[0], sources.get(key)?.[0]];
    const isAlone = columns.length === 1 && sources.get(key)?.length === 1;
    return isAlone && column !== undefined && source !== undefined && areOfOneScenario(column, source)
      ? [{ column, source }]
      : [];
  });
}

/** An estimate and what came of it are two figures; where a header says nothing it may be either. */
function areOfOneScenario(column: ColumnModel, source: ColumnModel): boolean {
  return column.scenario === source.scenario || column.scenario === null || source.scenario === null;
}

/** Rows of two tables that name one indicator in one unit: by its name, or the total of one by the name of its table. */
function sameLines(table: TableModel, other: TableModel): readonly SameLine[] {
  const subjects = [subjectOf(table), subjectOf(other)];
  if (subjects[0] === subjects[1]) return [];
  const [own, theirs] = [namedRows(table), namedRows(other)];
  return [...own].flatMap(([key, row]) => {
    const twin = theirs.get(key);
    if (!row || !twin || row.nature !== "level" || row.unit === null) return [];
    const isOutermost = row.parent === null && twin.parent === null;
    return [{ row, twin, isOfTotal: isOutermost && subjects.some((subject) => key.startsWith(`${subject}|`)) }];
  });
}

/** What a table is about, without what it is divided by. */
const subjectOf = ({ meaning }: TableModel): string => without(TITLE_DIVISION, meaning.subject);

/**
 * A table's rows by what they are called and their unit, a bare total by the table's subject; null where two are alike.
 */
function namedRows(table: TableModel): ReadonlyMap<string, RowModel | null> {
  const named = new Map<string, RowModel | null>();
  for (const row of table.rows) {
    const isBare = row.meaning.total === "bare";
    if (row.kind === "heading" || row.label === "" || row.period !== undefined || (isBare && row.parent !== null))
      continue;
    const name = isBare ? subjectOf(table) : normalizeLabel(row.label);
    const key = `${name}|${unitKey(row.unit)}`;
    if (name !== "") named.set(key, named.has(key) ? null : row);
  }
  return named;
}
