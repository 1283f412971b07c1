import type { CellAddress } from "../model/cells/address";
import { comparisonsOf, isDifferenceColumn } from "../model/tables/comparison";
import { lastMonthOf, reportsLater } from "../model/tables/period-order";
import type { Comparison } from "../model/tables/comparison";
import type { AccusedCells } from "../model/results/accused";
import { NOTHING_ACCUSED } from "../model/results/accused";
import type { MeasureColumn } from "../model/results/computation";
import type { Period } from "../model/tables/period";
import { samePeriod } from "../model/tables/period";
import type { ColumnModel, TableModel } from "../model/tables/table";
import { areOfOneThing, isEmptyForm } from "../model/tables/table";
import type { MonthBeside } from "./month-beside";
import { monthBeside } from "./month-beside";
import { recurringLabels } from "./recurring-labels";

/** A table read as a report: the column of the reporting period and what it is compared with. */
export interface ReportTable {
  readonly table: TableModel;
  readonly period: Period;
  /** Null where the sheet prints only growth. */
  readonly current: ColumnModel | null;
  readonly samePeriod: ColumnModel | null;
  readonly plan: ColumnModel | null;
  /** The sheet's own columns of growth and attainment, filled in. */
  readonly printedGrowth: ColumnModel | null;
  readonly printedAttainment: ColumnModel | null;
  readonly growth: TakenColumn | null;
  readonly attainment: TakenColumn | null;
  /** The last month alone, where the table gives it beside the months that add up. */
  readonly month: MonthBeside | null;
  /** Labels, as they are compared, that are not enough to tell a row from another. */
  readonly recurring: ReadonlySet<string>;
  /** Figures from which nothing is taken. */
  readonly accused: AccusedCells;
}

/** A measure that was taken of a table's rows, with its values by row, where it could be taken. */
export interface TakenColumn {
  readonly column: MeasureColumn;
  readonly values: ReadonlyMap<number, number>;
  /** The cells that each row's figure is taken of. */
  readonly operands: ReadonlyMap<number, readonly CellAddress[]>;
}

function takenColumn(column: MeasureColumn | undefined): TakenColumn | null {
  if (column === undefined) return null;
  const values = new Map<number, number>();
  for (const { row, status, value } of column.cells)
    if (value !== null && (status === "ok" || status === "by-definition")) values.set(row, value);
  return { column, values, operands: new Map(column.cells.map(({ row, operands }) => [row, operands])) };
}

const filled = (column: ColumnModel | null | undefined): ColumnModel | null =>
  column && !column.isEmpty && column.form !== null ? column : null;

const hasIndices = (table: TableModel): boolean =>
  table.rows.some((row) => row.nature === "index" && row.kind !== "heading");

/** The prices a column is in, as its header says. */
const pricesOf = (column: ColumnModel): string | null => column.meaning.prices;

/**
 * Whether two columns may speak of the same prices: growth at constant prices is none of the amount at current ones.
 */
function areOfOnePrice(a: ColumnModel, b: ColumnModel): boolean {
  const [x, y] = [pricesOf(a), pricesOf(b)];
  return x === null || y === null || x === y;
}

/** The table read as a report; null when nothing in it is compared with another period or a plan, nor is an index. */
export function reportOf(
  table: TableModel,
  measures: readonly MeasureColumn[],
  accused: AccusedCells = NOTHING_ACCUSED,
): ReportTable | null {
  if (isEmptyForm(table)) return null;
  const comparisons = comparisonsOf(table).filter((c) => c.measure !== "growth-previous-period");
  const printed = table.columns.filter(
    (c) =>
      c.role === "measure" &&
      (c.measure === "growth-same-period" || c.measure === "plan-attainment") &&
      !c.isEmpty &&
      !isDifferenceColumn(table, c),
  );
  const candidates = table.columns.filter(
    (c) =>
      c.role === "value" &&
      c.scenario !== "plan" &&
      !c.isEmpty &&
      c.quantity !== "volume" &&
      c.period !== null &&
      (hasIndices(table) ||
        comparisons.some((x) => x.current === c) ||
        printed.some((p) => p.period !== null && c.period !== null && samePeriod(p.period, c.period))),
  );
  const isCompared = (c: ColumnModel): boolean => comparisons.some((x) => x.current === c);
  const hasItsGrowth = (c: ColumnModel): boolean =>
    printed.some(
      (p) =>
        p.measure === "growth-same-period" &&
        p.period !== null &&
        c.period !== null &&
        samePeriod(p.period, c.period) &&
        areOfOnePrice(p, c),
    );
  const current = candidates.reduce<ColumnModel | null>((best, c) => {
    if (best === null || best.period === null || c.period === null) return best ?? c;
    if (reportsLater(c.period, best.period)) return c;
    if (reportsLater(best.period, c.period)) return best;
    // Of columns of one time ("Số chợ", "Doanh thu bán lẻ"; at current and at constant prices) the one that is compared
    // is what the report is about.
    if (printed.length > 0 && hasItsGrowth(c) !== hasItsGrowth(best)) return hasItsGrowth(c) ? c : best;
    return isCompared(c) && !isCompared(best) ? c : best;
  }, null);
  if (current === null || current.period === null) return growthOnly(table, printed, accused);
  const { period } = current;
  const comparison = (measure: Comparison["measure"]): Comparison | null =>
    comparisons.find((c) => c.measure === measure && c.current === current) ?? null;
  const printedOf = (measure: Comparison["measure"]): ColumnModel | null =>
    filled(comparison(measure)?.column) ??
    filled(
      printed.find(
        (c) =>
          c.measure === measure &&
          areOfOneThing(c, current) &&
          c.period !== null &&
          samePeriod(c.period, period) &&
          areOfOnePrice(c, current),
      ),
    );
  const computed = (measure: Comparison["measure"]): TakenColumn | null =>
    takenColumn(
      measures.find((m) => m.tableId === table.id && m.measure === measure && m.comparison.current === current),
    );
  return {
    table,
    period,
    current,
    samePeriod: comparison("growth-same-period")?.base ?? null,
    plan: comparison("plan-attainment")?.base ?? null,
    printedGrowth: printedOf("growth-same-period"),
    printedAttainment: printedOf("plan-attainment"),
    growth: computed("growth-same-period"),
    attainment: computed("plan-attainment"),
    month: monthBeside(table, measures, period, current),
    recurring: recurringLabels(table),
    accused,
  };
}

/** A table that prints growth and no figures, as those of the statistics office do for indices. */
function growthOnly(table: TableModel, printed: readonly ColumnModel[], accused: AccusedCells): ReportTable | null {
  const growths = printed.filter((c) => c.measure === "growth-same-period" && c.form !== null && c.period !== null);
  const latest = growths.reduce<ColumnModel | null>(
    (best, c) => (best?.period && c.period && !reportsLater(c.period, best.period) ? best : c),
    null,
  );
  if (latest === null || latest.period === null) return null;
  return {
    table,
    period: latest.period,
    current: null,
    samePeriod: null,
    plan: null,
    printedGrowth: latest,
    printedAttainment: null,
    growth: null,
    attainment: null,
    month: monthBeside(table, [], latest.period, latest),
    recurring: recurringLabels(table),
    accused,
  };
}

/** Whether the table sets targets for a year after the one it reports, and none for that: a plan that serves reports. */
export function isOfPlanAhead({ table, period, plan }: ReportTable): boolean {
  const reported = lastMonthOf(period);
  return (
    plan === null &&
    reported !== null &&
    table.columns.some((c) => c.scenario === "plan" && c.period !== null && (lastMonthOf(c.period) ?? 0) > reported)
  );
}
