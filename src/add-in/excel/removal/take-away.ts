import type { Bilingual } from "../../../core/model/message";
import { message } from "../../../core/model/message";
import { isUnanswered, refusalOf } from "../errors";
import { guardParts } from "../journal/journal-store";
import type { OwnLock } from "../journal/run-lock";
import { sendQuietly, stoppedAtOpening } from "../journal/run-lock";
import type { Job, RoundTripCounter } from "../round-trips";
import { sendJobs } from "../round-trips";
import { withDetails } from "../technical-details";
import { reasonOf } from "../writer/cosmetics";
import type { Reach } from "../writer/progress";
import { STEPS, followed, isNotBegun, isRefusedAction } from "../writer/progress";
import type { LeftBehind } from "./left-behind";

/** Something of ours that is taken away, or stays where Excel refuses that. */
export interface Taking {
  readonly what: "column" | "fix" | "marks" | "name" | "remembered" | "sheet" | "journal" | "lock";
  readonly place: Omit<LeftBehind, "reason">;
  readonly jobs: readonly Job[];
  /** It stays where one of these does: it tells what stands. */
  readonly behind: readonly Taking[];
  /** Cells, marks and sheets that it is. */
  readonly count: number;
}

const WHAT: Readonly<Record<Taking["what"], Bilingual>> = {
  column: { vi: "cột đã thêm", en: "The added column" },
  fix: { vi: "ô đã sửa theo đề nghị", en: "What was fixed on request" },
  marks: { vi: "các đánh dấu", en: "The marks" },
  name: { vi: "tên vùng đã đặt", en: "A name on what was added" },
  remembered: { vi: "phần đã ghi nhớ", en: "What was remembered" },
  sheet: { vi: "trang đã thêm", en: "The added sheet" },
  journal: { vi: "nhật ký của Soát Số", en: "The journal of Soát Số" },
  lock: { vi: "dấu báo Soát Số đang chạy", en: "The sign that Soát Số is running" },
};

const NOT_REMOVED = {
  id: "left-refused",
  text: {
    vi: "Chưa gỡ được {what}. {reason} Bấm Gỡ phần đã thêm lần nữa.",
    en: "{what} could not be removed. {reason} Press Remove once more.",
  },
} as const;

/** What stayed because Excel refused it. */
export interface Refused {
  readonly taking: Taking;
  readonly left: LeftBehind;
}

/** How things are taken away. */
export interface Manner {
  /** Stops at the first refusal. */
  readonly isStrict: boolean;
  /** Keeps others from writing; null where there is nothing to be done. */
  readonly lock: OwnLock | null;
  /** The parts of the journal that was read. */
  readonly partIds: readonly string[];
  /** The lock stands, and something may have been taken away before. */
  readonly isBegun: boolean;
  /** What stays already. */
  readonly refused: readonly Refused[];
}

/**
 * Takes things away, all together where Excel takes that; what it refuses stays and is told, and what may only go
 * behind it stays too. First of all the lock is put up, and taken down where this ends in a refusal.
 * @throws HostRefusal where another run writes or has written, where a whole request is refused or not answered, and
 * where `isStrict` anything
 */
export async function takeAway(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  takings: readonly Taking[],
  { isStrict, isBegun, refused, lock, partIds }: Manner,
): Promise<readonly Refused[]> {
  const all = [...refused];
  const open = (from: readonly Taking[]): readonly Taking[] =>
    from.filter(({ behind }) => !behind.some((before) => all.some(({ taking }) => taking === before)));
  let rest = open(takings);
  let isLocked = isBegun;
  for (;;) {
    const progress = followed(context, () => counter.roundTrips);
    const opening =
      lock === null || isLocked
        ? []
        : [...progress.follow(STEPS.lock, lock.take), ...progress.follow(STEPS.guard, guardParts(context, partIds))];
    try {
      await sendJobs(context, counter, [
        ...opening,
        ...rest.flatMap(({ jobs }, i) => progress.follow(String(i), jobs)),
      ]);
      return all;
    } catch (error) {
      const reached = progress.stopped(error);
      const at = rest.findIndex((_, i) => reached(String(i)) === "begun");
      const taking = rest[at];
      if (isStrict || taking === undefined || !isRefusedAction(error)) {
        if (lock !== null) await letGo(context, counter, { lock, isLocked, error, reached });
        const isAnyDone = isBegun || all.length > 0 || rest.some((_, i) => reached(String(i)) === "done");
        const isKeptOut = !isLocked && reached(STEPS.lock) === "begun";
        const isUntouched = (isKeptOut || isNotBegun(error)) && !isAnyDone;
        throw refusalOf(error, isUntouched ? "unchanged" : "partly-removed");
      }
      const told = message(NOT_REMOVED.id, NOT_REMOVED.text, { what: WHAT[taking.what], reason: reasonOf(error) });
      const reason = withDetails(told, error);
      all.push({ taking, left: { ...taking.place, reason } });
      rest = open(rest.slice(at + 1));
      isLocked = true;
    }
  }
}

/** A removal that has ended in an error. */
interface Stopped {
  readonly lock: OwnLock;
  /** The lock stood before the jobs were sent that ended so. */
  readonly isLocked: boolean;
  readonly error: unknown;
  readonly reached: (step: string) => Reach;
}

/**
 * Takes the lock down where Excel allows.
 * @throws HostRefusal where it was another run that stopped this one
 */
async function letGo(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  { lock, isLocked, error, reached }: Stopped,
): Promise<void> {
  if (!isLocked) {
    if (!isRefusedAction(error)) return;
    const stopped = await stoppedAtOpening(context, counter, lock, reached);
    if (stopped !== null && stopped !== "unchanged") throw stopped;
  }
  if (!isUnanswered(error)) await sendQuietly(context, counter, [lock.drop(context)]);
}
