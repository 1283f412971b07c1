import type { Hypothesis, Judgement, Weights } from "../evidence";
import { distanceCost } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import { isEqual } from "../precision/intervals";
import { MANY_LINES, tellingPositions } from "../search/probes";

const { log2, max, min } = Math;
const { isNaN } = Number;

/** Positions at which equal figures are looked for. Source: one suspect must not hide a copy. */
const PROBES = 3;

/** That a line repeats an earlier one to the digit. */
export function copyHypotheses(lines: Lines, active: readonly number[], weights: Weights): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  if (active.length > MANY_LINES) return found;
  const base = log2(max(2, active.length));
  const latest = new Map<string, number>();
  active.forEach((line, index) => {
    const tried = new Set<number>();
    const keys = tellingPositions(lines, line, PROBES).map(
      (at) => `${String(at)} ${String(lines.values[line * lines.length + at])}`,
    );
    for (const key of keys) {
      const earlier = latest.get(key);
      latest.set(key, index);
      if (earlier === undefined || tried.has(earlier)) continue;
      tried.add(earlier);
      const cost = base + distanceCost(index - earlier) + weights.kinds.copy;
      found.push({ kind: "copy", result: line, operands: [active[earlier] ?? 0], cost });
    }
  });
  return found;
}

/** Whether a line repeats another. */
export function judgeCopy(lines: Lines, result: number, original: number): Judgement {
  const { length, values, bits } = lines;
  const verdicts = new Int8Array(length);
  const own = new Float64Array(length);
  const seen = new Set<number>();
  for (let at = 0; at < length; at++) {
    const value = real(values, result * length + at);
    const other = real(values, original * length + at);
    if (isNaN(value) || isNaN(other)) continue;
    verdicts[at] = isEqual(lines, result * length + at, original * length + at) ? 1 : -1;
    if (verdicts[at] !== 1 || seen.has(value)) continue;
    seen.add(value);
    own[at] = min(bits[result * length + at] ?? 0, -log2(frequency(lines, result, value, at)));
  }
  return { verdicts, bits: own, first: new Float64Array(length) };
}

/** Lines near a copy that are asked how common its figures are. */
const NEIGHBOURS = 32;

/** What a figure that no third line holds counts as. Source: shuffled columns show no known copy. */
const UNSEEN = 0.1;

/** How common a figure is among the lines near a copy, the copy and its original left out. */
function frequency({ count, length, values }: Lines, line: number, value: number, at: number): number {
  let equal = 0;
  let figures = 0;
  for (let k = max(0, line - NEIGHBOURS); k < min(count, line + NEIGHBOURS); k++) {
    const other = real(values, k * length + at);
    if (isNaN(other)) continue;
    figures++;
    if (other === value) equal++;
  }
  return (max(0, equal - 2) + UNSEEN) / max(1, figures);
}
