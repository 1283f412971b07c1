import { parseArea } from "../../../xlsx/formulas/address";
import { CALCULATION_ENGINE_VERSION } from "./application";
import { textArgument } from "../arguments";
import { cellArea } from "../area";
import { booleanValue } from "../arguments";
import { sheetOf } from "../cells/cells";
import { itemNotFound } from "../errors";
import { enableEvents, eventsEnabled } from "../events";
import { range, type RangeHandle, type ScopedCollection, type WorkbookPart } from "../handles";
import { defineType, type Argument, type Property, type Session } from "../object-type";

type WorkbookHandle = WorkbookPart<"Workbook">;

const whole = <T extends string>(type: T): Property<WorkbookHandle> => ({ get: (): WorkbookPart<T> => ({ type }) });
const scoped = <T extends string>(type: T): Property<WorkbookHandle> => ({
  get: (): ScopedCollection<T> => ({ type, sheetId: null }),
});

function selected(session: Session): RangeHandle {
  const sheet = sheetOf(session, session.workbook.activeSheetId);
  return range(sheet.id, sheet.selection);
}

function ofEvent(args: readonly Argument[], session: Session): RangeHandle | null {
  const match = /^(\{[^}]*\})(.+)$/.exec(textArgument(args, 0));
  const area = parseArea(match?.[2] ?? "");
  const sheet = session.workbook.sheets.find((each) => each.id === match?.[1]);
  return area === null || sheet === undefined ? null : range(sheet.id, area);
}

/** Excel.Workbook. */
const WORKBOOK = defineType<WorkbookHandle>({
  name: "Workbook",
  properties: {
    Name: { get: (_self, session) => session.workbook.name },
    ReadOnly: { get: (_self, session) => session.workbook.readOnly },
    // The stand-in never saves by itself, and was given a file that had been saved.
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => CALCULATION_ENGINE_VERSION },
    Application: whole("Application"),
    Worksheets: whole("WorksheetCollection"),
    CustomXmlParts: whole("CustomXmlPartCollection"),
    Settings: whole("SettingCollection"),
    Protection: whole("WorkbookProtection"),
    Names: scoped("NamedItemCollection"),
    Tables: scoped("TableCollection"),
    _Runtime: whole("Runtime"),
  },
  methods: {
    GetSelectedRange: (_self, _args, session) => selected(session),
    GetActiveCell: (_self, _args, session) => {
      const { sheetId, area } = selected(session);
      return range(sheetId, cellArea(area.top, area.left));
    },
    _GetRangeForEventByReferenceId: (_self, args, session) => {
      const found = ofEvent(args, session);
      if (found === null) throw itemNotFound();
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, session) => ofEvent(args, session),
  },
});

/** Excel.Runtime. */
const RUNTIME = defineType<WorkbookPart<"Runtime">>({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_self, session) => eventsEnabled(session),
      set: (_self, value, session) => {
        enableEvents(session, booleanValue(value));
      },
    },
  },
});

/** The workbook and its runtime. */
export const WORKBOOK_TYPES = [WORKBOOK, RUNTIME] as const;
