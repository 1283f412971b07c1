import type { WorkbookDocument } from "../../../xlsx/document";
import { optionalText } from "../arguments";
import { sheetOf } from "../cells/cells";
import { accessDenied } from "../errors";
import { raiseSheetEvent } from "../events";
import type { SheetPart, WorkbookPart } from "../handles";
import { defineType, notEmulated, type Argument } from "../object-type";

type Protection = WorkbookDocument["structureProtection"];

/** Protects without a password; Excel refuses to protect what is protected. Passwords are not emulated. */
function protect(now: Protection, password: string | null): Protection {
  if (now !== null) throw accessDenied();
  if (password !== null && password !== "") throw notEmulated("protection with a password");
  return { hasPassword: false };
}

/**
 * Unprotects: without the password that is needed it is AccessDenied; whether a password is the right one is not
 * emulated.
 */
function unprotect(now: Protection, password: string | null): null {
  if (now?.hasPassword !== true) return null;
  throw password === null || password === "" ? accessDenied() : notEmulated("unprotecting with a password");
}

/** Excel.WorkbookProtection: the workbook's structure. */
const WORKBOOK_PROTECTION = defineType<WorkbookPart<"WorkbookProtection">>({
  name: "WorkbookProtection",
  properties: { Protected: { get: (_self, session) => session.workbook.structureProtection !== null } },
  methods: {
    Protect: (_self, args, session) => {
      session.workbook.structureProtection = protect(session.workbook.structureProtection, optionalText(args, 0));
      return null;
    },
    Unprotect: (_self, args, session) => {
      session.workbook.structureProtection = unprotect(session.workbook.structureProtection, optionalText(args, 0));
      return null;
    },
  },
});

/** Only the default options can be kept: nothing but selecting is allowed. */
function requireDefaultOptions(options: Argument | undefined): void {
  if (options === undefined || options === null) return;
  const allowed = Object.entries(options).find(
    ([name, value]) => value !== null && value !== (name === "selectionMode" ? "Normal" : false),
  );
  if (allowed !== undefined) throw notEmulated(`protection option ${allowed[0]}`);
}

/** Excel.WorksheetProtection. */
const WORKSHEET_PROTECTION = defineType<SheetPart<"WorksheetProtection">>({
  name: "WorksheetProtection",
  properties: { Protected: { get: (self, session) => sheetOf(session, self.sheetId).protection !== null } },
  methods: {
    Protect: (self, args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      const protection = protect(sheet.protection, optionalText(args, 1));
      requireDefaultOptions(args[0]);
      sheet.protection = protection;
      raiseSheetEvent(session, "onProtectionChanged", sheet.id, { isProtected: true, source: "Local" });
      return null;
    },
    Unprotect: (self, args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      const before = sheet.protection;
      sheet.protection = unprotect(before, optionalText(args, 0));
      if (before !== null)
        raiseSheetEvent(session, "onProtectionChanged", sheet.id, { isProtected: false, source: "Local" });
      return null;
    },
  },
});

/** Protection of the workbook and of its sheets. */
export const PROTECTION_TYPES = [WORKBOOK_PROTECTION, WORKSHEET_PROTECTION] as const;
