import type { Block } from "./choose/blocks";
import { blocksOf } from "./choose/blocks";
import type { Axis, RelationKind, Witness } from "../model/tables/relation";
import type { Lines } from "./figures";
import { real } from "./figures";
import type { Relation } from "./relation";

const { abs, ceil, imul, log2, max, min } = Math;
const { isNaN } = Number;

/** What is looked for; the other kinds are names that a relation's figures give it. */
export type SoughtKind = Exclude<RelationKind, "difference" | "index" | "last">;

/** Weights of the evidence, in bits. */
export interface Weights {
  /** What one position costs where a relation of its block fails. */
  readonly failure: number;
  /** Loss after which a block has ended. */
  readonly patience: number;
  /** Evidence below which nothing is said. */
  readonly found: number;
  /** Evidence above which a relation is known. */
  readonly known: number;
  /** What a hypothesis of each kind costs before its lines are named; a pair is a sum of two lines anywhere. */
  readonly kinds: Readonly<Record<SoughtKind | "pair", number>>;
  /** Evidence above which the plainer of two readings wins. */
  readonly enough: number;
  /** How much more the cost of a description counts in a choice between readings. */
  readonly plainness: number;
  /** What it costs to add up leaves where their totals stand. */
  readonly flat: number;
  /** What speaks against a quotient left of its operands, or with fewer decimals. */
  readonly twin: number;
  /** What a run costs that does not begin beside its result, before the distance is named. */
  readonly gap: number;
  /** What a run of every second, third … line costs, before the step is named. */
  readonly stride: number;
}

export const WEIGHTS: Weights = {
  failure: 5,
  patience: 16,
  found: 3,
  known: 7.5,
  kinds: {
    sum: 0,
    pair: 3,
    mean: 5,
    ratio: 3,
    share: 3,
    change: 3,
    "average-growth": 3,
    product: 2,
    cumulative: 3,
    copy: 3,
  },
  enough: 40,
  plainness: 2,
  flat: 8,
  twin: 10,
  gap: 3,
  stride: 3,
};

/** Bits that name a whole number from 1 on, small ones cheaply. */
export function lengthCost(n: number): number {
  return 2 * log2(max(1, n)) + 1;
}

/** Bits that name a line by its distance from another, on either side. */
export function distanceCost(distance: number): number {
  return lengthCost(abs(distance)) + 1;
}

/** How a hypothesis stands at each position. */
export interface Judgement {
  /** 1 holds, -1 fails, 0 cannot be asked. */
  readonly verdicts: Int8Array;
  /** What a position proves beyond those before it; 0 where it proves nothing. */
  readonly bits: Float64Array;
  /** What the first position proves beyond that. */
  readonly first: Float64Array;
  /** What a quotient is multiplied by. */
  readonly scale?: number;
}

/** A hypothesis about lines: what it says, and the bits its description costs. */
export interface Hypothesis {
  readonly kind: SoughtKind;
  readonly result: number;
  readonly operands: readonly number[];
  readonly cost: number;
  /** What speaks for another reading of the same figures, in bits. */
  readonly oddness?: number;
  /** What average growth or a share is multiplied by, and what is taken off. */
  readonly scale?: number;
  readonly less?: 0 | 1;
  /** Periods over which growth is averaged. */
  readonly periods?: number;
  /** The position of the whole of a share. */
  readonly whole?: number;
  /** The direction in which a running sum runs. */
  readonly step?: 1 | -1;
  /** The positions whose formulas say so. */
  readonly formulas?: readonly number[];
}

/** Share of its block where a relation must hold. Source: below it three in a thousand were meant, by annotated tables. */
const LEAST_COVERAGE = 0.6;

/**
 * Positions that must prove a relation before figures alone make it known. Source: of what one row supports one in
 * twenty was meant, by annotated tables.
 */
const LEAST_POSITIONS = 2;

/** The relations that a judged hypothesis gives: one for each block whose evidence exceeds its cost. */
export function relationsOf(
  lines: Lines,
  hypothesis: Hypothesis,
  { verdicts, bits, first, scale = hypothesis.scale }: Judgement,
  weights: Weights,
): readonly Relation[] {
  const { length } = lines;
  const scores = new Float64Array(length);
  const seen = figureSet(length);
  let failures = 0;
  for (let at = 0; at < length; at++) {
    if (verdicts[at] === -1) {
      scores[at] = -weights.failure;
      failures++;
    } else if (verdicts[at] === 1 && (bits[at] ?? 0) + (first[at] ?? 0) > 0) {
      if (!seen(figuresKey(lines, hypothesis, at))) continue;
      scores[at] = max(0.01, bits[at] ?? 0);
    }
  }
  const blocks = hypothesis.formulas ? [spanOf(hypothesis.formulas, scores)] : blocksOf(scores, weights.patience);
  return blocks.flatMap((block) => {
    const found = gathered(block, { verdicts, first, scores });
    const part = found.fails.length < failures ? 2 * log2(length) : 0;
    const evidence = block.bits + found.opening - part;
    const relation = relationIn(hypothesis, scale, { ...found, evidence, axis: lines.axis }, weights);
    return relation === null ? [] : [relation];
  });
}

/** What stands in a block: where a hypothesis holds and fails, and what its first position proves. */
interface Gathered {
  readonly block: readonly [number, number];
  readonly holds: readonly number[];
  readonly fails: readonly number[];
  /** Positions that prove something. */
  readonly proving: number;
  readonly opening: number;
}

function gathered(
  block: Block,
  { verdicts, first, scores }: Pick<Judgement, "verdicts" | "first"> & { readonly scores: Float64Array },
): Gathered {
  const [from, to] = widened(block.from, block.to, verdicts);
  const holds: number[] = [];
  const fails: number[] = [];
  let opening = 0;
  let proving = 0;
  for (let at = from; at <= to; at++) {
    if (verdicts[at] === 1) holds.push(at);
    else if (verdicts[at] === -1) fails.push(at);
    if (!(real(scores, at) > 0)) continue;
    proving++;
    opening = max(opening, first[at] ?? 0);
  }
  return { block: [from, to], holds, fails, proving, opening };
}

/** The relation that a block shows, or that formulas tell; null where neither does. */
function relationIn(
  { kind, result, operands, periods, whole, cost, oddness = 0, formulas }: Hypothesis,
  scale: number | undefined,
  { block, holds, fails, proving, evidence, axis }: Gathered & { readonly evidence: number; readonly axis: Axis },
  weights: Weights,
): Relation | null {
  const bits = evidence - cost;
  const shown = bits >= weights.found && holds.length >= LEAST_COVERAGE * (holds.length + fails.length);
  if (!shown && !formulas) return null;
  const proved = shown && bits >= weights.known && proving >= LEAST_POSITIONS;
  const evident =
    min(evidence, weights.enough + evidence / 8) - weights.plainness * cost - weights.failure * fails.length - oddness;
  return {
    kind,
    by: witnessOf(formulas !== undefined, proved),
    along: axis,
    result,
    operands,
    ...(scale === undefined ? {} : { scale }),
    ...(periods === undefined ? {} : { periods }),
    ...(whole === undefined ? {} : { whole }),
    block,
    holds,
    fails,
    bits,
    known: proved || formulas !== undefined,
    rank: formulas ? evident + FORMULA : evident,
  };
}

function witnessOf(formulas: boolean, figures: boolean): Witness {
  if (!formulas) return "figures";
  return figures ? "both" : "formula";
}

/** By how much what formulas say goes before what figures show. */
const FORMULA = 1e6;

/** The positions between the first and the last formula, and what they prove together. */
function spanOf(formulas: readonly number[], scores: Float64Array): Block {
  const [from = 0] = formulas;
  const to = formulas.at(-1) ?? from;
  return { from, to, bits: scores.subarray(from, to + 1).reduce((sum, score) => sum + score, 0) };
}

/** A block with the positions around it that say nothing against it. */
function widened(from: number, to: number, verdicts: Int8Array): readonly [number, number] {
  let [low, high] = [from, to];
  while (low > 0 && verdicts[low - 1] !== -1) low--;
  while (high < verdicts.length - 1 && verdicts[high + 1] !== -1) high++;
  return [low, high];
}

/** A number that positions with the same figures share. */
function figuresKey({ values, length }: Lines, { result, operands }: Hypothesis, at: number): number {
  const figure = (line: number | undefined) => values[(line ?? 0) * length + at] || 0;
  return figure(result) * Math.SQRT2 + figure(operands[0]) * Math.E + figure(operands.at(-1)) * Math.PI;
}

/** A set of at most so many numbers that says of each whether it is new. */
function figureSet(most: number): (figure: number) => boolean {
  const mask = 2 ** ceil(log2(2 * most + 2)) - 1;
  const slots = new Float64Array(mask + 1).fill(NaN);
  return (figure) => {
    let slot = (imul(figure | 0, 0x9e3779b1) ^ imul((figure % 1) * 0x7fffffff, 0x85ebca6b)) & mask;
    for (; !isNaN(slots[slot]); slot = (slot + 1) & mask) if (slots[slot] === figure) return false;
    slots[slot] = figure;
    return true;
  };
}
