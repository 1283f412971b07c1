import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { detectTables } from "../../src/core/layout/detect-tables";
import type { WorkbookSnapshot } from "../../src/core/model/cells/workbook";
import type { LabelledSheet, Outcome } from "./layout-score";
import { report, sourceOf } from "./layout-report";
import { score } from "./layout-score";
import { snapshotOf } from "./snapshot";

/**
 * Usage: bench-layout CORPUS LABELS [--only tuned|held-out] [--misses] [--json] [--whole]. `--whole` reads every
 * sheet of the corpus as well. Status 1 where a sheet could not be read.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: "string" },
      misses: { type: "boolean" },
      whole: { type: "boolean" },
      json: { type: "boolean" },
    },
  });
  const [corpus, folder] = positionals;
  if (corpus === undefined || folder === undefined || !existsSync(corpus) || !existsSync(folder)) {
    console.error("bench-layout CORPUS LABELS [--only tuned|held-out] [--misses] [--json]");
    return 2;
  }
  const heldOut = new Set(
    (JSON.parse(readFileSync(join(__dirname, "../core/layout/held-out.json"), "utf8")) as { labels: readonly string[] })
      .labels,
  );
  const files = readdirSync(folder).filter(
    (name) =>
      name.endsWith(".json") && (values.only === undefined || (values.only === "held-out") === heldOut.has(name)),
  );
  const snapshots = new Map<string, WorkbookSnapshot>();
  const outcomes: (Outcome & { readonly source: string })[] = [];
  let failed = 0;
  let milliseconds = 0;
  for (const name of files) {
    const labels = JSON.parse(readFileSync(join(folder, name), "utf8")) as LabelledSheet;
    let snapshot = snapshots.get(labels.file);
    if (!snapshot) {
      snapshot = await snapshotOf(join(corpus, labels.file));
      snapshots.set(labels.file, snapshot);
    }
    const sheets = labels.file.endsWith(".csv")
      ? snapshot.sheets
      : snapshot.sheets.filter((sheet) => sheet.name === labels.sheet);
    if (sheets.length === 0) {
      console.error(`${labels.file}: no sheet ${labels.sheet}`);
      failed++;
      continue;
    }
    const start = performance.now();
    const tables = detectTables({ ...snapshot, sheets });
    milliseconds += performance.now() - start;
    outcomes.push(...score(labels, tables).map((outcome) => ({ ...outcome, source: sourceOf(labels.file) })));
  }
  if (values.json === true) console.log(JSON.stringify(outcomes));
  else
    console.log(
      `${String(files.length)} labelled sheets, read in ${milliseconds.toFixed(0)} ms\n\n${report(outcomes, values.misses === true)}`,
    );
  if (values.whole === true) failed += await readWhole(corpus);
  return failed > 0 ? 1 : 0;
}

/** Reads every sheet of the corpus and says how long it took; the number of sheets that failed. */
async function readWhole(corpus: string): Promise<number> {
  let failed = 0;
  let sheets = 0;
  let tables = 0;
  let milliseconds = 0;
  let slowest = { place: "", milliseconds: 0 };
  for (const name of readdirSync(corpus).filter((file) => /\.(?:xlsx|csv)$/.test(file))) {
    const snapshot = await snapshotOf(join(corpus, name));
    for (const sheet of snapshot.sheets) {
      const start = performance.now();
      try {
        tables += detectTables({ ...snapshot, sheets: [sheet] }).length;
      } catch (error) {
        failed++;
        console.error(`${name} ${sheet.name}: ${String(error)}`);
      }
      const took = performance.now() - start;
      sheets++;
      milliseconds += took;
      if (took > slowest.milliseconds) slowest = { place: `${name} ${sheet.name}`, milliseconds: took };
    }
  }
  console.log(
    `\nwhole corpus: ${String(sheets)} sheets, ${String(tables)} tables, ${String(failed)} failed; ${milliseconds.toFixed(0)} ms, slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.place})`,
  );
  return failed;
}

void main().then((status) => {
  process.exitCode = status;
});
