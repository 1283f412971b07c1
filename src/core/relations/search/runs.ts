import type { RunKind } from "./distant-runs";
import type { Weights, Hypothesis } from "../evidence";
import { lengthCost } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import { MANY_LINES, SAMPLE, tellingPlaces } from "./probes";
import type { Progression } from "./progression";
import { progressionOf, runBetween } from "./progression";

const { abs, floor, log2, max, min } = Math;

/** Bits from which a run is worth looking at in full. */
const WORTH_A_LOOK = 5;
/** Additions that may be tried over a whole region. Source: a tenth of a second of one core. */
const STEPS = 2e7;
/** Lines of a run that is looked for where figures may be negative. Source: a work that grows with the rows alone. */
const LONGEST_SIGNED = 100;
/** Lines that a run may always have. Source: the provinces of a country, half of them, in a table of thousands. */
const LONG_ENOUGH = 30;
/** Widest step of a run. Source: quarters and half-years interleave at most six columns. */
const WIDEST_STEP = 6;
/** Positions at which the lengths of a run are looked for, and where lines are many. Source: one suspect must not hide it. */
const PROBES = 3;
const PROBES_OF_MANY = 2;

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
  const { samples } = lines;
  const many = active.length > MANY_LINES;
  const stretches = stretchesOf(active);
  const found: Hypothesis[] = [];
  for (let stride = 1; stride <= (many ? 1 : WIDEST_STEP); stride++) {
    const search: Search = {
      lines,
      active,
      weights,
      kinds: many ? wanted.kinds.filter((kind) => kind === "sum") : wanted.kinds,
      longest: max(LONG_ENOUGH, floor(STEPS / max(1, active.length * samples.length))) / stride,
      base: log2(max(2, active.length)) + 1 + wanted.extra,
      progression: progressionOf(lines, active, stride),
      stretches,
    };
    for (let index = 0; index < active.length; index++) {
      const probes = tellingPlaces(lines, active[index] ?? 0, many ? PROBES_OF_MANY : PROBES);
      if (probes.length === 0) continue;
      for (const step of [stride, -stride])
        if (active[index + step * 2] !== undefined) runsFrom(search, { index, step, probes }, found);
    }
  }
  return found;
}

/** What stays the same while runs are looked for. */
interface Search {
  readonly lines: Lines;
  readonly active: readonly number[];
  readonly weights: Weights;
  readonly kinds: readonly RunKind[];
  readonly longest: number;
  readonly base: number;
  readonly progression: Progression;
  readonly stretches: Stretches;
}

/** Where runs begin: beside a result, in one direction. */
interface Start {
  readonly index: number;
  readonly step: number;
  /** Places in the sample at which lengths are looked for. */
  readonly probes: readonly number[];
}

/** The runs of one line in one direction whose length gives the result's figure at a probe. */
function runsFrom(search: Search, start: Start, found: Hypothesis[]): void {
  const { active, longest, kinds, lines } = search;
  const lengths: number[] = [];
  const most = min(
    longest,
    start.step > 0 ? (active.length - 1 - start.index) / start.step : start.index / -start.step,
  );
  const mean = kinds.includes("mean");
  const ends = mean ? endsOf(search, start) : [];
  for (const probe of start.probes) lengthsAt(search, start, { probe, most, mean, ends }, lengths);
  if (lengths.length === 0) return;
  for (const n of new Set(lengths.sort((a, b) => a - b))) {
    lines.work.probes += lines.samples.length;
    claim(search, start, n, found);
  }
}

/**
 * Adds the lengths of a run that come to the result's figure at one probe, as its sum or its mean. Looked at are lengths
 * until the sum is beyond the figure, a mean's up to what is long enough, and those that end a stretch of lines.
 */
function lengthsAt(
  { lines, active, progression }: Search,
  start: Start,
  { probe, most, mean, ends }: Reach & { readonly probe: number },
  lengths: number[],
): void {
  const cell = (active[start.index] ?? 0) * lines.length + (lines.samples[probe] ?? 0);
  const value = real(lines.values, cell);
  const unit = real(lines.units, cell);
  const { width, stride, sums, slack, counts } = progression;
  const after = start.step > 0;
  // The entry that stays, and how the other moves with each line.
  const fixed = (after ? start.index + stride : start.index) * width + probe;
  const pace = start.step * width;
  const gives = (n: number, means: boolean): number => {
    const moved = fixed + n * pace;
    const low = after ? fixed : moved;
    const high = after ? moved : fixed;
    const sum = real(sums, high) - real(sums, low);
    const wide = real(slack, high) - real(slack, low) + unit;
    const many = means ? real(counts, high) - real(counts, low) : 1;
    if (abs(value - sum) * 2 <= wide) lengths.push(n);
    else if (many > 1 && abs(value * many - sum) * 2 <= wide + (many - 1) * unit) lengths.push(n);
    return sum - wide;
  };
  let n = 2;
  for (; n <= most; n++) {
    const means = mean && n <= LONG_ENOUGH;
    const beyond = gives(n, means);
    if (lines.nonNegative ? beyond > (means ? LONG_ENOUGH : 1) * value : n >= LONGEST_SIGNED) break;
  }
  for (const end of ends) if (end > n && end <= most) gives(end, mean);
  lines.work.probes += n - 1;
}

/** The lengths at which a run comes to the end of lines without a gap, and of the table. */
function endsOf({ active, stretches }: Search, { index, step }: Start): readonly [number, number] {
  const stretch = step > 0 ? stretches.last : stretches.first;
  return step > 0
    ? [floor(((stretch[index] ?? index) - index) / step), floor((active.length - 1 - index) / step)]
    : [floor((index - (stretch[index] ?? index)) / -step), floor(index / -step)];
}

/** How far runs are looked for, and whether means are. */
interface Reach {
  readonly most: number;
  readonly mean: boolean;
  /** Lengths that are looked at wherever they are. */
  readonly ends: readonly number[];
}

/** First and last index of the stretch of neighbouring lines around each. */
interface Stretches {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function stretchesOf(active: readonly number[]): Stretches {
  const first = new Int32Array(active.length);
  const last = new Int32Array(active.length);
  const follows = (index: number) => active[index] === (active[index - 1] ?? NaN) + 1;
  for (let k = 0; k < active.length; k++) first[k] = follows(k) ? (first[k - 1] ?? k) : k;
  for (let k = active.length - 1; k >= 0; k--) last[k] = follows(k + 1) ? (last[k + 1] ?? k) : k;
  return { first, last };
}

/** Notes what the run of n lines may give. */
function claim(search: Search, start: Start, n: number, found: Hypothesis[]): void {
  const { lines, active, weights, kinds, base } = search;
  const { index, step } = start;
  const line = active[index + step * n] ?? 0;
  for (const kind of kinds) {
    const bits = promised(search, start, n, kind);
    if (bits < WORTH_A_LOOK) continue;
    const stride = abs(step);
    const end = stride === 1 ? !lines.filled[line + step] : active[index + step * (n + 1)] === undefined;
    const length = end ? min(3, lengthCost(n)) : lengthCost(n);
    const cost = base + length + (stride > 1 ? weights.stride + lengthCost(stride - 1) : 0) + weights.kinds[kind];
    if (lines.samples.length < SAMPLE && bits < cost + weights.found) continue;
    const operands = Array.from({ length: n }, (_, k) => active[index + step * (k + 1)] ?? 0);
    found.push({ kind, result: active[index] ?? 0, operands, cost });
  }
}

/** The bits that a run carries at the sampled positions where it gives its result; 0 where it gives it too seldom. */
function promised({ lines, active, progression }: Search, { index, step }: Start, n: number, kind: RunKind): number {
  const { samples } = lines;
  const { sums, slack, counts } = progression;
  const [low, high] = runBetween(progression, { index, step }, n);
  const result = (active[index] ?? 0) * lines.length;
  let bits = 0;
  let held = 0;
  let asked = 0;
  for (let k = 0; k < samples.length; k++) {
    const cell = result + (samples[k] ?? 0);
    const value = real(lines.values, cell);
    if (!(value > 0 || value < 0)) continue;
    asked++;
    const sum = real(sums, high + k) - real(sums, low + k);
    const many = kind === "sum" ? 1 : real(counts, high + k) - real(counts, low + k);
    const unit = real(lines.units, cell);
    const wide = real(slack, high + k) - real(slack, low + k) + many * unit;
    const residual = abs(value * many - sum) * 2;
    if (residual > wide || (kind === "mean" && many < 2)) continue;
    held++;
    bits += (lines.bits[cell] ?? 0) - (kind === "mean" || residual === 0 ? 0 : log2(wide / unit));
  }
  return held >= LEAST_SHARE * asked ? bits : 0;
}
