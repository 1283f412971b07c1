import type { CellOwner, FoundContent, ExistingColumn } from "../journal/ownership";
import { ownersOf } from "../journal/ownership";
import type { Job, Size } from "../round-trips";
import type { Overwritten } from "../writer/overwritten";
import { watch } from "../writer/overwritten";
import { mergedRows, removeColumn, rowPieces, runsWithin } from "./column-removal";

/** A column of ours that is not wanted any more, with what it holds on its way. */
export interface StaleColumn {
  readonly existing: ExistingColumn;
  readonly target: Excel.Range;
  /** Cells of it that are ours. */
  readonly ours: number;
}

/** Bytes of the question what a column holds, and of the answer: a formula of ours in each cell. */
export function staleColumnSize({ range }: ExistingColumn): Size {
  return { sent: 1_500, received: 500 + (range.bottom - range.top + 1) * 250 };
}

/** Queues the question what a column holds that has to go. */
export function askStaleColumn(sheet: Excel.Worksheet, existing: ExistingColumn): StaleColumn {
  const { range } = existing;
  const target = sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1);
  target.load("formulas");
  target.format.load("columnWidth");
  return { existing, target, ours: existing.cells.filter((c) => c === "ours").length };
}

function foundIn(stale: StaleColumn): readonly FoundContent[] {
  return stale.target.formulas.map((row: readonly unknown[]) => row[0] as FoundContent);
}

/** Whose each cell of the column is by now, once that has been answered. */
export function staleOwners(stale: StaleColumn): readonly CellOwner[] {
  return ownersOf(stale.existing.entry, foundIn(stale), stale.existing.range);
}

/** How a column that has to go is taken away. */
export interface StaleRemoval {
  /** Takes its contents away. */
  readonly contents: readonly Job[];
  /** Gives its looks back; these cannot be taken back. */
  readonly looks: readonly { readonly job: Job; readonly isOneCall: boolean }[];
  /** Cells of ours into which somebody has typed since they were looked at; once the jobs have been sent. */
  readonly overwritten: () => readonly Overwritten[];
}

/** What gives the column back as it was before we wrote it; what was asked has been answered. */
export function removeStaleColumn(sheet: Excel.Worksheet, stale: StaleColumn): StaleRemoval {
  const { entry, range } = stale.existing;
  const owners = staleOwners(stale);
  const { ask, overwritten } = watch(
    () => sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1),
    { top: range.top, left: range.left, found: stale.target.formulas, isWritten: (i) => owners[i] === "ours" },
  );
  const { contents, looks } = removeColumn(sheet, entry, range, owners, stale.target.format.columnWidth);
  return { contents: [{ bytes: 200, queue: ask }, ...contents], looks, overwritten };
}

/** Jobs that put back what the column held of ours when it was asked, and merge its heading again. */
export function putBackStaleColumn(sheet: Excel.Worksheet, stale: StaleColumn): readonly Job[] {
  const found = foundIn(stale);
  const owners = staleOwners(stale);
  const { range, entry } = stale.existing;
  const merged = mergedRows(entry, owners);
  const pieces = rowPieces(found.length).map((piece): Job => ({
    bytes: 500 * (piece[1] - piece[0] + 1),
    queue: () => {
      for (const [from, to] of runsWithin(piece, (i) => owners[i] === "ours")) {
        sheet.getRangeByIndexes(range.top + from, range.left, to - from + 1, 1).formulas = found
          .slice(from, to + 1)
          .map((c) => [typeof c === "string" && !c.startsWith("=") ? `'${c}` : c]);
      }
    },
  }));
  if (merged === null) return pieces;
  return [
    ...pieces,
    {
      bytes: 200,
      queue: () => {
        sheet.getRangeByIndexes(range.top + merged[0], range.left, merged[1] - merged[0] + 1, 1).merge(false);
      },
    },
  ];
}
