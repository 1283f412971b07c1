import { valueAt } from "../model/cells/workbook";
import { lowerFirst } from "../vocabulary/names";
import { reasonIn } from "../vocabulary/reasons";
import type { Clause } from "./clauses";
import { NOTHING } from "./clauses";
import type { ReportLine } from "./report-line";

/**
 * The letters of a note that a sentence still carries. Source: two lines of a 14-point page between the margins of
 * Nghị định 30/2020/NĐ-CP; a longer note is a paragraph of its own.
 */
const MOST_LETTERS = 160;

/** ", do thời tiết bất lợi": what the clerk's own note beside a row gives as its reason; nothing where it gives none. */
export function reasonClause({ report: { table }, row }: ReportLine): Clause {
  for (const { role, column } of table.columns) {
    if (role !== "note") continue;
    const value = valueAt(table.sheet, row.row, column);
    const reason = typeof value === "string" && value.length <= MOST_LETTERS ? reasonIn(value) : null;
    if (reason !== null)
      return {
        text: { vi: ", do {reason}", en: " (“{reason}”)" },
        parameters: { reason: { vi: lowerFirst(reason), en: reason } },
        cells: [{ row: row.row, column }],
      };
  }
  return NOTHING;
}
