import { diagnose } from "../../../src/add-in/diagnosis/diagnose";
import type { Diagnosis } from "../../../src/add-in/diagnosis/diagnosis";
import { machineFacts } from "../../../src/add-in/diagnosis/machine-facts";
import type { ProbedPage } from "../../../src/add-in/diagnosis/probe";
import { openDesk, type Desk } from "../../add-in/excel/desk";
import type { OfficePageOptions } from "../../local-excel/office-page";
import type { WorkbookDocument } from "../../../src/xlsx/document";

/** What this process has of a pane's page: neither workers nor a clipboard, and nobody measured its start. */
const NO_PAGE: ProbedPage = {
  workerAnswers: () => null,
  copies: () => null,
  now: () => performance.now(),
  coldStart: () => null,
};

/** The diagnosis of the stand-in in which a desk is open, through the real office.js. */
export function diagnosisAt(desk: Desk, mergesUndo: boolean): Promise<Diagnosis> {
  const { window } = desk.office.page;
  return diagnose({ machine: machineFacts(window), page: NO_PAGE, abilities: { mergesUndo } });
}

/** The diagnosis of the stand-in with a workbook open. */
export async function ownDiagnosis(
  workbook: WorkbookDocument,
  options: Partial<OfficePageOptions> = {},
): Promise<Diagnosis> {
  const desk = await openDesk(workbook, options);
  try {
    return await diagnosisAt(desk, false);
  } finally {
    desk.office.page.takeErrors();
    desk.close();
  }
}
