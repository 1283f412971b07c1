import { quantile } from "./statistics";

/**
 * The parameters of the method: how much size counts, the smallest spread, and how many spreads lie between the
 * quartiles and the bounds.
 */
interface HidiroglouBerthelotOptions {
  /** 0: size does not count; 1: it counts in full. */
  readonly sizeExponent: number;
  /** The spread is at least this part of the median score. */
  readonly leastSpread: number;
  /** Spreads below and above the median. */
  readonly widths: readonly [number, number];
  /** 0.25 for quartiles; 0.1 where more than a quarter of the ratios are equal. */
  readonly tail: number;
}

/** U = 0.5, A = 0.05, quartiles and C = 20: the defaults of `Hb` in Kostra, the package of Statistics Norway. */
const HIDIROGLOU_BERTHELOT: HidiroglouBerthelotOptions = {
  sizeExponent: 0.5,
  leastSpread: 0.05,
  widths: [20, 20],
  tail: 0.25,
};

/** The score of every pair, the bounds outside which a pair is an outlier, and the indices of those that are. */
interface HidiroglouBerthelotResult {
  readonly medianRatio: number;
  readonly scores: readonly number[];
  readonly quartiles: readonly [number, number, number];
  readonly bounds: readonly [number, number];
  readonly outliers: readonly number[];
}

/**
 * Hidiroglou and Berthelot 1986: ratios current ÷ base made symmetric about their median, weighted by size, judged by
 * their quartile distances. All figures must be above zero. The scores stand in the order of the pairs, and `outliers`
 * are their positions. Null where there is no pair, or the quartiles cannot be told apart: all ratios (nearly) equal,
 * nothing stands out.
 */
export function hidiroglouBerthelot(
  pairs: readonly { readonly base: number; readonly current: number }[],
  options: HidiroglouBerthelotOptions = HIDIROGLOU_BERTHELOT,
): HidiroglouBerthelotResult | null {
  if (pairs.length === 0) return null;
  const ratios = pairs.map(({ base, current }) => current / base);
  const medianRatio = quantile(ratios, 0.5);
  const scores = pairs.map(({ base, current }, i) => {
    const ratio = ratios[i] ?? 1;
    const centred = ratio < medianRatio ? 1 - medianRatio / ratio : ratio / medianRatio - 1;
    return centred * Math.max(base, current) ** options.sizeExponent;
  });
  const quartiles = [
    quantile(scores, options.tail),
    quantile(scores, 0.5),
    quantile(scores, 1 - options.tail),
  ] as const;
  const [low, middle, high] = quartiles;
  const largest = Math.max(...scores.map(Math.abs));
  if (quartiles.every((q) => Math.abs(q) <= 1e-9 * Math.max(largest, Number.MIN_VALUE))) return null;
  const least = Math.abs(options.leastSpread * middle);
  const bounds = [
    middle - options.widths[0] * Math.max(middle - low, least),
    middle + options.widths[1] * Math.max(high - middle, least),
  ] as const;
  const outliers = scores.flatMap((score, i) => (score < bounds[0] || score > bounds[1] ? [i] : []));
  return { medianRatio, scores, quartiles, bounds, outliers };
}
