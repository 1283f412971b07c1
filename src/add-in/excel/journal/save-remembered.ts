import type { Remembered } from "../../../core/model/requests/remembered";
import { HostRefusal, REFUSALS, isUnanswered } from "../errors";
import type { Job, RoundTripCounter } from "../round-trips";
import { send, sendJobs } from "../round-trips";
import { STEPS, followed, isRefusedAction } from "../writer/progress";
import { askLockAlone, ownLock, requireUnlocked, sendQuietly, stoppedAtOpening } from "./run-lock";
import type { Saved } from "./settings-store";
import { askSaved, keepJobs, putBackJobs, savedOf } from "./settings-store";

/** Bytes of the question what is kept, and of its answer. */
const SETTINGS_SIZE = { sent: 6_000, received: 500_000 } as const;

/**
 * Changes what the workbook keeps of what the clerk told, from what it keeps once no other run can write; what could
 * not be read counts as nothing. Three round trips, one where nothing changes; what was kept is put back where Excel
 * refuses in between.
 * @returns what is kept now
 * @throws HostRefusal where the workbook is read-only or another run writes, and what office.js throws
 */
export async function saveRemembered(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  change: (known: Remembered) => Remembered,
): Promise<Remembered> {
  const { workbook } = context;
  workbook.load("readOnly");
  const standing = askLockAlone(workbook);
  const first = askSaved(workbook);
  await send(context, counter, SETTINGS_SIZE);
  if (workbook.readOnly) throw new HostRefusal(REFUSALS.readOnly);
  const found = savedOf(first);
  const unchanged = change(found.remembered);
  if (keepJobs(workbook, found, unchanged).length === 0) return unchanged;

  requireUnlocked(standing());
  const lock = ownLock(context, standing());
  const saved = await lockedAnswers(context, counter, lock);
  const next = change(saved.remembered);
  try {
    await sendJobs(context, counter, [...keepJobs(workbook, saved, next), lock.drop(context)]);
  } catch (error) {
    if (!isUnanswered(error)) {
      for (const job of putBackJobs(workbook, saved, next)) await sendQuietly(context, counter, [job]);
      await sendQuietly(context, counter, [lock.drop(context)]);
    }
    throw error;
  }
  return next;
}

/** What the workbook keeps once the lock stands. */
async function lockedAnswers(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  lock: ReturnType<typeof ownLock>,
): Promise<Saved> {
  const progress = followed(context, () => counter.roundTrips);
  const asked: ReturnType<typeof askSaved>[] = [];
  const question: Job = {
    ...SETTINGS_SIZE,
    queue: () => {
      asked.push(askSaved(context.workbook));
    },
  };
  try {
    await sendJobs(context, counter, [...progress.follow(STEPS.lock, lock.take), question]);
  } catch (error) {
    if (isRefusedAction(error)) {
      const stopped = await stoppedAtOpening(context, counter, lock, progress.stopped(error));
      if (stopped instanceof HostRefusal) throw stopped;
    }
    if (!isUnanswered(error)) await sendQuietly(context, counter, [lock.drop(context)]);
    throw error;
  }
  return savedOf(asked.at(-1) ?? []);
}
