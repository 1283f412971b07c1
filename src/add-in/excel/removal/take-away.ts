import type { Bilingual } from "../../../core/model/message";
import { message } from "../../../core/model/message";
import { refusalOf } from "../errors";
import type { Job, RoundTripCounter } from "../round-trips";
import { sendJobs } from "../round-trips";
import { reasonOf } from "../writer/cosmetics";
import { followed, isNotBegun, isRefusedAction } from "../writer/progress";
import type { LeftBehind } from "./left-behind";

/** Something of ours that is taken away, or stays where Excel refuses that. */
export interface Taking {
  readonly what: "column" | "fix" | "marks" | "name" | "remembered" | "sheet" | "journal";
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
};

const NOT_REMOVED = {
  id: "left-refused",
  text: {
    vi: "Chưa gỡ được {what}: {reason} Bấm Gỡ phần đã thêm lần nữa.",
    en: "{what} could not be removed: {reason} Press Remove once more.",
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
  /** Something has been taken away before. */
  readonly isBegun: boolean;
  /** What stays already. */
  readonly refused: readonly Refused[];
}

/**
 * Takes things away, all together where Excel takes that; what it refuses stays and is told, and what may only go
 * behind it stays too.
 * @throws HostRefusal where a whole request is refused or not answered, and where `isStrict` anything
 */
export async function takeAway(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  takings: readonly Taking[],
  { isStrict, isBegun, refused }: Manner,
): Promise<readonly Refused[]> {
  const all = [...refused];
  const open = (from: readonly Taking[]): readonly Taking[] =>
    from.filter(({ behind }) => !behind.some((before) => all.some(({ taking }) => taking === before)));
  let rest = open(takings);
  for (;;) {
    const progress = followed(context, () => counter.roundTrips);
    try {
      await sendJobs(
        context,
        counter,
        rest.flatMap(({ jobs }, i) => progress.follow(String(i), jobs)),
      );
      return all;
    } catch (error) {
      const reached = progress.stopped(error);
      const at = rest.findIndex((_, i) => reached(String(i)) === "begun");
      const taking = rest[at];
      if (isStrict || taking === undefined || !isRefusedAction(error)) {
        const isAnyDone = isBegun || all.length > 0 || rest.some((_, i) => reached(String(i)) === "done");
        const isUntouched = isNotBegun(error) && !isAnyDone;
        throw refusalOf(error, isUntouched ? "unchanged" : "partly-removed");
      }
      const reason = message(NOT_REMOVED.id, NOT_REMOVED.text, { what: WHAT[taking.what], reason: reasonOf(error) });
      all.push({ taking, left: { ...taking.place, reason } });
      rest = open(rest.slice(at + 1));
    }
  }
}
