import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

import { readWorkbook } from "../../src/add-in/excel/reader/read-workbook";
import { countRoundTrips } from "../../src/add-in/excel/round-trips";
import { openCsv } from "../../src/xlsx/csv-workbook";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import type { WorkbookSnapshot } from "../../src/core/model/cells/workbook";
import { openOfficePage } from "../local-excel/office-page";

/** The names of the workbooks in a folder, in order. */
export function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:xlsx|csv)$/.test(name))
    .sort();
}

/** A workbook of the corpus, opened in the stand-in. */
export function openCorpusFile(folder: string, name: string): OpenedWorkbook {
  const path = join(folder, name);
  const bytes = new Uint8Array(readFileSync(path));
  return path.endsWith(".csv") ? openCsv(bytes, basename(path)) : openWorkbook(bytes, basename(path));
}

/** The workbook as the add-in's own reader hands it over. */
export async function snapshotOf(opened: OpenedWorkbook): Promise<WorkbookSnapshot> {
  const page = await openOfficePage({ workbook: opened.document });
  try {
    return await page.run(async (context) => (await readWorkbook(context, countRoundTrips())).snapshot);
  } finally {
    page.close();
  }
}
