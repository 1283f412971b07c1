import { blocksOf } from "./blocks";
import type { Weights } from "./evidence";
import type { Lines } from "./figures";
import type { Relation, RelationKind } from "./relation";

/** How a hypothesis stands at a position. */
export interface Outcome {
  readonly holds: boolean;
  /** 0 where the position proves nothing. */
  readonly bits: number;
}

/** A hypothesis about lines, and how to ask a position of it; null where it cannot be asked. */
export interface Hypothesis {
  readonly kind: RelationKind;
  readonly result: number;
  readonly operands: readonly number[];
  /** Bits its description costs. */
  readonly cost: number;
  readonly at: (position: number) => Outcome | null;
}

/** The relations that a hypothesis gives: one for each block where its evidence exceeds its cost. */
export function relationsOf(lines: Lines, hypothesis: Hypothesis, weights: Weights): readonly Relation[] {
  const { length, values, ownBits, bits } = lines;
  const scores = new Float64Array(length);
  const verdict = new Int8Array(length);
  const seen = new Set<string>();
  const { result, operands } = hypothesis;
  for (let at = 0; at < length; at++) {
    const outcome = hypothesis.at(at);
    if (!outcome) continue;
    verdict[at] = outcome.holds ? 1 : -1;
    if (!outcome.holds) {
      scores[at] = -weights.failure;
      continue;
    }
    if (outcome.bits <= 0) continue;
    const key = `${String(values[result * length + at])} ${String(values[(operands[0] ?? 0) * length + at])} ${String(values[(operands.at(-1) ?? 0) * length + at])}`;
    if (seen.has(key)) continue;
    seen.add(key);
    scores[at] = outcome.bits;
  }
  return blocksOf(scores, weights.patience).map((block) => {
    let { from, to } = block;
    while (from > 0 && verdict[from - 1] !== -1 && !seenBreak(verdict, from - 1)) from--;
    while (to < length - 1 && verdict[to + 1] !== -1) to++;
    const holds: number[] = [];
    const fails: number[] = [];
    let first = 0;
    for (let at = from; at <= to; at++) {
      if (verdict[at] === 1) holds.push(at);
      else if (verdict[at] === -1) fails.push(at);
      if ((scores[at] ?? 0) > 0) {
        const cell = result * length + at;
        first = Math.max(first, (ownBits[cell] ?? 0) - (bits[cell] ?? 0));
      }
    }
    const elsewhere = verdict.some((v, at) => v === -1 && (at < from || at > to));
    const total = block.bits + first - hypothesis.cost - (elsewhere ? weights.part : 0);
    return {
      kind: hypothesis.kind,
      along: lines.axis,
      result,
      operands,
      block: [from, to],
      holds,
      fails,
      bits: total,
      known: total >= weights.known,
    };
  });
}

function seenBreak(_verdict: Int8Array, _at: number): boolean {
  return false;
}
