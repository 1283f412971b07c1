import type { Weights } from "./evidence";
import type { Relation } from "./relation";

/** The relations that stand together, the best supported first; what is accepted already stays. */
export function chooseRelations(
  accepted: readonly Relation[],
  candidates: readonly Relation[],
  weights: Weights,
): readonly Relation[] {
  const chosen = [...accepted];
  const byLine = new Map<string, Relation[]>();
  const file = (relation: Relation) => {
    for (const line of [relation.result, ...relation.operands]) {
      const key = relation.along + String(line);
      const list = byLine.get(key);
      if (list) list.push(relation);
      else byLine.set(key, [relation]);
    }
  };
  for (const relation of chosen) file(relation);
  const ranked = candidates.filter(({ bits }) => bits >= weights.known).sort((a, b) => b.bits - a.bits);
  for (const candidate of ranked) {
    const near = byLine.get(candidate.along + String(candidate.result)) ?? [];
    if (near.some((other) => overlap(candidate, other) && conflict(candidate, other))) continue;
    chosen.push(candidate);
    file(candidate);
  }
  return chosen;
}

function overlap(a: Relation, b: Relation): boolean {
  return a.block[0] <= b.block[1] && b.block[0] <= a.block[1];
}

const ADDING = new Set(["sum", "difference", "mean"]);

/** Whether two relations over the same positions cannot both be meant. */
function conflict(a: Relation, b: Relation): boolean {
  if (a.result === b.result) {
    if (a.kind !== b.kind) return true;
    if (!ADDING.has(a.kind)) return true;
    return a.operands.some((line) => b.operands.includes(line));
  }
  if (!b.operands.includes(a.result)) return false;
  if (a.operands.includes(b.result)) return true;
  return false;
}
