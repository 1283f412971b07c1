import type { HostRefusal, WorkbookState } from "../errors";
import type { Journal } from "../journal/journal";
import { JOURNAL_NAMESPACE, journalParts } from "../journal/journal";
import type { OwnLock } from "../journal/run-lock";
import { overtaken, stoppedAtOpening } from "../journal/run-lock";
import type { Job, RoundTripCounter } from "../round-trips";
import { send, sendJobs } from "../round-trips";
import type { CellChange } from "./fix-judgement";
import type { Reach } from "./progress";
import { STEPS } from "./progress";
import { putContent } from "./stored-content";

/** What is put back beside the cells. */
interface Before {
  readonly journal: Journal;
  /** The journal that was to take its place. */
  readonly next: Journal;
  readonly oldPartIds: readonly string[];
  /** Names that were to be added. */
  readonly added: ReadonlySet<string>;
  readonly reached: (step: string) => Reach;
  readonly lock: OwnLock;
}

/** What the workbook is like once fixes that were stopped have been taken back; or which other run has stopped them. */
export async function takenBack(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  changes: readonly CellChange[],
  before: Before,
): Promise<WorkbookState | HostRefusal> {
  const { lock, reached } = before;
  const stopped = await stoppedAtOpening(context, counter, lock, reached);
  if (stopped !== null) return stopped;
  // What comes after the guard was not done: cells and names are as others have them.
  const isOvertaken = reached(STEPS.alone) === "begun";
  const done = isOvertaken ? { changes: [], before: { ...before, added: new Set<string>() } } : { changes, before };
  const isTakenBack = await takeBack(context, counter, done.changes, done.before);
  if (isTakenBack && isOvertaken) return overtaken();
  return isTakenBack ? "unchanged" : "partly-written";
}

/** Puts cells, names and journal back after a change that failed half-way; false where Excel refuses that too. */
async function takeBack(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  changes: readonly CellChange[],
  { journal, next, oldPartIds, added, lock }: Before,
): Promise<boolean> {
  try {
    const { workbook } = context;
    const { customXmlParts } = workbook;
    workbook.names.load("items/name");
    const parts = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    parts.load("items/id");
    await send(context, counter, { sent: 3_000, received: 500_000 });
    const texts = journalParts(next);
    const fresh = parts.items
      .filter(({ id }) => !oldPartIds.includes(id))
      .map((part) => ({ id: part.id, text: part.getXml() }));
    const received = fresh.length * Math.max(0, ...texts.map((text) => text.length)) * 1.5;
    if (fresh.length > 0) await send(context, counter, { sent: fresh.length * 600, received });
    const ours = fresh.filter(({ text }) => texts.includes(text.value)).map(({ id }) => id);
    const isKept = oldPartIds.every((id) => parts.items.some((part) => part.id === id));
    await sendJobs(context, counter, [
      ...changes.map((change): Job => ({
        bytes: 700,
        queue: () => {
          putCellBack(context, change);
        },
      })),
      ...workbook.names.items
        .filter((n) => added.has(n.name))
        .map((n): Job => ({
          bytes: 100,
          queue: () => {
            n.delete();
          },
        })),
      {
        bytes: 500 + JSON.stringify(journal).length,
        queue: () => {
          if (!isKept && ours.length > 0) for (const xml of journalParts(journal)) customXmlParts.add(xml);
          for (const id of ours) customXmlParts.getItem(id).delete();
        },
      },
      lock.drop(context),
    ]);
    return true;
  } catch {
    return false;
  }
}

function putCellBack(
  { workbook }: Excel.RequestContext,
  { sheetId, row, column, cell, numberFormat }: CellChange,
): void {
  putContent(
    workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1),
    cell.before,
    { numberFormat: numberFormat === null ? null : cell.numberFormat, font: cell.font },
    cell.numberFormat,
  );
}
