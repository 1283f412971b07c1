import { chooseRelations } from "./choose/choose-relations";
import { named } from "./choose/names";
import { copyHypotheses, judgeCopy } from "./kinds/copies";
import { distantRunHypotheses } from "./search/distant-runs";
import type { Hypothesis, Judgement, SoughtKind, Weights } from "./evidence";
import { WEIGHTS, relationsOf } from "./evidence";
import type { FigureRegion, Lines, Work } from "./figures";
import { linesOf } from "./lines-of";
import { formulaHypotheses } from "./formulas/witnesses";
import { pairHypotheses } from "./search/pairs";
import { averageGrowthHypotheses, judgeAverageGrowth } from "./kinds/average-growth";
import { cumulativeHypotheses, judgeCumulative } from "./kinds/cumulative";
import { judgeShare, shareHypotheses } from "./kinds/shares";
import { judgeProduct } from "./kinds/products";
import { judgeQuotient } from "./kinds/quotients";
import type { Relation } from "./relation";
import { runHypotheses } from "./search/runs";
import { judgeMean, judgeSum } from "./kinds/totals";

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
        ...formulaHypotheses(region, lines.axis),
        ...runHypotheses(lines, active, weights),
        ...distantRunHypotheses(lines, active, weights),
        ...pairHypotheses(lines, active, weights),
        ...copyHypotheses(lines, active, weights),
        ...shareHypotheses(lines, active, weights),
        ...cumulativeHypotheses(lines, active, weights),
        ...averageGrowthHypotheses(lines, active, weights),
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
  return chosen.map((relation) => named(relation, chosen, views));
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
    const needed = hypothesis.formulas ? 0 : hypothesis.cost + weights.found;
    const judgement = JUDGES[hypothesis.kind](lines, hypothesis, needed);
    return judgement ? relationsOf(lines, hypothesis, judgement, weights) : [];
  });
}

type Judge = (lines: Lines, hypothesis: Hypothesis, needed: number) => Judgement | null;

/** How a hypothesis of each kind stands; null where it cannot carry the evidence that is needed. */
const JUDGES: Readonly<Record<SoughtKind, Judge>> = {
  sum: (lines, { result, operands }, needed) => judgeSum(lines, result, operands, needed),
  mean: (lines, { result, operands }, needed) => judgeMean(lines, result, operands, needed),
  ratio: (lines, { result, operands, scale }) => judgeQuotient(lines, result, pairOf(operands), 0, scale),
  change: (lines, { result, operands, scale }) => judgeQuotient(lines, result, pairOf(operands), 1, scale),
  product: (lines, { result, operands }) => judgeProduct(lines, result, pairOf(operands)),
  copy: (lines, { result, operands }) => judgeCopy(lines, result, pairOf(operands)[0]),
  share: (lines, { result, operands, whole = 0, scale = 1 }) =>
    judgeShare(lines, result, pairOf(operands)[0], { whole, scale }),
  cumulative: (lines, { result, operands, step = 1 }) => judgeCumulative(lines, result, pairOf(operands)[0], step),
  "average-growth": (lines, { result, operands, scale = 1, less = 0, periods = 1 }) =>
    judgeAverageGrowth(lines, result, pairOf(operands), { less, scale, periods }),
};

function pairOf([first = 0, second = 0]: readonly number[]): readonly [number, number] {
  return [first, second];
}

function filledLines(lines: Lines): readonly number[] {
  return Array.from({ length: lines.count }, (_, line) => line).filter((line) => (lines.filled[line] ?? 0) > 0);
}
