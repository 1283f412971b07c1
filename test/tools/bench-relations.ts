import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import type { FigureRegion } from "../../src/core/relations/figures";
import type { Weights } from "../../src/core/relations/evidence";
import { WEIGHTS } from "../../src/core/relations/evidence";
import { findRelations } from "../../src/core/relations/find-relations";
import type { Relation } from "../../src/core/relations/relation";
import type { AnnotatedTable } from "./foreign-cells";
import { figuresOf } from "./foreign-cells";
import { generator, randomLike, shuffled } from "./foreign-figures";
import type { Tally } from "./relations-score";
import { NO_TALLY, addTallies, cellRelations, halfOf, rates, readTables, tallyOf } from "./relations-score";

interface Run {
  readonly table: AnnotatedTable;
  readonly relations: readonly Relation[];
  readonly milliseconds: number;
}

function run(
  tables: readonly AnnotatedTable[],
  weights: Weights,
  change: (region: FigureRegion) => FigureRegion,
): Run[] {
  return tables.map((table) => {
    const region = change(figuresOf(table));
    const start = process.cpuUsage();
    const relations = findRelations(region, weights);
    const { user, system } = process.cpuUsage(start);
    return { table, relations, milliseconds: (user + system) / 1000 };
  });
}

function printScores(title: string, runs: readonly Run[]): void {
  const totals = new Map<string, Tally>();
  for (const { table, relations } of runs)
    for (const [operator, tally] of tallyOf(table, relations.flatMap(cellRelations)))
      for (const name of [operator, "all"]) totals.set(name, addTallies(totals.get(name) ?? NO_TALLY, tally));
  console.log(`\n${title}: ${String(runs.length)} tables`);
  for (const [operator, tally] of [...totals].sort()) {
    const { precision, recall, f1 } = rates(tally);
    console.log(
      `  ${operator.padEnd(15)} truth ${String(tally.truth).padStart(6)} found ${String(tally.found).padStart(6)}` +
        `  precision ${precision.toFixed(1)} recall ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`,
    );
  }
}

function printKinds(title: string, runs: readonly Run[]): void {
  const kinds = new Map<string, number>();
  for (const { relations } of runs)
    for (const { kind, known } of relations) if (known) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].map(([kind, n]) => `${kind} ${String(n)}`).join(", ");
  const time = runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const slowest = runs.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
  console.log(
    `${title}: ${counts === "" ? "none" : counts} known; ${time.toFixed(0)} ms CPU, ` +
      `slowest ${slowest.table.name} ${slowest.milliseconds.toFixed(0)} ms`,
  );
}

/** Usage: bench-relations FILE.jsonl.gz, and the options below. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      predictions: { type: "string" },
      cells: { type: "string" },
      half: { type: "string" },
      seed: { type: "string", default: "1" },
      shuffle: { type: "boolean" },
      random: { type: "boolean" },
      weights: { type: "string", default: "{}" },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error("bench-relations FILE.jsonl.gz [--predictions OUT] [--cells N] …");
  const seed = Number(values.seed);
  const weights = { ...WEIGHTS, ...(JSON.parse(values.weights) as Partial<Weights>) };
  const tables = readTables(file, values.cells === undefined ? Infinity : Number(values.cells));
  const found = run(tables, weights, (region) => region);
  printKinds("found", found);
  if (values.half === undefined) printScores("all", found);
  else
    for (const half of [0, 1])
      printScores(
        half === Number(values.half) ? "the half that is fitted" : "the other half",
        found.filter(({ table }) => halfOf(table.name, seed) === half),
      );
  const draw = generator(seed);
  if (values.shuffle)
    printKinds(
      "columns shuffled",
      run(tables, weights, (region) => shuffled(region, draw)),
    );
  if (values.random)
    for (const digits of [1, 2, 3])
      printKinds(
        `random figures of ${String(digits)} digits`,
        run(tables, weights, (region) => randomLike(region, draw, digits)),
      );
  if (values.predictions === undefined) return;
  const lines = found.map(({ table, relations }) =>
    JSON.stringify({ name: table.name, relations: relations.flatMap(cellRelations), lines: relations }),
  );
  writeFileSync(values.predictions, `${lines.join("\n")}\n`);
}

main();
