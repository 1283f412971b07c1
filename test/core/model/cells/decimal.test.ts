import Big from "big.js";
import {
  decimalsOf,
  exact,
  interval,
  meet,
  ratioMayBe,
  roundingUnit,
  sum,
  within,
} from "../../../../src/core/model/cells/decimal";

test("sums have no rounding error", () => {
  expect(sum([0.1, 0.2].map(exact)).toNumber()).toBe(0.3);
  expect(sum([]).toNumber()).toBe(0);
});

test.each([
  [8.95, 2, "0.01"],
  [525, 0, "1"],
  [1200, 0, "1"],
  [-0.5, 1, "0.1"],
  [1e-7, 7, "1e-7"],
  [0, 0, "1"],
  [123456789012, 0, "1"],
  [12345678901.2, 1, "0.1"],
  // Twelve digits were typed; thirteen come out of a calculation.
  [123456.789012, 6, "0.000001"],
  [123456.7890123, 7, "0"],
])("%d is known to %i decimals, a unit of %s", (figure, decimals, unit) => {
  expect(decimalsOf(figure)).toBe(decimals);
  expect(roundingUnit(figure).eq(unit)).toBe(true);
});

const ends = ({ low, high }: ReturnType<typeof interval>): readonly string[] => [low.toString(), high.toString()];

test("a figure stands for what rounds to it, half a unit to either side", () => {
  expect(ends(interval(8.95))).toEqual(["8.945", "8.955"]);
  expect(ends(interval(525))).toEqual(["524.5", "525.5"]);
  expect(ends(interval(525, new Big(10)))).toEqual(["520", "530"]);
});

test.each([
  [1, 2, true],
  [1, 3, false],
  [2, 2, true],
])("the intervals of %d and %d meet (ends included): %p", (a, b, expected) => {
  expect([meet(interval(a), interval(b)), meet(interval(b), interval(a))]).toEqual([expected, expected]);
});

test("an interval holds its ends", () => {
  const at = (value: number): boolean => within(exact(value), interval(2));
  expect([1.49, 1.5, 2, 2.5, 2.51].map(at)).toEqual([false, true, true, true, false]);
});

test.each([
  // 29232 ÷ 26830.7: between 108.9476… and 108.9516… percent.
  ["the ratio itself", 29232, 26830.7, 108.95, true],
  ["a hundredth below", 29232, 26830.7, 108.94, false],
  ["a hundredth above", 29232, 26830.7, 108.96, false],
  // 1 ÷ 2 may be anything from 0.5 ÷ 2.5 to 1.5 ÷ 1.5.
  ["the smallest it can be", 1, 2, 20, true],
  ["less than that", 1, 2, 19, false],
  ["the largest it can be", 1, 2, 100, true],
  ["more than that", 1, 2, 101, false],
  // A numerator of 0 may be anything up to 0.5, but no less than nothing.
  ["nothing of something", 0, 10, 0, true],
  ["less than nothing of something", 0, 10, -1, false],
  ["a denominator that may be zero", 5, 0, 100, null],
  ["a negative denominator", 5, -3, 100, null],
  ["a negative numerator", -3, 5, -60, null],
])("a printed ratio may come from rounded figures: %s", (_, numerator, denominator, printed, expected) => {
  expect(ratioMayBe(interval(numerator), interval(denominator), interval(printed), 100)).toBe(expected);
});

test("a denominator whose lower end is zero cannot be checked", () => {
  const half = { low: new Big(0), high: new Big(1) };
  expect(ratioMayBe(interval(5), half, interval(100), 100)).toBeNull();
  expect(ratioMayBe({ low: new Big(-1), high: new Big(0) }, interval(5), interval(0), 100)).toBe(true);
});
