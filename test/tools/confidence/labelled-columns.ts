import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { readTables } from "../../../src/core/layout/detect-tables";
import type { Signals } from "../../../src/core/layout/doubt/signal";
import { signalsOf } from "../../../src/core/layout/doubt/signals";
import type { LabelledSheet } from "../layout-score";
import { columnOutcomesOf } from "../layout-score";
import { snapshotOf } from "../snapshot";

/** A labelled column as it was read: what speaks for and against, and whether it was read right. */
export interface LabelledColumn {
  readonly place: string;
  readonly sheet: string;
  readonly family: string;
  readonly signals: Signals;
  readonly isRight: boolean;
  readonly misses: readonly string[];
}

/** The labelled columns of a folder with `corpus` and `labels`; the family of a sheet by its label's name. */
export async function labelledColumns(
  corpus: string,
  labels: string,
  familyOf: (name: string) => string,
): Promise<readonly LabelledColumn[]> {
  const found: LabelledColumn[] = [];
  for (const name of readdirSync(labels).filter((file) => file.endsWith(".json"))) {
    const sheet = JSON.parse(readFileSync(join(labels, name), "utf8")) as LabelledSheet;
    const path = join(corpus, sheet.file);
    if (!existsSync(path)) continue;
    const snapshot = await snapshotOf(path);
    const sheets = sheet.file.endsWith(".csv")
      ? snapshot.sheets
      : snapshot.sheets.filter((s) => s.name === sheet.sheet);
    const read = readTables({ ...snapshot, sheets });
    for (const outcome of columnOutcomesOf(
      sheet,
      read.map(({ table }) => table),
    )) {
      const table = read.find((r) => r.table.columns.includes(outcome.model));
      const signals = table && signalsOf(table.read).get(outcome.model.column);
      if (!signals) continue;
      found.push({
        place: outcome.place,
        sheet: name,
        family: familyOf(name.replace(/\.json$/, "")),
        signals,
        isRight: outcome.misses.length === 0,
        misses: outcome.misses,
      });
    }
  }
  return found;
}
