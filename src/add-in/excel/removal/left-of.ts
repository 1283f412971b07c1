import type { WorkbookSnapshot } from "../../../core/model/cells/workbook";
import { unknownFormulas } from "../journal/lost";
import { ownsAnything } from "../journal/ownership";
import type { ReadResult } from "../reader/read-result";
import type { ExistingFix } from "./fix-reversal";
import { isTakenBack } from "./fix-reversal";
import type { LeftBehind } from "./left-behind";
import {
  FIXED_SINCE,
  LOST_FORMULAS,
  LOST_LOOKS,
  LOST_SHEET,
  TYPED_OVER,
  UNREAD_FORMATS,
  leftBehind,
} from "./left-behind";
import type { StaleColumn } from "./stale-column";
import { staleOwners } from "./stale-column";

/** The name of a clerk's sheet; "" where it is not one. */
export function sheetName({ sheets }: WorkbookSnapshot, sheetId: string): string {
  return sheets.find((s) => s.id === sheetId)?.name ?? "";
}

/** What stays in the workbook as it was read, and why; what was asked of the columns has been answered. */
export function leftOf(read: ReadResult, columns: readonly StaleColumn[]): readonly LeftBehind[] {
  return [
    ...typedOver(columns, read.snapshot),
    ...changedSince(read.existing.fixes, read.snapshot),
    ...lost(read),
    ...unreadOn(read),
  ];
}

/** Sheets on which marks may be left that Excel did not tell. */
function unreadOn({ unread, existing, snapshot }: ReadResult): readonly LeftBehind[] {
  if (!ownsAnything(existing)) return [];
  return unread
    .filter(({ sheetId }) => snapshot.sheets.some(({ id }) => id === sheetId))
    .map(({ sheetId }) => leftBehind(UNREAD_FORMATS, { sheet: sheetName(snapshot, sheetId), range: null }));
}

/** What the loss of the journal leaves in the workbook. */
function lost({ snapshot, existing }: ReadResult): readonly LeftBehind[] {
  return [
    ...existing.withoutJournal.map(({ sheetId, range }) =>
      leftBehind(LOST_LOOKS, { sheet: sheetName(snapshot, sheetId), range }),
    ),
    ...existing.sheets
      .filter(({ entry }) => entry === null)
      .map(({ name }) => leftBehind(LOST_SHEET, { sheet: name, range: null })),
    ...unknownFormulas(snapshot.sheets, [...existing.columns, ...existing.withoutJournal]).map((place) =>
      leftBehind(LOST_FORMULAS, place),
    ),
  ];
}

/** The cells of our columns that the clerk has typed over. */
function typedOver(columns: readonly StaleColumn[], snapshot: WorkbookSnapshot): readonly LeftBehind[] {
  return columns.flatMap((column) => {
    const { range, sheetId } = column.existing;
    return staleOwners(column).flatMap((owner, i) => {
      if (owner !== "theirs") return [];
      const cell = { ...range, top: range.top + i, bottom: range.top + i };
      return [leftBehind(TYPED_OVER, { sheet: sheetName(snapshot, sheetId), range: cell })];
    });
  });
}

/** The runs of fixed cells of which one at least has been typed over. */
function changedSince(fixes: readonly ExistingFix[], snapshot: WorkbookSnapshot): readonly LeftBehind[] {
  return fixes.flatMap(({ entry: { cells }, range, rows, sheetId }) => {
    const isSettled = rows.every((row, i) => {
      const cell = cells[i];
      return row !== null || cell === undefined || isTakenBack(cell);
    });
    // Where rows were deleted since, there is no cell left to speak of.
    if (isSettled || range.bottom - range.top + 1 < rows.length) return [];
    return [leftBehind(FIXED_SINCE, { sheet: sheetName(snapshot, sheetId), range })];
  });
}
