import { parseArea } from "../../../xlsx/formulas/address";
import { parseFormula } from "../../calc/syntax/parse";
import type { CellValue, NameRecord } from "../../../xlsx/document";
import { formatAbsoluteAddress, formatAddress } from "../cells/address";
import { booleanValue, optionalText, textArgument, textValue } from "../arguments";
import { calculateAfter, evaluate, placesMentioning } from "./calculation";
import { sheetOf } from "../cells/cells";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { isRange, range, worksheet, type RangeHandle, type ScopedCollection, type WorkbookPart } from "../handles";
import { rangeOfFormula } from "./name-lookup";
import { defineType, notEmulated, type Argument, type Session } from "../object-type";
import { wireValue } from "../wire-value";

/** A defined name, by its scope (null: the workbook) and name. */
interface NamedItemHandle extends WorkbookPart<"NamedItem"> {
  readonly sheetId: string | null;
  readonly name: string;
}

type Names = ScopedCollection<"NamedItemCollection">;

const BUILT_IN = "_xlnm.";

/** The name as Excel shows it: built-in names without the prefix that files put before them. */
function shownName(record: NameRecord): string {
  return record.name.startsWith(BUILT_IN) ? record.name.slice(BUILT_IN.length) : record.name;
}

function recordOf(session: Session, self: NamedItemHandle): NameRecord {
  const found = session.workbook.names.find((record) => record.sheetId === self.sheetId && record.name === self.name);
  if (found === undefined) throw itemNotFound();
  return found;
}

function change(session: Session, self: NamedItemHandle, changes: Partial<NameRecord>): void {
  const old = recordOf(session, self);
  session.workbook.names = session.workbook.names.map((record) =>
    record === old ? { ...record, ...changes } : record,
  );
}

function handle(record: NameRecord): NamedItemHandle {
  return { type: "NamedItem", sheetId: record.sheetId, name: record.name };
}

/** Refuses what is no name in Excel: spaces, a digit at the start, what reads as a reference, over 255 characters. */
function requireName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!wellFormed || parseArea(name) !== null || /^(R[0-9]*)?(C[0-9]*)?$/i.test(name) || /^(TRUE|FALSE)$/i.test(name))
    throw invalidArgument();
}

/** The formula of a new name: a range's absolute address, or a text with or without "=". */
function formulaOf(session: Session, reference: Argument | undefined): string {
  if (isRange(reference)) return formatAbsoluteAddress(sheetOf(session, reference.sheetId).name, reference.area);
  if (typeof reference === "number" || typeof reference === "boolean") return String(reference).toUpperCase();
  if (typeof reference !== "string") throw invalidArgument();
  return checkedFormula(reference);
}

function checkedFormula(text: string): string {
  const formula = text.startsWith("=") ? text.slice(1) : text;
  if (formula === "" || parseFormula(formula, 0, 0) === null) throw invalidArgument();
  return formula;
}

function rangeOf(session: Session, self: NamedItemHandle): RangeHandle | null {
  const found = rangeOfFormula(session, recordOf(session, self).formula);
  return found === null ? null : range(found.sheetId, found.area);
}

/** What a name that is no range evaluates to, seen from the first cell of its sheet. */
function computed(session: Session, self: NamedItemHandle): CellValue {
  const record = recordOf(session, self);
  const sheetId = self.sheetId ?? session.workbook.activeSheetId;
  return evaluate(session, { sheetId, row: 0, column: 0 }, record.formula);
}

function typeOf(value: CellValue): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "object" && value !== null ? "Error" : "String";
}

/** Excel.NamedItemCollection: the workbook's names, or one sheet's. */
const NAMED_ITEM_COLLECTION = defineType<Names>({
  name: "NamedItemCollection",
  properties: {},
  items: (self, session) => session.workbook.names.filter((record) => record.sheetId === self.sheetId).map(handle),
  methods: {
    GetItem: (self, args, session) => {
      const wanted = textArgument(args, 0).toLowerCase();
      const found = session.workbook.names.find(
        (record) =>
          record.sheetId === self.sheetId &&
          (shownName(record).toLowerCase() === wanted || record.name.toLowerCase() === wanted),
      );
      if (found === undefined) throw itemNotFound();
      return handle(found);
    },
    Add: (self, args, session) => {
      const name = textArgument(args, 0);
      requireName(name);
      if (
        session.workbook.names.some(
          (record) => record.sheetId === self.sheetId && record.name.toLowerCase() === name.toLowerCase(),
        )
      )
        throw itemAlreadyExists();
      const record: NameRecord = {
        name,
        sheetId: self.sheetId,
        formula: formulaOf(session, args[1]),
        hidden: false,
        comment: optionalText(args, 2) ?? "",
      };
      session.workbook.names = [...session.workbook.names, record];
      calculateAfter(session, placesMentioning(session.workbook, name));
      return handle(record);
    },
  },
});

/** Excel.NamedItem. */
const NAMED_ITEM = defineType<NamedItemHandle>({
  name: "NamedItem",
  id: (self, session) => shownName(recordOf(session, self)),
  properties: {
    Name: { get: (self, session) => shownName(recordOf(session, self)) },
    Scope: { get: (self) => (self.sheetId === null ? "Workbook" : "Worksheet") },
    Type: { get: (self, session) => (rangeOf(session, self) === null ? typeOf(computed(session, self)) : "Range") },
    Value: {
      get: (self, session) => {
        const found = rangeOf(session, self);
        return found === null
          ? wireValue(computed(session, self))
          : formatAddress(sheetOf(session, found.sheetId).name, found.area);
      },
    },
    Formula: {
      get: (self, session) => `=${recordOf(session, self).formula}`,
      set: (self, value, session) => {
        change(session, self, { formula: checkedFormula(textValue(value)) });
        calculateAfter(session, placesMentioning(session.workbook, recordOf(session, self).name));
      },
    },
    Visible: {
      get: (self, session) => !recordOf(session, self).hidden,
      set: (self, value, session) => {
        change(session, self, { hidden: !booleanValue(value) });
      },
    },
    Comment: {
      get: (self, session) => recordOf(session, self).comment,
      set: (self, value, session) => {
        change(session, self, { comment: textValue(value) });
      },
    },
    Worksheet: {
      get: (self) => {
        if (self.sheetId === null) throw itemNotFound();
        return worksheet(self.sheetId);
      },
    },
    WorksheetOrNullObject: { get: (self) => (self.sheetId === null ? null : worksheet(self.sheetId)) },
  },
  methods: {
    Delete: (self, _args, session) => {
      const old = recordOf(session, self);
      if (old.name.startsWith(BUILT_IN)) throw notEmulated(`deleting the built-in name ${shownName(old)}`);
      session.workbook.names = session.workbook.names.filter((record) => record !== old);
      calculateAfter(session, placesMentioning(session.workbook, old.name));
      return null;
    },
    GetRange: (self, _args, session) => {
      const found = rangeOf(session, self);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (self, _args, session) => rangeOf(session, self),
  },
});

/** Defined names. */
export const NAME_TYPES = [NAMED_ITEM_COLLECTION, NAMED_ITEM] as const;
