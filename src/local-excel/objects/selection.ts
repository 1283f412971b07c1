import type { Area, SheetDocument } from "../../xlsx/document";
import { invalidOperation } from "./errors";
import { raiseSheetEvent } from "./events";
import { formatCells } from "./cells/address";
import type { Session } from "./object-type";

/**
 * Brings a sheet to the front and tells who listens.
 * @throws {HostError} InvalidOperation where the sheet is hidden.
 */
export function activateSheet(session: Session, sheet: SheetDocument): void {
  if (sheet.visibility !== "Visible") throw invalidOperation();
  const before = session.workbook.activeSheetId;
  if (before === sheet.id) return;
  session.workbook.activeSheetId = sheet.id;
  raiseSheetEvent(session, "onDeactivated", before);
  raiseSheetEvent(session, "onActivated", sheet.id);
}

/**
 * Selects cells, brings their sheet to the front and tells who listens.
 * @throws {HostError} InvalidOperation where the sheet is hidden.
 */
export function selectCells(session: Session, sheet: SheetDocument, area: Area): void {
  activateSheet(session, sheet);
  sheet.selection = area;
  raiseSheetEvent(session, "onSelectionChanged", sheet.id, { address: formatCells(area) });
}
