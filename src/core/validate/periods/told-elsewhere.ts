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
 * Figures that differ from those of an earlier table for the same indicator: one table's total, the other's line by the
 * name of that table, or a total of both; where at least as many of their figures are the same to the digit.
 */
export function toldElsewhere(
  table: TableModel,
  other: TableModel,
): { readonly checked: number; readonly differing: readonly ToldElsewhere[] } {
  const columns = sharedColumns(table, other);
  if (columns.length < 2) return { checked: 0, differing: [] };
  let checked = 0;
  const differing = samePairs(table, other).flatMap(([row, twin]) => {
    const pairs = columns.flatMap(({ column, source }) => {
      const [now, then] = [figureAt(table, row.row, column.column), figureAt(other, twin.row, source.column)];
      if (!now || !then || now.exact.eq(0)) return [];
      const told = { row, column, value: now.value, other, twin, source, before: then.value };
      return [{ told, agrees: meet(spanOf(now), spanOf(then)) }];
    });
    checked += pairs.length;
    const odd = pairs.filter(({ agrees }) => !agrees);
    const same = pairs.filter(({ told, agrees }) => agrees && digits(told.value) >= DIGITS);
    return same.length >= odd.length ? odd.map(({ told }) => told) : [];
  });
  return { checked, differing };
}

function sharedColumns(
  table: TableModel,
  other: TableModel,
): readonly { readonly column: ColumnModel; readonly source: ColumnModel }[] {
  const timed = (of: TableModel): ReadonlyMap<string, readonly ColumnModel[]> => {
    const found = new Map<string, ColumnModel[]>();
    for (const c of valueColumns(of)) {
      if (c.scenario === "plan" || c.period === null || !("year" in c.period) || !("calendar" in c.period.year))
        continue;
      const key = `${periodKey(c.period)} ${c.block ?? ""}`;
      found.set(key, [...(found.get(key) ?? []), c]);
    }
    return found;
  };
  const sources = timed(other);
  return [...timed(table)].flatMap(([key, columns]) => {
    const [column, source] = [columns[0], sources.get(key)?.[0]];
    const isAlone = columns.length === 1 && sources.get(key)?.length === 1;
    return isAlone && column !== undefined && source !== undefined ? [{ column, source }] : [];
  });
}

/** Rows of two tables that name one indicator in one unit: the total of one by the name of its table. */
function samePairs(table: TableModel, other: TableModel): readonly (readonly [RowModel, RowModel])[] {
  const [own, theirs] = [namedRows(table), namedRows(other)];
  return [...own].flatMap(([name, row]) => {
    const twin = theirs.get(name);
    const isOfTotal = row?.meaning.total === "bare" || twin?.meaning.total === "bare" || row?.parent === null;
    return row && twin && isOfTotal && row.nature === "level" && unitKey(row.unit) === unitKey(twin.unit) && row.unit
      ? [[row, twin] as const]
      : [];
  });
}

/** A table's outermost rows by what they are called, a bare total by the table's subject; null where two are alike. */
function namedRows(table: TableModel): ReadonlyMap<string, RowModel | null> {
  const named = new Map<string, RowModel | null>();
  for (const row of table.rows) {
    if (row.kind === "heading" || row.label === "" || row.parent !== null || row.period !== undefined) continue;
    const name =
      row.meaning.total === "bare" ? without(TITLE_DIVISION, table.meaning.subject) : normalizeLabel(row.label);
    if (name !== "") named.set(name, named.has(name) ? null : row);
  }
  return named;
}
