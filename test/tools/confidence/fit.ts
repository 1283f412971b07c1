import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import type { LabelledColumn } from "./labelled-columns";
import { labelledColumns } from "./labelled-columns";
import type { Observation, Weights } from "./logistic";
import { fitted, probability } from "./logistic";

const SIGNS: Readonly<Record<string, 1 | -1>> = {
  "header-says": 1,
  "ratio-holds": 1,
  "numbering-says": 1,
  "ratio-fails": -1,
  "doubt-named": -1,
  "no-words": -1,
  "words-of-spanner-only": -1,
  "words-unread": -1,
  "word-glued": -1,
  "year-unread": -1,
  "years-several": -1,
  "long-text-shared": -1,
  "same-meaning": -1,
  "undated-beside-dated": -1,
  "period-of-title": -1,
  "period-of-neighbours": -1,
  "slashes-several": -1,
  "period-of-sheet-name": -1,
  "period-of-position": -1,
  "measure-by-default": -1,
  "scenario-marked": -1,
  "figures-like-measure": -1,
  "figures-unlike-measure": -1,
  "figures-few": -1,
  "words-among-figures": -1,
  "language-unknown": -1,
  "header-missing": -1,
  "title-years-unmet": -1,
};

/** Doubts that say where a reading comes from rather than that something contradicts it. */
const PRIORS: Readonly<Record<string, number>> = {
  "words-unread": -1,
  "measure-by-default": -2,
  "period-of-neighbours": -1.5,
  "period-of-title": -1.5,
  "period-of-sheet-name": -1.5,
  "period-of-position": -1.5,
  "figures-few": -1.5,
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { families: { type: "string" }, misses: { type: "boolean" } },
  });
  const families =
    values.families === undefined ? {} : (JSON.parse(readFileSync(values.families, "utf8")) as Record<string, string>);
  const columns: LabelledColumn[] = [];
  for (const set of positionals) {
    const [corpus = "", labels = ""] = set.includes(":") ? set.split(":") : [join(set, "corpus"), join(set, "labels")];
    if (!existsSync(corpus) || !existsSync(labels)) continue;
    columns.push(
      ...(await labelledColumns(
        corpus,
        labels,
        (name) =>
          families[name] ?? `${basename(set)}: ${/-(\d\d)[a-d]-/.exec(name)?.[1] ?? name.split("__")[0] ?? name}`,
      )),
    );
  }
  const observed = observations(columns);
  const names = [...new Set(columns.map((c) => c.family))];
  const left: { column: LabelledColumn; p: number }[] = [];
  for (const family of names) {
    const weights = fitted(
      observed.filter((_, i) => columns[i]?.family !== family),
      SIGNS,
      sheetsOf(columns.filter((c) => c.family !== family)),
    );
    for (const column of columns)
      if (column.family === family) left.push({ column, p: probability(weights, column.signals) });
  }
  const all = fitted(observed, SIGNS, sheetsOf(columns), PRIORS);
  printWeights(all);
  printReliability(left);
  for (const name of Object.keys(SIGNS)) {
    const given = columns.filter((c) => (c.signals as Record<string, number>)[name] ?? 0);
    const by = new Map<string, [number, number]>();
    for (const c of given) {
      const [right, all] = by.get(c.family) ?? [0, 0];
      by.set(c.family, [right + Number(c.isRight), all + 1]);
    }
    console.log(
      `${name.padEnd(24)}${[...by].map(([family, [right, all]]) => `${family.slice(0, 18)} ${String(right)}/${String(all)}`).join("; ")}`,
    );
  }
  const inSample = columns.map((column) => ({ column, p: probability(all, column.signals) }));
  for (const bound of [0.8, 0.85, 0.9, 0.93, 0.95]) {
    const known = inSample.filter(({ column }) =>
      /^(?:gso|so forms|so products|province year|registers)/.test(column.family),
    );
    const sure = known.filter(({ p }) => p >= bound);
    console.log(
      `known families, from ${bound.toFixed(2)}: ${((100 * sure.length) / known.length).toFixed(1)} % sure, ${String(sure.filter((o) => !o.column.isRight).length)} wrong; all ${String(inSample.filter((o) => o.p >= bound && !o.column.isRight).length)} wrong`,
    );
  }
  for (const bound of [0.8, 0.85, 0.9, 0.93, 0.95, 0.97]) {
    const sure = left.filter(({ p }) => p >= bound);
    console.log(
      `from ${bound.toFixed(2)}: ${((100 * sure.length) / left.length).toFixed(1)} % sure, ${String(sure.filter((o) => !o.column.isRight).length)} wrong`,
    );
  }
  for (const family of names) {
    const of = left.filter(({ column }) => column.family === family);
    const sure = of.filter(({ p }) => p >= 0.95);
    console.log(
      `${family.padEnd(60)} ${String(of.length).padStart(5)} right ${String(of.filter((o) => o.column.isRight).length).padStart(4)} sure ${String(sure.length).padStart(4)} wrong ${String(sure.filter((o) => !o.column.isRight).length)}`,
    );
  }
  if (values.misses === true)
    for (const { column, p } of [...left].sort((a, b) => b.p - a.p))
      if (!column.isRight)
        console.log(
          p.toFixed(3),
          column.family,
          column.place.slice(0, 120),
          column.misses.join("; "),
          JSON.stringify(column.signals, (_, v: unknown) => (v === 0 ? undefined : v)),
        );
  return 0;
}

const sheetsOf = (columns: readonly LabelledColumn[]): number => new Set(columns.map((c) => c.sheet)).size;

/** Columns as observations; those of one sheet together count as the square root of their number: one opinion. */
function observations(columns: readonly LabelledColumn[]): readonly Observation[] {
  const size = new Map<string, number>();
  for (const { sheet } of columns) size.set(sheet, (size.get(sheet) ?? 0) + 1);
  return columns.map(({ signals, isRight, sheet }) => ({
    features: signals,
    isRight,
    weight: 1 / Math.sqrt(size.get(sheet) ?? 1),
  }));
}

function printWeights(weights: Weights): void {
  for (const [name, weight] of Object.entries(weights)) console.log(`${name.padEnd(26)}${weight.toFixed(2)}`);
}

function printReliability(left: readonly { readonly column: LabelledColumn; readonly p: number }[]): void {
  const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [from = 0, to = 1] = [bounds[i], bounds[i + 1]];
    const of = left.filter(({ p }) => p >= from && p < to);
    const right = of.filter(({ column }) => column.isRight).length;
    console.log(
      `${from.toFixed(2)} - ${Math.min(1, to).toFixed(2)}: ${String(of.length)} columns, ${String(right)} right (${((100 * right) / Math.max(1, of.length)).toFixed(1)} %), said ${((100 * of.reduce((n, o) => n + o.p, 0)) / Math.max(1, of.length)).toFixed(1)} %`,
    );
  }
}

void main().then((status) => {
  process.exitCode = status;
});
