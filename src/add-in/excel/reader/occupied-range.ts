import type { CellRange } from "../../../core/model/cells/address";
import { cellCount, rangeName } from "../../../core/model/cells/address";
import { HostRefusal, REFUSALS } from "../errors";
import type { RoundTripCounter, Size } from "../round-trips";
import { ask, questionsAbout } from "../round-trips";

/** A sheet, and the smallest rectangle around everything it holds; null where it holds nothing. */
interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: CellRange | null;
}

/**
 * A used range of at most so many cells is read as it is. Source: measured on 667 sheets of 52 real workbooks, 99% hold
 * at most 4,560, and only one more than this, in columns filled here and there.
 */
const PLAIN = 20_000;

/**
 * The most cells of a sheet that are read. Source: 100,000 rows of a dozen columns and a quarter more; measured on the
 * stand-in, those take 3.3 GB of memory all told, of some 4 GB that a page gets at most.
 */
const MOST_CELLS = 1_500_000;

/** A used part of at most so many rows and columns is not looked at any closer. */
const FINE = { rows: 256, columns: 32 } as const;

/** Into how many parts a used part is cut at a time, along one side; fewer where it is cut along both. */
const PARTS = { alone: 32, both: 8 } as const;

/**
 * Where more parts than this hold something, the sheet is filled all over, and is not looked at any closer. Source: one
 * of eight columns with `MOST_CELLS` cells is cut into 128.
 */
const MOST_PARTS = 256;

/**
 * How far a lone line of cells may stand from the table and still belong to it: rows and columns. Source: measured on
 * the same sheets, no more than nine empty rows lie between two that are filled; and we look for room for a column of
 * ours at most so far to the right (`REACH` of the composition).
 */
const NEAR = 30;

/** Bytes of the question for the used range of a part, and of its answer; measured, 820 and 320. */
const SIZE: Size = { sent: 1_000, received: 400 };

/**
 * The range of each sheet in which its figures stand: the used range, or less where lone cells far from everything else
 * (a value in the last row, a line filled to the last column) have stretched it. No round trip where none is large;
 * at most five.
 * @throws HostRefusal where a sheet holds too much to be read, before any of it is read
 */
export async function occupiedRanges(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  sheets: readonly UsedSheet[],
): Promise<readonly (CellRange | null)[]> {
  const parts = await usedParts(context, counter, sheets);
  return sheets.map(({ sheet, used }, i) => {
    if (used === null || cellCount(used) <= PLAIN) return used;
    const occupied = withoutStrays(parts[i] ?? [used]);
    if (cellCount(occupied) > MOST_CELLS)
      throw new HostRefusal(REFUSALS.sheetTooLarge, { sheet: sheet.name, range: rangeName(occupied) });
    return occupied;
  });
}

/** A used part of a sheet, and the sheet's index. */
interface Part {
  readonly index: number;
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
}

const isFine = ({ range }: Part): boolean => rowsOf(range) <= FINE.rows && columnsOf(range) <= FINE.columns;
const rowsOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
const columnsOf = ({ left, right }: CellRange): number => right - left + 1;

/** The parts of each large sheet that hold something, none larger than `FINE` unless there are too many. */
async function usedParts(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  sheets: readonly UsedSheet[],
): Promise<readonly (readonly CellRange[])[]> {
  const closer = async (parts: readonly Part[]): Promise<readonly Part[]> => {
    const isFull = (index: number): boolean => parts.filter((part) => part.index === index).length > MOST_PARTS;
    const isOpen = (part: Part): boolean => !isFine(part) && !isFull(part.index);
    const open = parts.filter(isOpen);
    if (open.length === 0) return parts;
    const asked: Excel.Range[] = [];
    const pieces = open.flatMap((part) => cut(part.range).map((range): Part => ({ ...part, range })));
    await ask(
      context,
      counter,
      questionsAbout(
        pieces,
        () => SIZE,
        ({ sheet, range }) => {
          const found = sheet
            .getRangeByIndexes(range.top, range.left, rowsOf(range), columnsOf(range))
            .getUsedRangeOrNullObject(true);
          found.load("rowIndex,columnIndex,rowCount,columnCount");
          return found;
        },
        asked,
      ),
    );
    const found = pieces.flatMap((piece, i): readonly Part[] => {
      const range = placeOf(asked[i]);
      return range === null ? [] : [{ ...piece, range }];
    });
    return closer([...parts.filter((part) => !isOpen(part)), ...found]);
  };
  const large = sheets.flatMap(({ sheet, used }, index): readonly Part[] =>
    used === null || cellCount(used) <= PLAIN ? [] : [{ index, sheet, range: used }],
  );
  const parts = await closer(large);
  return sheets.map((_, index) => parts.filter((part) => part.index === index).map((part) => part.range));
}

/** Where a range lies that was loaded with its indices and counts; null where there is none. */
export function placeOf(range: Excel.Range | undefined): CellRange | null {
  if (range === undefined || range.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** Cuts a range into equal parts, along each side that is larger than `FINE`. */
function cut(range: CellRange): readonly CellRange[] {
  const rows = Math.ceil(rowsOf(range) / FINE.rows);
  const columns = Math.ceil(columnsOf(range) / FINE.columns);
  const most = rows > 1 && columns > 1 ? PARTS.both : PARTS.alone;
  const height = Math.ceil(rowsOf(range) / Math.min(rows, most));
  const width = Math.ceil(columnsOf(range) / Math.min(columns, most));
  const parts: CellRange[] = [];
  for (let { top } = range; top <= range.bottom; top += height) {
    for (let { left } = range; left <= range.right; left += width)
      parts.push({
        top,
        left,
        bottom: Math.min(range.bottom, top + height - 1),
        right: Math.min(range.right, left + width - 1),
      });
  }
  return parts;
}

/**
 * The rectangle around every part that can hold a table, which takes two rows and two columns, and around the lone
 * lines of cells near them; where no part can, around the largest.
 */
function withoutStrays(parts: readonly CellRange[]): CellRange {
  const bodies = parts.filter((part) => rowsOf(part) > 1 && columnsOf(part) > 1);
  const largest = parts.reduce((a, b) => (cellCount(b) > cellCount(a) ? b : a));
  const body = around(bodies.length > 0 ? bodies : [largest]);
  const reach = { top: body.top - NEAR, left: body.left - NEAR, bottom: body.bottom + NEAR, right: body.right + NEAR };
  const isNear = (part: CellRange): boolean =>
    part.top >= reach.top && part.left >= reach.left && part.bottom <= reach.bottom && part.right <= reach.right;
  return around([body, ...parts.filter(isNear)]);
}

function around(ranges: readonly CellRange[]): CellRange {
  return ranges.reduce((a, b) => ({
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }));
}
