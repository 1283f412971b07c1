import { readFileSync } from "node:fs";

import { readWorkbook } from "../../src/add-in/excel/reader/read-workbook";
import { countRoundTrips } from "../../src/add-in/excel/round-trips";
import type { WorkbookSnapshot } from "../../src/core/model/cells/workbook";
import { openCsv } from "../../src/xlsx/csv-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { openOfficePage } from "../local-excel/office-page";

/** The workbook as the add-in's own reader hands it over. */
export async function snapshotOf(path: string): Promise<WorkbookSnapshot> {
  const bytes = new Uint8Array(readFileSync(path));
  const name = path.split("/").at(-1) ?? path;
  const opened = path.endsWith(".csv") ? openCsv(bytes, name) : openWorkbook(bytes, name);
  const page = await openOfficePage({ workbook: opened.document });
  try {
    return await page.run(async (context) => (await readWorkbook(context, countRoundTrips())).snapshot);
  } finally {
    page.close();
  }
}
