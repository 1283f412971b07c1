import type { Hypothesis, Judgement, Weights } from "../evidence";
import { distanceCost } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import { MANY_LINES, tellingPositions } from "../search/probes";
import { worthJudging } from "../search/screen";
import { strayFrom } from "./proportions";

const { abs, ceil, floor, log, log2, max, min } = Math;
const { isNaN } = Number;

/** Lines to either side of an average among which its two lines are looked for. Source: a decade of years beside it. */
const NEAR = 12;
/** Most periods over which growth is averaged. Source: series of statistical yearbooks. */
const LONGEST = 30;
/** Positions at which a number of periods is looked for. */
const PROBES = 3;

/** How average growth is printed: less one or not, in units or in per cent. */
const FORMS: readonly Form[] = [
  { less: 1, scale: 100 },
  { less: 0, scale: 100 },
  { less: 1, scale: 1 },
  { less: 0, scale: 1 },
];

interface Form {
  readonly less: 0 | 1;
  readonly scale: number;
}

/** How average growth is printed, and over how many periods it is averaged. */
interface AverageForm extends Form {
  readonly periods: number;
}

/** That a line is the growth of a period, on average, by which one line becomes another in several. */
export function averageGrowthHypotheses(
  lines: Lines,
  active: readonly number[],
  weights: Weights,
): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  if (active.length > MANY_LINES) return found;
  const base = log2(max(2, active.length)) + log2(LONGEST) + weights.kinds["average-growth"];
  for (let i = 0; i < active.length; i++) {
    const result = active[i] ?? 0;
    const probes = tellingPositions(lines, result, PROBES);
    if (probes.length === 0) continue;
    const near = active.slice(max(0, i - NEAR), i + NEAR + 1).filter((line) => line !== result);
    const own = min(i, NEAR);
    const logs = near.map((line) => probes.map((at) => log(real(lines.values, line * lines.length + at))));
    for (const form of FORMS) {
      const growth = growthLogs(lines, result, form, probes);
      if (growth === null) continue;
      lines.work.probes += near.length ** 2;
      for (const [j, k, periods] of pairsThatGrow(logs, growth)) {
        const operands = [near[j] ?? 0, near[k] ?? 0] as const;
        const cost = base + distanceCost(apart(j, own)) + distanceCost(apart(k, own));
        const test = (at: number) => averagesAt(lines, [result, ...operands], { ...form, periods }, at);
        if (worthJudging(lines, { result, needed: cost + weights.found }, test))
          found.push({ kind: "average-growth", result, operands, cost, periods, ...form });
      }
    }
  }
  return found;
}

/** How far the k-th line near another stands from it, the other left out. */
function apart(k: number, own: number): number {
  return k < own ? own - k : k - own + 1;
}

/** The pairs of lines that grow by what is told, each with over how many periods. */
function pairsThatGrow(
  logs: readonly (readonly number[])[],
  growth: readonly (readonly [number, number])[],
): readonly (readonly [recent: number, old: number, periods: number])[] {
  return logs.flatMap((recent, j) =>
    logs.flatMap((old, k) => {
      const periods = j === k ? null : periodsOf(recent, old, growth);
      return periods === null ? [] : [[j, k, periods] as const];
    }),
  );
}

/** Between which logarithms a line's growth lies at each probe; null where it is none. */
function growthLogs(
  { length, values, units, decimals }: Lines,
  result: number,
  { less, scale }: Form,
  probes: readonly number[],
): readonly (readonly [number, number])[] | null {
  const one = scale * 10 ** decimals;
  const between = probes.map((at) => {
    const value = real(values, result * length + at);
    const half = real(units, result * length + at) / 2;
    return [log((value - half) / one + less), log((value + half) / one + less)] as const;
  });
  return between.every(([low, high]) => low * high > 0) ? between : null;
}

/** The number of periods on which all probes agree; null where they do not. */
function periodsOf(
  recent: readonly number[],
  old: readonly number[],
  growth: readonly (readonly [number, number])[],
): number | null {
  let [least, most] = [2, LONGEST];
  for (let k = 0; k < growth.length; k++) {
    const [low = NaN, high = NaN] = growth[k] ?? [];
    const whole = (recent[k] ?? NaN) - (old[k] ?? NaN);
    const [first, second] = [whole / low, whole / high];
    if (!(first > 0)) return null;
    least = max(least, ceil(min(first, second) - NARROW));
    most = min(most, floor(max(first, second) + NARROW));
    if (least > most) return null;
  }
  return least;
}

/** By what the number of periods may miss a whole one: what rounding of the two lines leaves open. */
const NARROW = 0.02;

/** The interval in which average growth lies by its two lines. */
function growthBetween(
  { length, values, units, decimals }: Lines,
  [a, b]: readonly [number, number],
  { less, scale, periods }: AverageForm,
  at: number,
): readonly [number, number] {
  const [x, y] = [real(values, a * length + at), real(values, b * length + at)];
  const [wide, deep] = [real(units, a * length + at) / 2, real(units, b * length + at) / 2];
  if (!(x > wide) || !(y > deep)) return [NaN, NaN];
  const one = scale * 10 ** decimals;
  const growth = (ratio: number) => one * (ratio ** (1 / periods) - less);
  return [growth((x - wide) / (y + deep)), growth((x + wide) / (y - deep))];
}

/** Relative error of a root of doubles: nearer to an edge than this, big integers decide. */
const UNCERTAIN = 2 ** -44;

/** Whether a figure can be the average growth of two others at a position; null where one is missing. */
export function averagesAt(
  lines: Lines,
  [result, a, b]: readonly [number, number, number],
  form: AverageForm,
  at: number,
): boolean | null {
  const [low, high] = growthBetween(lines, [a, b], form, at);
  const value = real(lines.values, result * lines.length + at);
  if (isNaN(value + low + high)) return null;
  const half = real(lines.units, result * lines.length + at) / 2;
  const [above, below] = [value + half - low, high - (value - half)];
  const error = UNCERTAIN * (abs(value) + abs(low) + abs(high) + form.scale * 10 ** lines.decimals);
  return min(abs(above), abs(below)) > error ? min(above, below) > 0 : averagesExactly(lines, [result, a, b], form, at);
}

/** The same in big integers: (value / one + less)^periods against the ratio, everything twice as large. */
function averagesExactly(
  { length, exact, units, decimals }: Lines,
  [result, a, b]: readonly [number, number, number],
  { less, scale, periods }: AverageForm,
  at: number,
): boolean {
  const doubled = (line: number) => 2n * exact(line * length + at);
  const unit = (line: number) => BigInt(real(units, line * length + at));
  const one = 2n * BigInt(scale * 10 ** decimals);
  const least = doubled(result) - unit(result) + BigInt(less) * one;
  const most = doubled(result) + unit(result) + BigInt(less) * one;
  const [power, whole] = [BigInt(periods), one ** BigInt(periods)];
  const [lowX, highX] = [doubled(a) - unit(a), doubled(a) + unit(a)];
  const [lowY, highY] = [doubled(b) - unit(b), doubled(b) + unit(b)];
  const reachesLow = most >= 0n && most ** power * highY >= lowX * whole;
  const staysUnder = least <= 0n || least ** power * lowY <= highX * whole;
  return reachesLow && staysUnder;
}

/** Whether a line is what two others make as growth on average over a number of periods. */
export function judgeAverageGrowth(
  lines: Lines,
  result: number,
  [a, b]: readonly [number, number],
  form: AverageForm,
): Judgement {
  const { length, units, bits } = lines;
  const verdicts = new Int8Array(length);
  for (let at = 0; at < length; at++) {
    const holds = averagesAt(lines, [result, a, b], form, at);
    if (holds !== null) verdicts[at] = holds ? 1 : -1;
  }
  const stray = strayFrom(lines, result, verdicts, [() => 1]);
  const own = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    if (verdicts[at] !== 1) continue;
    const unit = real(units, result * length + at);
    const [low, high] = growthBetween(lines, [a, b], form, at);
    const carried = min(bits[result * length + at] ?? 0, log2(1 + (2 * stray) / unit));
    own[at] = max(0, carried - log2((abs(high - low) + unit) / unit));
  }
  return { verdicts, bits: own, first: new Float64Array(length) };
}
