/**
 * The quantile of a list of numbers for a probability of 0 to 1, linear between order statistics (type 7 of `quantile`
 * in R); NaN for an empty list. No value may be NaN.
 */
export function quantile(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1];
  return high === undefined ? low : low + (position - below) * (high - low);
}

/** The middle value; the mean of the two middle ones of an even number; NaN for an empty list. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Makes the median absolute deviation of normal data its standard deviation. Source: 1 ÷ Φ⁻¹(3/4), as in the manual of
 * `mad` in R.
 */
const NORMAL_CONSISTENCY = 1.4826;

/**
 * The median absolute deviation from the median times 1.4826, as an estimate of the standard deviation, in the values'
 * own unit; 0 where more than half of them are equal.
 */
export function medianAbsoluteDeviation(values: readonly number[]): number {
  const middle = median(values);
  return NORMAL_CONSISTENCY * median(values.map((value) => Math.abs(value - middle)));
}

/**
 * How far each value lies from the median, in spreads (the modified z-score of Iglewicz and Hoaglin 1993); the spread
 * is the median absolute deviation, never taken smaller than `floor`, which is above zero and in the values' unit.
 */
export function robustScores(values: readonly number[], floor: number): readonly number[] {
  const middle = median(values);
  const spread = Math.max(medianAbsoluteDeviation(values), floor);
  return values.map((value) => (value - middle) / spread);
}
