import { computeMeasures } from "./compute/compute-measures";
import { measureOffers } from "./compute/measure-offers";
import { runDetectors } from "./detect/run-detectors";
import { DETECTORS } from "./detect/catalogue";
import { readTablesOn, tablesOf } from "./layout/detect-tables";
import { questionsOf } from "./layout/questions/questions";
import type { Analysis } from "./model/results/analysis";
import type { RuleResult } from "./model/results/finding";
import type { Remembered } from "./model/requests/remembered";
import { NOTHING_REMEMBERED, setAside } from "./model/requests/remembered";
import type { Settings } from "./model/requests/settings";
import { eachOf, endOf } from "./model/steps";
import type { WorkbookSnapshot } from "./model/cells/workbook";
import type { TableModel } from "./model/tables/table";
import { summarize } from "./summarize/summarize";
import { groupCauses } from "./validate/causes/causes";
import { RULES } from "./validate/catalogue";
import { planProgress } from "./validate/plans/pace";
import { runRulesOn } from "./validate/run-rules";

/**
 * Everything that can be said about a workbook, from what was read of it and what the clerk has told about it alone;
 * sheet by sheet and table by table, each time yielding what share is done.
 */
export function* analysisSteps(
  workbook: WorkbookSnapshot,
  settings: Settings,
  remembered: Remembered = NOTHING_REMEMBERED,
): Generator<number, Analysis> {
  const read = yield* eachOf(workbook.sheets, readTablesOn, [0, 0.5]);
  const tables = tablesOf(read, remembered.hints);
  const checked = (table: TableModel): readonly RuleResult[] =>
    runRulesOn({ table, tables, settings, fileName: workbook.name });
  const results = yield* eachOf(tables, checked, [0.5, 1]);
  const { open: findings, aside: ignored } = setAside(groupCauses(results, tables), remembered.ignored, workbook);
  const measures = computeMeasures(tables, remembered.requests);
  const anomalies = runDetectors(tables, measures, settings);
  return {
    workbook,
    tables,
    questions: questionsOf(tables),
    results,
    findings,
    ignored,
    measures,
    offers: measureOffers(tables, remembered.requests),
    anomalies,
    explanations: new Map(remembered.explained.map(({ id, note }) => [id, note])),
    summary: summarize(tables, measures, findings, anomalies, (table) => planProgress(table, tables)),
  };
}

/** The same in one go. */
export const analyze = (...of: Parameters<typeof analysisSteps>): Analysis => endOf(analysisSteps(...of));

/** What is checked and what is looked out for, with its words. */
export const CATALOGUE = { rules: RULES, detectors: DETECTORS };
