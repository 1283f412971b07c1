import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing, periodAt } from "../../model/tables/table";
import { unitKey } from "../../model/tables/same-indicator";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { isFlow } from "../../model/tables/accumulation";
import { addsUp, isMeanOfPeriods, spanOfPeriod } from "./period-sums";

/** A cumulative figure that is less than one it must hold, each with its row and column. */
export interface Fall {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly now: Figure;
  readonly earlier: { readonly row: RowModel; readonly column: ColumnModel; readonly figure: Figure };
}

/** The falls among the comparisons that could be made. */
interface Falls {
  readonly checked: number;
  readonly falls: readonly Fall[];
}

const isLess = (now: Figure, before: Figure): boolean => now.exact.plus(now.unit).lt(before.exact);

/**
 * Where most figures fall, the columns are not what their headers say; zeros are figures that were not added up yet.
 */
export function isMisread(falls: readonly { readonly now: Figure }[], compared: number): boolean {
  return 2 * falls.length > compared && compared > 2 && !falls.every(({ now }) => now.value === 0);
}

/** Cumulative figures that are less than a later month among those they are to hold. */
export function belowTheirMonths(table: TableModel): Falls {
  const columns = valueColumns(table).flatMap((column) => {
    const span = addsUp(column) ? spanOfPeriod(column.period) : null;
    return span ? [{ column, span }] : [];
  });
  const found = columns.flatMap(({ column, span }): readonly Falls[] => {
    if (column.period?.kind !== "cumulative" || isMeanOfPeriods(table, column)) return [];
    return columns.flatMap(({ column: part, span: inner }): readonly Falls[] => {
      if (
        inner.year !== span.year ||
        inner.from <= span.from ||
        inner.to > span.to ||
        !areOfOneThing(part, column) ||
        unitKey(part.unit) !== unitKey(column.unit)
      )
        return [];
      const pairs = table.rows.flatMap((row): readonly Fall[] => {
        const now = isFlow(row, column) ? figureAt(table, row.row, column.column) : null;
        const before = figureAt(table, row.row, part.column);
        return now && before && now.value >= 0 && before.value > 0
          ? [{ row, column, now, earlier: { row, column: part, figure: before } }]
          : [];
      });
      const falls = pairs.filter(({ now, earlier }) => isLess(now, earlier.figure));
      return isMisread(falls, pairs.length) ? [] : [{ checked: pairs.length, falls }];
    });
  });
  return { checked: found.reduce((sum, f) => sum + f.checked, 0), falls: found.flatMap((f) => f.falls) };
}

/** In columns that add up from month to month down the rows, figures that are less than the month's before. */
export function fallsDown(table: TableModel): Falls {
  const falls: Fall[] = [];
  let checked = 0;
  for (const column of valueColumns(table).filter(addsUp)) {
    const months = table.rows.flatMap((row) => {
      const span = row.period === undefined || row.period.kind === "year" ? null : spanOfPeriod(periodAt(row, column));
      const now = span && isFlow(row, column) ? figureAt(table, row.row, column.column) : null;
      return span && now && now.value > 0 ? [{ row, now, to: span.to, year: span.year }] : [];
    });
    months.sort((a, b) => (a.year === b.year ? a.to - b.to : a.year < b.year ? -1 : 1));
    if (!isCumulativeInWords(column) && !risesAsSum(months.map(({ now, to }) => ({ value: now.value, month: to }))))
      continue;
    const own = months.flatMap(({ row, now, to, year }, i): readonly Fall[] => {
      const before = months[i - 1];
      return before && before.year === year && before.to < to && isLess(now, before.now)
        ? [{ row, column, now, earlier: { row: before.row, column, figure: before.now } }]
        : [];
    });
    if (3 * own.length > months.length) continue;
    checked += Math.max(0, months.length - 1);
    falls.push(...own);
  }
  return { checked, falls };
}

const isCumulativeInWords = ({ period }: ColumnModel): boolean =>
  period?.kind === "cumulative" || (period?.kind === "relative" && period.span === "cumulative");

/**
 * So many months, four in five of them near the middle share of a straight line from nothing, rise as only a running
 * sum does.
 */
const STEADY_MONTHS = 6;
const STEADY = 1.35;
const RISE = 3;

function risesAsSum(figures: readonly { readonly value: number; readonly month: number }[]): boolean {
  const shares = figures.map(({ value, month }) => value / month).sort((a, b) => a - b);
  const middle = shares[shares.length >> 1] ?? 0;
  const steady = shares.filter((share) => share <= STEADY * middle && share >= middle / STEADY).length;
  const [first] = figures;
  return (
    figures.length >= STEADY_MONTHS &&
    5 * steady >= 4 * figures.length &&
    first !== undefined &&
    Math.max(...figures.map((f) => f.value)) > RISE * first.value
  );
}
