import type { Judgement } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import { isProductOf } from "../precision/intervals";
import { strayFrom } from "./proportions";

const { abs, log2, min } = Math;
const { isNaN } = Number;

/** Whether a line is the product of two others to its last digit: quantity times price. */
export function judgeProduct(lines: Lines, result: number, [a, b]: readonly [number, number]): Judgement {
  const { length, values, units, bits, decimals } = lines;
  const one = 10 ** decimals;
  const verdicts = new Int8Array(length);
  for (let at = 0; at < length; at++) {
    const value = real(values, result * length + at);
    const x = real(values, a * length + at);
    const y = real(values, b * length + at);
    if (isNaN(value + x + y)) continue;
    verdicts[at] = isProductOf(lines, result * length + at, [a * length + at, b * length + at]) ? 1 : -1;
  }
  const figure = (line: number, at: number) => real(values, line * length + at);
  const stray = strayFrom(lines, result, verdicts, [() => 1, (at) => figure(a, at), (at) => figure(b, at)]);
  const position = new Float64Array(length);
  const first = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    if (verdicts[at] !== 1 || figure(result, at) === 0 || figure(a, at) === one || figure(b, at) === one) continue;
    const own = bits[result * length + at] ?? 0;
    const left = min(own, log2(1 + (2 * stray) / real(units, result * length + at)));
    position[at] = left;
    first[at] = own - left;
  }
  return { verdicts, bits: position, first };
}

/** Relative error of a product in doubles. Source: two roundings of 2^-53. */
const DOUBLE_ERROR = 2 ** -52;

/** Whether a product is met to the last digit: rounding would leave open which of three figures was computed. */
export function isProduct(value: number, product: number): boolean {
  return abs(value - product) <= abs(product) * DOUBLE_ERROR;
}
