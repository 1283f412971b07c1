import type { Area } from "../../../xlsx/document";
import { formatAddress } from "../cells/address";
import { cellCount, intersect, isEntireColumns, isEntireRows, isOnSheet, WHOLE_SHEET } from "../area";
import { integerArgument, oneOf, optionalBoolean } from "../arguments";
import { calculateAfter, settledSheet } from "../workbook/calculation";
import { eachCell, sheetOf, usedArea } from "../cells/cells";
import { invalidArgument, itemNotFound } from "../errors";
import { isRangeAreas, range, rangeAreas, worksheet, type CellsPart, type RangeAreasHandle } from "../handles";
import { defineType, type Answer, type Argument, type Session } from "../object-type";
import { CLEAR_KINDS, clearAreas } from "./range-clear";
import { otherRange } from "./range-navigation";
import type { CellPlace } from "../../calc/engine";

type Method = (self: RangeAreasHandle, args: readonly Argument[], session: Session) => Answer;

const address = (self: RangeAreasHandle, session: Session) =>
  self.areas.map((area) => formatAddress(sheetOf(session, self.sheetId).name, area)).join(",");

function someAreas(self: RangeAreasHandle, areas: readonly (Area | null)[], orNull: boolean): RangeAreasHandle | null {
  const found = areas.filter((area) => area !== null);
  if (found.length > 0) return rangeAreas(self.sheetId, found);
  if (orNull) return null;
  throw itemNotFound();
}

const intersection =
  (orNull: boolean): Method =>
  (self, args, session) => {
    const other = args[0];
    const others =
      isRangeAreas(other) && other.sheetId === self.sheetId ? other.areas : [otherRange(self, other, session).area];
    return someAreas(
      self,
      self.areas.flatMap((area) => others.map((each) => intersect(area, each))),
      orNull,
    );
  };

const used =
  (orNull: boolean): Method =>
  (self, args, session) => {
    const sheet = settledSheet(session, self.sheetId);
    const valuesOnly = optionalBoolean(args, 0);
    return someAreas(
      self,
      self.areas.map((area) => usedArea(sheet, area, valuesOnly)),
      orNull,
    );
  };

/** Excel.RangeAreas. */
const RANGE_AREAS = defineType<RangeAreasHandle>({
  name: "RangeAreas",
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: (self) => self.areas.length },
    CellCount: {
      get: (self) => {
        const count = self.areas.reduce((sum, area) => sum + cellCount(area), 0);
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    IsEntireColumn: { get: (self) => self.areas.every(isEntireColumns) },
    IsEntireRow: { get: (self) => self.areas.every(isEntireRows) },
    Areas: {
      get: (self): CellsPart<"RangeCollection"> => ({
        type: "RangeCollection",
        sheetId: self.sheetId,
        areas: self.areas,
      }),
    },
    Format: {
      get: (self): CellsPart<"RangeFormat"> => ({ type: "RangeFormat", sheetId: self.sheetId, areas: self.areas }),
    },
    ConditionalFormats: {
      get: (self): CellsPart<"ConditionalFormatCollection"> => ({
        type: "ConditionalFormatCollection",
        sheetId: self.sheetId,
        areas: self.areas,
      }),
    },
    Worksheet: { get: (self) => worksheet(self.sheetId) },
  },
  methods: {
    Calculate: (self, _args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      const places: CellPlace[] = [];
      for (const area of self.areas) {
        eachCell(sheet, area, (cell, row, column) => {
          if (cell.formula !== null) places.push({ sheetId: sheet.id, row, column });
        });
      }
      calculateAfter(session, places);
      return null;
    },
    Clear: (self, args, session) => {
      clearAreas(session, self.sheetId, self.areas, oneOf(args[0] ?? "All", CLEAR_KINDS));
      return null;
    },
    GetEntireColumn: (self) =>
      rangeAreas(
        self.sheetId,
        self.areas.map((area) => ({ ...WHOLE_SHEET, left: area.left, right: area.right })),
      ),
    GetEntireRow: (self) =>
      rangeAreas(
        self.sheetId,
        self.areas.map((area) => ({ ...WHOLE_SHEET, top: area.top, bottom: area.bottom })),
      ),
    GetIntersection: intersection(false),
    GetIntersectionOrNullObject: intersection(true),
    GetOffsetRangeAreas: (self, args) => {
      const [rows, columns] = [integerArgument(args, 0), integerArgument(args, 1)];
      const areas = self.areas.map((area) => ({
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      }));
      if (!areas.every(isOnSheet)) throw invalidArgument();
      return rangeAreas(self.sheetId, areas);
    },
    GetUsedRangeAreas: used(false),
    GetUsedRangeAreasOrNullObject: used(true),
  },
});

/** Excel.RangeCollection: the rectangles of a RangeAreas. */
const RANGE_COLLECTION = defineType<CellsPart<"RangeCollection">>({
  name: "RangeCollection",
  properties: {},
  items: (self) => self.areas.map((area) => range(self.sheetId, area)),
});

/** Several rectangles taken together. */
export const RANGE_AREAS_TYPES = [RANGE_AREAS, RANGE_COLLECTION] as const;
