/** The quantile of R's type 7, linear between order statistics, of a list that is not empty and holds no NaN. */
export function quantile(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1];
  return high === undefined ? low : low + (position - below) * (high - low);
}

/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Makes the median absolute deviation of normal data its standard deviation. Source: 1 ÷ Φ⁻¹(3/4), as in the manual of
 * `mad` in R.
 */
const NORMAL_CONSISTENCY = 1.4826;

/** The median absolute deviation from the median, as an estimate of the standard deviation. */
export function medianAbsoluteDeviation(values: readonly number[]): number {
  const middle = median(values);
  return NORMAL_CONSISTENCY * median(values.map((value) => Math.abs(value - middle)));
}

/** How far each value lies from the median, in spreads; the spread is never taken smaller than `floor`. */
export function robustScores(values: readonly number[], floor: number): readonly number[] {
  const middle = median(values);
  const spread = Math.max(medianAbsoluteDeviation(values), floor);
  return values.map((value) => (value - middle) / spread);
}
