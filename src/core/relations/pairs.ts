import type { Hypothesis, Weights } from "./evidence";
import { distanceCost } from "./evidence";
import type { Lines } from "./figures";
import { isProduct } from "./products";
import { dividesAt, multipliesAt, sumsAt, worthJudging } from "./screen";
import { samplePositions, tellingPositions } from "./probes";

/** Pairs that may be tried over a whole region. Source: a third of a second of one core. */
const PAIRS = 1.5e6;
/** Lines to either side below which pairs are not looked for: in so long a table they are not what its rows are. */
const NARROWEST = 4;
/** Positions at which a line's pairs are looked for. Source: one suspect must not hide a relation. */
const PROBES = 3;

type PairKind = "sum" | "ratio" | "change" | "product";
const KINDS: readonly PairKind[] = ["sum", "ratio", "change", "product"];
type Match = readonly [first: number, second: number, kind: PairKind];

/** That a line is a sum, quotient or change of two others near it, or the sum of a run that begins elsewhere. */
export function pairHypotheses(lines: Lines, active: readonly number[], weights: Weights): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  const window = Math.floor(Math.sqrt(PAIRS / Math.max(1, active.length)) / 2);
  if (window < NARROWEST) return found;
  const base = Math.log2(Math.max(2, active.length));
  const samples = samplePositions(lines);
  for (let i = 0; i < active.length; i++) {
    const result = active[i] ?? 0;
    const low = Math.max(0, i - window);
    const near = active.slice(low, i + window + 1);
    const own = i - low;
    const tried = new Set<number>();
    for (const at of tellingPositions(lines, result, samples, PROBES))
      for (const match of matches(lines, near, own, at)) {
        const key = (match[0] * near.length + match[1]) * 4 + KINDS.indexOf(match[2]);
        if (tried.has(key)) continue;
        tried.add(key);
        const [j, k, kind] = match;
        const [a, b] = [near[j] ?? 0, near[k] ?? 0];
        if (kind === "product") {
          const cost = base + distanceCost(j - own) + distanceCost(j - k) + weights.kinds.product;
          const claim = { result: a, needed: cost + weights.found };
          const test = (p: number) => multipliesAt(lines, [a, b, result], p);
          const oddness = j < k || j < own ? weights.twin : 0;
          if (worthJudging(lines, samples, claim, test))
            found.push({ kind, result: a, operands: [b, result], cost, oddness });
          continue;
        }
        const cost =
          base + distanceCost(j - own) + distanceCost(k - own) + weights.kinds[kind === "sum" ? "difference" : kind];
        const claim = { result, needed: cost + weights.found };
        if (!worthJudging(lines, samples, claim, testOf(lines, kind, [result, a, b]))) continue;
        const operands = [a, b];
        const oddness = kind === "sum" ? 0 : weights.twin * oddityOf(lines, result, operands);
        found.push({ kind, result, operands, cost, oddness });
      }
  }
  return found;
}

function testOf(
  lines: Lines,
  kind: Exclude<PairKind, "product">,
  [result, a, b]: readonly [number, number, number],
): (at: number) => boolean | null {
  if (kind === "sum") return (at) => sumsAt(lines, result, a, b, at);
  return (at) => dividesAt(lines, [result, a, b], kind === "ratio" ? 0 : 1, at);
}

/** Difference of grain from which one line has more decimals than another. Source: half a digit on average. */
const HALF_A_DIGIT = 0.5;

/** How many signs say that of a quotient's readings another is meant: it stands before its operands, or is coarser. */
function oddityOf(lines: Lines, result: number, operands: readonly number[]): number {
  const before = operands.every((line) => line > result) ? 1 : 0;
  const coarser = operands.some((line) => (lines.grain[line] ?? 0) < (lines.grain[result] ?? 0) - HALF_A_DIGIT) ? 1 : 0;
  return before + 2 * coarser;
}

/** The pairs that give the result's figure at one position. */
function matches(lines: Lines, near: readonly number[], own: number, at: number): readonly Match[] {
  const figures = Float64Array.from(near, (line) => lines.values[line * lines.length + at] ?? NaN);
  const units = Float64Array.from(near, (line) => lines.units[line * lines.length + at] ?? 1);
  const found: Match[] = [];
  const value = figures[own] ?? NaN;
  const unit = units[own] ?? 1;
  const one = 10 ** lines.decimals;
  for (let k = 0; k < near.length; k++) {
    const y = figures[k] ?? NaN;
    if (k === own || !(y > 0 || y < 0)) continue;
    const uy = units[k] ?? 1;
    const high = Math.abs(y);
    for (let j = 0; j < near.length; j++) {
      const x = figures[j] ?? NaN;
      if (j === own || j === k || !(x > 0 || x < 0)) continue;
      const ux = units[j] ?? 1;
      if (j < k && Math.abs(value - x - y) * 2 <= unit + ux + uy) found.push([j, k, "sum"]);
      if (x === y) continue;
      const width = unit * high + one * ux + Math.abs(value) * uy;
      if (
        Math.abs(value * y - one * x) * 2 <= width ||
        Math.abs(value * y - 100 * one * x) * 2 <= width + 99 * one * ux
      )
        found.push([j, k, "ratio"]);
      if (k < own && isProduct(x * one, value * y)) found.push([j, k, "product"]);
      const drift = width + one * uy;
      if (
        Math.abs((value + one) * y - one * x) * 2 <= drift ||
        Math.abs((value + 100 * one) * y - 100 * one * x) * 2 <= drift + 99 * one * (ux + uy)
      )
        found.push([j, k, "change"]);
    }
  }
  return found;
}

