import { finite } from "../values/coerce";
import { storedValues, matrixOf, sizeOf } from "../values/matrix";
import { eachValue, matricesFrom, numberArg, numbersIn, referenceFrom } from "../operands";
import type { Scene } from "../scene";
import { type Operand, type Scalar, failure, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";

/** Sum of numbers. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Arithmetic mean; failure #DIV/0! of nothing. */
export function meanOf(numbers: readonly number[]): number {
  if (numbers.length === 0) throw failure("#DIV/0!");
  return sumOf(numbers) / numbers.length;
}

/** Variance, of a sample (n - 1) or of a whole population (n); failure #DIV/0! where there are too few. */
export function varianceOf(numbers: readonly number[], sample: boolean): number {
  const count = numbers.length - (sample ? 1 : 0);
  if (count < 1) throw failure("#DIV/0!");
  const mean = meanOf(numbers);
  return sumOf(numbers.map((number) => (number - mean) ** 2)) / count;
}

/** Middle value; failure #NUM! of nothing. */
export function medianOf(numbers: readonly number[]): number {
  return percentile(ascending(numbers), 0.5);
}

/** Numbers in rising order. */
export function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** The k-th largest (or smallest) number; failure #NUM! where there is none. */
export function ranked(numbers: readonly number[], k: number, largest: boolean): number {
  const sorted = ascending(numbers);
  const place = Math.ceil(k);
  const value = sorted[largest ? sorted.length - place : place - 1];
  if (value === undefined || place < 1) throw failure("#NUM!");
  return value;
}

/** The p-th part of sorted numbers by linear interpolation, 0 and 1 being the ends (PERCENTILE.INC). */
export function percentile(sorted: readonly number[], p: number): number {
  if (sorted.length === 0 || !(p >= 0 && p <= 1)) throw failure("#NUM!");
  return interpolated(sorted, p * (sorted.length - 1));
}

/** The same with the ends outside the data (PERCENTILE.EXC). */
export function percentileExclusive(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length + 1) - 1;
  if (!(p > 0 && p < 1) || place < 0 || place > sorted.length - 1) throw failure("#NUM!");
  return interpolated(sorted, place);
}

/** The most frequent number, the first of several; failure #N/A where none comes twice. */
export function modeOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: readonly [number, number] | null = null;
  for (const entry of counts) if (entry[1] > (best?.[1] ?? 1)) best = entry;
  if (best === null) throw failure("#N/A");
  return best[0];
}

function interpolated(sorted: readonly number[], place: number): number {
  const below = Math.floor(Number(place.toPrecision(15)));
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  return low + (place - below) * (high - low);
}

function ofNumbers(name: string, compute: (numbers: number[]) => number): FunctionSpec {
  return define(name, "any...", (args, scene) => finite(compute(numbersIn(args, scene))));
}

function ofArray(name: string, compute: (numbers: number[], k: number) => number): FunctionSpec {
  return define(name, "array, value", ([array = null, k], scene) =>
    finite(compute(numbersIn([array], scene), numberArg(k, scene))),
  );
}

/** Numbers as AVERAGEA and its kin see them: text in ranges is 0, TRUE is 1. */
function allNumbers(args: readonly Operand[], scene: Scene): number[] {
  const numbers: number[] = [];
  eachValue(args, scene, (value, direct) => {
    if (isError(value)) throw failure(value.error);
    if (direct) numbers.push(...numbersIn([value], scene));
    else if (value !== null) numbers.push(typeof value === "number" ? value : value === true ? 1 : 0);
  });
  return numbers;
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

function rank(name: string, average: boolean): FunctionSpec {
  return define(name, "value, any, [value]", ([value, array = null, order], scene) => {
    const number = numberArg(value, scene);
    const rising = numberArg(order, scene) !== 0;
    const numbers = numbersIn([array], scene);
    const same = numbers.filter((other) => other === number).length;
    if (same === 0) throw failure("#N/A");
    const before = numbers.filter((other) => (rising ? other < number : other > number)).length;
    return before + 1 + (average ? (same - 1) / 2 : 0);
  });
}

function percentRank(name: string, exclusive: boolean): FunctionSpec {
  return define(name, "array, value, [value]", ([array = null, value, digits], scene) => {
    const sorted = ascending(numbersIn([array], scene));
    const number = numberArg(value, scene);
    const above = sorted.findIndex((other) => other >= number);
    const first = sorted[above];
    if (above < 0 || first === undefined || number < (sorted[0] ?? NaN)) throw failure("#N/A");
    const lower = sorted[above - 1] ?? first;
    const place = first === number ? above : above - 1 + (number - lower) / (first - lower);
    const share = exclusive ? (place + 1) / (sorted.length + 1) : sorted.length === 1 ? 1 : place / (sorted.length - 1);
    const factor = 10 ** Math.trunc(numberArg(digits, scene, 3));
    return Math.floor(Number((share * factor).toPrecision(15))) / factor;
  });
}

function trimmedMean(numbers: readonly number[], share: number): number {
  if (!(share >= 0 && share < 1) || numbers.length === 0) throw failure("#NUM!");
  const each = Math.floor(Number((numbers.length * share).toPrecision(15)) / 2);
  return meanOf(ascending(numbers).slice(each, numbers.length - each));
}

function positive(numbers: readonly number[]): readonly number[] {
  if (numbers.length === 0 || numbers.some((number) => number <= 0)) throw failure("#NUM!");
  return numbers;
}

function skewness(numbers: readonly number[]): number {
  const n = numbers.length;
  if (n < 3) throw failure("#DIV/0!");
  const mean = meanOf(numbers);
  const deviation = Math.sqrt(varianceOf(numbers, true));
  if (deviation === 0) throw failure("#DIV/0!");
  return (n / ((n - 1) * (n - 2))) * sumOf(numbers.map((number) => ((number - mean) / deviation) ** 3));
}

function frequency(args: readonly Operand[], scene: Scene): Operand {
  const numbers = numbersIn([args[0] ?? null], scene);
  const bins = numbersIn([args[1] ?? null], scene);
  const sorted = ascending(bins);
  const counts = new Array<number>(bins.length + 1).fill(0);
  for (const number of numbers) {
    const bin = sorted.findIndex((limit) => number <= limit);
    const place = bin < 0 ? bins.length : bins.indexOf(sorted[bin] ?? NaN);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return matrixOf(counts.length, 1, counts);
}

function deviation(sample: boolean): (numbers: number[]) => number {
  return (numbers) => Math.sqrt(varianceOf(numbers, sample));
}

function largestOr0(numbers: readonly number[], largest: boolean): number {
  return numbers.reduce((best, number) => ((largest ? number > best : number < best) ? number : best), numbers[0] ?? 0);
}

/** Counts, means, spread, order. */
export const STATISTICS_FUNCTIONS: readonly FunctionSpec[] = [
  define("COUNT", "any...", count),
  define("COUNTA", "any...", countAll),
  define("COUNTBLANK", "reference", countBlank),
  ofNumbers("AVERAGE", meanOf),
  define("AVERAGEA", "any...", (args, scene) => finite(meanOf(allNumbers(args, scene)))),
  ofNumbers("MIN", (numbers) => largestOr0(numbers, false)),
  ofNumbers("MAX", (numbers) => largestOr0(numbers, true)),
  define("MINA", "any...", (args, scene) => largestOr0(allNumbers(args, scene), false)),
  define("MAXA", "any...", (args, scene) => largestOr0(allNumbers(args, scene), true)),
  ofNumbers("MEDIAN", medianOf),
  ofNumbers("MODE", modeOf),
  ofNumbers("MODE.SNGL", modeOf),
  ofArray("LARGE", (numbers, k) => ranked(numbers, k, true)),
  ofArray("SMALL", (numbers, k) => ranked(numbers, k, false)),
  rank("RANK", false),
  rank("RANK.EQ", false),
  rank("RANK.AVG", true),
  ofNumbers("STDEV", deviation(true)),
  ofNumbers("STDEV.S", deviation(true)),
  ofNumbers("STDEVP", deviation(false)),
  ofNumbers("STDEV.P", deviation(false)),
  ofNumbers("VAR", (numbers) => varianceOf(numbers, true)),
  ofNumbers("VAR.S", (numbers) => varianceOf(numbers, true)),
  ofNumbers("VARP", (numbers) => varianceOf(numbers, false)),
  ofNumbers("VAR.P", (numbers) => varianceOf(numbers, false)),
  ofNumbers("DEVSQ", (numbers) => (numbers.length === 0 ? NaN : varianceOf(numbers, false) * numbers.length)),
  ofNumbers("AVEDEV", (numbers) => {
    const mean = meanOf(numbers);
    return meanOf(numbers.map((number) => Math.abs(number - mean)));
  }),
  ofNumbers("SKEW", skewness),
  ofArray("PERCENTILE", (numbers, p) => percentile(ascending(numbers), p)),
  ofArray("PERCENTILE.INC", (numbers, p) => percentile(ascending(numbers), p)),
  ofArray("PERCENTILE.EXC", (numbers, p) => percentileExclusive(ascending(numbers), p)),
  ofArray("QUARTILE", (numbers, q) => percentile(ascending(numbers), Math.trunc(q) / 4)),
  ofArray("QUARTILE.INC", (numbers, q) => percentile(ascending(numbers), Math.trunc(q) / 4)),
  ofArray("QUARTILE.EXC", (numbers, q) => percentileExclusive(ascending(numbers), Math.trunc(q) / 4)),
  percentRank("PERCENTRANK", false),
  percentRank("PERCENTRANK.INC", false),
  percentRank("PERCENTRANK.EXC", true),
  ofArray("TRIMMEAN", trimmedMean),
  ofNumbers("GEOMEAN", (numbers) => Math.exp(meanOf(positive(numbers).map(Math.log)))),
  ofNumbers("HARMEAN", (numbers) => 1 / meanOf(positive(numbers).map((number) => 1 / number))),
  define("FREQUENCY", "array, array", frequency),
];
