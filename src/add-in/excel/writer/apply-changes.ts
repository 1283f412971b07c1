import type { CheckRecord } from "../../../core/model/results/check-record";
import { newerRecord } from "../../../core/model/results/check-record";
import type { ChangeBatch, ChangeReceipt } from "../../../core/model/changes/workbook-change";
import type { WorkbookState } from "../errors";
import { HostRefusal, REFUSALS, codeOf, isUnanswered } from "../errors";
import { adoptCopies } from "../journal/copies";
import type { Journal } from "../journal/journal";
import { journalParts } from "../journal/journal";
import {
  addJournal,
  askParts,
  dropParts,
  guardAlone,
  guardParts,
  requireReadable,
  storeJournal,
} from "../journal/journal-store";
import { overtaken, ownLock, requireUnlocked, sendQuietly, stoppedAtOpening } from "../journal/run-lock";
import type { Existing } from "../journal/ownership";
import type { ReadResult } from "../reader/read-result";
import type { Attempt } from "../removal/roll-back";
import { rollBack } from "../removal/roll-back";
import type { Job, RoundTripCounter } from "../round-trips";
import { ask, countTakingBack, endCancellation, sendJobs } from "../round-trips";
import { Interrupted, isWithoutUndo } from "../session";
import type { CosmeticReceipt } from "./cosmetics";
import { notClosed, notSet, setCosmetics, unfinishedOf } from "./cosmetics";
import { STEPS, answered, followed, isRefusedAction } from "./progress";
import { figureSteps, nameSteps } from "./figure-steps";
import type { Changes, Scope } from "./survey-changes";
import { surveyChanges } from "./survey-changes";
import { putBackTyped, sheetNamesOf, withoutTyped } from "./typed-meanwhile";

/**
 * Makes the workbook hold what the batch says, and on the sheets in `scope` nothing else of ours, while no other run
 * writes, the journal first and only what differs. Journal, figures and formulas are written whole or not at all: what was written is
 * taken back when Excel refuses in between. Marks, merges, links, looks, charts and whatever else they can stand
 * without follow, and what Excel refuses of these is told and tried again by the next run. One round trip where
 * nothing differs, else three; one before where copied sheets are adopted, one more where somebody has typed into a
 * cell meanwhile and for each refusal, and more where what is written does not fit into one.
 * @param found the workbook as it was read just before: what differs from it by now is refused
 * @throws HostRefusal where the workbook is read-only, the journal cannot be read, another run writes or has written,
 * or a sheet was changed since it was read; its `state` says what the workbook is like then
 * @throws Interrupted where Excel refuses figures, formulas or journal
 */
export async function applyChanges(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  batch: ChangeBatch,
  found: ReadResult,
  scope: Scope,
): Promise<ChangeReceipt> {
  if (found.snapshot.isReadOnly) throw new HostRefusal(REFUSALS.readOnly);
  // Where another run is stopped or taken back, its journal stands beside another for a moment.
  requireUnlocked(found.lock);
  requireReadable(found.existing.unreadable);
  const read = await adoptCopies(context, counter, found);
  const { existing } = read;
  const changes = await surveyChanges(context, counter, batch, read, scope);
  const checked = batch.checked === undefined ? undefined : newerRecord(batch.checked, existing.journal.checked);
  const during = journalOf(existing, { ...changes, checked }, "under-way");
  const final = journalOf(existing, { ...changes, checked, cosmetics: [] }, "done");
  const progress = followed(context, () => counter.roundTrips);
  // Others stand beside it where Excel has refused to take them away.
  const isAlone = existing.partIds.length === journalParts(existing.journal).length;
  const isStored = isAlone && isSame(during, existing.journal);
  const parts: Excel.CustomXmlPart[] = [];
  const lock = ownLock(context, read.lock);
  const opening = [
    ...progress.follow(STEPS.lock, lock.take),
    ...progress.follow(STEPS.guard, guardParts(context, existing.partIds)),
  ];
  // Names go first: where somebody has just taken one, Excel refuses it before anything else is done.
  const names = nameSteps(context, progress, changes, existing);
  const store = isStored
    ? []
    : progress.follow(
        STEPS.journal,
        addJournal(context, during, (part) => parts.push(part)),
      );
  const figures = figureSteps(context, progress, changes);
  const tidy = isStored
    ? []
    : [
        ...progress.follow(STEPS.oldJournal, dropParts(context, existing.partIds)),
        ...progress.follow(STEPS.alone, guardAlone(context, during)),
        ...progress.follow(STEPS.journalIds, [loadIds(parts)]),
      ];
  const isNothing = names.length + figures.length + changes.cosmetics.length === 0;
  if (isNothing && isAlone && isSame(final, existing.journal) && read.lock === null) return changes.receipt;
  let untidy: unknown = null;
  try {
    await sendJobs(context, counter, [...opening, ...names, ...store, ...figures, ...tidy]);
  } catch (error) {
    const reached = progress.stopped(error);
    if (isRefusedTidying(error, reached)) untidy = error;
    const attempt = {
      changes,
      journal: isStored ? [] : journalParts(during),
      reached,
      isUnanswered: isUnanswered(error),
      code: codeOf(error),
      lock,
    };
    if (untidy === null)
      throw new Interrupted(error, (fresh) => takenBack(fresh, countTakingBack(counter), read, attempt));
  }
  endCancellation(counter);
  const typed = await putBackTyped(context, counter, changes, sheetNamesOf(read)).catch(async (error: unknown) => {
    await sendQuietly(context, counter, [lock.drop(context)]);
    throw error;
  });
  const cosmetics = withoutTyped(changes);
  const ids = await journalIds(context, counter, { existing, isStored, parts, isUntidy: untidy !== null });
  const closing: (() => string)[] = [];
  const { refused, closing: unclosed } = await setCosmetics(context, counter, cosmetics, {
    jobs: (left) => {
      const closed = journalOf(existing, { ...changes, checked, cosmetics: left }, "done");
      const jobs =
        untidy === null && isSame(closed, during) ? [] : storeJournal(context, closed, ids, (id) => closing.push(id));
      // The journal goes last: where Excel refuses that, the one of the run under way still stands.
      return [lock.drop(context), ...jobs];
    },
    // As long as the journal that it was to take the place of stands.
    mend: () => [lock.drop(context), ...guardParts(context, ids), ...closing.flatMap((id) => dropPart(context, id))],
  });
  const { receipt } = changes;
  return {
    ...receipt,
    applied: receipt.applied - typed.length - refused.reduce((n, { cosmetic }) => n + cosmetic.count, 0),
    sheets: receipt.sheets.map((sheet) => ({ ...sheet, charts: sheet.charts - chartsRefused(refused, sheet.name) })),
    skipped: [
      ...receipt.skipped,
      ...typed,
      ...refused.map(notSet),
      ...(unclosed === null ? [] : [notClosed(read.snapshot.name, unclosed)]),
    ],
  };
}

/** How many charts were to be drawn on a sheet and were not. */
function chartsRefused(refused: CosmeticReceipt["refused"], sheet: string): number {
  return refused.filter(({ cosmetic }) => cosmetic.isNewChart === true && cosmetic.sheet === sheet).length;
}

/** What the workbook is like once a run that was stopped has been taken back; or which other run has stopped it. */
async function takenBack(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  read: ReadResult,
  attempt: Attempt,
): Promise<WorkbookState | HostRefusal> {
  const stopped = await stoppedAtOpening(context, counter, attempt.lock, attempt.reached);
  if (stopped !== null) return stopped;
  const isTakenBack = await rollBack(context, counter, read, attempt);
  if (isTakenBack && attempt.reached(STEPS.alone) === "begun") return overtaken();
  return isTakenBack ? "unchanged" : "partly-written";
}

/** The journal while the changes are made, when it owns both what goes and what comes, and after. */
function journalOf(
  existing: Existing,
  { columns, stale, sheets, cosmetics, checked }: Changes & { readonly checked: CheckRecord | undefined },
  moment: "under-way" | "done",
): Journal {
  const gone = new Set(stale.map((s) => s.stale.existing.entry.name));
  const dead = new Set(existing.strayNames);
  const live = new Set(existing.columns.map((c) => c.entry.name));
  const entries = new Map(
    existing.journal.columns
      .filter((c) => live.has(c.name) && (moment === "under-way" || !gone.has(c.name)))
      .map((c) => [c.name, c]),
  );
  for (const { entry, steps } of columns) {
    const old = entries.get(entry.name);
    const isBoth = moment === "under-way" && old !== undefined && steps.length > 0;
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
  const unfinished = unfinishedOf(cosmetics);
  const owned = {
    columns: [...entries.values()],
    sheets: [...known, ...changed.values()],
    fixes: existing.fixes.map((f) => f.entry),
  };
  // A workbook that holds nothing of ours keeps nothing of the check either.
  const isEmpty = owned.columns.length + owned.sheets.length + owned.fixes.length === 0;
  return {
    version: 1,
    ...owned,
    ...(checked === undefined || isEmpty ? {} : { checked }),
    ...(unfinished.length === 0 ? {} : { unfinished }),
  };
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])];
}

function isSame(a: Journal, b: Journal): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A job that asks by which ids parts are known that have just been added. */
function loadIds(parts: readonly Excel.CustomXmlPart[]): Job {
  return {
    bytes: 200,
    queue: () => {
      for (const part of parts) part.load("id");
    },
  };
}

/** Whether all is written that the journal announces, and Excel has only refused to take the one before it away. */
function isRefusedTidying(error: unknown, reached: Attempt["reached"]): boolean {
  const isTidying = [STEPS.oldJournal, STEPS.journalIds].some((step) => reached(step) === "begun");
  return isTidying && isRefusedAction(error) && !isWithoutUndo(error);
}

/**
 * The parts that hold the journal of the run under way; where it could not be tidied up, whatever others stand beside
 * it as well, or those known from before where Excel does not tell.
 */
async function journalIds(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  {
    existing,
    isStored,
    parts,
    isUntidy,
  }: {
    readonly existing: Existing;
    readonly isStored: boolean;
    readonly parts: readonly Excel.CustomXmlPart[];
    readonly isUntidy: boolean;
  },
): Promise<readonly string[]> {
  if (isStored) return existing.partIds;
  if (!isUntidy) return parts.map(({ id }) => id);
  const asked = askParts(context.workbook);
  try {
    await ask(context, counter, asked.questions);
    return asked.ids();
  } catch {
    return existing.partIds;
  }
}

/** A job that drops a part that was added; none where Excel has not told that it was. */
function dropPart({ workbook }: Excel.RequestContext, idOf: () => string): readonly Job[] {
  const id = answered(idOf);
  if (id === null) return [];
  return [
    {
      bytes: 100,
      queue: () => {
        workbook.customXmlParts.getItem(id).delete();
      },
    },
  ];
}
