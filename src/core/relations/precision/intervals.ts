import type { Lines } from "../figures";
import { real } from "../figures";

const { abs, max, min } = Math;

/** Relative error of a few roundings of doubles: nearer to an edge than this, big integers decide. */
const UNCERTAIN = 2 ** -49;

/** What cells add up to at a position, in doubles. */
interface Rough {
  /** The figure that should be the sum, times how often it is counted (a mean by its parts). */
  readonly value: number;
  readonly sum: number;
  /** The figures added without their signs. */
  readonly size: number;
  /** Twice the residual that rounding allows. */
  readonly width: number;
}

/**
 * By how much a figure misses a sum. Doubles say so to the digit while all is below 2^53; beyond, where they leave open
 * whether it is nothing or lies within the width, it is computed in big integers.
 */
export function residualOf(lines: Lines, rough: Rough, exact: () => bigint): number {
  const residual = abs(rough.value - rough.sum);
  const most = abs(rough.value) + rough.size;
  if (lines.safe && most <= Number.MAX_SAFE_INTEGER) return residual;
  const error = most * UNCERTAIN;
  return residual > error && abs(2 * residual - rough.width) > 2 * error ? residual : Number(magnitude(exact()));
}

function magnitude(figure: bigint): bigint {
  return figure < 0n ? -figure : figure;
}

/** Three figures at a position, by their index, and how the first is a quotient of the others. */
export interface QuotientAt {
  readonly result: number;
  readonly over: number;
  readonly under: number;
  readonly scale: number;
  readonly less: 0 | 1;
}

/** Whether a figure can be a quotient of two others as all three are printed, and how wide that leaves it. */
export interface Meeting {
  readonly holds: boolean;
  readonly width: number;
}

/** How a figure meets the quotient of two others; null where a figure is missing or the denominator may be zero. */
export function quotientMeets(lines: Lines, at: QuotientAt): Meeting | null {
  const { values, units, decimals } = lines;
  const [value, unit] = [real(values, at.result), real(units, at.result)];
  const sign = real(values, at.under) < 0 ? -1 : 1;
  const [x, y] = [sign * real(values, at.over), sign * real(values, at.under)];
  const [wide, deep] = [real(units, at.over) / 2, real(units, at.under) / 2];
  if (!(y > deep) || Number.isNaN(value + x)) return null;
  const one = at.scale * 10 ** decimals;
  const [low, high] = [x - wide, x + wide];
  const least = one * (low / (low < 0 ? y - deep : y + deep) - at.less);
  const most = one * (high / (high < 0 ? y + deep : y - deep) - at.less);
  const error = UNCERTAIN * (abs(value) + abs(one) * (1 + max(abs(low), abs(high)) / (y - deep)));
  const [below, above] = [value + unit / 2 - least, most - (value - unit / 2)];
  const near = min(abs(below), abs(above)) <= error && Number.isSafeInteger(one);
  return { holds: near ? meetsExactly(lines, at) : min(below, above) >= 0, width: most - least + unit };
}

/** The same in big integers: everything twice as large, so that halves of units are whole. */
function meetsExactly({ exact, units, decimals }: Lines, at: QuotientAt): boolean {
  const doubled = (cell: number) => 2n * exact(cell);
  const unit = (cell: number) => BigInt(real(units, cell));
  const sign = exact(at.under) < 0n ? -1n : 1n;
  const [x, y] = [sign * doubled(at.over), sign * doubled(at.under)];
  const [low, high] = [x - unit(at.over), x + unit(at.over)];
  const [near, far] = [y - unit(at.under), y + unit(at.under)];
  const [lowest, highest] = [low < 0n ? near : far, high < 0n ? far : near];
  const one = 2n * BigInt(at.scale * 10 ** decimals);
  const less = BigInt(at.less);
  const value = doubled(at.result);
  return (
    (value + unit(at.result)) * lowest >= one * (low - less * lowest) &&
    (value - unit(at.result)) * highest <= one * (high - less * highest)
  );
}

/** Whether a figure is the product of two others to the last digit. */
export function isProductOf(
  { values, exact, decimals }: Lines,
  result: number,
  [a, b]: readonly [number, number],
): boolean {
  const [one, x, y] = [10 ** decimals, real(values, a), real(values, b)];
  const [value, product] = [real(values, result) * one, x * y];
  if (abs(value - product) > abs(product) * UNCERTAIN) return false;
  if (abs(product) <= Number.MAX_SAFE_INTEGER && abs(value) <= Number.MAX_SAFE_INTEGER) return value === product;
  return exact(result) * BigInt(one) === exact(a) * exact(b);
}

/** Whether two figures are equal to the digit. */
export function isEqual({ values, safe, exact }: Lines, a: number, b: number): boolean {
  return real(values, a) === real(values, b) && (safe || exact(a) === exact(b));
}
