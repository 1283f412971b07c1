import type { SheetDocument } from "../../../xlsx/document";
import { optionalBoolean, optionalText, textArgument } from "../arguments";
import { calculateAfter, placesMentioning } from "../workbook/calculation";
import { itemNotFound } from "../errors";
import { raiseCollectionEvent } from "../events";
import { worksheet, type WorkbookPart } from "../handles";
import { newSheet } from "./new-sheet";
import { defineType, type Argument, type Session } from "../object-type";
import { refuseProtectedStructure } from "./protection-check";
import { SHEET_EVENTS } from "./worksheet-events";
import { findSheet, nextSheetName, requireFreeSheetName, requireSheetName } from "./sheet-names";

function listed(session: Session, args: readonly Argument[]): readonly SheetDocument[] {
  const visibleOnly = optionalBoolean(args, 0);
  return session.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function required(sheet: SheetDocument | undefined): SheetDocument {
  if (sheet === undefined) throw itemNotFound();
  return sheet;
}

/** Excel.WorksheetCollection. */
export const WORKSHEET_COLLECTION = defineType<WorkbookPart<"WorksheetCollection">>({
  name: "WorksheetCollection",
  properties: {},
  items: (_self, session) => session.workbook.sheets.map((sheet) => worksheet(sheet.id)),
  events: [...SHEET_EVENTS, "onAdded", "onDeleted"],
  methods: {
    GetItem: (_self, args, session) => worksheet(required(findSheet(session, textArgument(args, 0))).id),
    GetActiveWorksheet: (_self, _args, session) => worksheet(session.workbook.activeSheetId),
    GetCount: (_self, args, session) => listed(session, args).length,
    GetFirst: (_self, args, session) => worksheet(required(listed(session, args)[0]).id),
    GetLast: (_self, args, session) => worksheet(required(listed(session, args).at(-1)).id),
    // A new sheet stands last and is not activated.
    Add: (_self, args, session) => {
      refuseProtectedStructure(session);
      const name = optionalText(args, 0);
      if (name !== null) {
        requireSheetName(name);
        requireFreeSheetName(session, name, null);
      }
      const sheet = newSheet(session, name ?? nextSheetName(session));
      session.workbook.sheets = [...session.workbook.sheets, sheet];
      // Formulas that named the sheet before it was there find it now.
      calculateAfter(session, placesMentioning(session.workbook, sheet.name));
      raiseCollectionEvent(session, "onAdded", sheet.id, { source: "Local" });
      return worksheet(sheet.id);
    },
  },
});
