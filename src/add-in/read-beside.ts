import type { WorkbookSnapshot } from "../core/model/cells/workbook";
import { readWorkbook } from "./excel/reader/read-workbook";
import { countRoundTrips } from "./excel/round-trips";
import { inExcel } from "./excel/session";

/**
 * The open workbook as it is read before a run, without what we wrote into it.
 * @throws HostRefusal
 */
export const readBeside = async (): Promise<WorkbookSnapshot> =>
  (await inExcel((context) => readWorkbook(context, countRoundTrips()))).snapshot;
