import { comparisonsOf } from "../../model/tables/comparison";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";

/** A row whose printed attainment is not that of its figure against the one plan that all other rows are set against. */
export interface ConstantMiss {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly current: ColumnModel;
  readonly figure: Figure;
  readonly printed: Figure;
  /** What the other rows' plan makes of the figure, in percent as printed. */
  readonly computed: number;
  /** Rows that agree on the plan. */
  readonly agreeing: number;
}

/**
 * Rows that must agree on one plan, with figures of so different sizes, for each that does not. Source: a share printed
 * to one decimal leaves the plan open by half a percent, so that five figures that double agree by chance in fewer than
 * one of a million tables.
 */
const LEAST_ROWS = 5;
const SIZES = 1.5;

interface Pair {
  readonly row: RowModel;
  readonly figure: Figure;
  readonly printed: Figure;
  /** What printed ÷ figure may be. */
  readonly low: number;
  readonly high: number;
}

function pairsOf(table: TableModel, column: ColumnModel, current: ColumnModel): readonly Pair[] {
  return table.rows.flatMap((row) => {
    if (row.kind === "heading" || row.nature !== "level") return [];
    const [figure, printed] = [current, column].map((c) => figureAt(table, row.row, c.column));
    if (!figure || !printed || figure.value <= 0 || printed.value <= 0) return [];
    const [f, p] = [figure.unit.toNumber() / 2, printed.unit.toNumber() / 2];
    return [
      {
        row,
        figure,
        printed,
        low: (printed.value - p) / (figure.value + f),
        high: (printed.value + p) / Math.max(figure.value - f, Number.MIN_VALUE),
      },
    ];
  });
}

/** A quotient that most pairs allow: one of their lower ends. */
function commonQuotient(pairs: readonly Pair[]): number {
  const counts = pairs.map(({ low }) => ({
    low,
    count: pairs.filter((pair) => pair.low <= low && low <= pair.high).length,
  }));
  return counts.reduce((best, entry) => (entry.count > best.count ? entry : best), { low: 0, count: 0 }).low;
}

/** Rows that a quotient is looked for in: more add nothing to what is known of it. */
const MOST_ROWS = 200;

function missesOf(table: TableModel, column: ColumnModel, current: ColumnModel): readonly ConstantMiss[] | null {
  const pairs = pairsOf(table, column, current);
  const quotient = commonQuotient(pairs.slice(0, MOST_ROWS));
  const fits = ({ low, high }: Pair): boolean => low <= quotient && quotient <= high;
  const agreeing = pairs.filter(fits);
  const sizes = agreeing.map(({ figure }) => figure.value);
  const isKnown = agreeing.length >= LEAST_ROWS && Math.max(...sizes) >= SIZES * Math.min(...sizes);
  const wrong = pairs.filter((pair) => !fits(pair));
  if (!isKnown || wrong.length * LEAST_ROWS > agreeing.length) return null;
  // What all agreeing rows allow is narrower than what one does.
  const [low, high] = [Math.max(...agreeing.map((p) => p.low)), Math.min(...agreeing.map((p) => p.high))];
  return wrong.map(({ row, figure, printed }) => ({
    row,
    column,
    current,
    figure,
    printed,
    computed: ((low + high) / 2) * figure.value,
    agreeing: agreeing.length,
  }));
}

/** Attainments set against one plan that stands outside the table ("KH năm: 94.200"), in the rows that do not fit. */
export function constantMisses(table: TableModel): {
  readonly checked: number;
  readonly misses: readonly ConstantMiss[];
} {
  const claimed = new Set(comparisonsOf(table).flatMap(({ column }) => (column ? [column.column] : [])));
  const columns = table.columns.filter(
    (c) => c.role === "measure" && c.measure === "plan-attainment" && !c.isEmpty && !claimed.has(c.column),
  );
  let checked = 0;
  const misses = columns.flatMap((column) => {
    for (const current of valueColumns(table).filter((c) => c.scenario !== "plan")) {
      const found = missesOf(table, column, current);
      if (found === null) continue;
      checked += table.rows.length;
      return found;
    }
    return [];
  });
  return { checked, misses };
}
