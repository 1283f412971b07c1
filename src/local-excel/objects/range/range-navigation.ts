import type { Area } from "../../../xlsx/document";
import { parseAddress } from "../cells/address";
import { areaOfSize, bounding, cellArea, contains, containsCell, intersect, isOnSheet, WHOLE_SHEET } from "../area";
import { integerArgument, optionalBoolean, optionalInteger } from "../arguments";
import { arraysOver } from "./range-write";
import { settledSheet } from "../workbook/calculation";
import { isBlank, cellAt, mergeAt, sheetOf, usedArea } from "../cells/cells";
import { generalException, invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { isRange, range, rangeAreas, type RangeHandle } from "../handles";
import { rangeOfName } from "../workbook/name-lookup";
import { notEmulated, type Answer, type Argument, type Session } from "../object-type";
import { tablesOver } from "../table/table-lookup";

type Method = (self: RangeHandle, args: readonly Argument[], session: Session) => Answer;

/** Where a cell stands, zero-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

function at(self: RangeHandle, area: Area): RangeHandle {
  if (!isOnSheet(area)) throw invalidArgument();
  return range(self.sheetId, area);
}

/**
 * A range given as an object, an address or a name.
 * @throws {HostError} InvalidArgument where it is none, or not on the sheet of `self`.
 */
export function otherRange(
  self: { readonly sheetId: string },
  value: Argument | undefined,
  session: Session,
): RangeHandle {
  const other = typeof value === "string" ? rangeByText(value, self.sheetId, session) : value;
  if (!isRange(other) || other.sheetId !== self.sheetId) throw invalidArgument();
  return other;
}

/** The range that an address or a name stands for, seen from a sheet; null where there is none. */
export function rangeByText(text: string, sheetId: string, session: Session): RangeHandle | null {
  const parsed = parseAddress(text.startsWith("=") ? text.slice(1) : text);
  if (parsed === null) return rangeOfName(session, text, sheetId);
  if (parsed.sheetName === null) return range(sheetId, parsed.area);
  const wanted = parsed.sheetName.toLowerCase();
  const sheet = session.workbook.sheets.find((each) => each.name.toLowerCase() === wanted);
  return sheet === undefined ? null : range(sheet.id, parsed.area);
}

const used =
  (orNull: boolean): Method =>
  (self, args, session) => {
    const area = usedArea(settledSheet(session, self.sheetId), self.area, optionalBoolean(args, 0));
    if (area !== null) return range(self.sheetId, area);
    if (orNull) return null;
    throw itemNotFound();
  };

const intersection =
  (orNull: boolean): Method =>
  (self, args, session) => {
    const other = otherRange(self, args[0], session);
    const area = intersect(self.area, other.area);
    if (area !== null) return range(self.sheetId, area);
    if (orNull) return null;
    throw itemNotFound();
  };

/** The rows or columns beside a range: before (above, left) or after (below, right); a negative count stays inside. */
const beside =
  (side: "above" | "below" | "before" | "after"): Method =>
  (self, args) => {
    const count = optionalInteger(args, 0, 1);
    const { top, left, bottom, right } = self.area;
    if (count === 0) throw invalidArgument();
    const [first, last] = count > 0 ? [1, count] : [count + 1, 0];
    switch (side) {
      case "above":
        return at(self, { top: top - last, bottom: top - first, left, right });
      case "below":
        return at(self, { top: bottom + first, bottom: bottom + last, left, right });
      case "before":
        return at(self, { left: left - last, right: left - first, top, bottom });
      case "after":
        return at(self, { left: right + first, right: right + last, top, bottom });
    }
  };

/** The block of cells around a range that is bounded by blank rows and columns, diagonals included (Ctrl+*). */
function surroundingRegion(self: RangeHandle, session: Session): Area {
  const sheet = settledSheet(session, self.sheetId);
  let region = self.area;
  for (;;) {
    const around: Area = {
      top: Math.max(region.top - 1, 0),
      left: Math.max(region.left - 1, 0),
      bottom: Math.min(region.bottom + 1, WHOLE_SHEET.bottom),
      right: Math.min(region.right + 1, WHOLE_SHEET.right),
    };
    const filled = usedArea(sheet, around, true);
    const grown = filled === null ? region : bounding(region, filled);
    if (
      grown.top === region.top &&
      grown.left === region.left &&
      grown.bottom === region.bottom &&
      grown.right === region.right
    )
      return region;
    region = grown;
  }
}

/** Only the merged areas that begin in the range: those that reach into it are not told (office-js 3611). */
function merged(self: RangeHandle, session: Session): Answer {
  const areas = sheetOf(session, self.sheetId).merges.filter(({ top, left }) => containsCell(self.area, top, left));
  // "If the merged areas count in this range is more than 512, then this method will fail" (its reference page).
  if (areas.length > 512) throw generalException();
  return areas.length === 0 ? null : rangeAreas(self.sheetId, areas);
}

const spillParent =
  (orNull: boolean): Method =>
  (self, _args, session) => {
    if (self.area.top !== self.area.bottom || self.area.left !== self.area.right) throw invalidOperation();
    const array = arraysOver(settledSheet(session, self.sheetId), self.area).find((each) => each.dynamic);
    if (array !== undefined) return range(self.sheetId, cellArea(array.anchor.row, array.anchor.column));
    if (orNull) return null;
    throw itemNotFound();
  };

const spillingTo =
  (orNull: boolean): Method =>
  (self, _args, session) => {
    if (self.area.top !== self.area.bottom || self.area.left !== self.area.right) throw invalidOperation();
    const array = arraysOver(settledSheet(session, self.sheetId), self.area).find(
      (each) => each.dynamic && each.anchor.row === self.area.top && each.anchor.column === self.area.left,
    );
    if (array !== undefined) return range(self.sheetId, array.filled);
    if (orNull) return null;
    throw itemNotFound();
  };

/** One cell further: 1, 0 or -1 rows down and columns to the right. */
interface Step {
  readonly down: number;
  readonly right: number;
}

/** Steps of Excel.KeyboardDirection. */
const STEPS: ReadonlyMap<unknown, Step> = new Map([
  ["Down", { down: 1, right: 0 }],
  ["Up", { down: -1, right: 0 }],
  ["Right", { down: 0, right: 1 }],
  ["Left", { down: 0, right: -1 }],
]);

/** The cell that a walk begins at: the range's first, or one of it that was given. */
function activeCell(self: RangeHandle, given: Argument, session: Session): Area {
  if (given === null) return cellArea(self.area.top, self.area.left);
  const { area } = otherRange(self, given, session);
  if (!contains(self.area, area)) throw invalidArgument();
  return area;
}

/** Ctrl+arrow: to the last filled cell of a run, or across the gap to the next one, or to the edge of the sheet. */
function edge(self: RangeHandle, args: readonly Argument[], session: Session): Place {
  const sheet = settledSheet(session, self.sheetId);
  const start = activeCell(self, args[1] ?? null, session);
  const step = STEPS.get(args[0]);
  if (step === undefined) throw invalidArgument();
  if (mergeAt(sheet, start.top, start.left) !== null) throw notEmulated("the edge of a data region from a merged cell");
  const isFilled = ({ row, column }: Place) => !isBlank(cellAt(sheet, row, column));
  const next = ({ row, column }: Place): Place | null => {
    const place = { row: row + step.down, column: column + step.right };
    return containsCell(WHOLE_SHEET, place.row, place.column) ? place : null;
  };
  let place: Place = { row: start.top, column: start.left };
  const second = next(place);
  if (second !== null && isFilled(place) && isFilled(second)) {
    for (let ahead: Place | null = second; ahead !== null && isFilled(ahead); ahead = next(ahead)) place = ahead;
    return place;
  }
  const limit = usedArea(sheet, WHOLE_SHEET, true) ?? cellArea(0, 0);
  for (let ahead = second; ahead !== null; ahead = next(ahead)) {
    place = ahead;
    if (isFilled(place)) break;
    // Nothing is filled beyond: the rest of the way is not gone cell by cell.
    if (place.row > limit.bottom || place.column > limit.right) return endOfSheet(place, step);
  }
  return place;
}

function endOfSheet({ row, column }: Place, { down, right }: Step): Place {
  return { row: down === 1 ? WHOLE_SHEET.bottom : row, column: right === 1 ? WHOLE_SHEET.right : column };
}

/** Every way from one range to another. */
export const RANGE_NAVIGATION: Readonly<Record<string, Method>> = {
  GetCell: (self, args) =>
    at(self, cellArea(self.area.top + integerArgument(args, 0), self.area.left + integerArgument(args, 1))),
  GetRow: (self, args) => {
    const row = self.area.top + integerArgument(args, 0);
    if (row < self.area.top || row > self.area.bottom) throw invalidArgument();
    return at(self, { ...self.area, top: row, bottom: row });
  },
  GetColumn: (self, args) => {
    const column = self.area.left + integerArgument(args, 0);
    if (column < self.area.left || column > self.area.right) throw invalidArgument();
    return at(self, { ...self.area, left: column, right: column });
  },
  GetRowsAbove: beside("above"),
  GetRowsBelow: beside("below"),
  GetColumnsBefore: beside("before"),
  GetColumnsAfter: beside("after"),
  GetOffsetRange: (self, args) => {
    const [rows, columns] = [integerArgument(args, 0), integerArgument(args, 1)];
    const { top, left, bottom, right } = self.area;
    return at(self, { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  },
  GetResizedRange: (self, args) =>
    at(self, {
      ...self.area,
      bottom: self.area.bottom + integerArgument(args, 0),
      right: self.area.right + integerArgument(args, 1),
    }),
  GetAbsoluteResizedRange: (self, args) =>
    at(self, areaOfSize(self.area.top, self.area.left, integerArgument(args, 0), integerArgument(args, 1))),
  GetBoundingRect: (self, args, session) =>
    range(self.sheetId, bounding(self.area, otherRange(self, args[0], session).area)),
  GetIntersection: intersection(false),
  GetIntersectionOrNullObject: intersection(true),
  GetEntireRow: (self) => range(self.sheetId, { ...WHOLE_SHEET, top: self.area.top, bottom: self.area.bottom }),
  GetEntireColumn: (self) => range(self.sheetId, { ...WHOLE_SHEET, left: self.area.left, right: self.area.right }),
  GetLastCell: (self) => range(self.sheetId, cellArea(self.area.bottom, self.area.right)),
  GetLastRow: (self) => range(self.sheetId, { ...self.area, top: self.area.bottom }),
  GetLastColumn: (self) => range(self.sheetId, { ...self.area, left: self.area.right }),
  GetUsedRange: used(false),
  GetUsedRangeOrNullObject: used(true),
  GetSurroundingRegion: (self, _args, session) => range(self.sheetId, surroundingRegion(self, session)),
  GetMergedAreasOrNullObject: (self, _args, session) => merged(self, session),
  GetTables: (self, args, session) => tablesOver(session, self, optionalBoolean(args, 0)),
  GetSpillParent: spillParent(false),
  GetSpillParentOrNullObject: spillParent(true),
  GetSpillingToRange: spillingTo(false),
  GetSpillingToRangeOrNullObject: spillingTo(true),
  GetRangeEdge: (self, args, session) => {
    const { row, column } = edge(self, args, session);
    return range(self.sheetId, cellArea(row, column));
  },
  GetExtendedRange: (self, args, session) => {
    const { row, column } = edge(self, args, session);
    return range(self.sheetId, bounding(self.area, cellArea(row, column)));
  },
};
