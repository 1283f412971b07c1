import { finite } from "../values/coerce";
import { roundAway, roundHalfAway, roundTowardsZero } from "../values/decimal";
import { numberArg, wholeArg } from "../operands";
import { failure } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function toDigits(name: string, round: (value: number, digits: number) => number): FunctionSpec {
  return define(name, "value, value", ([value, digits], scene) =>
    finite(round(numberArg(value, scene), wholeArg(digits, scene))),
  );
}

/** Rounds a quotient that is whole but for its last bits to that whole number first. */
function steps(value: number, step: number, round: (count: number) => number): number {
  return Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

function ceiling(value: number, step: number): number {
  if (step === 0 || value === 0) return 0;
  if (value > 0 && step < 0) throw failure("#NUM!");
  return steps(value, step, Math.ceil);
}

function floor(value: number, step: number): number {
  if (value === 0) return 0;
  if (step === 0) throw failure("#DIV/0!");
  if (value > 0 && step < 0) throw failure("#NUM!");
  return steps(value, step, Math.floor);
}

function towards(name: string, up: boolean): FunctionSpec {
  return define(name, "value, [value], [value]", ([value, step, mode], scene) => {
    const number = numberArg(value, scene);
    const width = Math.abs(numberArg(step, scene, 1));
    if (width === 0 || number === 0) return 0;
    const awayBelowZero = numberArg(mode, scene, 0) !== 0 && number < 0;
    return finite(steps(number, width, up !== awayBelowZero ? Math.ceil : Math.floor));
  });
}

function toEven(value: number): number {
  return Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2;
}

function toOdd(value: number): number {
  const magnitude = Math.ceil(Math.abs(value));
  return (value < 0 ? -1 : 1) * (magnitude % 2 === 1 ? magnitude : magnitude + 1);
}

/** Rounding. */
export const ROUNDING_FUNCTIONS: readonly FunctionSpec[] = [
  toDigits("ROUND", roundHalfAway),
  toDigits("ROUNDUP", roundAway),
  toDigits("ROUNDDOWN", roundTowardsZero),
  define("TRUNC", "value, [value]", ([value, digits], scene) => {
    const places = wholeArg(digits, scene);
    const number = numberArg(value, scene);
    return finite(places === 0 ? Math.trunc(number) : roundTowardsZero(number, places));
  }),
  define("INT", "value", ([value], scene) => finite(Math.floor(numberArg(value, scene)))),
  define("CEILING", "value, value", ([value, step], scene) =>
    finite(ceiling(numberArg(value, scene), numberArg(step, scene))),
  ),
  define("FLOOR", "value, value", ([value, step], scene) =>
    finite(floor(numberArg(value, scene), numberArg(step, scene))),
  ),
  towards("CEILING.MATH", true),
  towards("FLOOR.MATH", false),
  towards("CEILING.PRECISE", true),
  towards("ISO.CEILING", true),
  towards("FLOOR.PRECISE", false),
  define("MROUND", "value, value", ([value, step], scene) => {
    const [number, width] = [numberArg(value, scene), numberArg(step, scene)];
    if (number === 0 || width === 0) return 0;
    if (Math.sign(number) !== Math.sign(width)) throw failure("#NUM!");
    return finite(steps(number, width, (count) => Math.floor(count + 0.5)));
  }),
  define("EVEN", "value", ([value], scene) => finite(toEven(numberArg(value, scene)))),
  define("ODD", "value", ([value], scene) => finite(toOdd(numberArg(value, scene)))),
];
