import type { CellRange } from "../../../core/model/cells/address";
import type { Skipped } from "../../../core/model/changes/workbook-change";
import type { Bilingual } from "../../../core/model/message";
import { message } from "../../../core/model/message";
import { codeOf, knownReason, refusalOf } from "../errors";
import { technicalDetails } from "../technical-details";
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
  /** Jobs that take away what was set of it by half. */
  readonly mend?: () => readonly Job[];
}

/** A cosmetic that was refused, with the error. */
interface RefusedCosmetic {
  readonly cosmetic: Cosmetic;
  readonly error: unknown;
}

const WHAT: Readonly<Record<CosmeticPart, Bilingual>> = {
  marks: { vi: "Chưa đánh dấu được hết các ô", en: "Not every cell was marked" },
  merge: { vi: "Chưa gộp được ô tiêu đề của cột đã thêm", en: "The heading of the added column was not merged" },
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
    { reason: reasonOf(cosmetic.part, error) },
  );
  const details = technicalDetails(error);
  return {
    sheet: cosmetic.sheet,
    range: cosmetic.range,
    reason: details === null ? reason : { ...reason, details },
  };
}

/**
 * What Excel does not do in a workbook that is shared in the old way. Source: Microsoft Support, "Troubleshoot shared
 * workbooks", unavailable features; nothing in Office.js tells that a workbook is shared so.
 */
const NOT_WHILE_SHARED: ReadonlySet<CosmeticPart> = new Set(["marks", "merge", "links", "looks", "chart"]);

const REFUSED: Readonly<Record<"alone" | "perhapsShared", Bilingual>> = {
  alone: { vi: "Excel không làm được việc này.", en: "Excel could not do it." },
  perhapsShared: {
    vi:
      "Excel không làm được việc này, thường là vì tệp đang dùng chung kiểu cũ (cạnh tên tệp có chữ Shared, Đã chia " +
      "sẻ): khi nào thôi dùng chung (tab Xem lại) thì làm được.",
    en:
      "Excel could not do it, mostly because the workbook is shared in the old way (Shared stands beside its name): it " +
      "can be done once the sharing is ended (Review tab).",
  },
};

function reasonOf(part: CosmeticPart, error: unknown): Bilingual {
  return knownReason(codeOf(error)) ?? REFUSED[NOT_WHILE_SHARED.has(part) ? "perhapsShared" : "alone"];
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

/**
 * Sets cosmetics, all together where Excel takes them, leaving out each that it refuses. One round trip, and one more
 * for each that is refused; more only where they do not fit into one.
 * @returns those that were refused
 * @throws HostRefusal where no answer tells what was refused, where it is `close`, or where Excel can do none of it
 * in a step of Undo
 */
export async function setCosmetics(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  cosmetics: readonly Cosmetic[],
  close: Close,
): Promise<readonly RefusedCosmetic[]> {
  const refused: RefusedCosmetic[] = [];
  let rest = cosmetics;
  for (;;) {
    const progress = followed(context, () => counter.roundTrips);
    const jobs = rest.flatMap((cosmetic, i) => progress.follow(String(i), cosmetic.jobs));
    try {
      await sendJobs(context, counter, [...jobs, ...close.jobs(refused.map((r) => r.cosmetic))]);
      return refused;
    } catch (error) {
      const reached = progress.stopped(error);
      const at = rest.findIndex((_, i) => reached(String(i)) === "begun");
      const cosmetic = rest[at];
      if (cosmetic === undefined || !isRefusedAction(error) || isWithoutUndo(error)) {
        await sendQuietly(context, counter, close.mend());
        throw refusalOf(error, "partly-written");
      }
      refused.push({ cosmetic, error });
      await sendQuietly(context, counter, cosmetic.mend?.() ?? []);
      rest = rest.slice(at + 1);
    }
  }
}
