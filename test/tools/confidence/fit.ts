import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import type { Signal } from "../../../src/core/layout/doubt/signal";
import { WEIGHTS } from "../../../src/core/layout/doubt/weights";
import { SURE } from "../../../src/core/model/tables/table";
import type { LabelledColumn } from "./labelled-columns";
import { labelledColumns } from "./labelled-columns";
import type { Observation, Weights } from "./logistic";
import { fitted, probability } from "./logistic";

/** Signals that speak for a reading; every other one is a doubt. */
const FOR: readonly Signal[] = ["header-says", "ratio-holds", "numbering-says", "stub-named"];

const SIGNS: Readonly<Record<string, 1 | -1>> = Object.fromEntries(
  (Object.keys(WEIGHTS) as Signal[]).map((signal) => [signal, FOR.includes(signal) ? 1 : -1]),
);

/** Doubts that say where a reading comes from, or what the rules judge, rather than that it is contradicted. */
const PRIORS: Readonly<Partial<Record<Signal, number>>> = {
  "words-unread": 0,
  "measure-by-default": -2,
  "period-of-neighbours": -1.5,
  "period-unplaced": -1.5,
  "period-of-title": -1.5,
  "period-of-sheet-name": -1.5,
  "period-of-position": -1.5,
  "figures-few": -1.5,
  "ratio-fails": -1,
  "title-years-unmet": -1.5,
  "few-and-unread": -1.5,
  "labels-several": -1.5,
  "stub-hidden": -1.5,
  "stub-by-content": -1.5,
  "blank-but-filled": -1.5,
};

/** A column with how likely it was said to be right. */
interface Said {
  readonly column: LabelledColumn;
  readonly p: number;
}

/**
 * Usage: fit-confidence SET… [--families FILE] [--misses]. A set is a folder with `corpus` and `labels`, or two folders
 * parted by a colon; FILE names the family of each labelled sheet, else the number in its name does. Prints the fitted
 * weights and how they hold on each family when it is left out of the fitting.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { families: { type: "string" }, misses: { type: "boolean" } },
  });
  const families = new Map(
    values.families === undefined
      ? []
      : Object.entries(JSON.parse(readFileSync(values.families, "utf8")) as Record<string, string>),
  );
  const columns: LabelledColumn[] = [];
  for (const set of positionals) {
    const [corpus = "", labels = ""] = set.includes(":") ? set.split(":") : [join(set, "corpus"), join(set, "labels")];
    if (!existsSync(corpus) || !existsSync(labels)) {
      console.error(`no corpus or no labels in ${set}`);
      return 2;
    }
    const numbered = (name: string): string => /-(\d\d)[a-d]-/.exec(name)?.[1] ?? name.split("__")[0] ?? name;
    const familyOf = (name: string): string => families.get(name) ?? `${basename(set)} ${numbered(name)}`;
    columns.push(...(await labelledColumns(corpus, labels, familyOf)));
  }
  const names = [...new Set(columns.map((c) => c.family))];
  const left = names.flatMap((family): readonly Said[] => {
    const weights = weightsOf(columns.filter((c) => c.family !== family));
    return columns.filter((c) => c.family === family).map((column) => said(weights, column));
  });
  const weights = weightsOf(columns);
  for (const [name, weight] of Object.entries(weights)) console.log(`${name.padEnd(26)}${weight.toFixed(2)}`);
  console.log("\nfamilies left out of the fitting:");
  printReliability(left);
  for (const family of names) printSure(family, of(left, family));
  printSure("all left out", left);
  const fittedOn = columns.map((column) => said(weights, column));
  printSure("all fitted on", fittedOn);
  if (values.misses === true) printMisses(left);
  return 0;
}

const said = (weights: Weights, column: LabelledColumn): Said => ({
  column,
  p: probability(weights, column.signals),
});

const of = (all: readonly Said[], family: string): readonly Said[] =>
  all.filter(({ column }) => column.family === family);

/** The weights of columns; those of one sheet together count as the square root of their number: one opinion. */
function weightsOf(columns: readonly LabelledColumn[]): Weights {
  const size = new Map<string, number>();
  for (const { sheet } of columns) size.set(sheet, (size.get(sheet) ?? 0) + 1);
  const observations = columns.map(({ signals, isRight, sheet }): Observation => ({
    features: signals,
    isRight,
    weight: 1 / Math.sqrt(size.get(sheet) ?? 1),
  }));
  return fitted(observations, SIGNS, size.size, PRIORS);
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

function printReliability(left: readonly Said[]): void {
  const bounds = [0, 0.5, 0.7, 0.8, SURE, 0.95, 0.98, 1.01];
  bounds.slice(1).forEach((to, i) => {
    const from = bounds[i] ?? 0;
    const within = left.filter(({ p }) => p >= from && p < to);
    const right = within.filter(({ column }) => column.isRight).length;
    const told = within.reduce((n, { p }) => n + p, 0);
    console.log(
      `  ${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}: ${String(within.length)} columns, ` +
        `said ${percent(told, within.length)}, right ${percent(right, within.length)}`,
    );
  });
}

function printSure(name: string, all: readonly Said[]): void {
  const sure = all.filter(({ p }) => p >= SURE);
  const wrong = sure.filter(({ column }) => !column.isRight).length;
  const right = all.filter(({ column }) => column.isRight).length;
  console.log(
    `${name.padEnd(50)} ${String(all.length)} columns, right ${percent(right, all.length)}, ` +
      `sure ${percent(sure.length, all.length)}, of them wrong ${String(wrong)}`,
  );
}

function printMisses(left: readonly Said[]): void {
  const missed = left.filter(({ column }) => !column.isRight).sort((a, b) => b.p - a.p);
  for (const { column, p } of missed) {
    const given = Object.entries(column.signals).filter(([, strength]) => strength > 0);
    const told = given.map(([name, strength]) => `${name} ${strength.toFixed(1)}`).join(", ");
    console.log(`${p.toFixed(3)} ${column.family}: ${column.place}\n      ${column.misses.join("; ")}\n      ${told}`);
  }
}

void main().then((status) => {
  process.exitCode = status;
});
