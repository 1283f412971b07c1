import type { CellRange } from "../../../core/model/cells/address";
import { overlaps, parseRange } from "../../../core/model/cells/address";
import type { SheetGrid } from "../../../core/model/cells/workbook";
import { cellAt } from "../../../core/model/cells/workbook";
import { contentsOf } from "../writer/column-content";
import type { Journal, JournalColumn } from "./journal";
import { findColumn } from "./lost";
import { guardParts, storeJournal } from "./journal-store";
import { ownLock, requireUnlocked, sendLocked } from "./run-lock";
import { freeColumnName, isOurName } from "../../../core/model/signature";
import type { CellOwner, Existing, ExistingColumn } from "./ownership";
import { ownersOf, typedOver } from "./ownership";
import type { ReadResult } from "../reader/read-result";
import type { Job, RoundTripCounter } from "../round-trips";
import { STEPS, followed } from "../writer/progress";

/** A name of ours that is known on one sheet only: Excel gives such names to a copy of a sheet. */
export interface ScopedName {
  readonly sheetId: string;
  readonly name: string;
  readonly range: Excel.Range;
}

/** Queues the question where the names of ours on one sheet lie; `names` has been loaded with `items/name`. */
export function askScopedNames(sheetId: string, names: Excel.NamedItemCollection): readonly ScopedName[] {
  return names.items
    .filter((n) => isOurName(n.name))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("address,worksheet/id");
      return { sheetId, name: item.name, range };
    });
}

/**
 * Adds the columns of ours whose names are gone, and those that stand on copies of sheets: where a name of the copy
 * lies, or, where Excel gave it none, where a sheet holds the same formulas at the same place as one of ours; they
 * keep what the journal says of the original; what stands on a protected sheet is left alone.
 */
export function withCopies(existing: Existing, grids: readonly SheetGrid[], scoped: readonly ScopedName[]): Existing {
  const own = new Set(existing.sheets.map((s) => s.sheetId));
  const taken = new Set([
    ...existing.journal.columns.map((c) => c.name),
    ...[...existing.columns, ...existing.withoutJournal].map((c) => c.entry.name),
  ]);
  const copies: ExistingColumn[] = [];
  const adopt = (entry: JournalColumn, grid: SheetGrid, range: CellRange): void => {
    const isTaken = [...existing.columns, ...copies].some((c) => c.sheetId === grid.id && overlaps(c.range, range));
    const cells = ownersOf(entry, contentsOf(grid, range), range);
    if (isTaken || grid.isProtected || own.has(grid.id) || !hasOurFormula(grid, range, cells)) return;
    const name = freeColumnName(taken);
    taken.add(name);
    copies.push({
      id: entry.id,
      kind: entry.kind,
      sheetId: grid.id,
      range,
      typedOver: typedOver(cells, range),
      entry: { ...entry, name },
      cells,
    });
  };
  for (const { sheetId, name, range } of scoped) {
    const entry = existing.journal.columns.find((c) => c.name === name);
    const grid = grids.find((g) => g.id === sheetId);
    const place = range.isNullObject || range.worksheet.id !== sheetId ? null : parseRange(range.address);
    if (entry && grid && place) adopt(entry, grid, { ...place, right: place.left });
  }
  for (const column of existing.columns) {
    const original = grids.find((g) => g.id === column.sheetId);
    if (!original) continue;
    for (const grid of grids)
      if (grid !== original && holdsTheSame(original, grid, column.range)) adopt(column.entry, grid, column.range);
  }
  for (const { entry, grid, range } of columnsWithoutName(existing, grids, scoped)) adopt(entry, grid, range);
  const locked = new Set(grids.filter((g) => g.isProtected).map((g) => g.id));
  return {
    ...existing,
    columns: [...existing.columns, ...copies],
    copies,
    strayScoped: scoped.filter(({ sheetId }) => !locked.has(sheetId)).map(({ sheetId, name }) => ({ sheetId, name })),
  };
}

/** The columns of the journal whose names are gone, where they are found by their formulas. */
function columnsWithoutName(
  { journal, columns }: Existing,
  grids: readonly SheetGrid[],
  scoped: readonly ScopedName[],
): readonly NonNullable<ReturnType<typeof findColumn>>[] {
  const found: NonNullable<ReturnType<typeof findColumn>>[] = [];
  const isTaken = (sheetId: string, range: CellRange): boolean =>
    [...columns, ...found.map((f) => ({ sheetId: f.grid.id, range: f.range }))].some(
      (c) => c.sheetId === sheetId && overlaps(c.range, range),
    );
  const named = new Set([...columns.map((c) => c.entry.name), ...scoped.map((s) => s.name)]);
  for (const entry of journal.columns) {
    const place = named.has(entry.name) ? null : findColumn(entry, grids, isTaken);
    if (place !== null) found.push(place);
  }
  return found;
}

function hasOurFormula(grid: SheetGrid, range: CellRange, cells: readonly CellOwner[]): boolean {
  return cells.some(
    (owner, i) => owner === "ours" && (cellAt(grid, range.top + i, range.left)?.formula ?? null) !== null,
  );
}

/** Whether two sheets hold the same formulas and constants in a column, and a formula at all. */
function holdsTheSame(a: SheetGrid, b: SheetGrid, range: CellRange): boolean {
  let formulas = 0;
  for (let row = range.top; row <= range.bottom; row++) {
    const [one, other] = [cellAt(a, row, range.left), cellAt(b, row, range.left)];
    if ((one?.formulaR1C1 ?? null) !== (other?.formulaR1C1 ?? null)) return false;
    if ((one?.formulaR1C1 ?? null) !== null) formulas += 1;
    else if ((one?.value ?? null) !== (other?.value ?? null)) return false;
  }
  return formulas > 0;
}

/**
 * Takes the columns on copied sheets into the journal, under names of their own, and drops the names the copies
 * brought along; nothing where there are none, or where the journal cannot be read. One round trip, or none.
 * @returns what was read, the journal and its parts as they are now
 * @throws HostRefusal where another run writes or has written; what office.js throws
 */
export async function adoptCopies(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  read: ReadResult,
): Promise<ReadResult> {
  const { existing } = read;
  if (existing.unreadable !== null || (existing.copies.length === 0 && existing.strayScoped.length === 0)) return read;
  const { worksheets, names } = context.workbook;
  const journal: Journal = {
    ...existing.journal,
    columns: [...existing.journal.columns, ...existing.copies.map((c) => c.entry)],
  };
  const ids: (() => string)[] = [];
  const isChanged = existing.copies.length > 0;
  requireUnlocked(read.lock);
  const lock = ownLock(context, read.lock);
  const progress = followed(context, () => counter.roundTrips);
  const jobs = [
    ...progress.follow(STEPS.lock, lock.take),
    ...progress.follow(STEPS.guard, guardParts(context, existing.partIds)),
    ...(isChanged ? storeJournal(context, journal, existing.partIds, (id) => ids.push(id)) : []),
    ...existing.copies.map(({ sheetId, range, entry }): Job => ({
      bytes: 400,
      queue: () => {
        names.add(
          entry.name,
          worksheets.getItem(sheetId).getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1),
        ).visible = false;
      },
    })),
    ...existing.strayScoped.map(({ sheetId, name }): Job => ({
      bytes: 150,
      queue: () => {
        worksheets.getItem(sheetId).names.getItem(name).delete();
      },
    })),
    lock.drop(context),
  ];
  await sendLocked(context, counter, { lock, jobs, reached: progress.stopped });
  return {
    ...read,
    lock: null,
    existing: {
      ...existing,
      journal,
      partIds: isChanged ? ids.map((id) => id()) : existing.partIds,
      copies: [],
      strayScoped: [],
    },
  };
}
