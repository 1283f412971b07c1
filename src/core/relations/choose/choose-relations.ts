import type { Weights } from "../evidence";
import type { Relation } from "../relation";

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
    const byLine = sumsByLine(chosen);
    const more = chosen.filter((sum) => {
      if (sum.kind !== "sum") return false;
      const near = sum.operands.flatMap((line) => byLine.parts.get(sum.along + String(line)) ?? []);
      const same = byLine.results.get(sum.along + String(sum.result)) ?? [];
      return near.some((inner) => isFlat(sum, inner, byKey)) || same.some((other) => isLonger(sum, other, byLine));
    });
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

/** Sums by the line that is their first part, and by their result. */
interface SumsByLine {
  readonly parts: ReadonlyMap<string, readonly Relation[]>;
  readonly results: ReadonlyMap<string, readonly Relation[]>;
}

function sumsByLine(chosen: readonly Relation[]): SumsByLine {
  const parts = new Map<string, Relation[]>();
  const results = new Map<string, Relation[]>();
  const file = (map: Map<string, Relation[]>, key: string, sum: Relation) => {
    const list = map.get(key);
    if (list) list.push(sum);
    else map.set(key, [sum]);
  };
  for (const sum of chosen) {
    if (sum.kind !== "sum") continue;
    file(parts, sum.along + String(sum.operands[0]), sum);
    file(results, sum.along + String(sum.result), sum);
  }
  return { parts, results };
}

/** Whether a sum says what a shorter one of the same result says, down to the last parts. */
function isLonger(sum: Relation, other: Relation, byLine: SumsByLine): boolean {
  if (other === sum || other.operands.length >= sum.operands.length || !overlap(sum, other)) return false;
  const inner = (line: number) =>
    line === sum.result ? undefined : byLine.results.get(sum.along + String(line))?.at(-1)?.operands;
  return leaves(sum.operands, inner).join() === leaves(other.operands, inner).join();
}

/** The parts of parts, in order. */
function leaves(
  operands: readonly number[],
  inner: (line: number) => readonly number[] | undefined,
): readonly number[] {
  let lines = [...operands];
  for (let level = 0; level < READINGS; level++) lines = lines.flatMap((line) => inner(line) ?? [line]);
  return lines.sort((a, b) => a - b);
}

function compatible(candidates: readonly Relation[], weights: Weights): readonly Relation[] {
  const chosen: Relation[] = [];
  const originals = copiesOf(candidates);
  const byLine = new Map<string, Relation[]>();
  const ranked = candidates.filter(({ bits, known }) => known || bits >= weights.found).sort((a, b) => b.rank - a.rank);
  for (const candidate of ranked) {
    const own = linesOfRelation(candidate);
    const near = new Set(own.flatMap((line) => byLine.get(candidate.along + String(line)) ?? []));
    const clash = (other: Relation) =>
      meet(candidate, other) && (conflict(candidate, other) || repeats(candidate, other, originals));
    if ([...near].some(clash)) continue;
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

/** For each line that repeats another, the first of its kind. */
function copiesOf(candidates: readonly Relation[]): ReadonlyMap<string, number> {
  const originals = new Map<string, number>();
  for (const { kind, along, result, operands } of candidates) {
    if (kind !== "copy") continue;
    const original = operands[0] ?? 0;
    originals.set(along + String(result), originals.get(along + String(original)) ?? original);
  }
  return originals;
}

/** Whether a relation says of a copied line what another says of its original, or the other way round. */
function repeats(a: Relation, b: Relation, originals: ReadonlyMap<string, number>): boolean {
  if (a.kind === "copy" || b.kind === "copy" || a.result === b.result || a.along !== b.along) return false;
  const original = (line: number) => originals.get(a.along + String(line)) ?? line;
  return original(a.result) === original(b.result) && a.operands.some((line) => b.operands.includes(line));
}

function linesOfRelation({ result, operands }: Relation): readonly number[] {
  return [result, ...operands];
}

function overlap(a: Relation, b: Relation): boolean {
  return a.block[0] <= b.block[1] && b.block[0] <= a.block[1];
}

/**
 * Whether two relations speak of the same positions. What formulas alone say of a few cells leaves what the figures show
 * of the others: a formula may be wrong.
 */
function meet(a: Relation, b: Relation): boolean {
  if (!overlap(a, b)) return false;
  if (a.by !== "formula" && b.by !== "formula") return true;
  const holds = new Set(a.holds);
  return b.holds.some((at) => holds.has(at));
}

/** Kinds that are readings of one another: p = x·y is x = p/y. */
const QUOTIENTS: ReadonlySet<string> = new Set(["ratio", "product"]);

/**
 * Which relations make a line in one way only. Sums, means, quotients by another line, changes and products go position
 * by position; a running sum goes from one to the next, a share to the position of its whole, and either may stand
 * beside them.
 */
function wayOf({ kind, whole }: Relation): "copy" | "running" | "whole" | "position" {
  if (kind === "copy") return "copy";
  if (kind === "cumulative") return "running";
  return whole === undefined ? "position" : "whole";
}

/** Whether two relations over the same positions cannot both be meant. */
function conflict(a: Relation, b: Relation): boolean {
  const [way, other] = [wayOf(a), wayOf(b)];
  if (way !== other || way === "copy") return false;
  if (way !== "position") return a.result === b.result;
  if (QUOTIENTS.has(a.kind) && QUOTIENTS.has(b.kind) && sameLines(linesOfRelation(a), linesOfRelation(b))) return true;
  if (a.result === b.result) return a.kind !== b.kind || a.operands.some((line) => b.operands.includes(line));
  if (a.kind === b.kind && sameLines(a.operands, b.operands)) return true;
  return a.operands.includes(b.result) && b.operands.includes(a.result);
}

function sameLines(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((line) => b.includes(line));
}
