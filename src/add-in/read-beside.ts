import type { WorkbookSnapshot } from "../core/model/cells/workbook";
import type { FormsReport } from "../core/model/results/forms-report";
import type { FileBeside } from "../core/model/tables/file-match";
import { detectTables, readFiles, sameForm } from "../core/pipeline";
import { readWorkbook } from "./excel/reader/read-workbook";
import { countRoundTrips } from "./excel/round-trips";
import { inExcel } from "./excel/session";

/**
 * The open workbook as it is read before a run, without what we wrote into it.
 * @throws HostRefusal
 */
export const readBeside = async (): Promise<WorkbookSnapshot> =>
  (await inExcel((context) => readWorkbook(context, countRoundTrips()))).snapshot;

/** What the files of many units, and the total of them where there is one, say of one another; null for no table. */
export function compareForms(files: readonly FileBeside[], total: FileBeside | null): FormsReport | null {
  return sameForm(readFiles(files, detectTables), readFiles(total === null ? [] : [total], detectTables)[0] ?? null);
}
