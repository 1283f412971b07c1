import type { CellRange } from "../../../core/model/cells/address";
import { LAST_ROW } from "../../../core/model/cells/address";
import type { Fix, Place } from "../../../core/model/results/finding";
import type { FixReceipt } from "../../../core/model/results/fixes";
import type { JournalFixCell } from "../journal/journal";
import type { Question } from "../round-trips";
import type { StoredContent } from "./stored-content";
import { isJudged, sameContent, storedContent, wantedContent } from "./stored-content";

/**
 * How many cells above and below a fixed one are looked at for a number format. Source: measured on the 54 columns we
 * fill in 63 real workbooks: 93% of them have at most 60 rows, so that from the middle the whole table is seen.
 */
const REACH = 30;

/** Fonts of the TCVN3 (.Vn…) and VNI encodings, in which Unicode letters show as others. */
const LEGACY_FONT = /^(?:\.vn|vni-)/i;

/** The font a Unicode text gets in their place. */
const UNICODE_FONT = "Times New Roman";

/** A part of a column with fixes in it, whose content is on its way. */
export interface AskedColumnPart {
  readonly sheetId: string;
  readonly range: CellRange;
  readonly cells: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** A change of one cell. */
export interface CellChange {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly cell: JournalFixCell;
  /** The number format and font it gets; null: as they are. */
  readonly numberFormat: string | null;
  readonly font: string | null;
}

/**
 * Questions for the parts of columns the fixes are in, where they lie near one another as one, each put at its place in
 * `asked`.
 * @param sheetIds the ids of sheets by their names
 */
export function askParts(
  workbook: Excel.Workbook,
  fixes: readonly Fix[],
  sheetIds: ReadonlyMap<string, string>,
  asked: AskedColumnPart[],
): readonly Question[] {
  const parts: { readonly sheet: string; readonly column: number; top: number; bottom: number }[] = [];
  const inOrder = fixes.toSorted(
    (a, b) =>
      a.place.sheet.localeCompare(b.place.sheet) ||
      a.place.range.left - b.place.range.left ||
      a.place.range.top - b.place.range.top,
  );
  for (const { place } of inOrder) {
    const { top, left } = place.range;
    const last = parts.at(-1);
    if (last?.sheet === place.sheet && last.column === left && top - last.bottom <= 2 * REACH) last.bottom = top;
    else parts.push({ sheet: place.sheet, column: left, top, bottom: top });
  }
  return parts.map(({ sheet, column, top, bottom }, i): Question => {
    const range = {
      top: Math.max(0, top - REACH),
      bottom: Math.min(LAST_ROW, bottom + REACH),
      left: column,
      right: column,
    };
    return {
      sent: 2_000,
      received: (range.bottom - range.top + 1) * 250,
      queue: () => {
        const cells = workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(range.top, column, range.bottom - range.top + 1, 1);
        cells.load("formulas,values,valueTypes,numberFormat");
        asked[i] = {
          sheetId: sheetIds.get(sheet) ?? "",
          range,
          cells,
          looks: cells.getCellProperties({ format: { font: { name: true } } }),
        };
      },
    };
  });
}

/** What came of a fix when its cell was looked at: a change to be made, or where it stands. */
type Judged =
  { readonly verdict: "change"; readonly change: CellChange } | { readonly verdict: "settled" | "outdated" };

/**
 * Which fixes are to be made, from what their cells hold now: a cell that holds what is wanted is settled, one that
 * holds neither that nor what was judged, or is gone, is outdated.
 */
export function judgeFixes(
  fixes: readonly Fix[],
  sheetIds: ReadonlyMap<string, string>,
  asked: readonly AskedColumnPart[],
): { readonly changes: readonly CellChange[]; readonly receipt: FixReceipt } {
  const judged = fixes.map((fix) => ({ place: fix.place, ...judge(fix, sheetIds.get(fix.place.sheet), asked) }));
  const placesThat = (verdict: Judged["verdict"]): readonly Place[] =>
    judged.flatMap((each) => (each.verdict === verdict ? [each.place] : []));
  return {
    changes: judged.flatMap((each) => (each.verdict === "change" ? [each.change] : [])),
    receipt: { applied: placesThat("change"), settled: placesThat("settled"), outdated: placesThat("outdated") },
  };
}

function judge({ place, before, after }: Fix, sheetId: string | undefined, asked: readonly AskedColumnPart[]): Judged {
  const { top: row, left: column } = place.range;
  const part = asked.find(
    (p) => p.sheetId === sheetId && p.range.left === column && row >= p.range.top && row <= p.range.bottom,
  );
  if (part === undefined || sheetId === undefined) return { verdict: "outdated" };
  const now = contentAt(part, row);
  const wanted = wantedContent(after, now);
  if (sameContent(now, wanted)) return { verdict: "settled" };
  if (!isJudged(before, now)) return { verdict: "outdated" };
  const numberFormat = formatAt(part, row);
  const newFormat = newFormatFor(wanted, part, row);
  const font = fontToLeave(wanted, part, row);
  return {
    verdict: "change",
    change: {
      sheetId,
      row,
      column,
      cell: { before: now, after: wanted, numberFormat, isReformatted: newFormat !== null, font },
      numberFormat: newFormat,
      font: font === null ? null : UNICODE_FONT,
    },
  };
}

/** The number format the cell needs so that the content shows as it is; null where its own will do. */
function newFormatFor(wanted: StoredContent, part: AskedColumnPart, row: number): string | null {
  const isText = wanted === null || "text" in wanted;
  return !isText && hidesNumbers(formatAt(part, row)) ? nearestNumberFormat(part, row) : null;
}

/** The cell's font where a text would not be readable in it; null where it may stay. */
function fontToLeave(wanted: StoredContent, part: AskedColumnPart, row: number): string | null {
  const font = part.looks.value[row - part.range.top]?.[0]?.format?.font?.name ?? null;
  return wanted !== null && "text" in wanted && font !== null && LEGACY_FONT.test(font) ? font : null;
}

function contentAt({ cells, range }: AskedColumnPart, row: number): StoredContent {
  const i = row - range.top;
  return storedContent(cells.values[i]?.[0], cells.valueTypes[i]?.[0], cells.formulas[i]?.[0]);
}

function formatAt({ cells, range }: AskedColumnPart, row: number): string {
  return String(cells.numberFormat[row - range.top]?.[0] ?? "General");
}

/** Whether a number in a cell of this format would be text, or would look like a date or a time. */
function hidesNumbers(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return format === "@" || (/[dmyhs]/i.test(bare) && !/general|[0#]/i.test(bare));
}

/** The format of the nearest number in the column, above before below; "General" where there is none. */
function nearestNumberFormat(part: AskedColumnPart, row: number): string {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const other of [row - distance, row + distance]) {
      const content = other < part.range.top || other > part.range.bottom ? null : contentAt(part, other);
      const isNumber = typeof part.cells.values[other - part.range.top]?.[0] === "number" && content !== null;
      const format = formatAt(part, other);
      if (isNumber && format !== "General" && !hidesNumbers(format)) return format;
    }
  }
  return "General";
}
