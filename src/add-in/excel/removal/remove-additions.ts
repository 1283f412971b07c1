import type { CellRange } from "../../../core/model/cells/address";
import type { WorkbookSnapshot } from "../../../core/model/cells/workbook";
import { adoptCopies } from "../journal/copies";
import { JOURNAL_NAMESPACE } from "../journal/journal";
import { requireReadable } from "../journal/journal-store";
import type { OwnLock } from "../journal/run-lock";
import { overtaken, ownLock, requireUnlocked } from "../journal/run-lock";
import { HostRefusal, REFUSALS } from "../errors";
import { dropMarks } from "../writer/mark-write";
import { ROLE_PROPERTY, isOurName } from "../../../core/model/signature";
import type { ReadResult } from "../reader/read-result";
import { readWorkbook } from "../reader/read-workbook";
import type { Job, RoundTripCounter } from "../round-trips";
import { ask, questionsAbout } from "../round-trips";
import type { HostAbilities } from "../session";
import { inExcel, inOneUndoStep } from "../session";
import { forgetJobs } from "../journal/settings-store";
import type { Overwritten } from "../writer/overwritten";
import { putBack } from "../writer/overwritten";
import { deleteCharts, ownCharts } from "../writer/own-charts";
import { cellKey } from "../writer/own-sheet";
import { unknownFormulas } from "../journal/lost";
import type { ExistingColumn } from "../journal/ownership";
import { blockOf } from "../journal/ownership";
import type { AskedOwnSheet } from "../writer/sheet-write";
import { askOwnSheet, isSharedSheet, ownSheetSize, typedCells } from "../writer/sheet-write";
import type { ExistingFix } from "./fix-reversal";
import type { LeftBehind } from "./left-behind";
import {
  FIXED_SINCE,
  LOST_FORMULAS,
  LOST_LOOKS,
  LOST_SHEET,
  SHARED_SHEET,
  TYPED_OVER,
  leftBehind,
} from "./left-behind";
import { takeBackFix } from "./fix-reversal";
import { sendLockedCells, sendRest } from "./send-removal";
import type { StaleColumn } from "./stale-column";
import { askStaleColumn, staleColumnSize, staleOwners, removeStaleColumn } from "./stale-column";

/** What a removal did. */
export interface RemovalReceipt {
  /** Cells, marks and sheets taken away. */
  readonly removed: number;
  readonly left: readonly LeftBehind[];
}

/**
 * Gives the workbook back as it was: columns, looks, widths, marks, sheets, names, what was remembered, cells that
 * were fixed on request, and journal; cells that the clerk has typed over, sheets they have written on and sheets
 * they have protected since stay, and are told. At most two round trips after the workbook was read, one before where
 * copied sheets are adopted, and more only where what is written does not fit into one. Where the cells are one step
 * of Undo, sheets and journal go in a round trip after it: deleting a sheet has no undo.
 * @throws HostRefusal where the workbook is read-only, the journal cannot be read, a sheet or the structure is
 * protected, or Excel refuses; its `state` says what the workbook is like then
 */
export async function removeFromWorkbook(abilities: HostAbilities, counter: RoundTripCounter): Promise<RemovalReceipt> {
  const { removal, typed } = await inOneUndoStep(abilities, async (context) => {
    const read = await readWorkbook(context, counter);
    const removal = await removalOf(context, counter, read);
    const { cells, rest, lock, partIds } = removal;
    await sendLockedCells(
      context,
      counter,
      { lock, partIds },
      abilities.mergesUndo ? cells : [...cells, ...rest(context)],
    );
    const typed = removal.overwritten();
    await sendRest(
      context,
      counter,
      lock,
      typed.flatMap(({ sheetId, cell }) => putBack(context.workbook.worksheets.getItem(sheetId), [cell])),
    );
    return { removal, typed };
  });
  if (abilities.mergesUndo) await inExcel((context) => sendRest(context, counter, removal.lock, removal.rest(context)));
  const { receipt } = removal;
  return {
    removed: receipt.removed - typed.length,
    left: [...receipt.left, ...typed.map(({ sheet, cell }) => leftBehind(TYPED_OVER, { sheet, range: rangeOf(cell) }))],
  };
}

function rangeOf({ row, column }: Overwritten): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}

/** Everything that has to be done so that nothing of ours is left. */
interface Removal {
  /** Null where there is nothing to be done. */
  readonly lock: OwnLock | null;
  readonly partIds: readonly string[];
  /** What can be undone. */
  readonly cells: readonly Job[];
  /** Our sheets, and the journal: as long as anything of ours may stand, it tells what. */
  readonly rest: (context: Excel.RequestContext) => readonly Job[];
  /** Cells of ours into which somebody has typed meanwhile; once the cells have been sent. */
  readonly overwritten: () => readonly {
    readonly sheetId: string;
    readonly sheet: string;
    readonly cell: Overwritten;
  }[];
  readonly receipt: RemovalReceipt;
}

async function removalOf(context: Excel.RequestContext, counter: RoundTripCounter, read: ReadResult): Promise<Removal> {
  if (!read.snapshot.isReadOnly) requireUnlocked(read.lock);
  refuseWhatIsLocked(read);
  const { workbook } = context;
  const worksheet = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id);
  const { existing, lock: found } = await adoptCopies(context, counter, read);
  const ours = [...existing.columns, ...existing.withoutJournal];
  const columns: StaleColumn[] = [];
  const sheets: AskedOwnSheet[] = [];
  const parts: Excel.CustomXmlPartScopedCollection[] = [];
  const askColumn = (c: ExistingColumn): StaleColumn => askStaleColumn(worksheet(c.sheetId), c);
  await ask(context, counter, [
    ...questionsAbout(ours, staleColumnSize, askColumn, columns),
    ...questionsAbout(
      existing.sheets.flatMap((s) => (s.entry ? [{ ...s, entry: s.entry }] : [])),
      ({ entry }) => ownSheetSize(entry),
      (s) => askOwnSheet(worksheet(s.sheetId), s, null),
      sheets,
    ),
    ...questionsAbout(
      [JOURNAL_NAMESPACE],
      () => ({ sent: 500, received: 2_000 }),
      (namespace) => {
        const now = workbook.customXmlParts.getByNamespace(namespace);
        now.load("items/id");
        return now;
      },
      parts,
    ),
  ]);
  // Where another run has written while the workbook was read, its formulas would be taken for lost ones.
  const ids = parts.flatMap(({ items }) => items.map(({ id }) => id));
  if (ids.length !== existing.partIds.length || !ids.every((id) => existing.partIds.includes(id))) throw overtaken();

  const names = new Set([
    ...ours.map((c) => c.entry.name),
    ...existing.fixes.map((f) => f.entry.name),
    ...sheets.filter((s) => s.existing.isNamed).map((s) => s.existing.entry.name),
    ...existing.strayNames,
  ]);
  const removals = columns.map((c) => ({
    sheetId: c.existing.sheetId,
    ...removeStaleColumn(worksheet(c.existing.sheetId), c),
  }));
  const takenBack = existing.fixes.reduce((n, f) => n + f.rows.filter((row) => row !== null).length, 0);
  const cells = [
    ...removals.flatMap((r) => r.jobs),
    ...existing.fixes.flatMap((f) => takeBackFix(worksheet(f.sheetId), f)),
    ...dropMarks(worksheet, existing.marks),
    ...[...names].filter(isOurName).map((name): Job => ({
      bytes: 100,
      queue: () => {
        workbook.names.getItem(name).delete();
      },
    })),
    ...forgetJobs(workbook, read.saved),
  ];
  const isNothing = cells.length + sheets.length + existing.partIds.length === 0 && found === null;
  const lock = isNothing ? null : ownLock(context, found);
  return {
    lock,
    partIds: existing.partIds,
    cells,
    rest: (later) => [
      ...sheets.map((asked) => removeSheet(later.workbook.worksheets.getItem(asked.existing.sheetId), asked)),
      ...existing.partIds.map((id): Job => ({
        bytes: 100,
        queue: () => {
          later.workbook.customXmlParts.getItem(id).delete();
        },
      })),
      ...(lock === null ? [] : [lock.drop(later)]),
    ],
    overwritten: () =>
      removals.flatMap(({ sheetId, overwritten }) =>
        overwritten().map((cell) => ({ sheetId, sheet: sheetName(read.snapshot, sheetId), cell })),
      ),
    receipt: {
      removed: columns.reduce((n, c) => n + c.ours, 0) + takenBack + existing.marks.length + sheets.length,
      left: [
        ...typedOver(columns, read.snapshot),
        ...changedSince(existing.fixes, read.snapshot),
        ...sheets
          .filter(isSharedSheet)
          .map(({ existing: sheet }) => leftBehind(SHARED_SHEET, { sheet: sheet.name, range: null })),
        ...lost({ ...read, existing }),
      ],
    },
  };
}

/** Throws where something of ours stands in what cannot be written to. */
function refuseWhatIsLocked({ snapshot, existing }: ReadResult): void {
  if (snapshot.isReadOnly) throw new HostRefusal(REFUSALS.readOnly);
  if (existing.unreadable === "newer") requireReadable(existing.unreadable);
  const locked = new Map(snapshot.sheets.filter((s) => s.isProtected).map((s) => [s.id, s.name]));
  const inTheWay = [...existing.columns, ...existing.withoutJournal, ...existing.marks, ...existing.fixes].find((c) =>
    locked.has(c.sheetId),
  );
  if (inTheWay !== undefined)
    throw new HostRefusal(REFUSALS.protectedSheetNamed, { sheet: locked.get(inTheWay.sheetId) ?? "" });
  if (snapshot.isStructureProtected && existing.sheets.some((s) => s.entry !== null))
    throw new HostRefusal(REFUSALS.structureProtected);
}

function sheetName({ sheets }: WorkbookSnapshot, sheetId: string): string {
  return sheets.find((s) => s.id === sheetId)?.name ?? "";
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
  return fixes.flatMap(({ range, rows, sheetId }) => {
    // Where rows were deleted since, there is no cell left to speak of.
    if (rows.every((row) => row !== null) || range.bottom - range.top + 1 < rows.length) return [];
    return [leftBehind(FIXED_SINCE, { sheet: sheetName(snapshot, sheetId), range })];
  });
}

/** A job that takes one of our sheets away, or what we wrote on it where the clerk has written there too. */
function removeSheet(sheet: Excel.Worksheet, asked: AskedOwnSheet): Job {
  if (!isSharedSheet(asked))
    return {
      bytes: 100,
      queue: () => {
        sheet.delete();
      },
    };
  const typed = typedCells(asked);
  const block = blockOf(asked.existing.entry.edit);
  return {
    bytes: 20_000,
    queue: () => {
      const whole = sheet.getRangeByIndexes(0, 0, block.bottom + 1, block.right + 1);
      whole.unmerge();
      whole.formulas = Array.from({ length: block.bottom + 1 }, (_, i) =>
        Array.from({ length: block.right + 1 }, (__, j) => (typed.has(cellKey(i, j)) ? null : "")),
      );
      whole.clear("Hyperlinks");
      deleteCharts(sheet, ownCharts(asked.charts));
      if (asked.existing.hasRole) sheet.customProperties.getItem(ROLE_PROPERTY).delete();
    },
  };
}
