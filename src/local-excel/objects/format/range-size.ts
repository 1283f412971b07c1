import type { Area, SheetDocument } from "../../../xlsx/document";
import { cellCount, columnCount, isEntireColumns, isEntireRows, rowCount, WHOLE_SHEET } from "../area";
import { booleanValue } from "../arguments";
import { changeColumns, changeRow, sheetOf } from "../cells/cells";
import { formatAddress, formatCells } from "../cells/address";
import { raiseSheetEvent } from "../events";
import type { RangeHandle } from "../handles";
import { notEmulated, type Property, type Session } from "../object-type";
import { refuseProtectedSheet } from "../worksheet/protection-check";
import {
  allOrNone,
  heightInPoints,
  hiddenColumns,
  hiddenRows,
  isColumnHidden,
  isRowHidden,
  rowsHidden,
  widthInPoints,
} from "../worksheet/sheet-metrics";

/**
 * Hides or shows the rows of an area and tells who listens; a row of no height that is shown takes the standard height.
 * @throws {HostError} AccessDenied on a protected sheet, NotImplemented for whole columns.
 */
export function hideRows(session: Session, sheet: SheetDocument, area: Area, hidden: boolean): void {
  refuseProtectedSheet(sheet);
  if (isEntireColumns(area)) throw notEmulated("hiding or showing every row of a sheet");
  for (let row = area.top; row <= area.bottom; row += 1)
    changeRow(sheet, row, (record) =>
      isRowHidden(record) === hidden
        ? record
        : { ...record, hidden, height: record.height === 0 ? null : record.height },
    );
  raiseSheetEvent(session, "onRowHiddenChanged", sheet.id, {
    address: formatCells({ ...WHOLE_SHEET, top: area.top, bottom: area.bottom }),
    changeType: hidden ? "Hidden" : "Unhidden",
    source: "Local",
  });
}

/**
 * Hides or shows the columns of an area; a column of no width that is shown takes the standard width.
 * @throws {HostError} AccessDenied on a protected sheet.
 */
export function hideColumns(sheet: SheetDocument, area: Area, hidden: boolean): void {
  refuseProtectedSheet(sheet);
  changeColumns(sheet, area.left, area.right, (record) =>
    isColumnHidden(record) === hidden ? record : { ...record, hidden, width: record.width === 0 ? null : record.width },
  );
}

/** Whether every cell of an area is hidden by its row or its column; false where none is, null where some are. */
export function cellsHidden(sheet: SheetDocument, area: Area): boolean | null {
  const [rows, columns] = [hiddenRows(sheet, area), hiddenColumns(sheet, area)];
  if (rows === rowCount(area) || columns === columnCount(area)) return true;
  return rows === 0 && columns === 0 ? false : null;
}

/** Where a range lies and how large it is, in cells and in points. */
export const RANGE_SIZE: Readonly<Record<string, Property<RangeHandle>>> = {
  Address: { get: address },
  AddressLocal: { get: address },
  RowIndex: { get: (self) => self.area.top },
  ColumnIndex: { get: (self) => self.area.left },
  RowCount: { get: (self) => rowCount(self.area) },
  ColumnCount: { get: (self) => columnCount(self.area) },
  // -1 above 2^31 - 1, Excel's own limit for this property.
  CellCount: { get: (self) => (cellCount(self.area) > 2_147_483_647 ? -1 : cellCount(self.area)) },
  IsEntireRow: { get: (self) => isEntireRows(self.area) },
  IsEntireColumn: { get: (self) => isEntireColumns(self.area) },
  Hidden: { get: (self, session) => cellsHidden(sheetOf(session, self.sheetId), self.area) },
  RowHidden: {
    get: (self, session) => rowsHidden(sheetOf(session, self.sheetId), self.area),
    set: (self, value, session) => {
      hideRows(session, sheetOf(session, self.sheetId), self.area, booleanValue(value));
    },
  },
  ColumnHidden: {
    get: (self, session) => allOrNone(hiddenColumns(sheetOf(session, self.sheetId), self.area), columnCount(self.area)),
    set: (self, value, session) => {
      hideColumns(sheetOf(session, self.sheetId), self.area, booleanValue(value));
    },
  },
  Top: { get: (self, session) => heightInPoints(sheetOf(session, self.sheetId), 0, self.area.top - 1) },
  Left: { get: (self, session) => widthInPoints(sheetOf(session, self.sheetId), 0, self.area.left - 1) },
  Height: { get: (self, session) => heightInPoints(sheetOf(session, self.sheetId), self.area.top, self.area.bottom) },
  Width: { get: (self, session) => widthInPoints(sheetOf(session, self.sheetId), self.area.left, self.area.right) },
};

function address(self: RangeHandle, session: Session): string {
  return formatAddress(sheetOf(session, self.sheetId).name, self.area);
}
