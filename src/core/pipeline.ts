import { matchFiles, readFiles } from "./across/match-files";
import { computeMeasures } from "./compute/compute-measures";
import { measureOffers } from "./compute/measure-offers";
import { endOfList, runDetectors } from "./detect/run-detectors";
import { DETECTORS } from "./detect/catalogue";
import { detectTables, readTablesOn, tablesOf } from "./layout/detect-tables";
import { questionsOf } from "./layout/questions/questions";
import { accusedCells, withoutAccused } from "./model/results/accused";
import type { Analysis } from "./model/results/analysis";
import { explanationsOf, NOTHING_REMEMBERED, setAside, type Remembered } from "./model/requests/remembered";
import type { Settings } from "./model/requests/settings";
import type { FileBeside } from "./model/tables/file-match";
import { eachOf, endOf } from "./model/steps";
import type { WorkbookSnapshot } from "./model/cells/workbook";
import { ofLatestSheets } from "./model/tables/latest-period";
import { summarize } from "./summarize/summarize";
export { detectTables, readFiles };
export { fillFixes, fillsOf } from "./across/fill";
export { sameForm } from "./across/same-form";
export { textAgainst } from "./summarize/check-text";
import { groupCauses } from "./validate/causes/causes";
import { RULES } from "./validate/catalogue";
import { planProgress } from "./validate/plans/pace";
import { runRulesOn } from "./validate/run-rules";

/** All that can be said about a workbook, from what was read and what the clerk told; yields what share is done. */
export function* analysisSteps(
  workbook: WorkbookSnapshot,
  settings: Settings,
  remembered: Remembered = NOTHING_REMEMBERED,
  beside: readonly FileBeside[] = [],
): Generator<number, Analysis> {
  const tables = tablesOf(yield* eachOf(workbook.sheets, [0, 0.5], readTablesOn), remembered.hints);
  const isLoud = (id: string): boolean => !remembered.quiet.includes(id);
  const files = readFiles(beside, detectTables);
  const matches = matchFiles(tables, files);
  const results = yield* eachOf(tables, [0.5, 1], (table) =>
    runRulesOn({ table, tables, settings, fileName: workbook.name, matches }).filter((each) => isLoud(each.ruleId)),
  );
  const { findings, ignored } = setAside(groupCauses(results, tables), remembered.ignored, workbook, tables);
  const measures = computeMeasures(tables, remembered.requests);
  const accused = accusedCells(findings);
  const told = withoutAccused(measures, tables, accused);
  const found = runDetectors(tables, told, settings, accused).filter((each) => isLoud(each.detectorId));
  const { anomalies, explanations } = explanationsOf(found, remembered, tables);
  const ofNow = ofLatestSheets(tables);
  return {
    ...{ workbook, tables, files, matches, results, findings, accused, ignored, measures, anomalies, explanations },
    questions: questionsOf(tables),
    offers: measureOffers(tables, remembered.requests),
    movementsEnd: endOfList(anomalies),
    summary: summarize(tables, told, ofNow(findings), ofNow(anomalies), (table) => planProgress(table, tables)),
  };
}
/** The same in one go. */
export const analyze = (...of: Parameters<typeof analysisSteps>): Analysis => endOf(analysisSteps(...of));
/** What is checked and looked out for, with its words. */
export const CATALOGUE = { rules: RULES, detectors: DETECTORS };
