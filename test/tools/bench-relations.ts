import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

import { WEIGHTS } from "../../src/core/relations/evidence";
import { findRelations } from "../../src/core/relations/find-relations";
import type { Relation } from "../../src/core/relations/relation";
import type { AnnotatedRelation, AnnotatedTable } from "./foreign-cells";
import { figuresOf } from "./foreign-cells";
import { generator, randomLike, shuffled } from "./foreign-figures";

const OPERATORS: Readonly<Record<string, string>> = {
  sum: "Sum",
  difference: "Sum",
  mean: "Average",
  ratio: "Division",
  change: "RelativeChange",
};

/** A relation of lines as relations of cells. */
function cellRelations(relation: Relation): AnnotatedRelation[] {
  const operator = OPERATORS[relation.kind];
  if (operator === undefined) return [];
  const cell = (line: number, at: number): [number, number] => (relation.along === "across" ? [at, line] : [line, at]);
  return relation.holds.map((at) => ({
    operator,
    result: cell(relation.result, at),
    operands: relation.operands.map((line) => cell(line, at)),
  }));
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      predictions: { type: "string" },
      lines: { type: "string" },
      half: { type: "string" },
      weights: { type: "string" },
      cells: { type: "string" },
      seed: { type: "string" },
      shuffle: { type: "boolean" },
      random: { type: "boolean" },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error("bench-relations FILE.jsonl.gz");
  const tables = gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as AnnotatedTable)
    .filter(({ cells }) => cells.length * Math.max(...cells.map((row) => row.length)) < Number(values.cells ?? Infinity));
  const weights = { ...WEIGHTS, ...(JSON.parse(values.weights ?? "{}") as object) };
  const out: string[] = [];
  const counts: Record<string, number> = {};
  let slowest = { name: "", ms: 0 };
  const started = performance.now();
  for (const table of tables) {
    const t = performance.now();
    let figures = figuresOf(table);
    const draw = generator(Number(values.seed ?? 1));
    if (values.shuffle) figures = shuffled(figures, draw);
    if (values.random) figures = randomLike(figures, draw, 1 + (out.length % 3));
    const relations = findRelations(figures, weights);
    for (const { kind } of relations) counts[kind] = (counts[kind] ?? 0) + 1;
    const ms = performance.now() - t;
    if (ms > slowest.ms) slowest = { name: table.name, ms };
    out.push(
      JSON.stringify({
        name: table.name,
        relations: relations.flatMap(cellRelations),
        ...(values.lines !== undefined ? { lines: relations.map((r) => ({ ...r })) } : {}),
      }),
    );
  }
  console.log(JSON.stringify(counts));
  console.log(
    `${String(tables.length)} tables in ${(performance.now() - started).toFixed(0)} ms, slowest ${slowest.name} ${slowest.ms.toFixed(0)} ms`,
  );
  if (values.predictions !== undefined) writeFileSync(values.predictions, `${out.join("\n")}\n`);
}

main();
