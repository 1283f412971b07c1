import type { Hypothesis, Weights } from "../evidence";
import { lengthCost } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import { tellingPositions } from "./probes";
import { worthJudging } from "./screen";

const { abs, floor, log2, max, min, sqrt } = Math;
const { isNaN } = Number;

/** What a run of lines may give. */
export type RunKind = "sum" | "mean";

/** Runs that may be tried over a whole region. Source: a third of a second of one core. */
const RUNS = 3e6;
/** Positions at which a line's runs are looked for. Source: one suspect must not hide a relation. */
const PROBES = 2;
/** Shorter runs are pairs. */
const SHORTEST = 3;

/** Sums and means of runs of three lines or more that do not begin beside their result. */
export function distantRunHypotheses(
  lines: Lines,
  active: readonly number[],
  weights: Weights,
  kinds: readonly RunKind[] = ["sum", "mean"],
): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  const window = floor(sqrt(RUNS / max(1, active.length)));
  if (window < 8) return found;
  const base = log2(max(2, active.length)) + 1 + weights.gap;
  for (let i = 0; i < active.length; i++) {
    const result = active[i] ?? 0;
    const tried = new Set<number>();
    const emit = (from: number, to: number, kind: RunKind) => {
      if (!kinds.includes(kind)) return;
      const key = (from * lines.count + to) * 2 + (kind === "sum" ? 0 : 1);
      if (tried.has(key)) return;
      tried.add(key);
      const distance = from > i ? from - i : i - to;
      const cost = base + lengthCost(to - from + 1) + lengthCost(distance) + weights.kinds[kind];
      const claim = { result, needed: cost + weights.found };
      if (!worthJudging(lines, claim, (at) => runGives(lines, active, { result, from, to, kind }, at))) return;
      const operands = active.slice(from, to + 1);
      found.push({ kind, result, operands, cost });
    };
    const range: readonly [number, number] = [max(0, i - window), min(active.length - 1, i + window)];
    for (const at of tellingPositions(lines, result, PROBES)) runsAt(lines, active, i, { range, at, emit });
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
    readonly emit: (from: number, to: number, kind: RunKind) => void;
  },
): void {
  const { length, values, units, nonNegative } = lines;
  const { range, at, emit } = probe;
  const cell = (active[own] ?? 0) * length + at;
  const value = real(values, cell);
  const unit = real(units, cell);
  for (let from = range[0]; from <= range[1]; from++) {
    let sum = 0;
    let slack = unit;
    let n = 0;
    lines.work.probes += abs(own - from);
    for (let to = from; to <= range[1] && to !== own; to++) {
      const part = real(values, (active[to] ?? 0) * length + at);
      if (isNaN(part)) continue;
      sum += part;
      slack += real(units, (active[to] ?? 0) * length + at);
      n++;
      if (to - from < SHORTEST - 1 || from === own + 1 || to === own - 1) continue;
      if (abs(value - sum) * 2 <= slack) emit(from, to, "sum");
      if (abs(value * n - sum) * 2 <= slack + (n - 1) * unit) emit(from, to, "mean");
      if (nonNegative && sum > value * max(8, n) + slack) break;
    }
  }
}

function runGives(
  { length, values, units }: Lines,
  active: readonly number[],
  run: { readonly result: number; readonly from: number; readonly to: number; readonly kind: RunKind },
  at: number,
): boolean | null {
  const value = real(values, run.result * length + at);
  const unit = real(units, run.result * length + at);
  let sum = 0;
  let width = 0;
  let n = 0;
  for (let k = run.from; k <= run.to; k++) {
    const cell = (active[k] ?? 0) * length + at;
    const part = real(values, cell);
    if (isNaN(part)) continue;
    sum += part;
    width += real(units, cell);
    n++;
  }
  if (isNaN(value) || n === 0) return null;
  return run.kind === "sum" ? abs(value - sum) * 2 <= width + unit : abs(value * n - sum) * 2 <= width + n * unit;
}
