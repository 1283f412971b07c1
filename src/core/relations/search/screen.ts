import type { Lines } from "../figures";
import { real } from "../figures";
import { SAMPLE } from "./probes";
import { isProduct } from "../kinds/products";

const { abs, floor, max } = Math;
const { isNaN } = Number;

/** Positions that a hypothesis is asked at before it is judged in full. Source: cheap, and few enough. */
const ASKED = 16;
/** Share of them where it must hold. Source: below 0.6 three relations in a thousand are meant. */
const LEAST_SHARE = 0.4;
/** Or how many in a row: a block of a longer line. */
const STREAK = 4;

/** Whether a line is to its operands what a test says at enough positions to prove so many bits. */
export function worthJudging(
  lines: Lines,
  { result, needed }: { readonly result: number; readonly needed: number },
  test: (at: number) => boolean | null,
): boolean {
  if (real(lines.lineBits, result) < needed) return false;
  const { samples } = lines;
  let bits = 0;
  let asked = 0;
  let held = 0;
  let streak = 0;
  const short = samples.length < SAMPLE;
  const step = short ? 1 : max(1, floor(samples.length / ASKED));
  for (let k = 0; k < samples.length; k += step) {
    const at = samples[k] ?? 0;
    const own = lines.bits[result * lines.length + at] ?? 0;
    const answer = own > 0 ? test(at) : null;
    if (answer === null) continue;
    asked++;
    lines.work.probes++;
    streak = answer ? streak + 1 : 0;
    if (answer) {
      held++;
      bits += own;
    }
    if (!short && streak >= STREAK) return true;
  }
  if (short && bits < needed) return false;
  return streak >= STREAK || held >= LEAST_SHARE * asked;
}

/** Whether a line's figure is the sum of two others at a position. */
export function sumsAt(
  { length, values, units }: Lines,
  result: number,
  a: number,
  b: number,
  at: number,
): boolean | null {
  const value = real(values, result * length + at);
  const x = real(values, a * length + at);
  const y = real(values, b * length + at);
  if (isNaN(value) || (isNaN(x) && isNaN(y))) return null;
  const slack = real(units, result * length + at) + real(units, a * length + at) + real(units, b * length + at);
  return abs(value - (x || 0) - (y || 0)) * 2 <= slack;
}

/** Whether a line's figure and `less` make the quotient of two others at a position, in units, per cent or thousands. */
export function dividesAt(
  { length, values, units, decimals }: Lines,
  [result, a, b]: readonly [number, number, number],
  less: 0 | 1,
  at: number,
): boolean | null {
  const value = real(values, result * length + at);
  const x = real(values, a * length + at);
  const y = real(values, b * length + at);
  if (isNaN(value + x + y) || y === 0) return null;
  const one = 10 ** decimals;
  const own = real(units, result * length + at) * abs(y);
  const rounding = real(units, a * length + at) + abs(x / y) * real(units, b * length + at);
  const plain = abs((value + less * one) * y - one * x) * 2;
  const hundred = abs((value + less * 100 * one) * y - 100 * one * x) * 2;
  if (plain <= own + one * rounding || hundred <= own + 100 * one * rounding) return true;
  return less === 0 && abs(value * y - 1000 * one * x) * 2 <= own + 1000 * one * rounding;
}

/** Whether a line's figure is the product of two others at a position. */
export function multipliesAt(
  { length, values, decimals }: Lines,
  [result, a, b]: readonly [number, number, number],
  at: number,
): boolean | null {
  const value = real(values, result * length + at);
  const x = real(values, a * length + at);
  const y = real(values, b * length + at);
  if (isNaN(value + x + y)) return null;
  const one = 10 ** decimals;
  return isProduct(value * one, x * y);
}
