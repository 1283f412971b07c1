import { HostRefusal, refusalOf } from "../errors";
import { guardParts } from "../journal/journal-store";
import type { OwnLock } from "../journal/run-lock";
import { sendLocked, sendQuietly } from "../journal/run-lock";
import type { Job, RoundTripCounter } from "../round-trips";
import { sendJobs } from "../round-trips";
import { STEPS, followed, isRefusedAction } from "../writer/progress";

/** What keeps others from writing during a removal. */
interface Opening {
  /** Null where there is nothing to be done. */
  readonly lock: OwnLock | null;
  /** The parts of the journal that was read. */
  readonly partIds: readonly string[];
}

/**
 * Sends the first jobs of a removal, once the lock stands and the journal is the one that was read.
 * @throws HostRefusal where another run writes or has written, or Excel refuses: "partly-removed"
 */
export async function sendLockedCells(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  { lock, partIds }: Opening,
  jobs: readonly Job[],
): Promise<void> {
  if (lock === null) return;
  const progress = followed(context, () => counter.roundTrips);
  const opening = [
    ...progress.follow(STEPS.lock, lock.take),
    ...progress.follow(STEPS.guard, guardParts(context, partIds)),
  ];
  try {
    await sendLocked(context, counter, { lock, jobs: [...opening, ...jobs], reached: progress.stopped });
  } catch (error) {
    throw error instanceof HostRefusal && error.state === "left-alone" ? error : refusalOf(error, "partly-removed");
  }
}

/**
 * Sends further jobs of a removal.
 * @throws HostRefusal where Excel refuses: "partly-removed"
 */
export async function sendRest(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  lock: OwnLock | null,
  jobs: readonly Job[],
): Promise<void> {
  try {
    await sendJobs(context, counter, jobs);
  } catch (error) {
    if (lock !== null && isRefusedAction(error)) await sendQuietly(context, counter, [lock.drop(context)]);
    throw refusalOf(error, "partly-removed");
  }
}
