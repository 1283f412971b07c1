import type { FileRole, FileTables, RoleProposal, TableMatch } from "../model/tables/file-match";
import type { Period } from "../model/tables/period";
import { latestPeriod } from "../model/tables/latest-period";
import type { TableModel } from "../model/tables/table";
import { STATISTICS_OFFICE, TAKEN_FROM } from "../vocabulary/publishers";
import { matches, reading } from "../vocabulary/words";
import { matchFiles } from "./match-files";

/** Months from a form to the one of the same period a year later. */
const YEAR = 12;

/** Whether the lines above a table are those of who publishes official figures. */
function isOfOffice({ sheet, header, body }: TableModel): boolean {
  const { usedRange, cells } = sheet;
  if (usedRange === null) return false;
  return cells.slice(0, Math.max(0, (header ?? body).top - usedRange.top)).some((row) =>
    row.some((cell) => {
      if (typeof cell?.value !== "string") return false;
      const line = reading(cell.value);
      return matches(STATISTICS_OFFICE, line) && !matches(TAKEN_FROM, line);
    }),
  );
}

function roleBy(months: number | null, isOffice: boolean): FileRole {
  if (isOffice) return "source";
  if (months === YEAR) return "same-period";
  return months === null || months > 0 ? "previous" : "source";
}

/** The match of the most rows; null for none. */
const largest = (found: readonly TableMatch[]): TableMatch | null =>
  found.toSorted((a, b) => b.rows.length - a.rows.length)[0] ?? null;

/**
 * What a file is for, by its content: figures under the head of a statistics office, and of the same or a later period,
 * are another's; else it is of the same period of last year where it is twelve months back, or of an earlier one.
 */
export function proposeRole(tables: readonly TableModel[], file: FileTables): RoleProposal {
  const found = matchFiles(tables, [{ ...file, role: "previous" }]);
  const match = largest(found);
  const isOffice = file.tables.some(isOfOffice) && !tables.some(isOfOffice);
  const told = match?.other ?? file.tables[0];
  const period: Period | null = told === undefined ? null : latestPeriod(told);
  return { role: roleBy(match?.months ?? null, isOffice), period, tables: file.tables.length, matched: found.length };
}
