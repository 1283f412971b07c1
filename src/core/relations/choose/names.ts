import type { Lines } from "../figures";
import { AROUND_HUNDRED, real } from "../figures";
import type { Relation } from "../relation";

/** A relation by the name that its figures, and the relations beside it, give it. */
export function named(relation: Relation, chosen: readonly Relation[], views: readonly [Lines, Lines]): Relation {
  const lines = views[relation.along === "across" ? 0 : 1];
  switch (relation.kind) {
    case "sum":
      return asDifference(relation, lines);
    case "ratio":
      return asShare(relation, lines, chosen) ?? asIndex(relation, lines);
    case "copy":
      return asLast(relation, chosen, lines.count);
    default:
      return relation;
  }
}

/** The figures of a line where a relation holds. */
function figuresAt({ values, length }: Lines, line: number, { holds }: Relation): readonly number[] {
  return holds.map((at) => real(values, line * length + at)).filter((figure) => !Number.isNaN(figure));
}

/**
 * A sum of two is a difference where the last of its three lines is a part that alone changes signs, or where the sum
 * stands between its parts.
 */
function asDifference(sum: Relation, lines: Lines): Relation {
  if (sum.operands.length !== 2) return sum;
  const [first = -1, part = -1] = [...sum.operands].sort((a, b) => a - b);
  const isSigned = (line: number) => figuresAt(lines, line, sum).some((figure) => figure < 0);
  const stands = first < sum.result && sum.result < part;
  const changes = isSigned(part) && !isSigned(first) && !isSigned(sum.result) && part > sum.result;
  return stands || changes ? { ...sum, kind: "difference", result: part, operands: [sum.result, first] } : sum;
}

/** A quotient is a share where its denominator is a sum of which its numerator is a part. */
function asShare(ratio: Relation, lines: Lines, chosen: readonly Relation[]): Relation | null {
  const [part = -1, whole = -1] = ratio.operands;
  const most = (ratio.scale ?? 1) * 10 ** lines.decimals;
  const within = figuresAt(lines, ratio.result, ratio).every((figure) => figure >= 0 && figure <= most);
  const adds = (line: number, into: number, depth: number): boolean =>
    chosen.some(
      ({ kind, along, result, operands }) =>
        kind === "sum" &&
        along === ratio.along &&
        result === into &&
        operands.some((operand) => operand === line || (depth > 0 && adds(line, operand, depth - 1))),
    );
  return within && adds(part, whole, DEPTH) ? { ...ratio, kind: "share" } : null;
}

/** Levels of sums within sums in which a part is looked for. Source: outlines of statistical forms have at most six. */
const DEPTH = 5;

/** A quotient in per cent whose figures lie around 100 is an index. */
function asIndex(ratio: Relation, lines: Lines): Relation {
  if (ratio.scale !== 100) return ratio;
  const figures = [...figuresAt(lines, ratio.result, ratio)].sort((a, b) => a - b);
  const middle = (figures[Math.floor(figures.length / 2)] ?? NaN) / 10 ** lines.decimals;
  return middle >= AROUND_HUNDRED[0] && middle <= AROUND_HUNDRED[1] ? { ...ratio, kind: "index" } : ratio;
}

/**
 * A copy is the last value of a run where the line gives, elsewhere, the sum or the mean of a run that ends with its
 * original, or where lines of the same distance repeat their neighbours.
 */
function asLast(copy: Relation, chosen: readonly Relation[], count: number): Relation {
  const [original = -1] = copy.operands;
  const ways: readonly (readonly [number, number])[] = [
    [copy.result, original],
    [original, copy.result],
  ];
  for (const [result, last] of ways) {
    const run = runEndingWith([last, result], copy, chosen) ?? periodicRun([last, result], copy, chosen, count);
    if (run) return { ...copy, kind: "last", result, operands: [last, ...run.filter((line) => line !== last)] };
  }
  return copy;
}

/** The run whose end one line is and whose sum or mean another is, at other positions. */
function runEndingWith(
  [last, result]: readonly [number, number],
  { along, holds }: Relation,
  chosen: readonly Relation[],
): readonly number[] | null {
  const total = chosen.find(
    (other) =>
      (other.kind === "sum" || other.kind === "mean") &&
      other.along === along &&
      other.result === result &&
      other.operands.length > 1 &&
      !other.holds.some((at) => holds.includes(at)) &&
      (last === Math.max(...other.operands) || last === Math.min(...other.operands)),
  );
  return total?.operands ?? null;
}

/** Least length of a run that a pattern shows. Source: the months of a quarter. */
const SHORTEST_RUN = 3;

/** The lines between totals that stand at equal distances, each repeating the line beside it. */
function periodicRun(
  [last, result]: readonly [number, number],
  { along }: Relation,
  chosen: readonly Relation[],
  count: number,
): readonly number[] | null {
  if (Math.abs(result - last) !== 1) return null;
  const totals = chosen
    .filter((other) => other.kind === "copy" && other.along === along)
    .map(({ result: copied, operands: [from = -1] }) => [copied, from] as const)
    .flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ])
    .filter(([total = 0, end = 0]) => total - end === result - last)
    .map(([total = 0]) => total)
    .sort((a, b) => a - b);
  const gaps = totals.slice(1).map((line, k) => line - (totals[k] ?? 0));
  const [gap = 0] = gaps;
  if (gap <= SHORTEST_RUN || gaps.some((other) => other !== gap)) return null;
  const back = last < result ? -1 : 1;
  return Array.from({ length: gap - 1 }, (_, k) => last + back * k).filter((line) => line >= 0 && line < count);
}
