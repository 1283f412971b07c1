import { finite, fittingText, toNumber, toText } from "./coerce";
import { compareValues, orderHolds } from "./compare";
import { sameIn15Digits } from "./decimal";
import type { BinaryOperator } from "../syntax/syntax";
import { errorValue, orError } from "./errors";
import { type Scalar, isError } from "./values";

/** A binary operator on two values; errors come out as they went in, the left one first. */
export function applyOperator(operator: BinaryOperator, left: Scalar, right: Scalar, date1904: boolean): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "&":
      return orError(() => fittingText(toText(left) + toText(right)));
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return orError(() => calculate(operator, toNumber(left, date1904), toNumber(right, date1904)));
    default:
      return orderHolds(operator, compareValues(left, right));
  }
}

function calculate(operator: "+" | "-" | "*" | "/" | "^", left: number, right: number): Scalar {
  switch (operator) {
    case "+":
      return finite(left + right);
    case "-":
      return finite(left - right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? errorValue("#DIV/0!") : finite(left / right);
    case "^":
      return power(left, right);
  }
}

/** `base` to the power of `exponent` as `^` and POWER give it. */
function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return errorValue("#NUM!");
  if (base === 0 && exponent < 0) return errorValue("#DIV/0!");
  return finite(base ** exponent);
}

/**
 * The result of a formula whose last operation is + or -: Excel takes what is left of two numbers alike in 15 digits
 * for 0 (Microsoft, "Floating-point arithmetic may give inaccurate results in Excel").
 */
export function lastSum(operator: "+" | "-", left: Scalar, right: Scalar, result: Scalar): Scalar {
  if (typeof result !== "number" || typeof left !== "number" || typeof right !== "number" || result === 0)
    return result;
  return sameIn15Digits(left, operator === "-" ? right : -right) ? 0 : result;
}
