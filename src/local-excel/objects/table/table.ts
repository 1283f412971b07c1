import type { Area } from "../../../xlsx/document";
import { rowCount } from "../area";
import { textArgument } from "../arguments";
import { settle } from "../workbook/calculation";
import { valueAt } from "../cells/cells";
import { itemNotFound } from "../errors";
import { range, worksheet, type ScopedCollection, type WorkbookPart } from "../handles";
import { defineType, type Session } from "../object-type";
import {
  allTables,
  findTable,
  tableBody,
  tableOf,
  type FoundTable,
  type TableHandle,
  type TableScopedHandle,
} from "./table-lookup";
import { wireValue } from "../wire-value";

interface TableColumnHandle extends WorkbookPart<"TableColumn"> {
  readonly tableId: number;
  readonly index: number;
}

interface TableColumns extends WorkbookPart<"TableColumnCollection"> {
  readonly tableId: number;
}

function handle({ table }: FoundTable): TableHandle {
  return { type: "Table", tableId: table.id };
}

function headerRow({ table }: FoundTable): Area {
  if (!table.headerRow) throw itemNotFound();
  return { ...table.area, bottom: table.area.top };
}

function totalsRow({ table }: FoundTable): Area {
  if (!table.totalsRow) throw itemNotFound();
  return { ...table.area, top: table.area.bottom };
}

/** Excel.TableCollection: the workbook's tables, or one sheet's. */
const TABLE_COLLECTION = defineType<ScopedCollection<"TableCollection">>({
  name: "TableCollection",
  properties: { Count: { get: (self, session) => tablesIn(self.sheetId, session).length } },
  items: (self, session) => tablesIn(self.sheetId, session).map(handle),
  methods: {
    GetItem: (self, args, session) => {
      const found = findTable(session, textArgument(args, 0));
      if (found === null || (self.sheetId !== null && found.sheet.id !== self.sheetId)) throw itemNotFound();
      return handle(found);
    },
  },
});

function tablesIn(sheetId: string | null, session: Session): readonly FoundTable[] {
  return allTables(session).filter(({ sheet }) => sheetId === null || sheet.id === sheetId);
}

/** Excel.TableScopedCollection: the tables of a range. */
const TABLE_SCOPED_COLLECTION = defineType<TableScopedHandle>({
  name: "TableScopedCollection",
  properties: {},
  items: (self) => self.tableIds.map((tableId): TableHandle => ({ type: "Table", tableId })),
  methods: {
    GetFirst: (self): TableHandle => {
      const [first] = self.tableIds;
      if (first === undefined) throw itemNotFound();
      return { type: "Table", tableId: first };
    },
    GetItem: (self, args, session) => {
      const found = findTable(session, textArgument(args, 0));
      if (found === null || !self.tableIds.includes(found.table.id)) throw itemNotFound();
      return handle(found);
    },
  },
});

/** Excel.Table, to be read. */
const TABLE = defineType<TableHandle>({
  name: "Table",
  id: (self) => String(self.tableId),
  properties: {
    Id: { get: (self) => String(self.tableId) },
    Name: { get: (self, session) => tableOf(session, self).table.name },
    ShowHeaders: { get: (self, session) => tableOf(session, self).table.headerRow },
    ShowTotals: { get: (self, session) => tableOf(session, self).table.totalsRow },
    Worksheet: { get: (self, session) => worksheet(tableOf(session, self).sheet.id) },
    Columns: { get: (self): TableColumns => ({ type: "TableColumnCollection", tableId: self.tableId }) },
  },
  methods: {
    GetRange: (self, _args, session) => {
      const found = tableOf(session, self);
      return range(found.sheet.id, found.table.area);
    },
    GetDataBodyRange: (self, _args, session) => {
      const found = tableOf(session, self);
      return range(found.sheet.id, tableBody(found.table));
    },
    GetHeaderRowRange: (self, _args, session) => {
      const found = tableOf(session, self);
      return range(found.sheet.id, headerRow(found));
    },
    GetTotalRowRange: (self, _args, session) => {
      const found = tableOf(session, self);
      return range(found.sheet.id, totalsRow(found));
    },
  },
});

/** Excel.TableColumnCollection. */
const TABLE_COLUMN_COLLECTION = defineType<TableColumns>({
  name: "TableColumnCollection",
  properties: { Count: { get: (self, session) => columnsOf(self.tableId, session).length } },
  items: (self, session) =>
    columnsOf(self.tableId, session).map((_, index): TableColumnHandle => ({
      type: "TableColumn",
      tableId: self.tableId,
      index,
    })),
  methods: {
    GetItem: (self, args, session): TableColumnHandle => {
      const key = args[0];
      const wanted = typeof key === "string" ? key.toLowerCase() : null;
      const index = columnsOf(self.tableId, session).findIndex((name) => name.toLowerCase() === wanted);
      if (index < 0) throw itemNotFound();
      return { type: "TableColumn", tableId: self.tableId, index };
    },
  },
});

function columnsOf(tableId: number, session: Session): readonly string[] {
  return tableOf(session, { type: "Table", tableId }).table.columns;
}

/** The part of a table's rows that lies in one column. */
function inColumn(self: TableColumnHandle, session: Session, rows: (found: FoundTable) => Area): Area {
  const found = tableOf(session, { type: "Table", tableId: self.tableId });
  const column = found.table.area.left + self.index;
  return { ...rows(found), left: column, right: column };
}

function columnRange(
  self: TableColumnHandle,
  session: Session,
  rows: (found: FoundTable) => Area,
): ReturnType<typeof range> {
  return range(tableOf(session, { type: "Table", tableId: self.tableId }).sheet.id, inColumn(self, session, rows));
}

/** Excel.TableColumn, to be read; known by its name. */
const TABLE_COLUMN = defineType<TableColumnHandle>({
  name: "TableColumn",
  id: (self, session) => columnsOf(self.tableId, session)[self.index] ?? "",
  properties: {
    Index: { get: (self) => self.index },
    Name: { get: (self, session) => columnsOf(self.tableId, session)[self.index] ?? "" },
    Values: {
      get: (self, session) => {
        settle(session);
        const { sheet } = tableOf(session, { type: "Table", tableId: self.tableId });
        const area = inColumn(self, session, ({ table }) => table.area);
        return Array.from({ length: rowCount(area) }, (_, i) => [wireValue(valueAt(sheet, area.top + i, area.left))]);
      },
    },
  },
  methods: {
    GetRange: (self, _args, session) => columnRange(self, session, ({ table }) => table.area),
    GetDataBodyRange: (self, _args, session) => columnRange(self, session, ({ table }) => tableBody(table)),
    GetHeaderRowRange: (self, _args, session) => columnRange(self, session, headerRow),
    GetTotalRowRange: (self, _args, session) => columnRange(self, session, totalsRow),
  },
});

/** Excel tables. */
export const TABLE_TYPES = [
  TABLE_COLLECTION,
  TABLE_SCOPED_COLLECTION,
  TABLE,
  TABLE_COLUMN_COLLECTION,
  TABLE_COLUMN,
] as const;
