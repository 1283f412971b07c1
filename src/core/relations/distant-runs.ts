import type { Hypothesis, Weights } from "./evidence";
import { lengthCost } from "./evidence";
import type { Lines } from "./figures";
import { samplePositions, tellingPositions } from "./probes";
import { worthJudging } from "./screen";

/** Runs that may be tried over a whole region. Source: a third of a second of one core. */
const RUNS = 3e6;
/** Positions at which a line's runs are looked for. Source: one suspect must not hide a relation. */
const PROBES = 2;
/** Shorter runs are pairs. */
const SHORTEST = 3;

/** Sums over the first lines, for each position; what a run adds up to is then a difference. */
interface Prefixes {
  readonly sums: Float64Array;
  readonly slack: Float64Array;
  readonly counts: Float64Array;
}

function prefixesOf({ count, length, values, units }: Lines): Prefixes {
  const sums = new Float64Array((count + 1) * length);
  const slack = new Float64Array((count + 1) * length);
  const counts = new Float64Array((count + 1) * length);
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] ?? NaN;
    const figure = !Number.isNaN(value);
    sums[cell + length] = (sums[cell] ?? 0) + (figure ? value : 0);
    slack[cell + length] = (slack[cell] ?? 0) + (figure ? (units[cell] ?? 1) : 0);
    counts[cell + length] = (counts[cell] ?? 0) + (figure ? 1 : 0);
  }
  return { sums, slack, counts };
}

/** Sums and means of runs of three lines or more that do not begin beside their result. */
export function distantRunHypotheses(lines: Lines, active: readonly number[], weights: Weights): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  const window = Math.floor(Math.sqrt(RUNS / Math.max(1, active.length)));
  if (window < 8) return found;
  const prefixes = prefixesOf(lines);
  const base = Math.log2(Math.max(2, active.length)) + 1 + weights.gap;
  const samples = samplePositions(lines);
  for (let i = 0; i < active.length; i++) {
    const result = active[i] ?? 0;
    const tried = new Set<number>();
    const emit = (from: number, to: number, kind: "sum" | "mean") => {
      const key = (from * lines.count + to) * 2 + (kind === "sum" ? 0 : 1);
      if (tried.has(key)) return;
      tried.add(key);
      const [first, last] = [active[from] ?? 0, active[to] ?? 0];
      const distance = from > i ? from - i : i - to;
      const cost = base + lengthCost(to - from + 1) + lengthCost(distance) + weights.kinds[kind];
      const claim = { result, needed: cost + weights.found };
      if (!worthJudging(lines, samples, claim, (at) => runGives(lines, prefixes, [result, first, last], kind, at)))
        return;
      const operands = active.slice(from, to + 1);
      found.push({ kind, result, operands, cost });
    };
    const range: readonly [number, number] = [Math.max(0, i - window), Math.min(active.length - 1, i + window)];
    for (const at of tellingPositions(lines, result, samples, PROBES)) runsAt(lines, active, i, { range, at, emit });
  }
  return found;
}

/** Every run in reach that gives the result's figure at one position. */
function runsAt(
  lines: Lines,
  active: readonly number[],
  own: number,
  probe: {
    readonly range: readonly [number, number];
    readonly at: number;
    readonly emit: (from: number, to: number, kind: "sum" | "mean") => void;
  },
): void {
  const { length, values, units, nonNegative } = lines;
  const { range, at, emit } = probe;
  const cell = (active[own] ?? 0) * length + at;
  const value = values[cell] ?? NaN;
  const unit = units[cell] ?? 1;
  for (let from = range[0]; from <= range[1]; from++) {
    let sum = 0;
    let slack = unit;
    let n = 0;
    for (let to = from; to <= range[1] && to !== own; to++) {
      const part = values[(active[to] ?? 0) * length + at] ?? NaN;
      if (Number.isNaN(part)) continue;
      sum += part;
      slack += units[(active[to] ?? 0) * length + at] ?? 1;
      n++;
      if (to - from < SHORTEST - 1 || from === own + 1 || to === own - 1) continue;
      if (Math.abs(value - sum) * 2 <= slack) emit(from, to, "sum");
      if (Math.abs(value * n - sum) * 2 <= slack + (n - 1) * unit) emit(from, to, "mean");
      if (nonNegative && sum > value * Math.max(8, n) + slack) break;
    }
  }
}

function runGives(
  { length, values, units }: Lines,
  { sums, slack, counts }: Prefixes,
  [result, first, last]: readonly [number, number, number],
  kind: "sum" | "mean",
  at: number,
): boolean | null {
  const value = values[result * length + at] ?? NaN;
  const low = first * length + at;
  const high = (last + 1) * length + at;
  const n = (counts[high] ?? 0) - (counts[low] ?? 0);
  if (Number.isNaN(value) || n === 0) return null;
  const sum = (sums[high] ?? 0) - (sums[low] ?? 0);
  const width = (slack[high] ?? 0) - (slack[low] ?? 0);
  const unit = units[result * length + at] ?? 1;
  return kind === "sum" ? Math.abs(value - sum) * 2 <= width + unit : Math.abs(value * n - sum) * 2 <= width + n * unit;
}
