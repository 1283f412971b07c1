import type { CellRange } from "../../../core/model/cells/address";
import type { FlatLook, Neighbours } from "../cell-look";
import { flatLook, withoutSharedLines } from "../cell-look";
import type { JournalColumn } from "../journal/journal";
import { expandRuns, runsOf } from "../journal/journal";
import type { ExistingColumn } from "../journal/ownership";
import type { AskedColumn, CellPlan } from "./asked-column";
import { numberFormatsIn } from "./asked-column";
import type { Looks } from "./asked-looks";

/** How a cell looks, and how it is to look. */
export interface LookPair {
  readonly before: FlatLook;
  /** What of `before` is not a line that a neighbour has drawn. */
  readonly own: FlatLook;
  readonly after: FlatLook;
}

/** A number format that changes; null: it stays. */
export type FormatChange = { readonly before: string; readonly after: string } | null;

/** How each cell looks, and how it is to look, top to bottom: like the model column where the cell is new to us. */
export function lookChanges(asked: AskedColumn, cells: readonly CellPlan[], looks: Looks): readonly LookPair[] {
  const { lookFrom, edit } = asked;
  const at = (row: number, column: number): FlatLook | undefined => looks(edit.sheetId, row, column);
  return cells.map(({ isNew }, i) => {
    if (lookFrom === null || !isNew) return { before: {}, own: {}, after: {} };
    const row = asked.range.top + i;
    const beside = (side: "top" | "bottom" | "left" | "right", r: number, c: number, isOurs: boolean): Neighbours => {
      const look = isOurs ? undefined : at(r, c);
      return look === undefined ? {} : { [side]: look };
    };
    const column = asked.range.left;
    const around = {
      ...beside("left", row, column - 1, false),
      ...beside("right", row, column + 1, false),
      ...beside("top", row - 1, column, i > 0),
      ...beside("bottom", row + 1, column, i < cells.length - 1),
    };
    const before = at(row, column) ?? flatLook();
    return {
      before,
      own: withoutSharedLines(before, {}, around),
      after: withoutSharedLines(at(row, lookFrom) ?? flatLook(), before, around),
    };
  });
}

/**
 * The number formats that change, top to bottom: where a figure goes into a cell that has none of its own, and where
 * one of ours was made for figures a hundred times as large or as small.
 */
export function formatChanges(asked: AskedColumn, cells: readonly CellPlan[]): readonly FormatChange[] {
  const { existing } = asked;
  const now = numberFormatsIn(asked.target);
  const model = numberFormatsIn(asked.model);
  const ofOurs =
    existing === null ? [] : expandRuns(existing.entry.formats, existing.range.bottom - existing.range.top + 1);
  return cells.map((cell, i) => {
    if (!cell.isWritten) return null;
    const before = now[i] ?? "General";
    const wasSet = existing !== null && (ofOurs[asked.range.top + i - existing.range.top] ?? null) !== null;
    const after =
      cell.owner === "ours" ? formatOfOurs(asked, cell, before, wasSet) : formatOfEmpty(asked, cell, before, model[i]);
    return after === null || after === before ? null : { before, after };
  });
}

const isFormula = ({ wanted }: CellPlan): boolean => wanted !== null && "formula" in wanted;

/** The format of a cell of ours whose figures change between fractions and percentages; null: as it is. */
function formatOfOurs({ edit }: AskedColumn, cell: CellPlan, before: string, wasSet: boolean): string | null {
  const isOtherScale = before.includes("%") !== edit.numberFormat.includes("%");
  return wasSet && isFormula(cell) && isOtherScale ? edit.numberFormat : null;
}

const isPlain = (format: string): boolean => format === "General" || format === "@";

/** The format of an empty cell that is filled; null: as it is. */
function formatOfEmpty({ edit }: AskedColumn, cell: CellPlan, before: string, model = "General"): string | null {
  if (cell.owner !== "empty") return null;
  // A column that is new to the sheet holds ratios, whatever the figures beside it are or the blank cells were meant
  // for.
  const isRatio = isFormula(cell) && edit.kind === "add" && cell.isNew;
  if (!isRatio && !isPlain(before)) return null;
  if (isFormula(cell)) return edit.numberFormat;
  const beside = cell.isNew ? model : "General";
  return isPlain(beside) ? null : beside;
}

/**
 * Formats and looks as they were before our first run, for the rows that stood already; those of `entry` for the
 * others.
 */
export function keptRuns(
  entry: JournalColumn,
  existing: ExistingColumn,
  range: CellRange,
): Pick<JournalColumn, "formats" | "looks"> {
  const above = existing.range.top - range.top;
  const height = existing.range.bottom - existing.range.top + 1;
  const length = range.bottom - range.top + 1;
  const merge = <T>(fresh: readonly T[], old: readonly T[], prefer: (fresh: T, old: T) => T): readonly T[] =>
    fresh.map((value, i) => {
      const before = i >= above && i < above + height ? old[i - above] : undefined;
      return before === undefined ? value : prefer(value, before);
    });
  return {
    formats: runsOf(
      merge(
        expandRuns(entry.formats, length),
        expandRuns(existing.entry.formats, height),
        (fresh, old) => old ?? fresh,
      ),
    ),
    looks: runsOf(merge(expandRuns(entry.looks, length), expandRuns(existing.entry.looks, height), (_, old) => old)),
  };
}
