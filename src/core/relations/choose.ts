import type { Weights } from "./evidence";
import type { Relation } from "./relation";

/** The relations that stand together, the best supported first. */
export function chooseRelations(candidates: readonly Relation[], weights: Weights): readonly Relation[] {
  const chosen: Relation[] = [];
  const byLine = new Map<string, Relation[]>();
  const ranked = candidates.filter(({ bits }) => bits >= weights.known).sort((a, b) => b.rank - a.rank);
  for (const candidate of ranked) {
    const own = linesOfRelation(candidate);
    const near = new Set(own.flatMap((line) => byLine.get(candidate.along + String(line)) ?? []));
    if ([...near].some((other) => overlap(candidate, other) && conflict(candidate, other))) continue;
    chosen.push(candidate);
    for (const line of own) {
      const key = candidate.along + String(line);
      const list = byLine.get(key);
      if (list) list.push(candidate);
      else byLine.set(key, [candidate]);
    }
  }
  return chosen;
}

function linesOfRelation({ result, operands }: Relation): readonly number[] {
  return [result, ...operands];
}

function overlap(a: Relation, b: Relation): boolean {
  return a.block[0] <= b.block[1] && b.block[0] <= a.block[1];
}

/** Whether two relations over the same positions cannot both be meant. */
function conflict(a: Relation, b: Relation): boolean {
  if (a.result === b.result) return a.kind !== b.kind || a.operands.some((line) => b.operands.includes(line));
  if (a.kind === b.kind && sameLines(a.operands, b.operands)) return true;
  return a.operands.includes(b.result) && b.operands.includes(a.result);
}

function sameLines(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((line) => b.includes(line));
}
