import type { Weights } from "./evidence";
import type { Relation } from "./relation";

/** Most readings in which sums of parts give way to sums of totals. Source: levels of an outline. */
const READINGS = 4;

/** The relations that stand together, the best supported first; sums of totals before sums of all their parts. */
export function chooseRelations(candidates: readonly Relation[], weights: Weights): readonly Relation[] {
  const byKey = new Set(candidates.map(sumKey));
  const flat = new Set<Relation>();
  for (let reading = 1; ; reading++) {
    const chosen = compatible(
      candidates.filter((candidate) => !flat.has(candidate)),
      weights,
    );
    const more = chosen.filter((sum) => sum.kind === "sum" && chosen.some((inner) => isFlat(sum, inner, byKey)));
    if (more.length === 0 || reading === READINGS) return chosen;
    for (const sum of more) flat.add(sum);
  }
}

function sumKey({ along, kind, result, operands }: Relation): string {
  return [along, kind, result, ...[...operands].sort((a, b) => a - b)].join(" ");
}

/** Whether a sum adds the parts of another where that other's total could stand. */
function isFlat(sum: Relation, inner: Relation, known: ReadonlySet<string>): boolean {
  if (inner.kind !== "sum" || inner.along !== sum.along || inner.result === sum.result) return false;
  if (inner.operands.length >= sum.operands.length || !inner.operands.every((line) => sum.operands.includes(line)))
    return false;
  const operands = [...sum.operands.filter((line) => !inner.operands.includes(line)), inner.result];
  return overlap(sum, inner) && known.has(sumKey({ ...sum, operands }));
}

function compatible(candidates: readonly Relation[], weights: Weights): readonly Relation[] {
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
