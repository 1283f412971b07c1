import { computeMeasures } from "./compute/compute-measures";
import { measureOffers } from "./compute/measure-offers";
import { runDetectors } from "./detect/run-detectors";
import { DETECTORS } from "./detect/catalogue";
import { endOfList } from "./detect/rank";
import { detectTables } from "./layout/detect-tables";
import { questionsOf } from "./layout/questions/questions";
import { accusedCells, withoutAccused } from "./model/results/accused";
import type { Analysis } from "./model/results/analysis";
import type { Remembered } from "./model/requests/remembered";
import { NOTHING_REMEMBERED, setAside } from "./model/requests/remembered";
import type { Settings } from "./model/requests/settings";
import type { WorkbookSnapshot } from "./model/cells/workbook";
import { summarize } from "./summarize/summarize";
export { textAgainst } from "./summarize/check-text";
import { groupCauses } from "./validate/causes/causes";
import { RULES } from "./validate/catalogue";
import { planProgress } from "./validate/plans/pace";
import { runRules } from "./validate/run-rules";

/**
 * Everything that can be said about a workbook, from what was read of it and what the clerk has told about it alone.
 */
export function analyze(
  workbook: WorkbookSnapshot,
  settings: Settings,
  remembered: Remembered = NOTHING_REMEMBERED,
): Analysis {
  const tables = detectTables(workbook, remembered.hints);
  const results = runRules(tables, settings, RULES, workbook.name);
  const { open: findings, aside: ignored } = setAside(groupCauses(results, tables), remembered.ignored, workbook);
  const measures = computeMeasures(tables, remembered.requests);
  const offers = measureOffers(tables, remembered.requests);
  const accused = accusedCells(findings);
  const told = withoutAccused(measures, tables, accused);
  const anomalies = runDetectors(tables, told, settings, accused);
  const summary = summarize(tables, told, findings, anomalies, (table) => planProgress(table, tables));
  const explanations = new Map(remembered.explained.map(({ id, note }) => [id, note]));
  const questions = questionsOf(tables);
  return {
    workbook,
    tables,
    questions,
    results,
    findings,
    accused,
    ignored,
    measures,
    offers,
    anomalies,
    movementsEnd: endOfList(anomalies),
    explanations,
    summary,
  };
}

/** What is checked and what is looked out for, with its words. */
export const CATALOGUE = { rules: RULES, detectors: DETECTORS };
