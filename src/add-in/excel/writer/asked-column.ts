import type { CellRange } from "../../../core/model/cells/address";
import { cellCount } from "../../../core/model/cells/address";
import type { SheetGrid } from "../../../core/model/cells/workbook";
import type { CellContent, ColumnChange } from "../../../core/model/changes/workbook-change";
import { HostRefusal, REFUSALS } from "../errors";
import type { CellOwner, ExistingColumn, FoundContent } from "../journal/ownership";
import { holds, ownersOf } from "../journal/ownership";
import type { Question } from "../round-trips";
import { questionsAbout } from "../round-trips";
import { columnOf, contentsOf } from "./column-content";

/** The answers about the place of a column. */
export interface AskedColumn {
  readonly edit: ColumnChange;
  /** The column as it stands from an earlier run; null where it does not. */
  readonly existing: ExistingColumn | null;
  /** Where the column will stand: what is wanted, and what stands. */
  readonly range: CellRange;
  /** What it holds, in blocks of rows from the top. */
  readonly target: Excel.Range[];
  readonly width: Excel.RangeFormat[];
  /** The column whose look is taken over; null where none is to be changed. */
  readonly lookFrom: number | null;
  /** The number formats of that column, in blocks of rows from the top. */
  readonly model: Excel.Range[];
  readonly guards: readonly { readonly range: CellRange; readonly found: Excel.Range[] }[];
}

function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
}

/** Whether nothing of the column was written yet: it is new, or the run that announced it was cut off. */
export function isBare(existing: ExistingColumn | null): boolean {
  return existing === null || !existing.cells.includes("ours");
}

/** Whether a row, counted from the first of the range, lies outside what stands from an earlier run. */
function isOutside({ existing, range }: AskedColumn, i: number): boolean {
  return existing === null || range.top + i < existing.range.top || range.top + i > existing.range.bottom;
}

/** How many cells of a column or a guard are asked for as one question. Source: of 250 bytes each, 0.5 MB. */
const CELLS_PER_PIECE = 2_000;

/** Bytes of the question for a block. Source: measured, 470. */
const BYTES_ASKED = 1_000;

/** Bytes in an answer of a formula and number format of ours, of a label of the clerk's, and of a number format. */
const BYTES_PER_CELL = { ours: 250, theirs: 120, format: 40 } as const;

/** What has to be known before a column is written, nothing of it asked yet (`columnQuestions`); looks: `askLooks`. */
export function columnToAsk(edit: ColumnChange, existing: ExistingColumn | null): AskedColumn {
  const range =
    existing === null
      ? edit.range
      : {
          ...edit.range,
          top: Math.min(edit.range.top, existing.range.top),
          bottom: Math.max(edit.range.bottom, existing.range.bottom),
        };
  const isGrown = existing !== null && (range.top < existing.range.top || range.bottom > existing.range.bottom);
  return {
    edit,
    existing,
    range,
    target: [],
    width: [],
    lookFrom: isBare(existing) || isGrown ? edit.lookFrom : null,
    model: [],
    guards: edit.guards.map((guard) => ({ range: guard, found: [] })),
  };
}

/** Questions for everything that has to be known before the column is written, but looks. */
export function columnQuestions(sheet: Excel.Worksheet, asked: AskedColumn): readonly Question[] {
  const { existing, range, lookFrom } = asked;
  const blocks = (
    of: CellRange,
    bytesPerCell: number,
    load: (cells: Excel.Range) => void,
    found: Excel.Range[],
  ): readonly Question[] =>
    questionsAbout(
      blocksOf(of),
      (block) => ({ sent: BYTES_ASKED, received: 300 + cellCount(block) * bytesPerCell }),
      (block) => {
        const cells = rangeOf(sheet, block);
        load(cells);
        return cells;
      },
      found,
    );
  const formulas = (cells: Excel.Range): void => {
    cells.load("formulas");
  };
  const formats = (cells: Excel.Range): void => {
    cells.load("numberFormat");
  };
  const both = (cells: Excel.Range): void => {
    cells.load("formulas,numberFormat");
  };
  const model = lookFrom === null ? [] : [{ ...range, left: lookFrom, right: lookFrom }];
  return [
    ...blocks(range, BYTES_PER_CELL[existing === null ? "theirs" : "ours"], both, asked.target),
    ...questionsAbout(
      [range],
      () => ({ sent: BYTES_ASKED, received: 300 }),
      ({ top, left }) => {
        const { format } = sheet.getRangeByIndexes(top, left, 1, 1);
        format.load("columnWidth,useStandardWidth");
        return format;
      },
      asked.width,
    ),
    ...model.flatMap((of) => blocks(of, BYTES_PER_CELL.format, formats, asked.model)),
    ...asked.guards.flatMap((guard) => blocks(guard.range, BYTES_PER_CELL.theirs, formulas, guard.found)),
  ];
}

/** The range in blocks of whole rows, from the top. */
function blocksOf(range: CellRange): readonly CellRange[] {
  const height = Math.max(1, Math.floor(CELLS_PER_PIECE / (range.right - range.left + 1)));
  return Array.from({ length: Math.ceil((range.bottom - range.top + 1) / height) }, (_, i) => ({
    ...range,
    top: range.top + i * height,
    bottom: Math.min(range.bottom, range.top + (i + 1) * height - 1),
  }));
}

/** What blocks that were asked for hold, row by row. */
const formulasIn = (blocks: readonly Excel.Range[]): readonly (readonly unknown[])[] =>
  blocks.flatMap((block): readonly (readonly unknown[])[] => block.formulas);

/** The number formats of blocks of one column that were asked for, row by row. */
export function numberFormatsIn(blocks: readonly Excel.Range[]): readonly string[] {
  return blocks.flatMap((block) => block.numberFormat.map((row: readonly (string | null)[]) => row[0] ?? "General"));
}

/**
 * Compares labels and headers beside the column with what was read: the formulas would stand beside other rows.
 * @param grid the sheet as it was read
 * @throws HostRefusal where one is another
 */
export function checkGuards({ guards }: AskedColumn, grid: SheetGrid): void {
  for (const { range, found } of guards) {
    for (let column = range.left; column <= range.right; column++) {
      const expected = contentsOf(grid, { ...range, left: column, right: column });
      const now = columnOf(formulasIn(found), column - range.left);
      if (expected.some((content, i) => content !== now[i]))
        throw new HostRefusal(REFUSALS.changedMeanwhile, { sheet: grid.name });
    }
  }
}

/** What is to become of a cell of the column. */
export interface CellPlan {
  readonly found: FoundContent;
  readonly owner: CellOwner;
  /** Null where nothing of ours is to stand. */
  readonly wanted: CellContent | null;
  /** It becomes ours with this run: its look and format are ours to set. */
  readonly isNew: boolean;
  readonly isWritten: boolean;
  readonly isCleared: boolean;
}

/**
 * What is to become of each cell of the column, top to bottom, from what was answered.
 * @throws HostRefusal where the clerk has filled a cell since that was to become ours
 */
export function cellPlans(asked: AskedColumn): readonly CellPlan[] {
  const { edit, existing, range } = asked;
  const contents = columnOf(formulasIn(asked.target), 0);
  const owners: readonly CellOwner[] =
    existing === null
      ? contents.map((c) => (c === "" ? "empty" : "theirs"))
      : ownersOf(existing.entry, contents, range);
  const isFresh = isBare(existing);
  return Array.from({ length: range.bottom - range.top + 1 }, (_, i): CellPlan => {
    const found = contents[i] ?? "";
    const owner = owners[i] ?? "empty";
    const wanted = edit.cells[range.top + i - edit.range.top] ?? null;
    const isTheirs = owner === "theirs";
    if (isTheirs && isOutside(asked, i) && (edit.kind === "add" || wanted !== null))
      throw new HostRefusal(REFUSALS.changedMeanwhile, { sheet: edit.sheet });
    return {
      found,
      owner,
      wanted,
      isNew: !isTheirs && (isFresh || isOutside(asked, i)),
      isWritten: !isTheirs && wanted !== null && !holds(found, wanted),
      isCleared: owner === "ours" && wanted === null,
    };
  });
}
