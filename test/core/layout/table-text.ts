import { columnName, rangeName } from "../../../src/core/model/cells/address";
import { periodKey } from "../../../src/core/model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../../src/core/model/tables/table";
import type { ExampleCell } from "../../../src/core/model/results/finding";
import type { SheetGrid } from "../../../src/core/model/cells/workbook";
import { detectTables } from "../../../src/core/layout/detect-tables";
import type { LayoutHint } from "../../../src/core/model/requests/layout-hint";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

/** "C value estimate 2024-06", "F measure growth-same-period index 2024-06". */
export function columnText(column: ColumnModel): string {
  const parts = [
    columnName(column.column),
    column.role,
    column.scenario,
    column.measure,
    column.form,
    column.quantity,
    column.period ? periodKey(column.period) : null,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

/** "7 1 component <6 Khai khoáng": sheet row, level, kind, parent's row, label. */
export function rowText(row: RowModel): string {
  const parent = row.parent === null ? "" : ` <${String(row.parent + 1)}`;
  return `${String(row.row + 1)} ${String(row.level)} ${row.kind}${parent} ${row.label}`.trim();
}

/** Where header and body stand: "A3:I5 A6:I19". */
export function placeText(table: TableModel): string {
  return `${table.header ? rangeName(table.header) : "-"} ${rangeName(table.body)}`;
}

/** The tables of one drawn sheet. */
export function tablesOf(
  rows: readonly (readonly ExampleCell[])[],
  extra: Partial<SheetGrid> = {},
  hints: readonly LayoutHint[] = [],
): readonly TableModel[] {
  return detectTables(workbookOf(sheetOf("Biểu 1", rows, extra)), hints);
}

/** The only table of one drawn sheet. */
export function tableOf(
  rows: readonly (readonly ExampleCell[])[],
  extra: Partial<SheetGrid> = {},
  hints: readonly LayoutHint[] = [],
): TableModel {
  const tables = tablesOf(rows, extra, hints);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${String(tables.length)} tables were found`);
  return table;
}
