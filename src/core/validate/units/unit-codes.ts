import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { valueAt } from "../../model/cells/workbook";

/** The unit column of a table and the rows where it holds a product code of six digits or more. */
interface UnitCodes {
  readonly column: ColumnModel;
  readonly rows: readonly RowModel[];
}

const CODE = /^\d{6,}$/;

/** Where product codes stand in the unit column, mostly because a column slipped in; null where hardly any do. */
export function unitCodes(table: TableModel): UnitCodes | null {
  const column = table.columns.find((c) => c.role === "unit");
  if (!column) return null;
  const filled = table.rows.flatMap((row) => {
    const value = valueAt(table.sheet, row.row, column.column);
    return typeof value === "string" || typeof value === "number" ? [{ row, text: String(value).trim() }] : [];
  });
  const rows = filled.filter(({ text }) => CODE.test(text)).map(({ row }) => row);
  return rows.length > 1 && 2 * rows.length > filled.length ? { column, rows } : null;
}
