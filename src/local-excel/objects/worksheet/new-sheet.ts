import type { SheetDocument, WorkbookDocument } from "../../../xlsx/document";
import { emptySheet } from "../../../xlsx/package/blank-sheet";
import type { Session } from "../object-type";

/**
 * An empty sheet as Excel makes one, columns 8.43 characters wide, rows 15 points high; it is not put into the
 * workbook.
 * @param name Not checked.
 */
export function newSheet(session: Session, name: string): SheetDocument {
  return emptySheet(nextSheetId(session), name);
}

// An id is not given twice while the workbook is open, not even after its sheet was deleted.
const given = new WeakMap<WorkbookDocument, Set<string>>();

function nextSheetId(session: Session): string {
  const used = given.get(session.workbook) ?? new Set();
  given.set(session.workbook, used);
  for (const sheet of session.workbook.sheets) used.add(sheet.id);
  for (let number = used.size; ; number += 1) {
    const id = `{00000000-0001-0000-${[number & 0xff, number >> 8].map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("")}-000000000000}`;
    if (!used.has(id)) {
      used.add(id);
      return id;
    }
  }
}
