import { power } from "../values/arithmetic";
import { finite } from "../values/coerce";
import { allValues, at, matrixOf } from "../values/matrix";
import { matrixFrom, numberArg, numbersIn, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { type Operand, type Scalar, failure, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function ofNumber(name: string, compute: (value: number) => number): FunctionSpec {
  return define(name, "value", ([value], scene) => finite(compute(numberArg(value, scene))));
}

function sumProduct(args: readonly Operand[], scene: Scene): Scalar {
  const matrices = args.map((arg) => matrixFrom(arg, scene));
  const first = matrices[0];
  if (first === undefined || matrices.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns))
    throw failure("#VALUE!");
  const stored = Math.max(...matrices.map((matrix) => (matrix.rest === null ? matrix.stored : matrix.rows)));
  let total = 0;
  for (let row = 0; row < stored; row++) {
    for (let column = 0; column < first.columns; column++) {
      let product = 1;
      for (const matrix of matrices) {
        const value = at(matrix, row, column) ?? null;
        if (isError(value)) throw failure(value.error);
        product *= typeof value === "number" ? value : 0;
      }
      total += product;
    }
  }
  return finite(total);
}

function matrixProduct(args: readonly Operand[], scene: Scene): Operand {
  const [left, right] = [matrixFrom(args[0], scene), matrixFrom(args[1], scene)];
  if (left.columns !== right.rows) throw failure("#VALUE!");
  const [a, b] = [allValues(left), allValues(right)].map((values) =>
    values.map((value) => {
      if (typeof value !== "number") throw failure(isError(value) ? value.error : "#VALUE!");
      return value;
    }),
  );
  const data: number[] = [];
  for (let row = 0; row < left.rows; row++) {
    for (let column = 0; column < right.columns; column++) {
      let total = 0;
      for (let k = 0; k < left.columns; k++)
        total += (a?.[row * left.columns + k] ?? 0) * (b?.[k * right.columns + column] ?? 0);
      data.push(total);
    }
  }
  return matrixOf(left.rows, right.columns, data);
}

function factorial(value: number): number {
  if (value < 0 || value > 170) return NaN;
  let product = 1;
  for (let factor = 2; factor <= Math.trunc(value); factor++) product *= factor;
  return product;
}

function combinations(n: number, k: number): number {
  if (n < 0 || k < 0 || k > n) return NaN;
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - Math.min(k, n - k) + i)) / i;
  return Math.round(result);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 0 || value > 3999) throw failure("#VALUE!");
  let rest = value;
  let text = "";
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function wholeNumbers(args: readonly Operand[], scene: Scene): number[] {
  const numbers = numbersIn(args, scene).map(Math.trunc);
  if (numbers.some((number) => number < 0)) throw failure("#NUM!");
  return numbers;
}

/** Sums, powers, logarithms, trigonometry. */
export const MATH_FUNCTIONS: readonly FunctionSpec[] = [
  define("SUM", "any...", (args, scene) => finite(numbersIn(args, scene).reduce((total, number) => total + number, 0))),
  define("PRODUCT", "any...", (args, scene) => {
    const numbers = numbersIn(args, scene);
    return numbers.length === 0 ? 0 : finite(numbers.reduce((total, number) => total * number, 1));
  }),
  define("SUMSQ", "any...", (args, scene) =>
    finite(numbersIn(args, scene).reduce((total, number) => total + number * number, 0)),
  ),
  define("SUMPRODUCT", "array...", sumProduct),
  define("MMULT", "array, array", matrixProduct),
  ofNumber("ABS", Math.abs),
  ofNumber("SIGN", Math.sign),
  ofNumber("SQRT", Math.sqrt),
  ofNumber("EXP", Math.exp),
  ofNumber("LN", (value) => (value > 0 ? Math.log(value) : NaN)),
  ofNumber("LOG10", (value) => (value > 0 ? Math.log10(value) : NaN)),
  define("LOG", "value, [value]", ([value, base], scene) => {
    const [number, root] = [numberArg(value, scene), numberArg(base, scene, 10)];
    if (number <= 0 || root <= 0) throw failure("#NUM!");
    if (root === 1) throw failure("#DIV/0!");
    return finite(
      root === 10 ? Math.log10(number) : root === 2 ? Math.log2(number) : Math.log(number) / Math.log(root),
    );
  }),
  define("POWER", "value, value", ([base, exponent], scene) =>
    power(numberArg(base, scene), numberArg(exponent, scene)),
  ),
  define("MOD", "value, value", ([value, divisor], scene) => {
    const [number, by] = [numberArg(value, scene), numberArg(divisor, scene)];
    if (by === 0) throw failure("#DIV/0!");
    return finite(number - by * Math.floor(number / by));
  }),
  define("QUOTIENT", "value, value", ([value, divisor], scene) => {
    const by = numberArg(divisor, scene);
    if (by === 0) throw failure("#DIV/0!");
    return finite(Math.trunc(numberArg(value, scene) / by));
  }),
  define("PI", "", () => Math.PI),
  ofNumber("SIN", Math.sin),
  ofNumber("COS", Math.cos),
  ofNumber("TAN", Math.tan),
  ofNumber("ASIN", Math.asin),
  ofNumber("ACOS", Math.acos),
  ofNumber("ATAN", Math.atan),
  define("ATAN2", "value, value", ([x, y], scene) => {
    const [across, up] = [numberArg(x, scene), numberArg(y, scene)];
    if (across === 0 && up === 0) throw failure("#DIV/0!");
    return Math.atan2(up, across);
  }),
  ofNumber("RADIANS", (value) => (value * Math.PI) / 180),
  ofNumber("DEGREES", (value) => (value * 180) / Math.PI),
  ofNumber("FACT", factorial),
  define("COMBIN", "value, value", ([n, k], scene) => finite(combinations(wholeArg(n, scene), wholeArg(k, scene)))),
  define("ROMAN", "value", ([value], scene) => roman(wholeArg(value, scene))),
  define("RRI", "value, value, value", ([periods, present, future], scene) => {
    const [count, from, to] = [numberArg(periods, scene), numberArg(present, scene), numberArg(future, scene)];
    if (count <= 0 || from === 0) throw failure("#NUM!");
    return finite((to / from) ** (1 / count) - 1);
  }),
  define("GCD", "any...", (args, scene) => wholeNumbers(args, scene).reduce(greatestDivisor, 0)),
  define("LCM", "any...", (args, scene) =>
    finite(wholeNumbers(args, scene).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestDivisor(a, b)) * b), 1)),
  ),
];
