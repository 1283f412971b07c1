import type { RunKind } from "./distant-runs";
import type { Hypothesis, Weights } from "./evidence";
import { lengthCost } from "./evidence";
import type { Lines } from "./figures";
import { real } from "./figures";
import { MANY_LINES, SAMPLE, samplePositions } from "./probes";

/** Bits from which a run is worth looking at in full. */
const WORTH_A_LOOK = 5;
/** Additions that may be tried over a whole region. Source: a third of a second of one core. */
const STEPS = 2e7;
/** Widest step of a run. Source: quarters and half-years interleave at most six columns. */
const WIDEST_STEP = 6;

/** Share of positions where a run must give its result. Source: below 0.6 one relation in ten is meant. */
const LEAST_SHARE = 0.4;

/** Which runs to look for. */
interface Wanted {
  readonly kinds: readonly RunKind[];
  /** Bits that every one of them costs besides. */
  readonly extra: number;
}

const EVERY_RUN: Wanted = { kinds: ["sum", "mean"], extra: 0 };

/** Sums and means of runs of active lines that begin beside their result, before or after it, every line or every n-th. */
export function runHypotheses(
  lines: Lines,
  active: readonly number[],
  weights: Weights,
  wanted: Wanted = EVERY_RUN,
): readonly Hypothesis[] {
  const samples = samplePositions(lines);
  const many = active.length > MANY_LINES;
  const search: Search = {
    lines,
    active,
    weights,
    many,
    kinds: many ? wanted.kinds.filter((kind) => kind === "sum") : wanted.kinds,
    longest: Math.max(30, Math.floor(STEPS / Math.max(1, active.length * samples.length))),
    base: Math.log2(Math.max(2, active.length)) + 1 + wanted.extra,
    walk: newWalk(samples),
  };
  const found: Hypothesis[] = [];
  for (let index = 0; index < active.length; index++)
    for (let stride = 1; stride <= (many ? 1 : WIDEST_STEP); stride++)
      for (const step of [stride, -stride]) runsFrom(search, index, step, found);
  return found;
}

/** What stays the same while runs are looked for. */
interface Search {
  readonly lines: Lines;
  readonly active: readonly number[];
  readonly weights: Weights;
  readonly many: boolean;
  readonly kinds: readonly RunKind[];
  readonly longest: number;
  readonly base: number;
  readonly walk: Walk;
}

/** The runs of one line in one direction. */
function runsFrom(search: Search, index: number, step: number, found: Hypothesis[]): void {
  const { lines, active, many, longest, walk } = search;
  if (active[index + step * 2] === undefined) return;
  if (many && !reachable(lines, active, { index, step, longest, samples: walk.samples })) return;
  begin(lines, walk, active[index] ?? 0);
  for (let n = 1; n <= longest / Math.abs(step); n++) {
    const line = active[index + step * n];
    if (line === undefined) return;
    extend(lines, walk, line);
    if (n >= 2) claim(search, { index, step, n, line }, found);
    if (lines.nonNegative && (many ? walk.above : walk.over)) return;
  }
}

/** Notes what the run of n lines up to `line` may give. */
function claim(
  { lines, active, weights, kinds, base, walk }: Search,
  {
    index,
    step,
    n,
    line,
  }: { readonly index: number; readonly step: number; readonly n: number; readonly line: number },
  found: Hypothesis[],
): void {
  for (const kind of kinds) {
    if (!promises(walk[kind], walk)) continue;
    const stride = Math.abs(step);
    const end = stride === 1 ? !lines.filled[line + step] : active[index + step * (n + 1)] === undefined;
    const length = end ? Math.min(3, lengthCost(n)) : lengthCost(n);
    const cost = base + length + (stride > 1 ? weights.stride + lengthCost(stride - 1) : 0) + weights.kinds[kind];
    const enough = walk.samples.length < SAMPLE ? cost + weights.found : WORTH_A_LOOK;
    if (walk[kind].bits < enough) continue;
    const operands = Array.from({ length: n }, (_, k) => active[index + step * (k + 1)] ?? 0);
    found.push({ kind, result: active[index] ?? 0, operands, cost });
  }
}

/** Whether a run of neighbours comes to its result's figure at one of two positions. */
function reachable(
  { length, values, units, nonNegative }: Lines,
  active: readonly number[],
  {
    index,
    step,
    longest,
    samples,
  }: {
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
    const value = real(values, start + at);
    if (!(value > 0 || value < 0)) continue;
    probes++;
    let sum = 0;
    let slack = real(units, start + at);
    for (let n = 1; n <= longest; n++) {
      const line = active[index + step * n];
      if (line === undefined) break;
      const part = real(values, line * length + at);
      if (Number.isNaN(part)) continue;
      sum += part;
      slack += real(units, line * length + at);
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
    const value = real(lines.values, cell);
    walk.values[k] = value;
    walk.units[k] = real(lines.units, cell);
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
    const part = real(lines.values, cell);
    if (!Number.isNaN(part)) {
      sums[k] = real(sums, k) + part;
      slack[k] = real(slack, k) + real(lines.units, cell);
      counts[k] = (counts[k] ?? 0) + 1;
    }
    const value = real(values, k);
    if (!(value > 0 || value < 0)) continue;
    const sum = real(sums, k);
    const n = counts[k] ?? 0;
    const unit = real(units, k);
    const width = real(slack, k) + unit;
    const residual = Math.abs(value - sum) * 2;
    if (residual <= width) {
      asSum.held++;
      asSum.bits += real(own, k) - (residual === 0 ? 0 : Math.log2(width / unit));
    }
    if (n > 1 && Math.abs(value * n - sum) * 2 <= width + (n - 1) * unit) {
      asMean.held++;
      asMean.bits += real(own, k);
    }
    if (sum - value <= width) walk.above = false;
    if (sum - value * Math.max(1, n) <= width) walk.over = false;
  }
}
