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
import { compareWithLabels } from "./relations-labels";
import type { TableTally } from "./relations-halves";
import { fittedOnHalves, halves, interval, spreadOfHalves } from "./relations-halves";
import type { Tally } from "./relations-score";
import { NO_TALLY, addTallies, cellRelations, rates, readTables, tallyOf } from "./relations-score";

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

const tallies = (runs: readonly Run[]): TableTally[] =>
  runs.map(({ table, relations }) => ({
    name: table.name,
    tally: [...tallyOf(table, relations.flatMap(cellRelations)).values()].reduce(addTallies, NO_TALLY),
  }));

/** Seeds by which the tables are parted into halves. */
const SEEDS = 200;
/** Of these, as many are printed one by one. */
const SHOWN = 5;

function printHalves(runs: readonly Run[]): void {
  const tables = tallies(runs);
  const [low, high] = interval(tables, 1000);
  console.log(`\nF1 of tables drawn anew, 95 %: ${low.toFixed(1)} to ${high.toFixed(1)}`);
  for (let seed = 1; seed <= SHOWN; seed++) {
    const [a, b] = halves(tables, seed);
    console.log(`  seed ${String(seed)}: halves ${a.toFixed(1)} and ${b.toFixed(1)}`);
  }
  const { mean, most, within3, resampled } = spreadOfHalves(tables, SEEDS);
  console.log(
    `  ${String(SEEDS)} seeds: halves differ by ${mean.toFixed(1)} on average, ${most.toFixed(1)} at most, ` +
      `${within3.toFixed(0)} % by 3 or less; two resamples of half the tables by ${resampled.toFixed(1)}`,
  );
}

/** Every weight a third smaller and half larger, the others as they are. */
function variantsOf(weights: Weights): ReadonlyMap<string, Weights> {
  const variants = new Map([["as they are", weights]]);
  for (const factor of [2 / 3, 3 / 2]) {
    for (const [name, value] of Object.entries(weights))
      if (typeof value === "number")
        variants.set(`${name} × ${factor.toFixed(2)}`, { ...weights, [name]: value * factor });
    for (const [kind, value] of Object.entries(weights.kinds))
      variants.set(`${kind} × ${factor.toFixed(2)}`, {
        ...weights,
        kinds: { ...weights.kinds, [kind]: value * factor },
      });
  }
  return variants;
}

function printFits(tables: readonly AnnotatedTable[], weights: Weights): void {
  const scored = new Map<string, readonly TableTally[]>();
  for (const [name, variant] of variantsOf(weights))
    scored.set(name, tallies(run(tables, variant, (region) => region)));
  console.log(`\nweights chosen among ${String(scored.size)} sets`);
  let [own, other] = [0, 0];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const fit = fittedOnHalves(scored, seed);
    own += fit.own / SEEDS;
    other += fit.other / SEEDS;
    if (seed > SHOWN) continue;
    console.log(
      `  seed ${String(seed)}: on the half they are chosen on ${fit.own.toFixed(2)}, on the other ${fit.other.toFixed(2)} ` +
        `(${fit.chosen.join("; ")})`,
    );
  }
  console.log(
    `  ${String(SEEDS)} seeds: ${own.toFixed(2)} on the half they are chosen on, ${other.toFixed(2)} on the other`,
  );
}

/** What relations of labelled tables say against their labels. */
async function printLabels(places: string): Promise<void> {
  const [corpus = "", labels = ""] = places.split(":");
  const { agreeing, contradicting } = await compareWithLabels(corpus, labels);
  console.log(`${String(agreeing)} relations bear a label out, ${String(contradicting.length)} contradict one`);
  for (const line of contradicting) console.log(`  ${line}`);
}

/** Usage: bench-relations FILE.jsonl.gz, and the options below; or bench-relations --labels CORPUS:LABELS. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      predictions: { type: "string" },
      cells: { type: "string" },
      halves: { type: "boolean" },
      fit: { type: "boolean" },
      seed: { type: "string", default: "1" },
      shuffle: { type: "boolean" },
      random: { type: "boolean" },
      weights: { type: "string", default: "{}" },
      labels: { type: "string" },
    },
  });
  if (values.labels !== undefined) {
    await printLabels(values.labels);
    return;
  }
  const [file] = positionals;
  if (file === undefined) throw new Error("bench-relations FILE.jsonl.gz [--predictions OUT] [--cells N] …");
  const seed = Number(values.seed);
  const weights = { ...WEIGHTS, ...(JSON.parse(values.weights) as Partial<Weights>) };
  const tables = readTables(file, values.cells === undefined ? Infinity : Number(values.cells));
  const found = run(tables, weights, (region) => region);
  printKinds("found", found);
  printScores("all", found);
  if (values.halves) printHalves(found);
  if (values.fit) printFits(tables, weights);
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

void main();
