import type { SheetDocument } from "../../../xlsx/document";
import { areaOfSize, cellArea, intersect, isOnSheet, WHOLE_SHEET } from "../area";
import {
  booleanValue,
  integer,
  integerArgument,
  numberWithin,
  oneOf,
  optionalBoolean,
  optionalText,
  textArgument,
  textValue,
} from "../arguments";
import { calculateNow, settledSheet } from "../workbook/calculation";
import { sheetOf, usedArea } from "../cells/cells";
import { parseColour } from "../colour";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { raiseCollectionEvent, raiseSheetEvent } from "../events";
import {
  range,
  rangeAreas,
  worksheet,
  type RangeHandle,
  type ScopedCollection,
  type SheetPart,
  type WorksheetHandle,
} from "../handles";
import { defineType, notEmulated, type Answer, type Argument, type Property, type Session } from "../object-type";
import { refuseProtectedSheet, refuseProtectedStructure } from "./protection-check";
import { rangeByText } from "../range/range-navigation";
import { deleteSheet } from "./sheet-delete";
import { requireFreeSheetName, requireSheetName } from "./sheet-names";
import { renameSheet } from "./sheet-rename";
import { activateSheet } from "../selection";
import { PADDING_PIXELS, DIGIT_PIXELS, pixelsOfWidth, widthOfPixels } from "../../../xlsx/sheets/column-width";
import { SHEET_EVENTS } from "./worksheet-events";

type Method = (self: WorksheetHandle, args: readonly Argument[], session: Session) => Answer;

const part = <T extends string>(type: T): Property<WorksheetHandle> => ({
  get: (self): SheetPart<T> => ({ type, sheetId: self.sheetId }),
});
const scoped = <T extends string>(type: T): Property<WorksheetHandle> => ({
  get: (self): ScopedCollection<T> => ({ type, sheetId: self.sheetId }),
});

/** The most characters of an address. Source: Microsoft Learn, Excel.Worksheet, getRange. */
const ADDRESS_LIMIT = 8192;

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** The range of an address or name on this sheet; the whole sheet where none is given. */
function getRange(self: WorksheetHandle, args: readonly Argument[], session: Session): RangeHandle {
  const text = optionalText(args, 0);
  const sheet = sheetOf(session, self.sheetId);
  if (text === null || text === "") return range(sheet.id, WHOLE_SHEET);
  if (text.length > ADDRESS_LIMIT) throw invalidArgument();
  const found = rangeByText(text, sheet.id, session);
  if (found === null || found.sheetId !== sheet.id) throw invalidArgument();
  return found;
}

const usedRange =
  (orNull: boolean): Method =>
  (self, args, session) => {
    const sheet = settledSheet(session, self.sheetId);
    const area = usedArea(sheet, WHOLE_SHEET, optionalBoolean(args, 0));
    if (area !== null) return range(sheet.id, area);
    // A blank sheet's used range is its top left cell.
    return orNull ? null : range(sheet.id, cellArea(0, 0));
  };

const neighbour =
  (step: 1 | -1, orNull: boolean): Method =>
  (self, args, session) => {
    const visibleOnly = optionalBoolean(args, 0);
    const { sheets } = session.workbook;
    let index = sheets.indexOf(sheetOf(session, self.sheetId)) + step;
    while (visibleOnly && sheets[index] !== undefined && sheets[index]?.visibility !== "Visible") index += step;
    const found = sheets[index];
    if (found !== undefined) return worksheet(found.id);
    if (orNull) return null;
    throw itemNotFound();
  };

function visibleOthers(session: Session, sheet: SheetDocument): readonly SheetDocument[] {
  return session.workbook.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
}

/** Before a sheet goes out of sight: another one must be left, and comes to the front in its stead. */
function leaveSheet(session: Session, sheet: SheetDocument): void {
  if (sheet.visibility !== "Visible") return;
  const others = visibleOthers(session, sheet);
  if (others.length === 0) throw invalidOperation();
  if (session.workbook.activeSheetId !== sheet.id) return;
  const { sheets } = session.workbook;
  const after = sheets.slice(sheets.indexOf(sheet) + 1).find((each) => each.visibility === "Visible");
  const next = after ?? others.at(-1);
  if (next !== undefined) activateSheet(session, next);
}

/** Excel.Worksheet. */
export const WORKSHEET = defineType<WorksheetHandle>({
  name: "Worksheet",
  id: (self) => self.sheetId,
  events: SHEET_EVENTS,
  properties: {
    Id: { get: (self) => self.sheetId },
    Name: {
      get: (self, session) => sheetOf(session, self.sheetId).name,
      set: (self, value, session) => {
        const sheet = sheetOf(session, self.sheetId);
        const name = textValue(value);
        refuseProtectedStructure(session);
        requireSheetName(name);
        requireFreeSheetName(session, name, sheet);
        const before = sheet.name;
        if (before === name) return;
        renameSheet(session, sheet, name);
        raiseSheetEvent(session, "onNameChanged", sheet.id, { nameBefore: before, nameAfter: name, source: "Local" });
      },
    },
    Position: {
      get: (self, session) => session.workbook.sheets.indexOf(sheetOf(session, self.sheetId)),
      set: (self, value, session) => {
        refuseProtectedStructure(session);
        const sheet = sheetOf(session, self.sheetId);
        const others = session.workbook.sheets.filter((each) => each !== sheet);
        const position = numberWithin(integer(value), 0, others.length);
        session.workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
      },
    },
    Visibility: {
      get: (self, session) => sheetOf(session, self.sheetId).visibility,
      set: (self, value, session) => {
        refuseProtectedStructure(session);
        const sheet = sheetOf(session, self.sheetId);
        const [before, after] = [sheet.visibility, oneOf(value, VISIBILITIES)];
        if (before === after) return;
        if (after !== "Visible") leaveSheet(session, sheet);
        sheet.visibility = after;
        raiseSheetEvent(session, "onVisibilityChanged", sheet.id, {
          visibilityBefore: before,
          visibilityAfter: after,
          source: "Local",
        });
      },
    },
    // "" where the tab has no colour, and to take one away.
    TabColor: {
      get: (self, session) => sheetOf(session, self.sheetId).tabColor ?? "",
      set: (self, value, session) => {
        const sheet = sheetOf(session, self.sheetId);
        refuseProtectedStructure(session);
        sheet.tabColor = value === "" ? null : parseColour(value);
      },
    },
    ShowGridlines: {
      get: (self, session) => sheetOf(session, self.sheetId).showGridlines,
      set: (self, value, session) => {
        sheetOf(session, self.sheetId).showGridlines = booleanValue(value);
      },
    },
    // In characters, without the padding that files count in.
    StandardWidth: {
      get: (self, session) =>
        Math.round(
          ((pixelsOfWidth(sheetOf(session, self.sheetId).defaultColumnWidth) - PADDING_PIXELS) / DIGIT_PIXELS) * 100,
        ) / 100,
      set: (self, value, session) => {
        const sheet = sheetOf(session, self.sheetId);
        refuseProtectedSheet(sheet);
        sheet.defaultColumnWidth = widthOfPixels(
          Math.round(numberWithin(value, 0, 255) * DIGIT_PIXELS) + PADDING_PIXELS,
        );
      },
    },
    StandardHeight: { get: (self, session) => sheetOf(session, self.sheetId).defaultRowHeight },
    AutoFilter: part("AutoFilter"),
    Charts: part("ChartCollection"),
    CustomProperties: part("WorksheetCustomPropertyCollection"),
    FreezePanes: part("WorksheetFreezePanes"),
    PageLayout: part("PageLayout"),
    HorizontalPageBreaks: part("PageBreakCollection"),
    Protection: part("WorksheetProtection"),
    Names: scoped("NamedItemCollection"),
    Tables: scoped("TableCollection"),
  },
  methods: {
    Activate: (self, _args, session) => {
      activateSheet(session, sheetOf(session, self.sheetId));
      return null;
    },
    Calculate: (self, args, session) => {
      optionalBoolean(args, 0);
      calculateNow(session, [sheetOf(session, self.sheetId).id]);
      return null;
    },
    // Neither the last visible sheet nor a very hidden one can be deleted.
    Delete: (self, _args, session) => {
      refuseProtectedStructure(session);
      const sheet = sheetOf(session, self.sheetId);
      if (sheet.visibility === "VeryHidden") throw invalidOperation();
      if (sheet.tables.length > 0)
        throw notEmulated("deleting a sheet with tables: references to them would have to follow");
      leaveSheet(session, sheet);
      deleteSheet(session, sheet);
      raiseCollectionEvent(session, "onDeleted", sheet.id, { source: "Local" });
      return null;
    },
    GetRange: getRange,
    GetRanges: (self, args, session) => {
      const text = optionalText(args, 0);
      if (text === null || text === "") return rangeAreas(sheetOf(session, self.sheetId).id, [WHOLE_SHEET]);
      if (text.length > ADDRESS_LIMIT) throw invalidArgument();
      const areas = text.split(/[,;]/).map((piece) => getRange(self, [piece.trim()], session).area);
      return rangeAreas(self.sheetId, areas);
    },
    GetRangeByIndexes: (self, args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      const area = areaOfSize(
        integerArgument(args, 0),
        integerArgument(args, 1),
        integerArgument(args, 2),
        integerArgument(args, 3),
      );
      if (!isOnSheet(area)) throw invalidArgument();
      return range(sheet.id, area);
    },
    GetCell: (self, args, session) => {
      const area = cellArea(integerArgument(args, 0), integerArgument(args, 1));
      if (intersect(area, WHOLE_SHEET) === null) throw invalidArgument();
      return range(sheetOf(session, self.sheetId).id, area);
    },
    GetUsedRange: usedRange(false),
    GetUsedRangeOrNullObject: usedRange(true),
    GetNext: neighbour(1, false),
    GetNextOrNullObject: neighbour(1, true),
    GetPrevious: neighbour(-1, false),
    GetPreviousOrNullObject: neighbour(-1, true),
    _GetSheetById: (_self, args, session) => worksheet(sheetOf(session, textArgument(args, 0)).id),
    _GetAnotherWorksheetById: (_self, args, session) => worksheet(sheetOf(session, textArgument(args, 0)).id),
  },
});
