import { DIST } from "../../src/cli/webpack-build";
import type { Button } from "../../src/cli/press";
import { pressButton } from "../../src/cli/press-button";
import type { OpenedWorkbook } from "../../src/xlsx/open-workbook";
import type { RunReport } from "../../src/core/model/results/report";
import type { Language } from "../../src/core/model/message";
import { checkedReport } from "../fixtures/report-schema";

/**
 * Presses a ribbon button of the built add-in and gives back its report, `measures` asked for beside growth and
 * attainment; fails where the add-in refused. Removal reports nothing.
 */
export async function press(
  opened: OpenedWorkbook,
  button: Button = "validateAndCompute",
  language: Language = "vi",
  reports = true,
  measures: readonly string[] = [],
): Promise<RunReport> {
  const { detail, status } = await pressButton(opened.document, button, { addIn: DIST, language, measures });
  const event = detail as { readonly outcome: string; readonly report: RunReport } | null;
  if (status !== 0 || (reports && event?.outcome !== "done"))
    throw new Error(`the command ended with ${String(status)}: ${JSON.stringify(detail)}`);
  return reports ? checkedReport(event?.report as RunReport) : (event?.report as RunReport);
}
