import type { CellRange } from "../../../core/model/cells/address";
import type { Skipped } from "../../../core/model/changes/workbook-change";
import type { Bilingual } from "../../../core/model/message";
import { message } from "../../../core/model/message";
import { codeOf, isUnanswered, knownReason, refusalOf } from "../errors";
import { withDetails } from "../technical-details";
import type { CosmeticPart, Unfinished } from "../journal/journal";
import { sendQuietly } from "../journal/run-lock";
import type { Job, RoundTripCounter } from "../round-trips";
import { sendJobs } from "../round-trips";
import { isWithoutUndo } from "../session";
import { followed, isRefusedAction } from "./progress";

/** Something that the figures can stand without, and that Excel may refuse by itself. */
export interface Cosmetic {
  readonly part: CosmeticPart;
  /** The defined name by which the journal remembers that it is not set; null where a second run sees that anyway. */
  readonly of: string | null;
  readonly sheet: string;
  readonly range: CellRange | null;
  readonly jobs: readonly Job[];
  /** How many additions of a run it is. */
  readonly count: number;
  /** It is a chart that does not stand where this is refused. */
  readonly isNewChart?: boolean;
  /** Jobs that take away what was set of it by half, one round trip after the other. */
  readonly mend?: readonly (() => readonly Job[])[];
}

/** A cosmetic that was refused, with the error. */
interface RefusedCosmetic {
  readonly cosmetic: Cosmetic;
  readonly error: unknown;
}

const WHAT: Readonly<Record<CosmeticPart, Bilingual>> = {
  marks: { vi: "Chưa đánh dấu được hết các ô", en: "Not every cell was marked" },
  merge: { vi: "Chưa gộp được ô tiêu đề của cột đã thêm", en: "The heading of the added column was not merged" },
  clear: { vi: "Chưa bỏ được hết định dạng cũ", en: "Not all of the former formatting was cleared" },
  links: { vi: "Chưa đặt được liên kết tới các ô", en: "The links to cells were not set" },
  looks: { vi: "Chưa đặt được hết định dạng", en: "Not all of the formatting was set" },
  page: { vi: "Chưa đặt được cách in", en: "The print layout was not set" },
  gridlines: { vi: "Chưa ẩn được đường lưới", en: "The gridlines were not hidden" },
  widths: { vi: "Chưa đặt được độ rộng cột, độ cao dòng", en: "Column widths and row heights were not set" },
  chart: { vi: "Chưa vẽ được biểu đồ", en: "The chart was not drawn" },
  names: { vi: "Chưa ẩn được tên vùng đã đặt", en: "The names on what was added were not hidden" },
};

/** Why something was not set, as an entry of a receipt. */
export function notSet({ cosmetic, error }: RefusedCosmetic): Skipped {
  const what = WHAT[cosmetic.part];
  const reason = message(
    `not-set-${cosmetic.part}`,
    {
      vi: `${what.vi}. {reason} Số liệu đã ghi đủ; bấm lại để thử lần nữa.`,
      en: `${what.en}. {reason} The figures are all written; press again to try once more.`,
    },
    { reason: reasonOf(error, cosmetic.part) },
  );
  return { sheet: cosmetic.sheet, range: cosmetic.range, reason: withDetails(reason, error) };
}

const UNREAD_FORMATS = {
  id: "not-set-unread-formats",
  text: {
    vi:
      "Excel không cho đọc hết định dạng có điều kiện của trang này nên dấu cũ có thể còn, dấu mới có thể thiếu. " +
      "Số liệu đã ghi đủ; bấm lại để thử lần nữa.",
    en:
      "Excel did not let all conditional formats of this sheet be read, so old marks may be left and new ones missing. " +
      "The figures are all written; press again to try once more.",
  },
} as const;

/** That old marks on a sheet are not known, as an entry of a receipt. */
export function unreadMarks(sheet: string): Skipped {
  return { sheet, range: null, reason: message(UNREAD_FORMATS.id, UNREAD_FORMATS.text) };
}

/** Why the journal was not closed, as an entry of a receipt: what it announces stands, but it does not say so yet. */
export function notClosed(workbook: string, error: unknown): Skipped {
  const reason = message(
    "not-set-journal",
    {
      vi: "Chưa ghi xong nhật ký của Soát Số. {reason} Kết quả đã ghi đủ; bấm lại để thử lần nữa.",
      en: "The journal of Soát Số was not closed. {reason} The results are all written; press again to try once more.",
    },
    { reason: reasonOf(error) },
  );
  return { sheet: workbook, range: null, reason: withDetails(reason, error) };
}

/**
 * What Excel does not do in a workbook that is shared in the old way. Source: Microsoft Support, "Troubleshoot shared
 * workbooks", unavailable features; nothing in Office.js tells that a workbook is shared so.
 */
const NOT_WHILE_SHARED: ReadonlySet<CosmeticPart> = new Set(["marks", "merge", "links", "looks", "chart"]);

const REFUSED: Readonly<Record<"alone" | "perhapsShared" | "unanswered", Bilingual>> = {
  alone: { vi: "Excel không làm được việc này.", en: "Excel could not do it." },
  perhapsShared: {
    vi:
      "Excel không làm được việc này, thường là vì tệp đang dùng chung kiểu cũ (cạnh tên tệp có chữ Shared, Đã chia " +
      "sẻ): khi nào thôi dùng chung (tab Xem lại) thì làm được.",
    en:
      "Excel could not do it, mostly because the workbook is shared in the old way (Shared stands beside its name): it " +
      "can be done once the sharing is ended (Review tab).",
  },
  unanswered: { vi: "Excel không trả lời kịp.", en: "Excel did not answer in time." },
};

/**
 * Why Excel did not do something, for a sentence that says what.
 * @param part what it was of a run; absent where it was something else
 */
export function reasonOf(error: unknown, part?: CosmeticPart): Bilingual {
  if (isUnanswered(error)) return REFUSED.unanswered;
  const isPerhapsShared = part !== undefined && NOT_WHILE_SHARED.has(part);
  return knownReason(codeOf(error)) ?? REFUSED[isPerhapsShared ? "perhapsShared" : "alone"];
}

/** What the journal says of cosmetics that are still to be set; each once. */
export function unfinishedOf(cosmetics: readonly Cosmetic[]): readonly Unfinished[] {
  const found = new Map<string, Unfinished>();
  for (const { part, of } of cosmetics) if (of !== null) found.set(`${part} ${of}`, { part, of });
  return [...found.values()];
}

/** What is sent behind the cosmetics. */
export interface Close {
  /** Given the cosmetics that were refused. */
  readonly jobs: (refused: readonly Cosmetic[]) => readonly Job[];
  /** Jobs that take away what was done of it by half. */
  readonly mend: () => readonly Job[];
}

/** What was not set of cosmetics, and why what is sent behind them was refused; null: it was not. */
export interface CosmeticReceipt {
  readonly refused: readonly RefusedCosmetic[];
  readonly closing: unknown;
}

/**
 * Sets cosmetics, all together where Excel takes them, leaving out each that it refuses. One round trip, and one more
 * for each that is refused; more only where they do not fit into one. Where a whole request is refused, or not
 * answered, all that it was to set counts as not set.
 * @throws HostRefusal where Excel can do none of it in a step of Undo
 */
export async function setCosmetics(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  cosmetics: readonly Cosmetic[],
  close: Close,
): Promise<CosmeticReceipt> {
  const refused: RefusedCosmetic[] = [];
  let rest = cosmetics;
  for (;;) {
    const progress = followed(context, () => counter.roundTrips);
    const steps = rest.flatMap((cosmetic, i) => progress.follow(String(i), cosmetic.jobs));
    try {
      await sendJobs(context, counter, [...steps, ...close.jobs(refused.map((r) => r.cosmetic))]);
      return { refused, closing: null };
    } catch (error) {
      const reached = progress.stopped(error);
      const at = rest.findIndex((_, i) => reached(String(i)) === "begun");
      const cosmetic = rest[at];
      if (isWithoutUndo(error)) {
        await sendQuietly(context, counter, close.mend());
        throw refusalOf(error, "partly-written");
      }
      if (cosmetic === undefined || !isRefusedAction(error)) {
        if (!isUnanswered(error)) await sendQuietly(context, counter, close.mend());
        const unset = rest.filter((_, i) => reached(String(i)) !== "done");
        return {
          refused: [...refused, ...unset.map((each) => ({ cosmetic: each, error }))],
          closing: unset.length === 0 ? error : null,
        };
      }
      refused.push({ cosmetic, error });
      for (const jobs of cosmetic.mend ?? []) await sendQuietly(context, counter, jobs());
      rest = rest.slice(at + 1);
    }
  }
}
