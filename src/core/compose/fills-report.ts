import { cellName, columnName, placeName } from "../model/cells/address";
import type { ColumnFill } from "../model/results/fill";
import type { RunReport } from "../model/results/report";

/** What can be filled from files beside the workbook, as the report gives it. */
export const fillsReport = (fills: readonly ColumnFill[]): NonNullable<RunReport["fills"]> =>
  fills.map(({ match, column, cells, compared, differing, isWithheld }) => ({
    workbook: match.file.name,
    role: match.file.role,
    sheet: match.table.sheet.name,
    column: columnName(column.column),
    cells: cells.map(({ row, fix, from }) => ({
      cell: cellName({ row: row.row, column: column.column }),
      label: row.label,
      value: Number(fix.after),
      from: placeName(from.sheet, from.range),
    })),
    compared,
    differing,
    withheld: isWithheld,
  }));
