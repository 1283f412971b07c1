import { finite } from "../values/coerce";
import { allValues, sizeOf, storedValues } from "../values/matrix";
import { eachValue, matricesFrom, matrixFrom, numberArg, numbersIn, referenceFrom } from "../operands";
import type { Scene } from "../scene";
import { failure } from "../values/errors";
import { type Operand, type Scalar, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";

/** Sum of numbers, one after the other. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Arithmetic mean.
 *
 * @throws the failure #DIV/0! of no numbers.
 */
export function meanOf(numbers: readonly number[]): number {
  if (numbers.length === 0) throw failure("#DIV/0!");
  return sumOf(numbers) / numbers.length;
}

/**
 * Variance about the mean: of a sample (divided by n - 1, VAR.S) or of a whole population (by n, VAR.P).
 *
 * @throws the failure #DIV/0! where there are too few numbers.
 */
export function varianceOf(numbers: readonly number[], sample: boolean): number {
  const count = numbers.length - (sample ? 1 : 0);
  if (count < 1) throw failure("#DIV/0!");
  const mean = meanOf(numbers);
  return sumOf(numbers.map((number) => (number - mean) ** 2)) / count;
}

/**
 * Middle value, between the two middle ones where their number is even.
 *
 * @throws the failure #NUM! of no numbers.
 */
export function medianOf(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/**
 * The k-th largest (or smallest) number, counted from 1; a fraction of k counts as the next whole number.
 *
 * @throws the failure #NUM! where there is none.
 */
export function ranked(numbers: readonly number[], k: number, largest: boolean): number {
  const sorted = ascending(numbers);
  const place = Math.ceil(k);
  const value = sorted[largest ? sorted.length - place : place - 1];
  if (value === undefined || place < 1) throw failure("#NUM!");
  return value;
}

/**
 * The value below which the part `p` (0 to 1) of the numbers lies, by linear interpolation; 0 and 1 are the smallest
 * and the largest (PERCENTILE.INC).
 *
 * @throws the failure #NUM! of no numbers, or where `p` is no part.
 */
export function percentile(numbers: readonly number[], p: number): number {
  if (numbers.length === 0 || !(p >= 0 && p <= 1)) throw failure("#NUM!");
  const sorted = ascending(numbers);
  const place = p * (sorted.length - 1);
  const below = Math.floor(Number(place.toPrecision(15)));
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  return low + (place - below) * (high - low);
}

/** The largest (or smallest) number; 0 of none, as MAX and MIN give it. */
export function extreme(numbers: readonly number[], largest: boolean): number {
  return numbers.reduce((best, number) => ((largest ? number > best : number < best) ? number : best), numbers[0] ?? 0);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function ofNumbers(name: string, compute: (numbers: number[]) => number): FunctionSpec {
  return define(name, "any...", (args, scene) => finite(compute(numbersIn(args, scene))));
}

function ofArray(name: string, compute: (numbers: number[], k: number) => number): FunctionSpec {
  return define(name, "array, value", ([array = null, k], scene) =>
    finite(compute(numbersIn([array], scene), numberArg(k, scene))),
  );
}

function count(args: readonly Operand[], scene: Scene): number {
  let total = 0;
  eachValue(args, scene, (value, direct) => {
    if (typeof value === "number") total++;
    else if (direct && !isError(value) && reads(value, scene)) total++;
  });
  return total;
}

function reads(value: Scalar, scene: Scene): boolean {
  try {
    numbersIn([value], scene);
    return true;
  } catch {
    return false;
  }
}

function countAll(args: readonly Operand[], scene: Scene): number {
  let total = 0;
  eachValue(args, scene, (value, direct) => {
    if (value !== null || direct) total++;
  });
  return total;
}

function countBlank(args: readonly Operand[], scene: Scene): number {
  let total = 0;
  for (const matrix of matricesFrom(referenceFrom(args[0]), scene)) {
    const stored = storedValues(matrix);
    total += sizeOf(matrix) - stored.length + stored.filter((value) => value === null || value === "").length;
  }
  return total;
}

function rank(args: readonly Operand[], scene: Scene): number {
  const number = numberArg(args[0], scene);
  const rising = numberArg(args[2], scene) !== 0;
  const numbers = numbersIn([args[1] ?? null], scene);
  if (!numbers.includes(number)) throw failure("#N/A");
  return numbers.filter((other) => (rising ? other < number : other > number)).length + 1;
}

function trimmedMean(numbers: readonly number[], share: number): number {
  if (!(share >= 0 && share < 1) || numbers.length === 0) throw failure("#NUM!");
  const each = Math.floor(Number((numbers.length * share).toPrecision(15)) / 2);
  return meanOf(ascending(numbers).slice(each, numbers.length - each));
}

/** The straight line of least squares through the pairs of which both are numbers, taken at x. */
function forecast(args: readonly Operand[], scene: Scene): number {
  const [ys, xs] = [allValues(matrixFrom(args[1], scene)), allValues(matrixFrom(args[2], scene))];
  if (ys.length !== xs.length) throw failure("#N/A");
  const pairs = ys.flatMap((y, index) => {
    const x = xs[index] ?? null;
    if (isError(y)) throw failure(y.error);
    if (isError(x)) throw failure(x.error);
    return typeof y === "number" && typeof x === "number" ? [{ x, y }] : [];
  });
  const meanX = meanOf(pairs.map(({ x }) => x));
  const meanY = meanOf(pairs.map(({ y }) => y));
  const xx = sumOf(pairs.map(({ x }) => (x - meanX) ** 2));
  const xy = sumOf(pairs.map(({ x, y }) => (x - meanX) * (y - meanY)));
  if (xx === 0) throw failure("#DIV/0!");
  return finite(meanY + (xy / xx) * (numberArg(args[0], scene) - meanX));
}

/** Counts, means, spread, order. */
export const STATISTICS_FUNCTIONS: readonly FunctionSpec[] = [
  define("COUNT", "any...", count),
  define("COUNTA", "any...", countAll),
  define("COUNTBLANK", "reference", countBlank),
  ofNumbers("AVERAGE", meanOf),
  ofNumbers("MIN", (numbers) => extreme(numbers, false)),
  ofNumbers("MAX", (numbers) => extreme(numbers, true)),
  ofNumbers("MEDIAN", medianOf),
  ofArray("LARGE", (numbers, k) => ranked(numbers, k, true)),
  define("RANK", "value, any, [value]", rank),
  ofNumbers("STDEV.S", (numbers) => Math.sqrt(varianceOf(numbers, true))),
  ofArray("PERCENTILE", percentile),
  ofArray("PERCENTILE.INC", percentile),
  ofArray("QUARTILE.INC", (numbers, q) => percentile(numbers, Math.trunc(q) / 4)),
  ofArray("TRIMMEAN", trimmedMean),
  define("FORECAST.LINEAR", "value, array, array", forecast),
];
