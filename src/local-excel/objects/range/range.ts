import { oneOf, optionalBoolean } from "../arguments";
import { calculateAfter } from "../workbook/calculation";
import { eachCell, sheetOf } from "../cells/cells";
import { worksheet, type CellsPart, type RangeHandle } from "../handles";
import { defineType } from "../object-type";
import { CLEAR_KINDS, clearAreas, unmergeIn } from "./range-clear";
import { RANGE_CONTENTS } from "./range-contents";
import { copyFrom } from "./range-copy";
import { readHyperlink, writeHyperlink } from "./range-hyperlink";
import { mergeCells } from "./range-merge";
import { RANGE_NAVIGATION } from "./range-navigation";
import { RANGE_PROPERTY_ARRAYS } from "../format/range-property-arrays";
import { RANGE_SIZE } from "../format/range-size";
import { refuseProtectedSheet } from "../worksheet/protection-check";
import { selectCells } from "../selection";
import type { CellPlace } from "../../calc/engine";

/** Excel.Range. */
export const RANGE = defineType<RangeHandle>({
  name: "Range",
  properties: {
    ...RANGE_SIZE,
    ...RANGE_CONTENTS,
    Hyperlink: {
      get: (self, session) => readHyperlink(session, self),
      set: (self, value, session) => {
        writeHyperlink(session, self, value);
      },
    },
    Worksheet: { get: (self) => worksheet(self.sheetId) },
    Format: {
      get: (self): CellsPart<"RangeFormat"> => ({ type: "RangeFormat", sheetId: self.sheetId, areas: [self.area] }),
    },
    ConditionalFormats: {
      get: (self): CellsPart<"ConditionalFormatCollection"> => ({
        type: "ConditionalFormatCollection",
        sheetId: self.sheetId,
        areas: [self.area],
      }),
    },
  },
  methods: {
    ...RANGE_NAVIGATION,
    ...RANGE_PROPERTY_ARRAYS,
    Calculate: (self, _args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      const places: CellPlace[] = [];
      eachCell(sheet, self.area, (cell, row, column) => {
        if (cell.formula !== null) places.push({ sheetId: sheet.id, row, column });
      });
      calculateAfter(session, places);
      return null;
    },
    Clear: (self, args, session) => {
      clearAreas(session, self.sheetId, [self.area], oneOf(args[0] ?? "All", CLEAR_KINDS));
      return null;
    },
    CopyFrom: copyFrom,
    Merge: (self, args, session) => {
      mergeCells(session, self, optionalBoolean(args, 0));
      return null;
    },
    Unmerge: (self, _args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      unmergeIn(sheet, self.area);
      return null;
    },
    Select: (self, _args, session) => {
      selectCells(session, sheetOf(session, self.sheetId), self.area);
      return null;
    },
  },
});
