import type { Hypothesis, Weights } from "../evidence";
import { distanceCost } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import { isProduct } from "../kinds/products";
import { dividesAt, multipliesAt, sumsAt, worthJudging } from "./screen";
import { tellingPositions } from "./probes";

const { abs, floor, log2, max, sqrt } = Math;
const { isNaN } = Number;

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
  const window = floor(sqrt(PAIRS / max(1, active.length)) / 2);
  if (window < NARROWEST) return found;
  const base = log2(max(2, active.length));
  for (let i = 0; i < active.length; i++) {
    const result = active[i] ?? 0;
    const low = max(0, i - window);
    const near = active.slice(low, i + window + 1);
    const own = i - low;
    const tried = new Set<number>();
    for (const at of tellingPositions(lines, result, PROBES))
      for (const match of matches(lines, near, own, at)) {
        const key = (match[0] * near.length + match[1]) * 4 + KINDS.indexOf(match[2]);
        if (tried.has(key)) continue;
        tried.add(key);
        const [j, k, kind] = match;
        const [a, b] = [near[j] ?? 0, near[k] ?? 0];
        const distances = [j - own, kind === "product" ? j - k : k - own];
        const cost = base + distances.reduce((sum, distance) => sum + distanceCost(distance), 0);
        const hypothesis = hypothesisOf(lines, { kind, lines: [result, a, b], cost }, weights);
        const claim = { result: hypothesis.result, needed: hypothesis.cost + weights.found };
        if (worthJudging(lines, claim, testOf(lines, kind, [result, a, b]))) found.push(hypothesis);
      }
  }
  return found;
}

/** What a match says: the first line is made of the two others, or of a product the second of the first and third. */
function hypothesisOf(
  lines: Lines,
  match: { readonly kind: PairKind; readonly lines: readonly [number, number, number]; readonly cost: number },
  weights: Weights,
): Hypothesis {
  const { kind } = match;
  const [result, a, b] = match.lines;
  const cost = match.cost + weights.kinds[kind === "sum" ? "pair" : kind];
  if (kind === "product") {
    const oddness = a < max(result, b) ? weights.twin : 0;
    return { kind, result: a, operands: [b, result], cost, oddness };
  }
  const operands = [a, b];
  return {
    kind,
    result,
    operands,
    cost,
    oddness: kind === "sum" ? 0 : weights.twin * oddityOf(lines, result, operands),
  };
}

function testOf(
  lines: Lines,
  kind: PairKind,
  [result, a, b]: readonly [number, number, number],
): (at: number) => boolean | null {
  if (kind === "sum") return (at) => sumsAt(lines, result, a, b, at);
  if (kind === "product") return (at) => multipliesAt(lines, [a, b, result], at);
  return (at) => dividesAt(lines, [result, a, b], kind === "ratio" ? 0 : 1, at);
}

/** Difference of grain from which one line has more decimals than another. Source: half a digit on average. */
const HALF_A_DIGIT = 0.5;

/**
 * How many signs say that of a quotient's readings another is meant: it stands before its operands, is coarser, or one of
 * them lies around 100 as an index does.
 */
function oddityOf({ grain, aroundHundred }: Lines, result: number, operands: readonly number[]): number {
  const before = operands.filter((line) => line > result).length / operands.length;
  const indices = operands.filter((line) => aroundHundred[line] === 1).length;
  if (indices === 0 && aroundHundred[result] === 1) return before;
  const index = indices === 1 && aroundHundred[result] !== 1 ? 1 : 0;
  const coarser = operands.some((line) => real(grain, line) < real(grain, result) - HALF_A_DIGIT) ? 1 : 0;
  return before + 2 * max(index, coarser);
}

function isBlank(figure: number): boolean {
  return isNaN(figure) || figure === 0;
}

/** The pairs that give the result's figure at one position. */
function matches(lines: Lines, near: readonly number[], own: number, at: number): readonly Match[] {
  const figures = Float64Array.from(near, (line) => real(lines.values, line * lines.length + at));
  const units = Float64Array.from(near, (line) => real(lines.units, line * lines.length + at));
  const found: Match[] = [];
  const value = real(figures, own);
  const unit = real(units, own);
  const one = 10 ** lines.decimals;
  for (let k = 0; k < near.length; k++) {
    const y = real(figures, k);
    if (k === own || isBlank(y)) continue;
    const uy = real(units, k);
    lines.work.probes += near.length;
    for (let j = 0; j < near.length; j++) {
      const x = real(figures, j);
      if (j === own || j === k || isBlank(x)) continue;
      const ux = real(units, j);
      if (j < k && abs(value - x - y) * 2 <= unit + ux + uy) found.push([j, k, "sum"]);
      if (x === y) continue;
      const width = unit * abs(y) + one * ux + abs(value) * uy;
      const far = one * x;
      if (isRatio(value * y, far, width, one * ux)) found.push([j, k, "ratio"]);
      if (isQuotient(value * y, far - one * y, width + one * uy, 99 * one * (ux + uy))) found.push([j, k, "change"]);
      if (k < own && isProduct(far, value * y)) found.push([j, k, "product"]);
    }
  }
  return found;
}

/** Whether a product is what divides it, or a hundred times that, within half a width that grows with the hundred. */
function isQuotient(product: number, divided: number, width: number, more: number): boolean {
  return abs(product - divided) * 2 <= width || abs(product - 100 * divided) * 2 <= width + more;
}

/** The same for what may be a thousand times it too: per mille, or a price of amounts that are told in thousands. */
function isRatio(product: number, divided: number, width: number, rounding: number): boolean {
  return (
    isQuotient(product, divided, width, 99 * rounding) || abs(product - 1000 * divided) * 2 <= width + 999 * rounding
  );
}
