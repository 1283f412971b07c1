import { rangeName } from "../model/cells/address";
import type { RunReport } from "../model/results/report";
import type { FileTables, TableMatch } from "../model/tables/file-match";

/** The files beside the workbook as the report gives them: what of each is the same form as a table of it. */
export function filesReport(
  files: readonly FileTables[],
  matches: readonly TableMatch[],
): NonNullable<RunReport["files"]> {
  return files.map((file) => {
    const own = matches.filter((match) => match.file === file);
    return {
      workbook: file.name,
      role: file.role,
      matches: own.map(matchReport),
      unmatched: file.tables
        .filter((table) => !own.some(({ other }) => other === table))
        .map(({ sheet, body }) => ({ sheet: sheet.name, table: rangeName(body) })),
    };
  });
}

function matchReport(match: TableMatch): NonNullable<RunReport["files"]>[number]["matches"][number] {
  const { table, other, rows, fresh, gone, months } = match;
  return {
    sheet: table.sheet.name,
    table: rangeName(table.body),
    other: { sheet: other.sheet.name, table: rangeName(other.body) },
    months,
    matched: rows.length,
    renamed: rows
      .filter(({ by }) => by !== "path" && by !== "code")
      .map(({ row, twin, by, confidence }) => ({
        row: row.row + 1,
        label: row.label,
        other: { row: twin.row + 1, label: twin.label },
        by,
        confidence,
      })),
    added: fresh.map(({ row, label }) => ({ row: row + 1, label })),
    gone: gone.map(({ row, label }) => ({ row: row + 1, label })),
  };
}
