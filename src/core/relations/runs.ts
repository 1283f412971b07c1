import type { RunKind } from "./distant-runs";
import type { Hypothesis, Weights } from "./evidence";
import { lengthCost } from "./evidence";
import type { Lines } from "./figures";
import { MANY_LINES, SAMPLE, samplePositions } from "./probes";

/** Bits from which a run is worth looking at in full. */
const WORTH_A_LOOK = 5;
/** Additions that may be tried over a whole region. Source: a third of a second of one core. */
const STEPS = 2e7;
/** Widest step of a run. Source: quarters and half-years interleave at most six columns. */
const WIDEST_STEP = 6;

/** Share of positions where a run must give its result. Source: below 0.6 one relation in ten is meant. */
const LEAST_SHARE = 0.4;

const EVERY_RUN = { kinds: ["sum", "mean"] as const, extra: 0 };

/** Sums and means of runs of active lines that begin beside their result, before or after it, every line or every n-th. */
export function runHypotheses(
  lines: Lines,
  active: readonly number[],
  weights: Weights,
  { kinds, extra }: { readonly kinds: readonly RunKind[]; readonly extra: number } = EVERY_RUN,
): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  const samples = samplePositions(lines);
  const longest = Math.max(30, Math.floor(STEPS / Math.max(1, active.length * samples.length)));
  const base = Math.log2(Math.max(2, active.length)) + 1 + extra;
  const walk = newWalk(samples);
  const many = active.length > MANY_LINES;
  const widest = many ? 1 : WIDEST_STEP;
  for (let index = 0; index < active.length; index++)
    for (let stride = 1; stride <= widest; stride++)
      for (const step of [stride, -stride]) {
        const result = active[index] ?? 0;
        if (active[index + step * 2] === undefined) continue;
        if (many && !reachable(lines, active, { index, step, longest, samples })) continue;
        begin(lines, walk, result);
        for (let n = 1; n <= longest / stride; n++) {
          const line = active[index + step * n];
          if (line === undefined) break;
          extend(lines, walk, line);
          if (n >= 2 && (promises(walk.sum, walk) || promises(walk.mean, walk))) {
            const operands = Array.from({ length: n }, (_, k) => active[index + step * (k + 1)] ?? 0);
            const end = stride === 1 ? !lines.filled[line + step] : active[index + step * (n + 1)] === undefined;
            const cost =
              base +
              (end ? Math.min(3, lengthCost(n)) : lengthCost(n)) +
              (stride > 1 ? weights.stride + lengthCost(stride - 1) : 0);
            for (const kind of kinds) {
              if (many && kind === "mean") continue;
              const whole = cost + weights.kinds[kind];
              const enough = samples.length < SAMPLE ? whole + weights.found : WORTH_A_LOOK;
              if (promises(walk[kind], walk) && walk[kind].bits >= enough)
                found.push({ kind, result, operands, cost: whole });
            }
          }
          if (lines.nonNegative && (many ? walk.above : walk.over)) break;
        }
      }
  return found;
}

/** Whether a run of neighbours comes to its result's figure at one of two positions. */
function reachable(
  { length, values, units, nonNegative }: Lines,
  active: readonly number[],
  { index, step, longest, samples }: {
    readonly index: number;
    readonly step: number;
    readonly longest: number;
    readonly samples: Int32Array;
  },
): boolean {
  const start = (active[index] ?? 0) * length;
  let probes = 0;
  for (let k = 0; k < samples.length && probes < 2; k++) {
    const at = samples[k] ?? 0;
    const value = values[start + at] ?? NaN;
    if (!(value > 0 || value < 0)) continue;
    probes++;
    let sum = 0;
    let slack = units[start + at] ?? 1;
    for (let n = 1; n <= longest; n++) {
      const line = active[index + step * n];
      if (line === undefined) break;
      const part = values[line * length + at] ?? NaN;
      if (Number.isNaN(part)) continue;
      sum += part;
      slack += units[line * length + at] ?? 1;
      if (n > 1 && Math.abs(value - sum) * 2 <= slack) return true;
      if (nonNegative && sum - value > slack) break;
    }
  }
  return false;
}

function promises(claim: Claim, { asked }: Walk): boolean {
  return claim.bits >= WORTH_A_LOOK && claim.held >= LEAST_SHARE * asked;
}

/** At how many sampled positions a claim holds, and what they carry. */
interface Claim {
  held: number;
  bits: number;
}

/** A run that grows line by line, seen at a sample of positions. */
interface Walk {
  readonly samples: Int32Array;
  readonly values: Float64Array;
  readonly units: Float64Array;
  readonly own: Float64Array;
  readonly sums: Float64Array;
  readonly slack: Float64Array;
  readonly counts: Int32Array;
  readonly sum: Claim;
  readonly mean: Claim;
  /** Positions where the result has a figure other than zero. */
  asked: number;
  /** Whether the run exceeds the result everywhere, and even its mean does. */
  above: boolean;
  over: boolean;
}

function newWalk(samples: Int32Array): Walk {
  const numbers = () => new Float64Array(samples.length);
  return {
    samples,
    values: numbers(),
    units: numbers(),
    own: numbers(),
    sums: numbers(),
    slack: numbers(),
    counts: new Int32Array(samples.length),
    sum: { held: 0, bits: 0 },
    mean: { held: 0, bits: 0 },
    asked: 0,
    above: false,
    over: false,
  };
}

function begin(lines: Lines, walk: Walk, result: number): void {
  walk.sums.fill(0);
  walk.slack.fill(0);
  walk.counts.fill(0);
  walk.asked = 0;
  for (let k = 0; k < walk.samples.length; k++) {
    const cell = result * lines.length + (walk.samples[k] ?? 0);
    const value = lines.values[cell] ?? NaN;
    walk.values[k] = value;
    walk.units[k] = lines.units[cell] ?? 1;
    walk.own[k] = lines.bits[cell] ?? 0;
    if (value > 0 || value < 0) walk.asked++;
  }
}

/** Adds a line to the run and asks at each sampled position whether the result is its sum, or its mean. */
function extend(lines: Lines, walk: Walk, line: number): void {
  const { samples, values, units, own, sums, slack, counts, sum: asSum, mean: asMean } = walk;
  asSum.held = asSum.bits = asMean.held = asMean.bits = 0;
  walk.over = walk.above = true;
  for (let k = 0; k < samples.length; k++) {
    const cell = line * lines.length + (samples[k] ?? 0);
    const part = lines.values[cell] ?? NaN;
    if (!Number.isNaN(part)) {
      sums[k] = (sums[k] ?? 0) + part;
      slack[k] = (slack[k] ?? 0) + (lines.units[cell] ?? 1);
      counts[k] = (counts[k] ?? 0) + 1;
    }
    const value = values[k] ?? NaN;
    if (!(value > 0 || value < 0)) continue;
    const sum = sums[k] ?? 0;
    const n = counts[k] ?? 0;
    const unit = units[k] ?? 1;
    const width = (slack[k] ?? 0) + unit;
    const residual = Math.abs(value - sum) * 2;
    if (residual <= width) {
      asSum.held++;
      asSum.bits += (own[k] ?? 0) - (residual === 0 ? 0 : Math.log2(width / unit));
    }
    if (n > 1 && Math.abs(value * n - sum) * 2 <= width + (n - 1) * unit) {
      asMean.held++;
      asMean.bits += own[k] ?? 0;
    }
    if (sum - value <= width) walk.above = false;
    if (sum - value * Math.max(1, n) <= width) walk.over = false;
  }
}
