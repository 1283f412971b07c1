import type { SheetDocument } from "../../../xlsx/document";
import { textArgument, textValue } from "../arguments";
import { sheetOf } from "./cells";
import { invalidArgument, itemNotFound } from "../errors";
import { isHandleLike, type SheetPart, type WorkbookPart } from "../handles";
import { defineType, type Session, type WireValue } from "../object-type";

interface SettingHandle extends WorkbookPart<"Setting"> {
  readonly key: string;
}

interface CustomPropertyHandle extends SheetPart<"WorksheetCustomProperty"> {
  readonly key: string;
}

/** Excel.SettingCollection: what an add-in keeps with the workbook, as JSON. */
const SETTING_COLLECTION = defineType<WorkbookPart<"SettingCollection">>({
  name: "SettingCollection",
  properties: {},
  items: (_self, session) =>
    [...session.workbook.settings.keys()].map((key): SettingHandle => ({ type: "Setting", key })),
  methods: {
    // Sets the value of a setting that is there, or adds it.
    Add: (_self, args, session): SettingHandle => {
      const key = textArgument(args, 0);
      const value = args[1] ?? null;
      if (isHandleLike(value)) throw invalidArgument();
      putSetting(session, key, value);
      return { type: "Setting", key };
    },
  },
});

function putSetting(session: Session, key: string, value: WireValue): void {
  session.workbook.settings = new Map([...session.workbook.settings, [key, JSON.stringify(value)]]);
}

/** Excel.Setting. */
const SETTING = defineType<SettingHandle>({
  name: "Setting",
  id: (self) => self.key,
  properties: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self, session) => {
        const text = session.workbook.settings.get(self.key);
        if (text === undefined) throw itemNotFound();
        return JSON.parse(text) as WireValue;
      },
      set: (self, value, session) => {
        putSetting(session, self.key, value);
      },
    },
  },
  methods: {
    Delete: (self, _args, session) => {
      session.workbook.settings = new Map([...session.workbook.settings].filter(([key]) => key !== self.key));
      return null;
    },
  },
});

/** The most characters of a custom property's key. Source: Microsoft Learn, Excel.WorksheetCustomProperty, key. */
const KEY_LIMIT = 255;

function ownKey(sheet: SheetDocument, key: string): string | null {
  return [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase()) ?? null;
}

/** Excel.WorksheetCustomPropertyCollection; keys differ by more than case. */
const WORKSHEET_CUSTOM_PROPERTY_COLLECTION = defineType<SheetPart<"WorksheetCustomPropertyCollection">>({
  name: "WorksheetCustomPropertyCollection",
  properties: {},
  items: (self, session) =>
    [...sheetOf(session, self.sheetId).customProperties.keys()].map((key): CustomPropertyHandle => ({
      type: "WorksheetCustomProperty",
      sheetId: self.sheetId,
      key,
    })),
  methods: {
    GetItem: (self, args, session): CustomPropertyHandle => {
      const key = ownKey(sheetOf(session, self.sheetId), textArgument(args, 0));
      if (key === null) throw itemNotFound();
      return { type: "WorksheetCustomProperty", sheetId: self.sheetId, key };
    },
    // Adds a property, or overwrites the one of that key.
    Add: (self, args, session): CustomPropertyHandle => {
      const sheet = sheetOf(session, self.sheetId);
      const [wanted, value] = [textArgument(args, 0), textArgument(args, 1)];
      if (wanted === "" || wanted.length > KEY_LIMIT) throw invalidArgument();
      const key = ownKey(sheet, wanted) ?? wanted;
      sheet.customProperties = new Map([...sheet.customProperties, [key, value]]);
      return { type: "WorksheetCustomProperty", sheetId: self.sheetId, key };
    },
  },
});

/** Excel.WorksheetCustomProperty. */
const WORKSHEET_CUSTOM_PROPERTY = defineType<CustomPropertyHandle>({
  name: "WorksheetCustomProperty",
  id: (self) => self.key,
  properties: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self, session) => {
        const value = sheetOf(session, self.sheetId).customProperties.get(self.key);
        if (value === undefined) throw itemNotFound();
        return value;
      },
      set: (self, value, session) => {
        const sheet = sheetOf(session, self.sheetId);
        if (!sheet.customProperties.has(self.key)) throw itemNotFound();
        sheet.customProperties = new Map([...sheet.customProperties, [self.key, textValue(value)]]);
      },
    },
  },
  methods: {
    Delete: (self, _args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      sheet.customProperties = new Map([...sheet.customProperties].filter(([key]) => key !== self.key));
      return null;
    },
  },
});

/** Values an add-in keeps with the workbook or a sheet. */
export const STORED_VALUE_TYPES = [
  SETTING_COLLECTION,
  SETTING,
  WORKSHEET_CUSTOM_PROPERTY_COLLECTION,
  WORKSHEET_CUSTOM_PROPERTY,
] as const;
