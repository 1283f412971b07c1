/** The least and the most a weight, or a contribution, can be. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * What the weight of one sector can be where the weights of all are unknown, none is below zero and they make one:
 * `index` is its own, `whole` the composite and `others` the other sectors' (100 for no change). Null where the
 * composite lies outside its sectors.
 */
export function weightBounds(whole: number, index: number, others: readonly number[]): Bounds | null {
  const [low, high] = [Math.min(...others), Math.max(...others)];
  if (others.length === 0 || whole < Math.min(low, index) || whole > Math.max(high, index)) return null;
  const most = Math.min(
    1,
    index > low ? (whole - low) / (index - low) : 1,
    index < high ? (high - whole) / (high - index) : 1,
  );
  const least = Math.max(
    0,
    index < low ? (whole - low) / (index - low) : 0,
    index > high ? (high - whole) / (high - index) : 0,
  );
  return { least, most };
}
