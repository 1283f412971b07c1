import { generator } from "./foreign-figures";
import type { Tally } from "./relations-score";
import { NO_TALLY, addTallies, halfOf, rates } from "./relations-score";

/** What was found of one table, all operators together. */
export interface TableTally {
  readonly name: string;
  readonly tally: Tally;
}

const f1Of = (tables: readonly TableTally[]): number =>
  rates(tables.map(({ tally }) => tally).reduce(addTallies, NO_TALLY)).f1;

/** F1 of the two halves into which a seed parts the tables. */
export function halves(tables: readonly TableTally[], seed: number): readonly [number, number] {
  const half = (which: 0 | 1) => f1Of(tables.filter(({ name }) => halfOf(name, seed) === which));
  return [half(0), half(1)];
}

/** Mean and largest difference of F1 between two halves, over many seeds, and between two resamples of half the tables. */
export function spreadOfHalves(
  tables: readonly TableTally[],
  seeds: number,
): { readonly mean: number; readonly most: number; readonly within3: number; readonly resampled: number } {
  const gaps = Array.from({ length: seeds }, (_, seed) => {
    const [a, b] = halves(tables, seed + 1);
    return Math.abs(a - b);
  });
  const draw = generator(2026);
  const resample = () => {
    const half = Math.floor(tables.length / 2);
    return f1Of(Array.from({ length: half }, () => tables[Math.floor(draw() * tables.length)]).filter((t) => !!t));
  };
  const chance = Array.from({ length: seeds }, () => Math.abs(resample() - resample()));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  return {
    mean: mean(gaps),
    most: Math.max(...gaps),
    within3: (100 * gaps.filter((gap) => gap <= 3).length) / seeds,
    resampled: mean(chance),
  };
}

/** The middle nineteen twentieths of F1 when the tables are drawn anew, with repetition. */
export function interval(tables: readonly TableTally[], draws: number): readonly [number, number] {
  const draw = generator(1126);
  const scores = Array.from({ length: draws }, () =>
    f1Of(tables.map(() => tables[Math.floor(draw() * tables.length)]).filter((t) => !!t)),
  ).sort((a, b) => a - b);
  return [scores[Math.floor(draws * 0.025)] ?? 0, scores[Math.floor(draws * 0.975)] ?? 0];
}

/**
 * Constants chosen on one half and scored on both: on tables of their own half they exceed, by what was fitted to these
 * very tables, what constants chosen on the other half reach there.
 */
export function fittedOnHalves(
  variants: ReadonlyMap<string, readonly TableTally[]>,
  seed: number,
): { readonly own: number; readonly other: number; readonly chosen: readonly [string, string] } {
  const scored = [...variants].map(([name, tables]) => ({ name, scores: halves(tables, seed) }));
  const best = (which: 0 | 1) => scored.reduce((a, b) => (b.scores[which] > a.scores[which] ? b : a));
  const [first, second] = [best(0), best(1)];
  return {
    own: (first.scores[0] + second.scores[1]) / 2,
    other: (second.scores[0] + first.scores[1]) / 2,
    chosen: [first.name, second.name],
  };
}
