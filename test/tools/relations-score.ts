import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import type { Relation } from "../../src/core/relations/relation";
import type { AnnotatedRelation, AnnotatedTable } from "./foreign-cells";
import { decimalOf } from "./foreign-cells";
import { generator } from "./foreign-figures";

const OPERATORS: Readonly<Record<string, string>> = {
  sum: "Sum",
  mean: "Average",
  ratio: "Division",
  index: "Division",
  share: "Division",
  change: "RelativeChange",
};

/** A relation of lines as relations of cells, as the benchmark writes them: a change's old figure before its new one. */
export function cellRelations(relation: Relation): AnnotatedRelation[] {
  if (relation.kind === "product") return productAsDivision(relation);
  const operator = OPERATORS[relation.kind];
  if (relation.kind === "difference") return differenceAsSum(relation);
  if (operator === undefined || relation.whole !== undefined) return [];
  const cell = (line: number, at: number): [number, number] => (relation.along === "across" ? [at, line] : [line, at]);
  const operands = relation.kind === "change" ? [...relation.operands].reverse() : relation.operands;
  return relation.holds.map((at) => ({
    operator,
    result: cell(relation.result, at),
    operands: operands.map((line) => cell(line, at)),
  }));
}

/** The annotators write a product as the division that gives its first factor. */
function productAsDivision(product: Relation): AnnotatedRelation[] {
  const [first = 0, second = 0] = [...product.operands].sort((a, b) => a - b);
  return cellRelations({ ...product, kind: "ratio", result: first, operands: [product.result, second] });
}

/** The annotators write a difference as the sum it inverts. */
function differenceAsSum(difference: Relation): AnnotatedRelation[] {
  const [minuend = 0, subtrahend = 0] = difference.operands;
  return cellRelations({ ...difference, kind: "sum", result: minuend, operands: [subtrahend, difference.result] });
}

/** The tables of a file, one JSON a line. */
export function readTables(file: string, cells = Infinity): readonly AnnotatedTable[] {
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as AnnotatedTable)
    .filter((table) => table.cells.length * Math.max(...table.cells.map((row) => row.length)) < cells);
}

/** Which half of the tables a name falls into, by seed. */
export function halfOf(name: string, seed: number): 0 | 1 {
  let hash = seed >>> 0;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return generator(hash)() < 0.5 ? 0 : 1;
}

/** How many relations are annotated, were found, and are both. */
export interface Tally {
  readonly truth: number;
  readonly found: number;
  readonly right: number;
}

export const NO_TALLY: Tally = { truth: 0, found: 0, right: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return { truth: a.truth + b.truth, found: a.found + b.found, right: a.right + b.right };
}

/** Precision, recall and F1 in per cent. */
export function rates({ truth, found, right }: Tally): { precision: number; recall: number; f1: number } {
  const precision = found > 0 ? (100 * right) / found : 0;
  const recall = truth > 0 ? (100 * right) / truth : 0;
  return { precision, recall, f1: right > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/**
 * What was found of a table, by operator: the same result and the same operands in any order, those of a sum or a mean
 * that hold no number left out.
 */
export function tallyOf(table: AnnotatedTable, found: readonly AnnotatedRelation[]): ReadonlyMap<string, Tally> {
  const isNumber = (cell: readonly [number, number]) =>
    decimalOf(table.cells[cell[0]]?.[cell[1]] ?? "", table.format) !== null;
  const key = ({ operator, result, operands }: AnnotatedRelation) => {
    const adds = operator === "Sum" || operator === "Average";
    const kept = operands.filter((cell) => !adds || isNumber(cell)).map((cell) => cell.join(","));
    return [operator, result.join(","), ...new Set(kept.sort())].join(" ");
  };
  const truth = new Set(table.relations.map(key));
  const predicted = new Set(found.map(key));
  const tallies = new Map<string, Tally>();
  const count = (keys: Iterable<string>, one: Tally) => {
    for (const text of keys) {
      const operator = text.slice(0, text.indexOf(" "));
      tallies.set(operator, addTallies(tallies.get(operator) ?? NO_TALLY, one));
    }
  };
  count(truth, { truth: 1, found: 0, right: 0 });
  count(predicted, { truth: 0, found: 1, right: 0 });
  count(
    [...predicted].filter((text) => truth.has(text)),
    { truth: 0, found: 0, right: 1 },
  );
  return tallies;
}
