import type { Area, SheetDocument } from "../../../xlsx/document";
import { stylesIn } from "../format/cell-styles";
import { accessDenied } from "../errors";
import type { Session } from "../object-type";

/**
 * Refuses, as a protected sheet does, to change the contents of locked cells.
 * @throws {HostError} AccessDenied where one of the areas has such a cell.
 */
export function refuseLockedCells(session: Session, sheet: SheetDocument, areas: readonly Area[]): void {
  if (sheet.protection === null) return;
  for (const area of areas) {
    for (const style of stylesIn(sheet, area)) if (session.workbook.styles.look(style).locked) throw accessDenied();
  }
}

/**
 * Refuses, as a protected sheet does, everything that its default options do not allow: formats, sizes, charts …
 * @throws {HostError} AccessDenied where the sheet is protected.
 */
export function refuseProtectedSheet(sheet: SheetDocument): void {
  if (sheet.protection !== null) throw accessDenied();
}

/**
 * Refuses, as a workbook of protected structure does, to add, delete, rename, move, hide or show sheets.
 * @throws {HostError} AccessDenied where the structure is protected.
 */
export function refuseProtectedStructure(session: Session): void {
  if (session.workbook.structureProtection !== null) throw accessDenied();
}
