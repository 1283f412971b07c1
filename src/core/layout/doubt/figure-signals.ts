import type { ColumnReading } from "../columns/column-draft";
import type { Period } from "../../model/tables/period";
import { previousPeriod, samePeriod, samePeriodLastYear } from "../../model/tables/period";
import { areOfOneThing } from "../../model/tables/table";
import { quotientOf } from "../../relations/witness";
import { isLikeIndex } from "../columns/column-figures";
import { INDEX_WORDS } from "../../vocabulary/figure-kinds";
import { says } from "../../vocabulary/words";
import type { ReadColumn, ReadTable, Signals } from "./signal";
import { flag } from "./signal";

/** Figures from which a column is no longer few. */
const ENOUGH = 3;

/** Rows that two columns must share before their ratio says anything. */
const RATIO_ROWS = 3;

/** What the figures of a column say of what it was read as. */
export function figureSignals(column: ReadColumn, table: ReadTable): Signals {
  const { model, draft } = column;
  const { figures } = draft;
  const values = [...figures.values.values()].filter((v) => v !== 0);
  return {
    "figures-few": flag(figures.numbers > 0 && figures.numbers < ENOUGH),
    "words-among-figures": figures.filled === 0 ? 0 : figures.texts / figures.filled,
    "figures-like-measure": flag(
      model.role === "value" &&
        model.unit?.dimension !== "percent" &&
        !says(INDEX_WORDS, table.region.contextTitle ?? "") &&
        values.length >= ENOUGH &&
        isLikeIndex(values) &&
        !holdsTotals(values, table),
    ),
    "figures-unlike-measure": flag(
      model.role === "measure" &&
        model.measure !== "difference" &&
        model.measure !== "other" &&
        values.filter((v) => Math.abs(v) > 1_000).length * 2 > values.length,
    ),
    ...ratioSignals(column, table),
  };
}

/** How many times its middle figure a total of months is at least: of a quarter's. */
const OF_TOTALS = 3;

/** Whether a table of amounts, in a unit of its own, has totals among a column's figures, as no list of indices has. */
function holdsTotals(values: readonly number[], { region }: ReadTable): boolean {
  const isOfAmounts = region.units.some(({ unit }) => unit.dimension !== "percent");
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return isOfAmounts && Math.max(...values) > OF_TOTALS * middle;
}

/** Whether the ratio that a measure is said to be holds between the columns it is said to be of. */
function ratioSignals({ model }: ReadColumn, { models, witness }: ReadTable): Signals {
  const shares = operandsOf(model, models).flatMap(([current, base]) => {
    const { holds, asked } = quotientOf(witness, model.column, { over: current.column, under: base.column });
    return asked >= RATIO_ROWS ? [holds / asked] : [];
  });
  if (shares.length === 0) return {};
  const best = Math.max(...shares);
  return { "ratio-holds": flag(best >= 0.5), "ratio-fails": flag(best < 0.5) };
}

/** The pairs of columns, figure and base, that a measure can be the ratio of by its period. */
function operandsOf(
  model: ColumnReading,
  models: readonly ColumnReading[],
): readonly (readonly [ColumnReading, ColumnReading])[] {
  const { period, measure } = model;
  if (model.role !== "measure" || period === null) return [];
  const values = models.filter((m) => m.role === "value" && areOfOneThing(m, model));
  const at = (wanted: Period | null, isPlan: boolean): readonly ColumnReading[] =>
    wanted === null
      ? []
      : values.filter((m) => m.period !== null && samePeriod(m.period, wanted) && (m.scenario === "plan") === isPlan);
  const pairs = (bases: readonly ColumnReading[]): readonly (readonly [ColumnReading, ColumnReading])[] =>
    at(period, false).flatMap((current) => bases.map((base) => [current, base] as const));
  if (measure === "growth-same-period") return pairs(at(samePeriodLastYear(period), false));
  if (measure === "growth-previous-period") return pairs(at(previousPeriod(period), false));
  return [];
}
