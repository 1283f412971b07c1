import type { Judgement } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import { residualOf } from "../precision/intervals";

const { abs, log2, max, min, sqrt } = Math;
const { isNaN } = Number;

/** What lines add up to, position by position. */
interface Added {
  readonly sums: Float64Array;
  /** Together the units of the figures added. */
  readonly slack: Float64Array;
  /** The figures without their signs. */
  readonly sizes: Float64Array;
  readonly figures: Int32Array;
  readonly nonzero: Int32Array;
}

function added({ length, values, units }: Lines, operands: readonly number[]): Added {
  const sums = new Float64Array(length);
  const slack = new Float64Array(length);
  const sizes = new Float64Array(length);
  const figures = new Int32Array(length);
  const nonzero = new Int32Array(length);
  for (const line of operands)
    for (let at = 0; at < length; at++) {
      const value = real(values, line * length + at);
      if (isNaN(value)) continue;
      figures[at] = (figures[at] ?? 0) + 1;
      if (value === 0) continue;
      nonzero[at] = (nonzero[at] ?? 0) + 1;
      sums[at] = real(sums, at) + value;
      sizes[at] = real(sizes, at) + abs(value);
      slack[at] = real(slack, at) + real(units, line * length + at);
    }
  return { sums, slack, sizes, figures, nonzero };
}

/** The most that the positions where a hypothesis holds could prove. */
function mostBits({ length, bits }: Lines, result: number, verdicts: Int8Array): number {
  let total = 0;
  for (let at = 0; at < length; at++) if (verdicts[at] === 1) total += bits[result * length + at] ?? 0;
  return total;
}

/** Whether an operand is nowhere larger than a unit of the result: figures alone cannot say that it belongs. */
function isLost({ length, values, units }: Lines, result: number, operand: number, verdicts: Int8Array): boolean {
  let figures = 0;
  for (let at = 0; at < length; at++) {
    const value = abs(real(values, operand * length + at));
    if (verdicts[at] !== 1 || !(value > 0)) continue;
    figures++;
    if (value >= real(units, result * length + at)) return false;
  }
  return figures > 0;
}

/** How far figures stray from fixed proportions to the result: what is left to prove once one position holds. */
function strayOf(lines: Lines, result: number, operands: readonly number[], verdicts: Int8Array): Float64Array {
  const { length, values } = lines;
  const stray = new Float64Array(length);
  let whole = 0;
  for (let at = 0; at < length; at++) if (verdicts[at] === 1) whole += abs(real(values, result * length + at));
  for (const line of operands) {
    let part = 0;
    for (let at = 0; at < length; at++) if (verdicts[at] === 1) part += abs(real(values, line * length + at)) || 0;
    const share = part / whole;
    for (let at = 0; at < length; at++) {
      const value = abs(real(values, line * length + at)) || 0;
      const distance = abs(value - share * abs(real(values, result * length + at)));
      if (distance > real(stray, at)) stray[at] = distance;
    }
  }
  return stray;
}

/** What a total with a single part that is not zero proves: a copy would say as much. Source: fitted. */
const ONE_PART = 0.4;

/** Whether a line is the sum of others; blanks count as zero. Where no evidence is needed no operand can be lost. */
export function judgeSum(lines: Lines, result: number, operands: readonly number[], needed: number): Judgement | null {
  const { length, values, units, bits } = lines;
  const total = added(lines, operands);
  const { verdicts, residuals, toTheDigit, rounded } = compared(lines, result, operands, total);
  if (mostBits(lines, result, verdicts) < needed) return null;
  if (needed > 0 && operands.some((line) => isLost(lines, result, line, verdicts))) return null;
  const stray = strayOf(lines, result, operands, verdicts);
  const position = new Float64Array(length);
  const first = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const parts = total.nonzero[at] ?? 0;
    if (verdicts[at] !== 1 || real(values, result * length + at) === 0 || parts === 0) continue;
    const unit = real(units, result * length + at);
    const wide = log2((real(total.slack, at) + unit) / unit);
    const loss = residuals[at] === 0 ? min(toTheDigit, wide) : wide + rounded;
    const own = max(0, (bits[result * length + at] ?? 0) - loss);
    const left = max(0, min(own, log2(1 + (2 * real(stray, at)) / unit) - loss));
    position[at] = left * (parts < 2 ? ONE_PART : 1);
    first[at] = (own - left) * (parts < 2 ? ONE_PART : 1);
  }
  return { verdicts, bits: position, first };
}

/** Where a result is what was added, within rounding; and what it costs to say that it is so to the digit, or not. */
function compared(lines: Lines, result: number, operands: readonly number[], total: Added) {
  const { length, values, units } = lines;
  const verdicts = new Int8Array(length);
  const residuals = new Float64Array(length);
  const all = [result, ...operands];
  let exact = 0;
  let holding = 0;
  for (let at = 0; at < length; at++) {
    if (isNaN(real(values, result * length + at)) || total.figures[at] === 0) continue;
    const width = real(total.slack, at) + real(units, result * length + at);
    const residual = residualAt(lines, all, total, { at, count: 1, width });
    residuals[at] = residual;
    const holds = residual * 2 <= width;
    verdicts[at] = holds ? 1 : -1;
    if (!holds) continue;
    holding++;
    if (residual === 0) exact++;
  }
  const toTheDigit = -log2((exact + 0.5) / (holding + 1));
  const rounded = -log2((holding - exact + 0.5) / (holding + 1));
  return { verdicts, residuals, toTheDigit, rounded };
}

/** By how much a figure, counted so often, misses what was added at a position. */
function residualAt(
  lines: Lines,
  all: readonly number[],
  { sums, sizes }: Added,
  { at, count, width }: { readonly at: number; readonly count: number; readonly width: number },
): number {
  const { length, values, exact } = lines;
  const cell = (all[0] ?? 0) * length + at;
  const rough = { value: real(values, cell) * count, sum: real(sums, at), size: real(sizes, at), width };
  return residualOf(lines, rough, () =>
    all.slice(1).reduce((rest, line) => rest - exact(line * length + at), exact(cell) * BigInt(count)),
  );
}

/** Whether a line is the mean of the figures of others: to its last digit, or within what their rounding allows. */
export function judgeMean(lines: Lines, result: number, operands: readonly number[], needed: number): Judgement | null {
  const total = added(lines, operands);
  const sharp = judgeMeanWithin(lines, result, operands, { total, rounding: 0 });
  const wide = judgeMeanWithin(lines, result, operands, { total, rounding: 1 });
  const better = worth(wide) > worth(sharp) ? wide : sharp;
  return mostBits(lines, result, better.verdicts) < needed ? null : better;
}

function worth({ verdicts, bits }: Judgement): number {
  let total = 0;
  for (let at = 0; at < verdicts.length; at++) total += verdicts[at] === 1 ? (bits[at] ?? 0) : 4 * (verdicts[at] ?? 0);
  return total;
}

function judgeMeanWithin(
  lines: Lines,
  result: number,
  operands: readonly number[],
  { total, rounding }: { readonly total: Added; readonly rounding: 0 | 1 },
): Judgement {
  const { length, values, units } = lines;
  const { sums, slack, figures } = total;
  const all = [result, ...operands];
  const verdicts = new Int8Array(length);
  const bits = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const value = real(values, result * length + at);
    const n = figures[at] ?? 0;
    if (isNaN(value) || n === 0) continue;
    const mean = real(sums, at) / n;
    const step = real(slack, at) / n;
    const unit = real(units, result * length + at);
    const width = n * (step * rounding + unit);
    const holds = residualAt(lines, all, total, { at, count: n, width }) * 2 <= width;
    verdicts[at] = holds ? 1 : -1;
    if (!holds || n < 2) continue;
    let squares = 0;
    for (const line of operands) {
      const part = real(values, line * length + at);
      if (!isNaN(part)) squares += (part - mean) ** 2;
    }
    const spread = 4 * sqrt(squares / n / n);
    bits[at] = max(0, log2(spread / max(unit, step / n, step * rounding)));
  }
  return { verdicts, bits, first: new Float64Array(length) };
}
