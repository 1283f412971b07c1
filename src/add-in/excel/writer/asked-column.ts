import type { CellRange } from "../../../core/model/cells/address";
import { LAST_COLUMN, LAST_ROW } from "../../../core/model/cells/address";
import type { SheetGrid } from "../../../core/model/cells/workbook";
import type { CellContent, ColumnChange } from "../../../core/model/changes/workbook-change";
import { LOOK_OPTIONS } from "../cell-look";
import { HostRefusal, REFUSALS } from "../errors";
import type { CellOwner, ExistingColumn, FoundContent } from "../journal/ownership";
import { holds, ownersOf } from "../journal/ownership";
import { columnOf, contentsOf } from "./column-content";

/** The answers about the place of a column, on their way. */
export interface AskedColumn {
  readonly edit: ColumnChange;
  /** The column as it stands from an earlier run; null where it does not. */
  readonly existing: ExistingColumn | null;
  /** Where the column will stand: what is wanted, and what stands. */
  readonly range: CellRange;
  readonly target: Excel.Range;
  /** Looks of the range and of the cells around it; null where none is to be changed. */
  readonly looks: {
    readonly from: CellRange;
    readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  } | null;
  /** The column whose look is taken over; null where none is. */
  readonly model: Excel.Range | null;
  readonly modelLooks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly guards: readonly { readonly range: CellRange; readonly found: Excel.Range }[];
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

/** Queues the question for everything that has to be known before the column is written. */
export function askColumn(sheet: Excel.Worksheet, edit: ColumnChange, existing: ExistingColumn | null): AskedColumn {
  const range =
    existing === null
      ? edit.range
      : {
          ...edit.range,
          top: Math.min(edit.range.top, existing.range.top),
          bottom: Math.max(edit.range.bottom, existing.range.bottom),
        };
  const target = rangeOf(sheet, range);
  target.load("formulas,numberFormat");
  target.format.load("columnWidth,useStandardWidth");
  const isGrown = existing !== null && (range.top < existing.range.top || range.bottom > existing.range.bottom);
  const lookFrom = isBare(existing) || isGrown ? edit.lookFrom : null;
  const model = lookFrom === null ? null : rangeOf(sheet, { ...range, left: lookFrom, right: lookFrom });
  model?.load("numberFormat");
  const guards = edit.guards.map((guard) => {
    const found = rangeOf(sheet, guard);
    found.load("formulas");
    return { range: guard, found };
  });
  const around = {
    top: Math.max(0, range.top - 1),
    left: Math.max(0, range.left - 1),
    bottom: Math.min(LAST_ROW, range.bottom + 1),
    right: Math.min(LAST_COLUMN, range.right + 1),
  };
  return {
    edit,
    existing,
    range,
    target,
    looks: model === null ? null : { from: around, properties: rangeOf(sheet, around).getCellProperties(LOOK_OPTIONS) },
    model,
    modelLooks: model?.getCellProperties(LOOK_OPTIONS) ?? null,
    guards,
  };
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
      const now = columnOf(found.formulas, column - range.left);
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
  const contents = columnOf(asked.target.formulas, 0);
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
