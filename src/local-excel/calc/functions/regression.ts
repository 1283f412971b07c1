import { finite } from "../values/coerce";
import { allValues } from "../values/matrix";
import { matrixFrom, numberArg } from "../operands";
import type { Scene } from "../scene";
import { type Operand, failure, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";
import { meanOf, sumOf } from "./statistics";

interface Moments {
  readonly count: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Pairs of which both are numbers, and the sums of their products about the means. */
function momentsOf(ys: Operand | undefined, xs: Operand | undefined, scene: Scene): Moments {
  const [y, x] = [allValues(matrixFrom(ys, scene)), allValues(matrixFrom(xs, scene))];
  if (y.length !== x.length) throw failure("#N/A");
  const pairs = y.flatMap((value, index) => {
    const other = x[index] ?? null;
    if (isError(value)) throw failure(value.error);
    if (isError(other)) throw failure(other.error);
    return typeof value === "number" && typeof other === "number" ? [{ x: other, y: value }] : [];
  });
  const meanX = meanOf(pairs.map((pair) => pair.x));
  const meanY = meanOf(pairs.map((pair) => pair.y));
  return {
    count: pairs.length,
    meanX,
    meanY,
    xx: sumOf(pairs.map((pair) => (pair.x - meanX) ** 2)),
    yy: sumOf(pairs.map((pair) => (pair.y - meanY) ** 2)),
    xy: sumOf(pairs.map((pair) => (pair.x - meanX) * (pair.y - meanY))),
  };
}

function slopeOf({ xx, xy }: Moments): number {
  if (xx === 0) throw failure("#DIV/0!");
  return xy / xx;
}

function correlationOf({ xx, yy, xy }: Moments): number {
  if (xx === 0 || yy === 0) throw failure("#DIV/0!");
  return xy / Math.sqrt(xx * yy);
}

function ofPairs(name: string, compute: (moments: Moments) => number): FunctionSpec {
  return define(name, "array, array", ([ys, xs], scene) => finite(compute(momentsOf(ys, xs, scene))));
}

function forecast(name: string): FunctionSpec {
  return define(name, "value, array, array", ([x, ys, xs], scene) => {
    const moments = momentsOf(ys, xs, scene);
    return finite(moments.meanY + slopeOf(moments) * (numberArg(x, scene) - moments.meanX));
  });
}

/** Straight lines through pairs of numbers. */
export const REGRESSION_FUNCTIONS: readonly FunctionSpec[] = [
  ofPairs("SLOPE", slopeOf),
  ofPairs("INTERCEPT", (moments) => moments.meanY - slopeOf(moments) * moments.meanX),
  ofPairs("CORREL", correlationOf),
  ofPairs("PEARSON", correlationOf),
  ofPairs("RSQ", (moments) => correlationOf(moments) ** 2),
  ofPairs("COVAR", ({ xy, count }) => xy / count),
  ofPairs("COVARIANCE.P", ({ xy, count }) => xy / count),
  ofPairs("COVARIANCE.S", ({ xy, count }) => {
    if (count < 2) throw failure("#DIV/0!");
    return xy / (count - 1);
  }),
  forecast("FORECAST"),
  forecast("FORECAST.LINEAR"),
];
