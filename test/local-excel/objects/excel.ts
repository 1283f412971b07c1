import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { CultureName } from "../../../src/local-excel/calc/formats/format-culture";
import type { WorkbookDocument } from "../../../src/xlsx/document";
import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import { createWorkbook } from "../../../src/xlsx/package/blank-workbook";
import { openOfficePage, type OfficePage } from "../office-page";

/** Excel with one open workbook, driven through the real office.js. */
export interface OpenExcel extends OfficePage {
  readonly workbook: WorkbookDocument;
}

/**
 * Opens a new workbook with sheets of these names; `ExcelApi` as far as office.js of the npm package goes unless
 * another is named.
 */
export async function openExcel(
  sheetNames: readonly string[] = ["Sheet1"],
  change: (workbook: WorkbookDocument) => void = () => undefined,
  api = "1.15",
  culture: CultureName = "en-US",
): Promise<OpenExcel> {
  const workbook = createWorkbook("book.xlsx", sheetNames).document;
  change(workbook);
  const page = await openOfficePage({
    workbook,
    types: OBJECT_TYPES,
    root: ROOT,
    engine: createEngine(),
    requirementSets: { ExcelApi: api },
    culture,
  });
  return { ...page, workbook };
}

/** What a script of an add-in does with the sheet in front, and what it gives back after the last sync. */
export type Script<R> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R> | R;

/** Runs a script on the sheet in front. */
export function onSheet<R>(excel: OpenExcel, script: Script<R>): Promise<R> {
  return excel.run(async (context) => {
    const result = await script(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
}

/** The code of the error a script ends in; fails where it ends well. */
export async function errorCode(running: Promise<unknown>): Promise<string> {
  const outcome = await running.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("value" in outcome) throw new Error(`expected an error, got ${JSON.stringify(outcome.value)}`);
  const { error } = outcome;
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}

/** Loads properties of an object and gives back what was loaded, as plain data. */
export async function loaded<
  T extends { load(names: string): unknown; toJSON(): unknown; readonly context: { sync(): Promise<unknown> } },
>(object: T, names: string): Promise<T> {
  object.load(names);
  await object.context.sync();
  return object;
}
