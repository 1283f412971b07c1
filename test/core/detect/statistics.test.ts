import { hidiroglouBerthelot } from "../../../src/core/detect/hidiroglou-berthelot";
import { decompose } from "../../../src/core/detect/seasonal-trend";
import { median, medianAbsoluteDeviation, quantile, robustScores } from "../../../src/core/detect/statistics";

test.each([
  [[1, 2, 3, 4], 0.25, 1.75],
  [[4, 1, 3, 2], 0.75, 3.25],
  [[10, 9, 2], 0.5, 9],
  [[1, 10], 0.1, 1.9],
  [[-5, 5, 100], 0, -5],
  [[-5, 5, 100], 1, 100],
  [[7], 0.3, 7],
])("of %j the quantile %d, between order statistics, is %d", (values, probability, expected) => {
  expect(quantile(values, probability)).toBeCloseTo(expected, 12);
});

test("the median of an even number is the mean of the two in the middle, and the list stays as it was", () => {
  const values = [9, 1, 4, 2];
  expect(median(values)).toBe(3);
  expect(values).toEqual([9, 1, 4, 2]);
});

test("the deviation of 1, 1, 2, 2, 4, 6, 9 from its median 2 is 1, made a standard deviation", () => {
  expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBeCloseTo(1.4826, 12);
  // The same about zero and of negative values.
  expect(medianAbsoluteDeviation([-1, -1, -2, -2, -4, -6, -9])).toBeCloseTo(1.4826, 12);
});

test("scores are distances from the median in deviations, or in floors where those are smaller", () => {
  const scores = robustScores([1, 1, 2, 2, 4, 6, 9], 0.5);
  expect(scores.map((score) => Math.round(score * 1.4826 * 1e9) / 1e9)).toEqual([-1, -1, 0, 0, 2, 4, 7]);
  expect(robustScores([5, 5, 5, 7], 0.5)).toEqual([0, 0, 0, 4]);
});

const pairs = (ratios: readonly number[], base = 100): { readonly base: number; readonly current: number }[] =>
  ratios.map((ratio) => ({ base, current: base * ratio }));
const close = (actual: readonly number[] | undefined, expected: readonly number[]): void => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(actual?.[i]).toBeCloseTo(value, 9);
  });
};

describe("Hidiroglou and Berthelot, worked by hand", () => {
  test("halving and doubling lie equally far from the median, a larger unit further", () => {
    // Median ratio 1; -1, -0.25, 0, 0.25, 3 times the root of the larger figure.
    const result = hidiroglouBerthelot(pairs([0.5, 0.8, 1, 1.25, 4]));
    expect(result?.medianRatio).toBe(1);
    close(result?.scores, [-10, -2.5, 0, 0.25 * Math.sqrt(125), 60]);
    close(result?.quartiles, [-2.5, 0, 0.25 * Math.sqrt(125)]);
    close(result?.bounds, [-50, 20 * 0.25 * Math.sqrt(125)]);
    expect(result?.outliers).toEqual([4]);
    const fallen = hidiroglouBerthelot(pairs([0.1, 0.8, 1, 1.25, 1.1]));
    expect(fallen?.outliers).toEqual([0]);
  });

  test("the smallest spread is a part of the median score; bounds have a width of their own to either side", () => {
    // Median ratio 2; scores -1, -1, 0.5, 0.5 about -0.25, quartiles 0.75 away; four times 0.25 is more.
    const options = { sizeExponent: 0, leastSpread: 4, widths: [2, 3], tail: 0.25 } as const;
    const result = hidiroglouBerthelot(pairs([1, 1, 3, 3]), options);
    close(result?.scores, [-1, -1, 0.5, 0.5]);
    close(result?.bounds, [-2.25, 2.75]);
    expect(result?.outliers).toEqual([]);
    const quartiles = hidiroglouBerthelot(pairs([1, 1, 3, 3]), { ...options, leastSpread: 0.05 });
    close(quartiles?.bounds, [-0.25 - 2 * 0.75, -0.25 + 3 * 0.75]);
    const narrow = hidiroglouBerthelot(pairs([1, 1, 3, 3]), { ...options, leastSpread: 0, widths: [0.5, 0.5] });
    expect(narrow?.outliers).toEqual([0, 1, 2, 3]);
    // What lies on the bound is inside.
    const onIt = hidiroglouBerthelot(pairs([1, 1, 3, 3]), { ...options, leastSpread: 0, widths: [1, 1] });
    expect(onIt?.outliers).toEqual([]);
  });

  test("nothing stands out where the quartiles cannot be told apart, unless the tails reach further", () => {
    expect(hidiroglouBerthelot([])).toBeNull();
    expect(hidiroglouBerthelot(pairs([1.1, 1.1, 1.1]))).toBeNull();
    const one = pairs([...Array.from({ length: 9 }, () => 1), 2]);
    expect(hidiroglouBerthelot(one)).toBeNull();
    const tails = hidiroglouBerthelot(one, { sizeExponent: 0, leastSpread: 0.05, widths: [5, 5], tail: 0.1 });
    close(tails?.quartiles, [0, 0, 0.1]);
    expect(tails?.outliers).toEqual([9]);
  });
});

describe("season and trend", () => {
  const season = Array.from({ length: 12 }, (_, m) => Math.cos((2 * Math.PI * m) / 12));
  const series = (months: number, slope: number, planted: Readonly<Record<number, number>> = {}): readonly number[] =>
    Array.from({ length: months }, (_, i) => 5 + slope * i + (season[i % 12] ?? 0) + (planted[i] ?? 0));

  test.each([
    [36, 0],
    [48, 0],
    [60, 0],
    [41, 0],
  ])("a level season of %i months is taken apart without a rest", (months) => {
    const { seasonal, trend, remainder } = decompose(series(months, 0), 12);
    close(
      remainder,
      Array.from({ length: months }, () => 0),
    );
    // In a year that is cut the means of the months do not cancel to the last digit.
    seasonal.forEach((value, i) => {
      expect(value).toBeCloseTo(season[i % 12] ?? 0, 6);
      expect(trend[i]).toBeCloseTo(5, 6);
    });
  });

  test("the parts add up to the series", () => {
    const given = series(48, 0.02, { 20: 1 });
    const { seasonal, trend, remainder } = decompose(given, 12);
    close(
      given.map((_, i) => (seasonal[i] ?? 0) + (trend[i] ?? 0) + (remainder[i] ?? 0)),
      given,
    );
  });

  test("a straight trend is found within a year's slope, the season comes back every year", () => {
    const { seasonal, trend, remainder } = decompose(series(60, 0.02), 12);
    seasonal.slice(12).forEach((value, i) => {
      expect(value).toBeCloseTo(seasonal[i] ?? Number.NaN, 9);
    });
    expect(Math.max(...remainder.map(Math.abs))).toBeLessThan(0.02);
    expect(trend[54]).toBeCloseTo(5 + 0.02 * 54, 1);
    expect(((trend[50] ?? 0) - (trend[10] ?? 0)) / 40).toBeCloseTo(0.02, 2);
  });

  test.each([0, 5, 20, 30, 59])("a single odd month, %i, is all rest and moves nothing else", (at) => {
    // Figures are never exact: of a series without any unevenness no spread can be told.
    const uneven = series(60, 0, { [at]: 1 }).map((value, i) => value + 0.05 * (((i * 7) % 5) - 2));
    const { remainder } = decompose(uneven, 12);
    remainder.forEach((rest, i) => {
      expect(Math.abs(rest - (i === at ? 1 : 0))).toBeLessThan(0.15);
    });
  });

  test("other periods than a year", () => {
    const quarters = Array.from({ length: 20 }, (_, i) => 3 + ([1, -1, 2, -2][i % 4] ?? 0));
    close(
      decompose(quarters, 4).remainder,
      Array.from({ length: 20 }, () => 0),
    );
  });
});
