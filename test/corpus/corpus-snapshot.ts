import { readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";

import { readWorkbook } from "../../src/add-in/excel/reader/read-workbook";
import { countRoundTrips } from "../../src/add-in/excel/round-trips";
import { openCsv } from "../../src/xlsx/csv-workbook";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import type { WorkbookSnapshot } from "../../src/core/model/cells/workbook";
import { shared } from "../fixtures/shared-folder";
import { openOfficePage } from "../local-excel/office-page";
import { OWN_NAME, ownWorkbook } from "./own-workbook";

/** The names of the workbooks in a folder, in order. */
export function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:xlsx|csv)$/.test(name))
    .sort();
}

/** A real workbook, opened in the stand-in. */
export function openCorpusFile(path: string): OpenedWorkbook {
  const bytes = new Uint8Array(readFileSync(path));
  return path.endsWith(".csv") ? openCsv(bytes, basename(path)) : openWorkbook(bytes, basename(path));
}

/** A workbook to try something on: its name, where it stands (null where it is absent), and how it is opened. */
export interface Source {
  readonly name: string;
  readonly path: string | null;
  readonly open: () => OpenedWorkbook;
}

/** The workbook drawn here, which is everywhere. */
export const OWN: Source = { name: OWN_NAME, path: __filename, open: ownWorkbook };

/** A real workbook by its name. */
export function realWorkbook(name: string): Source {
  const path = shared("corpus", name);
  return { name, path, open: () => openCorpusFile(path ?? name) };
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
