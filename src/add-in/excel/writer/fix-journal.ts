import type { CellRange } from "../../../core/model/cells/address";
import { freeFixName } from "../../../core/model/signature";
import type { Journal, JournalFix, JournalFixCell } from "../journal/journal";
import type { ExistingFix } from "../removal/fix-reversal";
import { findFixedCells } from "../removal/fix-reversal";
import type { CellChange } from "./fix-judgement";
import { storedContent } from "./stored-content";

/**
 * How many cells one defined name stands for at most. Source: finding them again compares every cell with every other
 * (`findFixedCells`); measured on a slow machine, 500 take 0.3 s, 1,000 already 1.1 s, and desktop Office restarts
 * add-ins that give no answer for 5 s (Microsoft Learn, "Resource limits and performance optimization for Office
 * Add-ins").
 */
const LONGEST_RUN = 500;

/**
 * What was changed before, as it stands now; none for an entry whose name is gone.
 * @param ranges where the names of fixes lie, loaded with place, `formulas`, `values`, `valueTypes` and `worksheet/id`
 */
export function existingFixes(
  journal: Journal,
  ranges: readonly { readonly name: string; readonly range: Excel.Range }[],
): readonly ExistingFix[] {
  return journal.fixes.flatMap((entry): readonly ExistingFix[] => {
    const range = ranges.find((r) => r.name === entry.name)?.range;
    if (range === undefined || range.isNullObject) return [];
    const found = range.formulas.map((written: readonly unknown[], i) =>
      storedContent(range.values[i]?.[0], range.valueTypes[i]?.[0], written[0]),
    );
    const place = {
      top: range.rowIndex,
      bottom: range.rowIndex + found.length - 1,
      left: range.columnIndex,
      right: range.columnIndex,
    };
    return [{ entry, sheetId: range.worksheet.id, range: place, rows: findFixedCells(entry.cells, found, place.top) }];
  });
}

/** A defined name to be put on cells below one another. */
export interface AddedName {
  readonly name: string;
  readonly sheetId: string;
  readonly range: CellRange;
}

/**
 * The journal's fixes with the changes in them, and the names that are new. A cell changed a second time keeps what it
 * held before the first.
 * @param taken every defined name of the workbook
 */
export function journalled(
  changes: readonly CellChange[],
  existing: readonly ExistingFix[],
  journal: Journal,
  taken: ReadonlySet<string>,
): { readonly entries: readonly JournalFix[]; readonly added: readonly AddedName[] } {
  const again = (fix: ExistingFix, i: number): CellChange | undefined =>
    changes.find((c) => c.sheetId === fix.sheetId && c.column === fix.range.left && c.row === fix.rows[i]);
  const updated = new Map(
    existing.map((fix) => [
      fix.entry.name,
      {
        ...fix.entry,
        cells: fix.entry.cells.map((old, i): JournalFixCell => {
          const change = again(fix, i);
          if (change === undefined) return old;
          const { cell } = change;
          return {
            before: old.before,
            after: cell.after,
            numberFormat: old.numberFormat,
            isReformatted: old.isReformatted || cell.isReformatted,
            font: old.font ?? cell.font,
          };
        }),
      },
    ]),
  );
  const covered = new Set(existing.flatMap((fix) => fix.entry.cells.flatMap((_, i) => again(fix, i) ?? [])));
  const names = new Set(taken);
  const runs: { readonly name: string; readonly first: CellChange; readonly cells: JournalFixCell[] }[] = [];
  const fresh = changes
    .filter((c) => !covered.has(c))
    .toSorted((a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row);
  for (const change of fresh) {
    const last = runs.at(-1);
    if (
      last !== undefined &&
      last.first.sheetId === change.sheetId &&
      last.first.column === change.column &&
      last.first.row + last.cells.length === change.row &&
      last.cells.length < LONGEST_RUN
    ) {
      last.cells.push(change.cell);
      continue;
    }
    const name = freeFixName(names);
    names.add(name);
    runs.push({ name, first: change, cells: [change.cell] });
  }
  return {
    entries: [
      ...journal.fixes.map((entry) => updated.get(entry.name) ?? entry),
      ...runs.map(({ name, cells }) => ({ name, cells })),
    ],
    added: runs.map(({ name, first, cells }) => ({
      name,
      sheetId: first.sheetId,
      range: { top: first.row, bottom: first.row + cells.length - 1, left: first.column, right: first.column },
    })),
  };
}
