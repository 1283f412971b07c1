import type { Lines } from "../figures";
import { real } from "../figures";

const { isNaN } = Number;

/**
 * What active lines add up to from the first on, every n-th line for itself: the sum of a run is then the difference of
 * two entries. At (index + stride) × width + place in the sample, zeros before.
 */
export interface Progression {
  readonly width: number;
  readonly stride: number;
  readonly sums: Float64Array;
  /** Together the units of the figures added. */
  readonly slack: Float64Array;
  /** How many figures were added. */
  readonly counts: Float64Array;
}

/** The progression of active lines at sampled positions, with a stride. */
export function progressionOf(
  { length, values, units, samples }: Lines,
  active: readonly number[],
  stride: number,
): Progression {
  const width = samples.length;
  const size = (active.length + stride) * width;
  const sums = new Float64Array(size);
  const slack = new Float64Array(size);
  const counts = new Float64Array(size);
  for (let index = 0; index < active.length; index++)
    for (let k = 0; k < width; k++) {
      const before = index * width + k;
      const entry = before + stride * width;
      const cell = (active[index] ?? 0) * length + (samples[k] ?? 0);
      const value = real(values, cell);
      const blank = isNaN(value);
      sums[entry] = real(sums, before) + (blank ? 0 : value);
      slack[entry] = real(slack, before) + (blank ? 0 : real(units, cell));
      counts[entry] = real(counts, before) + (blank ? 0 : 1);
    }
  return { width, stride, sums, slack, counts };
}

/** Between which two entries a run of n lines from a result on lies, in the direction of the step. */
export function runBetween(
  { width, stride }: Progression,
  { index, step }: { readonly index: number; readonly step: number },
  n: number,
): readonly [low: number, high: number] {
  return step > 0
    ? [(index + stride) * width, (index + stride * (n + 1)) * width]
    : [(index - stride * n) * width, index * width];
}
