import { computeMeasures } from "./compute/compute-measures";
import { runDetectors } from "./detect/run-detectors";
import { DETECTORS } from "./detect/catalogue";
import { detectTables } from "./layout/detect-tables";
import type { Analysis } from "./model/analysis";
import type { Settings } from "./model/settings";
import type { WorkbookSnapshot } from "./model/workbook";
import { summarize } from "./summarize/summarize";
import { groupCauses } from "./validate/causes";
import { RULES } from "./validate/catalogue";
import { runRules } from "./validate/run-rules";

/** Everything that can be said about a workbook, from what was read of it alone. */
export function analyze(workbook: WorkbookSnapshot, settings: Settings): Analysis {
  const tables = detectTables(workbook);
  const results = runRules(tables, settings);
  const findings = groupCauses(results, tables);
  const measures = computeMeasures(tables, settings);
  const anomalies = runDetectors(tables, measures, settings);
  const summary = summarize(tables, measures, findings, anomalies);
  return { workbook, tables, results, findings, measures, anomalies, summary };
}

/** What is checked and what is looked out for, with its words. */
export const CATALOGUE = { rules: RULES, detectors: DETECTORS };
