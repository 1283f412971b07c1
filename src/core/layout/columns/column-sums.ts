import type { MeasureForm } from "../../model/tables/table";
import type { ColumnFigures } from "./column-figures";

/** Two columns whose difference a column holds. */
export interface Difference {
  readonly current: number;
  readonly base: number;
  readonly hits: number;
  readonly rows: number;
}

/** A column whose parts of one whole another column gives. */
export interface Share {
  readonly of: number;
  readonly form: MeasureForm;
  readonly hits: number;
  readonly rows: number;
}

const FEWEST_ROWS = 3;
const COLUMNS = 20;
const ROWS = 40;
const MOST_DECIMALS = 6;

/** Half a unit of the last place that the figures of a column are given to. */
function halfUnit(figures: ColumnFigures): number {
  let decimals = 0;
  for (const value of figures.values.values())
    decimals = Math.max(decimals, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);
  return 0.5 * 10 ** -Math.min(decimals, MOST_DECIMALS);
}

/**
 * The pairs of columns whose difference gives the figures of a column within their rounding, in four rows of five and
 * at least three, best first.
 */
export function differencesBehind(figures: ColumnFigures, candidates: readonly ColumnFigures[]): readonly Difference[] {
  const rows = [...figures.values].filter(([, value]) => value !== 0).slice(0, ROWS);
  const columns = candidates.slice(0, COLUMNS).map((column) => ({ column, half: halfUnit(column) }));
  const own = halfUnit(figures);
  const found: Difference[] = [];
  for (const current of columns) {
    for (const base of columns) {
      if (current === base) continue;
      let [hits, compared] = [0, 0];
      for (const [row, value] of rows) {
        const [x, y] = [current.column.values.get(row), base.column.values.get(row)];
        if (x === undefined || y === undefined) continue;
        compared++;
        if (Math.abs(x - y - value) <= (own + current.half + base.half) * (1 + 1e-9)) hits++;
      }
      if (hits >= FEWEST_ROWS && hits * 10 >= compared * 8)
        found.push({ current: current.column.column, base: base.column.column, hits, rows: compared });
    }
  }
  return found.sort((a, b) => b.hits - a.hits);
}

/**
 * The column whose figures, divided by one whole that stands among them or is their sum, give the figures of a
 * column; null for none.
 */
export function shareBehind(figures: ColumnFigures, candidates: readonly ColumnFigures[]): Share | null {
  const half = halfUnit(figures);
  const shares = [...figures.values].slice(0, ROWS);
  const found: Share[] = [];
  for (const column of candidates.slice(0, COLUMNS)) {
    for (const [form, hundred] of [
      ["index", 100],
      ["fraction", 1],
    ] as const) {
      const all = [...column.values.values()];
      const named = shares.filter(([, share]) => share === hundred).map(([row]) => column.values.get(row) ?? 0);
      for (const whole of new Set([...named, Math.max(...all), all.reduce((a, b) => a + b, 0)])) {
        const parts = shares.flatMap(([row, share]) => {
          const part = column.values.get(row);
          return part === undefined || part === 0 || share === hundred
            ? []
            : [Math.abs((hundred * part) / whole - share) <= half + 0.0005 * Math.abs(share)];
        });
        const hits = parts.filter((part) => part).length;
        if (whole > 0 && hits >= FEWEST_ROWS && hits * 10 >= parts.length * 8)
          found.push({ of: column.column, form, hits, rows: parts.length });
      }
    }
  }
  return found.sort((a, b) => b.hits - a.hits || distance(figures, a) - distance(figures, b))[0] ?? null;
}

const distance = (figures: ColumnFigures, { of }: Share): number => Math.abs(figures.column - of);
