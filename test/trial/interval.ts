/** The 97.5th percentile of the standard normal distribution: two of its tails leave 95 %. */
const Z = 1.959964;

/**
 * The 95 % interval of a share `found` of `all`, both ends from 0 to 1 (Wilson 1927); 0 to 1 where there is nothing to
 * take a share of.
 */
export function wilsonInterval(found: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1];
  const share = found / all;
  const middle = share + (Z * Z) / (2 * all);
  const half = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  const whole = 1 + (Z * Z) / all;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}
