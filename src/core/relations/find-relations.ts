import { relationsOf } from "./candidate";
import { chooseRelations } from "./choose";
import type { Weights } from "./evidence";
import { WEIGHTS } from "./evidence";
import type { FigureRegion, Lines } from "./figures";
import { linesOf } from "./figures";
import { pairHypotheses } from "./free";
import type { Relation } from "./relation";
import { runHypotheses } from "./sum";

/** The relations that the figures of a region show. */
export function findRelations(region: FigureRegion, weights: Weights = WEIGHTS): readonly Relation[] {
  let chosen: readonly Relation[] = [];
  const views = [linesOf(region, "across"), linesOf(region, "down")];
  for (const lines of views) chosen = chooseRelations(chosen, nested(lines, weights), weights);
  for (const lines of views) {
    const active = filledLines(lines);
    const pairs = pairHypotheses(lines, active, weights, ["difference", "ratio", "change"]);
    chosen = chooseRelations(
      chosen,
      pairs.flatMap((h) => relationsOf(lines, h, weights)),
      weights,
    );
  }
  return chosen;
}

/** Most rounds of collapsing sums into their totals. Source: outlines of statistical forms have at most six levels. */
const LEVELS = 6;

function nested(lines: Lines, weights: Weights): readonly Relation[] {
  let chosen: readonly Relation[] = [];
  let active = filledLines(lines);
  const totals = new Set<number>();
  for (let level = 0; level < LEVELS; level++) {
    const fresh = runHypotheses(lines, active, weights).flatMap((h) => relationsOf(lines, h, weights));
    const next = chooseRelations(chosen, fresh, weights);
    if (next.length === chosen.length) break;
    const parts = new Set(next.flatMap((r) => r.operands));
    for (const r of next) totals.add(r.result);
    chosen = next;
    active = filledLines(lines).filter((line) => !parts.has(line) );
  }
  const leaves = filledLines(lines).filter((line) => !totals.has(line));
  void leaves;
  return chosen;
}

function filledLines(lines: Lines): readonly number[] {
  return Array.from({ length: lines.count }, (_, line) => line).filter((line) => (lines.filled[line] ?? 0) > 0);
}
