import { chooseRelations } from "./choose";
import { copyHypotheses, judgeCopy } from "./copies";
import { distantRunHypotheses } from "./distant-runs";
import type { Hypothesis, Judgement, Weights } from "./evidence";
import { WEIGHTS, relationsOf } from "./evidence";
import type { FigureRegion, Lines, Work } from "./figures";
import { linesOf } from "./figures";
import { pairHypotheses } from "./pairs";
import { judgeProduct } from "./products";
import { judgeQuotient } from "./quotients";
import type { Relation } from "./relation";
import { runHypotheses } from "./runs";
import { judgeMean, judgeSum } from "./totals";

/** Most rounds of collapsing sums into their totals. Source: outlines of statistical forms have at most six levels. */
const LEVELS = 6;

/** The relations that the figures of a region show. */
export function findRelations(
  region: FigureRegion,
  weights: Weights = WEIGHTS,
  work: Work = { probes: 0 },
): readonly Relation[] {
  const views = linesOf(region, work);
  const pool = views.flatMap((lines) => {
    const active = filledLines(lines);
    return proved(
      lines,
      [
        ...runHypotheses(lines, active, weights),
        ...distantRunHypotheses(lines, active, weights),
        ...pairHypotheses(lines, active, weights),
        ...copyHypotheses(lines, active, weights),
      ],
      weights,
    );
  });
  let chosen = chooseRelations(pool, weights);
  for (let level = 0; level < LEVELS; level++) {
    const before = pool.length;
    for (const lines of views) pool.push(...collapsed(lines, chosen, weights));
    if (pool.length === before) break;
    const next = chooseRelations(pool, weights);
    if (next.length === chosen.length && next.every((relation, k) => relation === chosen[k])) break;
    chosen = next;
  }
  return chosen;
}

/** Sums among the lines that are left when the parts of known sums, or the sums themselves, are taken away. */
function collapsed(lines: Lines, chosen: readonly Relation[], weights: Weights): readonly Relation[] {
  const sums = chosen.filter(({ kind, along }) => kind === "sum" && along === lines.axis);
  const derived = new Set(
    chosen
      .filter(({ kind, along }) => kind !== "sum" && kind !== "copy" && along === lines.axis)
      .map(({ result }) => result),
  );
  const all = filledLines(lines).filter((line) => !derived.has(line));
  const byFirst = new Map<number, Relation[]>();
  for (const sum of sums) byFirst.set(sum.operands[0] ?? 0, [...(byFirst.get(sum.operands[0] ?? 0) ?? []), sum]);
  const nested = sums.filter((sum) =>
    sum.operands.every((line) =>
      (byFirst.get(line) ?? []).every((inner) => inner.result === sum.result || !within(inner.operands, sum.operands)),
    ),
  );
  const parts = new Set(nested.flatMap(({ operands }) => operands));
  const totals = new Set(sums.map(({ result }) => result));
  const upper = all.filter((line) => !parts.has(line));
  const lower = all.filter((line) => !totals.has(line) || !parts.has(line));
  return proved(
    lines,
    [
      ...runHypotheses(lines, upper, weights, { kinds: ["sum"], extra: 0 }),
      ...distantRunHypotheses(lines, upper, weights, ["sum"]),
      ...(lower.length < all.length
        ? runHypotheses(lines, lower, weights, { kinds: ["sum"], extra: weights.flat })
        : []),
    ],
    weights,
  );
}

function within(inner: readonly number[], outer: readonly number[]): boolean {
  return inner.length < outer.length && inner.every((line) => outer.includes(line));
}

function proved(lines: Lines, hypotheses: readonly Hypothesis[], weights: Weights): readonly Relation[] {
  return hypotheses.flatMap((hypothesis) => {
    lines.work.probes += lines.length * (hypothesis.operands.length + 1);
    const judgement = judge(lines, hypothesis, hypothesis.cost + weights.found);
    return judgement ? relationsOf(lines, hypothesis, judgement, weights) : [];
  });
}

/** How a hypothesis stands; null where it cannot carry the evidence that is needed. */
function judge(lines: Lines, { kind, result, operands }: Hypothesis, needed: number): Judgement | null {
  const [a = 0, b = 0] = operands;
  switch (kind) {
    case "ratio":
      return judgeQuotient(lines, result, [a, b], 0);
    case "change":
      return judgeQuotient(lines, result, [a, b], 1);
    case "mean":
      return judgeMean(lines, result, operands, needed);
    case "product":
      return judgeProduct(lines, result, [a, b]);
    case "copy":
      return judgeCopy(lines, result, a);
    case "sum":
    case "difference":
      return judgeSum(lines, result, operands, needed);
  }
}

function filledLines(lines: Lines): readonly number[] {
  return Array.from({ length: lines.count }, (_, line) => line).filter((line) => (lines.filled[line] ?? 0) > 0);
}
