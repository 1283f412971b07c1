import { rangeName } from "../../../src/core/model/cells/address";
import type { ExampleCell, Finding, RuleResult } from "../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { Message } from "../../../src/core/model/message";
import type { TableModel } from "../../../src/core/model/tables/table";
import { detectTables } from "../../../src/core/layout/detect-tables";
import { groupCauses } from "../../../src/core/validate/causes/causes";
import { runRules } from "../../../src/core/validate/run-rules";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

type Rows = readonly (readonly ExampleCell[])[];

/** What all rules say of a workbook of the given sheets, read by the real layout. */
export interface Checked {
  readonly tables: readonly TableModel[];
  readonly results: readonly RuleResult[];
  readonly findings: readonly Finding[];
}

/** Runs every rule over sheets called "Biểu 1", "Biểu 2" and so on. */
export function check(...sheets: readonly Rows[]): Checked {
  const tables = detectTables(workbookOf(...sheets.map((rows, i) => sheetOf(`Biểu ${String(i + 1)}`, rows))));
  const results = runRules(tables, DEFAULT_SETTINGS);
  return { tables, results, findings: groupCauses(results, tables) };
}

/** "total-mismatch D4" for every finding that is not mere information, sorted. */
export function complaints({ findings }: Checked): readonly string[] {
  return findings
    .filter((f) => f.severity !== "information")
    .map((f) => `${f.ruleId} ${rangeName(f.place.range)}`)
    .sort();
}

/** A message in Vietnamese with its parameters as they are. */
export function inVietnamese({ text, parameters }: Message): string {
  return text.vi.replace(/\{(\w+)\}/g, (_, name: string) => {
    const p = parameters[name];
    if (p === undefined) return `{${name}}`;
    if (typeof p === "string") return p;
    if (!("kind" in p)) return p.vi;
    return p.kind === "cell"
      ? p.address
      : String(p.decimals === undefined ? p.value : Number(p.value.toFixed(p.decimals)));
  });
}
