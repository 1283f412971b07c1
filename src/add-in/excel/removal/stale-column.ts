import type { CellRange } from "../../../core/model/cells/address";
import type { CellOwner, FoundContent, ExistingColumn } from "../journal/ownership";
import { ownersOf } from "../journal/ownership";
import type { Job, Question } from "../round-trips";
import { questionsAbout } from "../round-trips";
import type { Overwritten } from "../writer/overwritten";
import { watch } from "../writer/overwritten";
import { mergedRows, removeColumn, rowPieces, runsWithin } from "./column-removal";

/** A column of ours that is not wanted any more, with what it holds on its way. */
export interface StaleColumn {
  readonly existing: ExistingColumn;
  /** What it holds, in blocks of rows from the top. */
  readonly target: Excel.Range[];
  readonly width: Excel.RangeFormat[];
  /** Cells of it that are ours. */
  readonly ours: number;
}

/** A column that has to go, nothing of it asked yet (`staleColumnQuestions`). */
export function staleColumn(existing: ExistingColumn): StaleColumn {
  return { existing, target: [], width: [], ours: existing.cells.filter((c) => c === "ours").length };
}

/** Bytes of a formula of ours in an answer, and of the question for some of them. */
const BYTES_PER_CELL = 250;
const BYTES_ASKED = 1_500;

/** Rows of the column, counted from its first, as a range. */
function rowsOf(sheet: Excel.Worksheet, { top, left }: CellRange, [from, to]: readonly [number, number]): Excel.Range {
  return sheet.getRangeByIndexes(top + from, left, to - from + 1, 1);
}

const heightOf = ({ top, bottom }: CellRange): number => bottom - top + 1;

/** Questions what a column holds that has to go, and how wide it is. */
export function staleColumnQuestions(
  sheet: Excel.Worksheet,
  { existing: { range }, target, width }: StaleColumn,
): readonly Question[] {
  return [
    ...questionsAbout(
      rowPieces(heightOf(range)),
      ([from, to]) => ({ sent: BYTES_ASKED, received: 500 + (to - from + 1) * BYTES_PER_CELL }),
      (piece) => {
        const cells = rowsOf(sheet, range, piece);
        cells.load("formulas");
        return cells;
      },
      target,
    ),
    ...questionsAbout(
      [range],
      () => ({ sent: BYTES_ASKED, received: 300 }),
      () => {
        const { format } = rowsOf(sheet, range, [0, 0]);
        format.load("columnWidth");
        return format;
      },
      width,
    ),
  ];
}

function foundIn(stale: StaleColumn): readonly FoundContent[] {
  return stale.target.flatMap(({ formulas }) => formulas.map((row: readonly unknown[]) => row[0] as FoundContent));
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
  const found = foundIn(stale);
  const watched = rowPieces(owners.length).map((piece) => ({
    bytes: BYTES_ASKED + (piece[1] - piece[0] + 1) * BYTES_PER_CELL,
    ...watch(() => rowsOf(sheet, range, piece), {
      top: range.top + piece[0],
      left: range.left,
      found: found.slice(piece[0], piece[1] + 1).map((content) => [content]),
      isWritten: (i) => owners[piece[0] + i] === "ours",
    }),
  }));
  const { contents, looks } = removeColumn(sheet, entry, range, owners, stale.width[0]?.columnWidth ?? null);
  return {
    contents: [...watched.map(({ bytes, ask }): Job => ({ bytes, queue: ask })), ...contents],
    looks,
    overwritten: () => watched.flatMap((each) => each.overwritten()),
  };
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
