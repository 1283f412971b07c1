import { isEntireColumns, isEntireRows, WHOLE_SHEET } from "../area";
import type { Area, SheetDocument } from "../../../xlsx/document";
import { optionalInteger } from "../arguments";
import { sheetOf } from "../cells/cells";
import { invalidArgument, itemNotFound } from "../errors";
import { range, type SheetPart } from "../handles";
import { defineType, notEmulated, type Session } from "../object-type";
import { otherRange } from "../range/range-navigation";
import { refuseProtectedSheet } from "./protection-check";
import { hiddenRows } from "./sheet-metrics";

type FreezePanes = SheetPart<"WorksheetFreezePanes">;

function frozenArea(sheet: SheetDocument): Area | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return { ...WHOLE_SHEET, ...(rows > 0 && { bottom: rows - 1 }), ...(columns > 0 && { right: columns - 1 }) };
}

function freeze(session: Session, self: FreezePanes, rows: number, columns: number): null {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheetOf(session, self.sheetId).frozen = { rows, columns };
  return null;
}

/** Excel.WorksheetFreezePanes. */
const WORKSHEET_FREEZE_PANES = defineType<FreezePanes>({
  name: "WorksheetFreezePanes",
  properties: {},
  methods: {
    FreezeRows: (self, args, session) => freeze(session, self, optionalInteger(args, 0, 1), 0),
    FreezeColumns: (self, args, session) => freeze(session, self, 0, optionalInteger(args, 0, 1)),
    FreezeAt: (self, args, session) => {
      const { area } = otherRange(self, args[0], session);
      return freeze(
        session,
        self,
        isEntireColumns(area) ? 0 : area.bottom + 1,
        isEntireRows(area) ? 0 : area.right + 1,
      );
    },
    Unfreeze: (self, _args, session) => freeze(session, self, 0, 0),
    GetLocation: (self, _args, session) => {
      const area = frozenArea(sheetOf(session, self.sheetId));
      if (area === null) throw itemNotFound();
      return range(self.sheetId, area);
    },
    GetLocationOrNullObject: (self, _args, session) => {
      const area = frozenArea(sheetOf(session, self.sheetId));
      return area === null ? null : range(self.sheetId, area);
    },
  },
});

/** Excel.AutoFilter of a sheet: without criteria. */
const AUTO_FILTER = defineType<SheetPart<"AutoFilter">>({
  name: "AutoFilter",
  properties: {
    Enabled: { get: (self, session) => sheetOf(session, self.sheetId).autoFilter !== null },
    // The criteria are not kept: hidden rows may be the filter's or the user's.
    IsDataFiltered: {
      get: (self, session) => {
        const sheet = sheetOf(session, self.sheetId);
        if (sheet.autoFilter === null || hiddenRows(sheet, sheet.autoFilter) === 0) return false;
        throw notEmulated("AutoFilter.isDataFiltered where rows of the filter are hidden");
      },
    },
  },
  methods: {
    Apply: (self, args, session) => {
      if (args.slice(1).some((each) => each !== null)) throw notEmulated("AutoFilter.apply with criteria");
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      sheet.autoFilter = otherRange(self, args[0], session).area;
      return null;
    },
    Remove: (self, _args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      if (sheet.autoFilter !== null && hiddenRows(sheet, sheet.autoFilter) > 0)
        throw notEmulated("AutoFilter.remove where rows of the filter are hidden");
      sheet.autoFilter = null;
      return null;
    },
    GetRange: (self, _args, session) => {
      const { autoFilter } = sheetOf(session, self.sheetId);
      if (autoFilter === null) throw itemNotFound();
      return range(self.sheetId, autoFilter);
    },
    GetRangeOrNullObject: (self, _args, session) => {
      const { autoFilter } = sheetOf(session, self.sheetId);
      return autoFilter === null ? null : range(self.sheetId, autoFilter);
    },
  },
});

/** How a sheet is looked at: frozen panes and filter. */
export const SHEET_VIEW_TYPES = [WORKSHEET_FREEZE_PANES, AUTO_FILTER] as const;
