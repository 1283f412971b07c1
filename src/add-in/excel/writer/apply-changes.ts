import { overlaps } from "../../../core/model/cells/address";
import type { ChangeBatch, ChangeReceipt, Skipped } from "../../../core/model/changes/workbook-change";
import { message } from "../../../core/model/message";
import type { AskedColumn, ColumnWrite } from "./column-write";
import { askColumn, checkGuards, columnWrite } from "./column-write";
import { adoptCopies } from "../journal/copies";
import { HostRefusal, REFUSALS, refusalOf } from "../errors";
import type { Journal } from "../journal/journal";
import { storeJournal } from "../journal/journal-store";
import { askMarks, dropMarks, setMarks, settableMarks } from "./mark-write";
import { freeColumnName } from "../../../core/model/signature";
import type { Existing } from "../journal/ownership";
import type { ReadResult } from "../reader/read-result";
import type { Undo } from "../removal/roll-back";
import { rollBack } from "../removal/roll-back";
import type { Job, RoundTripCounter } from "../round-trips";
import { send, sendJobs } from "../round-trips";
import type { AskedOwnSheet, SheetWrite } from "./sheet-write";
import { askOwnSheet, freeSheetName, newSheetWrite, existingSheetWrite } from "./sheet-write";
import type { StaleColumn } from "../removal/stale-column";
import { askStaleColumn, putBackStaleColumn, removeStaleColumn } from "../removal/stale-column";

/** The sheets a run was about, by id: columns and marks of ours on other sheets are left alone. */
type Scope = ReadonlySet<string>;

/** Everything that a run changes. */
interface Changes {
  readonly columns: readonly ColumnWrite[];
  readonly stale: readonly StaleColumn[];
  readonly sheets: readonly SheetWrite[];
  readonly jobs: readonly Job[];
  readonly undo: Undo;
  readonly receipt: ChangeReceipt;
}

/**
 * Makes the workbook hold what the batch says, and on the sheets in `scope` nothing else of ours, writing the journal
 * first and only what differs; refuses when a sheet was changed since it was read, and takes back what was written
 * when Excel refuses in between (the error says what the workbook is like).
 */
export async function applyChanges(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  batch: ChangeBatch,
  found: ReadResult,
  scope: Scope,
): Promise<ChangeReceipt> {
  if (found.snapshot.isReadOnly) throw new HostRefusal(REFUSALS.readOnly);
  if (!found.existing.isJournalReadable) throw new HostRefusal(REFUSALS.journalUnreadable);
  const read = await adoptCopies(context, counter, found);
  const { existing } = read;
  const changes = await surveyChanges(context, counter, batch, read, scope);
  const during = journalOf(existing, changes, "under-way");
  const final = journalOf(existing, changes, "done");
  const names = nameJobs(context, changes, existing);
  if (changes.jobs.length === 0 && names.length === 0 && isSame(final, existing.journal)) return changes.receipt;
  const partIds: (() => string)[] = [];
  try {
    const isStored = isSame(during, existing.journal);
    await sendJobs(context, counter, [
      ...(isStored ? [] : storeJournal(context, during, existing.partIds, (id) => partIds.push(id))),
      ...names,
    ]);
    const ids = isStored ? existing.partIds : partIds.map((id) => id());
    const close = isSame(final, during) ? [] : storeJournal(context, final, ids, () => undefined);
    await sendJobs(context, counter, [
      ...changes.jobs,
      ...calculateJobs(context, changes),
      ...dropNames(
        context,
        changes.stale.map((s) => s.existing.entry.name),
      ),
      ...close,
    ]);
  } catch (error) {
    const isBack = await rollBack(context, counter, read, changes.undo);
    throw refusalOf(error, isBack ? "unchanged" : "partly-written");
  }
  return changes.receipt;
}

/** Looks at every target in one round trip and says what has to be changed. */
async function surveyChanges(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  batch: ChangeBatch,
  { snapshot, existing }: ReadResult,
  scope: Scope,
): Promise<Changes> {
  const worksheet = (sheetId: string): Excel.Worksheet => context.workbook.worksheets.getItem(sheetId);
  const grids = new Map(snapshot.sheets.map((s) => [s.id, s]));
  const isLocked = (sheetId: string): boolean => grids.get(sheetId)?.isProtected === true;
  const isOurs = (sheetId: string): boolean => scope.has(sheetId) && !isLocked(sheetId);
  const askedColumns = batch.columns.map((edit) => {
    // Known by its place: where the clerk has reworded a title or a header, the same column has another id.
    const here = existing.columns.filter(
      (c) => c.sheetId === edit.sheetId && c.kind === edit.kind && overlaps(c.range, edit.range),
    );
    return askColumn(worksheet(edit.sheetId), edit, here.find((c) => c.id === edit.id) ?? here[0] ?? null);
  });
  const kept = new Set(askedColumns.map((a) => a.existing));
  const stale = existing.columns
    .filter((c) => !kept.has(c) && isOurs(c.sheetId))
    .map((c) => askStaleColumn(worksheet(c.sheetId), c));
  const askedMarks = askMarks(
    worksheet,
    batch.marks.filter((m) => !isLocked(m.sheetId)),
    existing.marks,
    isOurs,
  );
  const askedSheets = batch.sheets.map((edit) => {
    const found = existing.sheets.find((s) => s.role === edit.role && s.entry !== null);
    return {
      edit,
      asked: found?.entry ? askOwnSheet(worksheet(found.sheetId), { ...found, entry: found.entry }, edit) : null,
    };
  });
  await send(context, counter);

  const skipped: Skipped[] = [...batch.skipped];
  for (const column of askedColumns) {
    const grid = grids.get(column.edit.sheetId);
    if (!grid) throw new HostRefusal(REFUSALS.changedMeanwhile, { sheet: column.edit.sheet });
    checkGuards(column, grid);
  }
  const columns = columnWrites(worksheet, askedColumns, existing, isLocked, skipped);
  const taken = [...snapshot.sheets, ...existing.sheets].map((s) => s.name);
  const structure = snapshot.isStructureProtected ? snapshot.name : null;
  const sheets = sheetWrites(context, askedSheets, taken, structure, skipped);
  const marks = settableMarks(askedMarks);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    columns,
    stale,
    sheets,
    jobs: [
      ...columns.flatMap((c) => c.jobs),
      ...stale.flatMap((s) => removeStaleColumn(worksheet(s.existing.sheetId), s)),
      ...dropMarks(worksheet, askedMarks.stale),
      ...setMarks(worksheet, marks),
      ...sheets.flatMap((s) => s.jobs),
    ],
    undo: {
      jobs: [
        ...columns.flatMap((c) => c.undo),
        ...stale.flatMap((s) => putBackStaleColumn(worksheet(s.existing.sheetId), s)),
      ],
      sheets: sheets.flatMap((s) => s.undo ?? []),
      names: new Set(columns.filter((c) => c.isNamed).map((c) => c.entry.name)),
    },
    receipt: {
      applied: sum(columns.map((c) => c.written)) + marks.length + sum(sheets.map((s) => s.written)),
      removed: sum(columns.map((c) => c.cleared)) + sum(stale.map((s) => s.ours)) + askedMarks.stale.length,
      columns: columns.map((c, i) => ({
        id: c.entry.id,
        sheet: askedColumns[i]?.edit.sheet ?? "",
        range: c.range,
        bodyTop: askedColumns[i]?.edit.bodyTop ?? c.range.top,
      })),
      sheets: sheets.map((s) => ({ role: s.entry.edit.role, name: s.name, charts: s.entry.edit.charts.length })),
      skipped,
    },
  };
}

function columnWrites(
  worksheet: (id: string) => Excel.Worksheet,
  asked: readonly AskedColumn[],
  existing: Existing,
  isLocked: (id: string) => boolean,
  skipped: Skipped[],
): readonly ColumnWrite[] {
  const names = new Set(existing.columns.map((c) => c.entry.name));
  return asked.map((column) => {
    const name = column.existing?.entry.name ?? freeColumnName(names);
    names.add(name);
    const change = columnWrite(worksheet(column.edit.sheetId), column, name);
    if (!isLocked(column.edit.sheetId) || column.existing === null || change.jobs.length === 0) return change;
    skipped.push({
      sheet: column.edit.sheet,
      range: column.range,
      reason: message(REFUSALS.protectedSheet.id, REFUSALS.protectedSheet.text),
    });
    return {
      ...change,
      range: column.existing.range,
      entry: column.existing.entry,
      isNamed: false,
      written: 0,
      cleared: 0,
      jobs: [],
      undo: [],
    };
  });
}

function sheetWrites(
  context: Excel.RequestContext,
  wanted: readonly { readonly edit: ChangeBatch["sheets"][number]; readonly asked: AskedOwnSheet | null }[],
  taken: string[],
  lockedWorkbook: string | null,
  skipped: Skipped[],
): readonly SheetWrite[] {
  return wanted.flatMap(({ edit, asked }): readonly SheetWrite[] => {
    if (asked !== null) return [existingSheetWrite(context, asked, edit)];
    if (lockedWorkbook !== null) {
      if (!skipped.some((w) => w.reason.id === REFUSALS.structureProtected.id))
        skipped.push({
          sheet: lockedWorkbook,
          range: null,
          reason: message(REFUSALS.structureProtected.id, REFUSALS.structureProtected.text),
        });
      return [];
    }
    const name = freeSheetName(edit.name, taken);
    taken.push(name);
    return [newSheetWrite(context, edit, name)];
  });
}

/** The journal while the changes are made, when it owns both what goes and what comes, and after. */
function journalOf(existing: Existing, { columns, stale, sheets }: Changes, moment: "under-way" | "done"): Journal {
  const gone = new Set(stale.map((s) => s.existing.entry.name));
  const dead = new Set(existing.strayNames);
  const live = new Set(existing.columns.map((c) => c.entry.name));
  const entries = new Map(
    existing.journal.columns
      .filter((c) => live.has(c.name) && (moment === "under-way" || !gone.has(c.name)))
      .map((c) => [c.name, c]),
  );
  for (const { entry, jobs } of columns) {
    const old = entries.get(entry.name);
    const isBoth = moment === "under-way" && old !== undefined && jobs.length > 0;
    entries.set(
      entry.name,
      isBoth
        ? { ...entry, shapes: union(entry.shapes, old.shapes), constants: union(entry.constants, old.constants) }
        : entry,
    );
  }
  const changed = new Map(
    sheets.map((s) => [s.entry.name, moment === "done" ? { ...s.entry, isWritten: true, previous: null } : s.entry]),
  );
  const known = existing.journal.sheets.filter((s) => !dead.has(s.name) && !changed.has(s.name));
  return {
    version: 1,
    columns: [...entries.values()],
    sheets: [...known, ...changed.values()],
    fixes: existing.fixes.map((f) => f.entry),
  };
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])];
}

function isSame(a: Journal, b: Journal): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Jobs that put our hidden names on the ranges of new and grown columns, and drop those that name nothing. */
function nameJobs(context: Excel.RequestContext, { columns }: Changes, existing: Existing): readonly Job[] {
  const { names, worksheets } = context.workbook;
  const known = new Set(existing.columns.map((c) => c.entry.name));
  const put = columns
    .filter((c) => c.isNamed)
    .map((change): Job => ({
      bytes: 500,
      queue: () => {
        const { range, entry } = change;
        if (known.has(entry.name)) names.getItem(entry.name).delete();
        const name = names.add(
          entry.name,
          worksheets.getItem(change.sheetId).getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1),
        );
        name.visible = false;
      },
    }));
  return [...dropNames(context, existing.strayNames), ...put];
}

function dropNames(context: Excel.RequestContext, names: readonly string[]): readonly Job[] {
  return names.map((name) => ({
    bytes: 150,
    queue: () => {
      context.workbook.names.getItem(name).delete();
    },
  }));
}

/**
 * Calculates what was written and nothing else: in manual mode it would stay empty, and the clerk's own cells are
 * theirs to calculate.
 */
function calculateJobs(context: Excel.RequestContext, { columns, sheets }: Changes): readonly Job[] {
  const { worksheets } = context.workbook;
  return [
    ...columns
      .filter((c) => c.jobs.length > 0)
      .map(({ sheetId, range }): Job => ({
        bytes: 200,
        queue: () => {
          worksheets
            .getItem(sheetId)
            .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1)
            .calculate();
        },
      })),
    ...sheets
      .filter((s) => s.jobs.length > 0)
      .map(({ name }): Job => ({
        bytes: 150,
        queue: () => {
          worksheets.getItem(name).calculate(false);
        },
      })),
  ];
}
