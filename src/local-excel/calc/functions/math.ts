import { finite } from "../values/coerce";
import { roundHalfAway } from "../values/decimal";
import { at } from "../values/matrix";
import { matrixFrom, numberArg, numbersIn, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { failure } from "../values/errors";
import { type Operand, type Scalar, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";
import { sumOf } from "./statistics";

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

/** Sums and rounding. */
export const MATH_FUNCTIONS: readonly FunctionSpec[] = [
  define("SUM", "any...", (args, scene) => finite(sumOf(numbersIn(args, scene)))),
  define("SUMPRODUCT", "array...", sumProduct),
  define("MOD", "value, value", ([value, divisor], scene) => {
    const [number, by] = [numberArg(value, scene), numberArg(divisor, scene)];
    if (by === 0) throw failure("#DIV/0!");
    return finite(number - by * Math.floor(number / by));
  }),
  define("LN", "value", ([value], scene) => {
    const number = numberArg(value, scene);
    if (number <= 0) throw failure("#NUM!");
    return finite(Math.log(number));
  }),
  define("ROUND", "value, value", ([value, digits], scene) =>
    finite(roundHalfAway(numberArg(value, scene), wholeArg(digits, scene))),
  ),
];
