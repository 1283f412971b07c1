import { median } from "./statistics";

/** A series taken apart: what comes back every year, what moves slowly, what is left. */
interface SeasonalTrend {
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
}

/**
 * Passes over season and trend between two weightings. Source: two usually suffice (manual of `stl` in R, after
 * Cleveland et al. 1990); the default of `STL.fit` in statsmodels where it is robust.
 */
const INNER_PASSES = 2;

/** Weightings by the remainder. Source: the default where robust, of `stl` in R and of `STL.fit` in statsmodels. */
const OUTER_PASSES = 15;

const at = (values: readonly number[], index: number): number => values[index] ?? Number.NaN;
const tricube = (u: number): number => (u >= 1 ? 0 : (1 - u ** 3) ** 3);
const bisquare = (u: number): number => (u >= 1 ? 0 : (1 - u ** 2) ** 2);

/** Locally linear regression at every position over the `span` nearest ones, with a weight for each value. */
function loess(values: readonly number[], span: number, weights: readonly number[]): number[] {
  const n = values.length;
  const width = Math.min(span, n);
  return values.map((_, x) => {
    const left = Math.min(Math.max(0, x - Math.floor(width / 2)), n - width);
    // Beyond the series' own length the neighbourhood grows by the half of what is missing (Cleveland et al. 1990,
    // section 3.1).
    const reach = Math.max(x - left, left + width - 1 - x) + Math.max(0, Math.floor((span - n) / 2)) + 1;
    let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
    for (let i = left; i < left + width; i++) {
      const weight = tricube(Math.abs(i - x) / reach) * at(weights, i);
      const d = i - x;
      w += weight;
      wx += weight * d;
      wy += weight * at(values, i);
      wxx += weight * d * d;
      wxy += weight * d * at(values, i);
    }
    const determinant = w * wxx - wx * wx;
    if (w <= 0) return at(values, x);
    return determinant > 1e-12 * w * w ? (wxx * wy - wx * wxy) / determinant : wy / w;
  });
}

function movingAverage(values: readonly number[], length: number): number[] {
  const result: number[] = [];
  let total = 0;
  values.forEach((value, i) => {
    total += value;
    if (i >= length) total -= at(values, i - length);
    if (i >= length - 1) result.push(total / length);
  });
  return result;
}

const nextOdd = (x: number): number => 2 * Math.floor(Math.ceil(x) / 2) + 1;

/** The seasonal means (weighted), drawn out by a year at either end so that the filter has something to stand on. */
function seasonalMeans(detrended: readonly number[], period: number, weights: readonly number[]): number[] {
  const means = Array.from({ length: period }, (_, season) => {
    let [total, weight, plain, count] = [0, 0, 0, 0];
    for (let i = season; i < detrended.length; i += period) {
      total += at(detrended, i) * at(weights, i);
      weight += at(weights, i);
      plain += at(detrended, i);
      count += 1;
    }
    // Where robustness trusts none of a month's years, all of them count alike: no season at all would accuse each.
    return weight > 0 ? total / weight : plain / count;
  });
  return Array.from({ length: detrended.length + 2 * period }, (_, i) => at(means, i % period));
}

/**
 * Seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990), robust, with a season that
 * is the same every year. The series has no gap, counts `period` values a year and spans at least two; the three parts
 * have its length and unit and add up to it.
 */
export function decompose(series: readonly number[], period: number): SeasonalTrend {
  const n = series.length;
  const ones = series.map(() => 1);
  const trendSpan = nextOdd((1.5 * period) / (1 - 1.5 / (10 * n + 1)));
  const lowPassSpan = nextOdd(period);
  let weights: readonly number[] = ones;
  let trend: number[] = series.map(() => 0);
  let seasonal: number[] = series.map(() => 0);
  for (let outer = 0; outer < OUTER_PASSES; outer++) {
    for (let inner = 0; inner < INNER_PASSES; inner++) {
      const cycle = seasonalMeans(
        series.map((y, i) => y - at(trend, i)),
        period,
        weights,
      );
      const filtered = movingAverage(movingAverage(movingAverage(cycle, period), period), 3);
      const lowPass = loess(filtered, lowPassSpan, ones);
      seasonal = series.map((_, i) => at(cycle, i + period) - at(lowPass, i));
      trend = loess(
        series.map((y, i) => y - at(seasonal, i)),
        trendSpan,
        weights,
      );
    }
    const rest = series.map((y, i) => Math.abs(y - at(trend, i) - at(seasonal, i)));
    const scale = 6 * median(rest);
    weights = scale > 0 ? rest.map((r) => bisquare(r / scale)) : ones;
  }
  return { seasonal, trend, remainder: series.map((y, i) => y - at(trend, i) - at(seasonal, i)) };
}
