import type { Area, SheetDocument, TableRecord } from "../../../xlsx/document";
import { contains, overlaps } from "../area";
import { itemNotFound } from "../errors";
import type { RangeHandle, WorkbookPart } from "../handles";
import type { Session } from "../object-type";

/** An Excel table, by the number the file gives it. */
export interface TableHandle extends WorkbookPart<"Table"> {
  readonly tableId: number;
}

/** The tables that lie in a range. */
export interface TableScopedHandle extends WorkbookPart<"TableScopedCollection"> {
  readonly tableIds: readonly number[];
}

export interface FoundTable {
  readonly sheet: SheetDocument;
  readonly table: TableRecord;
}

/** Every table of the workbook, in the order of sheets. */
export function allTables(session: Session): readonly FoundTable[] {
  return session.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** A table by name (without regard to case) or by id; null where there is none. */
export function findTable(session: Session, key: string): FoundTable | null {
  const wanted = key.toLowerCase();
  return (
    allTables(session).find(({ table }) => table.name.toLowerCase() === wanted || String(table.id) === key) ?? null
  );
}

/**
 * The table of a handle.
 * @throws {HostError} ItemNotFound where it is gone.
 */
export function tableOf(session: Session, self: TableHandle): FoundTable {
  const found = allTables(session).find(({ table }) => table.id === self.tableId);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** The cells of a table without its header and totals. */
export function tableBody(table: TableRecord): Area {
  return {
    ...table.area,
    top: table.area.top + (table.headerRow ? 1 : 0),
    bottom: table.area.bottom - (table.totalsRow ? 1 : 0),
  };
}

/**
 * The tables that overlap a range.
 * @param fullyContained Whether only those count that lie wholly inside it.
 */
export function tablesOver(session: Session, target: RangeHandle, fullyContained: boolean): TableScopedHandle {
  const tables = allTables(session).filter(
    ({ sheet, table }) =>
      sheet.id === target.sheetId &&
      (fullyContained ? contains(target.area, table.area) : overlaps(target.area, table.area)),
  );
  return { type: "TableScopedCollection", tableIds: tables.map(({ table }) => table.id) };
}
