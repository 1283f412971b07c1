import type { ChangeBatch, ChangeReceipt } from "../../../core/model/changes/workbook-change";
import { HostRefusal, REFUSALS, refusalOf } from "../errors";
import { adoptCopies } from "../journal/copies";
import type { Journal } from "../journal/journal";
import { storeJournal } from "../journal/journal-store";
import type { Existing } from "../journal/ownership";
import type { ReadResult } from "../reader/read-result";
import { rollBack } from "../removal/roll-back";
import type { Job, RoundTripCounter } from "../round-trips";
import { sendJobs } from "../round-trips";
import type { Changes, Scope } from "./survey-changes";
import { surveyChanges } from "./survey-changes";

/**
 * Makes the workbook hold what the batch says, and on the sheets in `scope` nothing else of ours, writing the journal
 * first and only what differs, and takes back what was written when Excel refuses in between. One round trip where
 * nothing differs, else at most three; one before where copied sheets are adopted, and more only where what is
 * written does not fit into one.
 * @param found the workbook as it was read just before: what differs from it by now is refused
 * @throws HostRefusal where the workbook is read-only, the journal cannot be read, a sheet was changed since it was
 * read, or Excel refuses; its `state` says what the workbook is like then
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
