import { HostRefusal, REFUSALS } from "../errors";
import type { Journal, Unreadable } from "./journal";
import { JOURNAL_NAMESPACE, journalParts } from "./journal";
import type { Job, Question } from "../round-trips";
import { questionsAbout } from "../round-trips";

const NEWER = {
  id: "refused-journal-newer",
  text: {
    vi:
      "Phần đã thêm trong tệp này do phiên bản Soát Số mới hơn ghi, nên bản này không ghi và không gỡ gì: " +
      "đóng tệp rồi mở lại để nhận bản mới, hoặc mở tệp trên máy đã ghi.",
    en:
      "A newer version of Soát Số wrote what was added to this file, so this one neither writes nor removes " +
      "anything: close the file and open it again to get the newer version, or open it where it was written.",
  },
} as const;

/** Why nobody writes where the journal cannot be acted on, and what to do. */
export function unreadableJournal(unreadable: Unreadable): HostRefusal {
  return new HostRefusal(unreadable === "newer" ? NEWER : REFUSALS.journalUnreadable);
}

/**
 * Lets nobody write where the journal cannot be acted on.
 * @throws HostRefusal that says why, and what to do
 */
export function requireReadable(unreadable: Unreadable | null): void {
  if (unreadable !== null) throw unreadableJournal(unreadable);
}

/**
 * Jobs that put a journal in the place of the parts that hold one now: the new stands before the old goes. An empty
 * journal leaves no part.
 * @param addedIds called for each part that is added, with what tells its id once the jobs have been sent
 */
export function storeJournal(
  context: Excel.RequestContext,
  journal: Journal,
  oldPartIds: readonly string[],
  addedIds: (id: () => string) => void,
): readonly Job[] {
  return [
    ...addJournal(context, journal, (part) => {
      part.load("id");
      addedIds(() => part.id);
    }),
    ...dropParts(context, oldPartIds),
  ];
}

/** Jobs that add a journal beside whatever others stand; `added` is called for each part, when it is queued. */
export function addJournal(
  { workbook }: Excel.RequestContext,
  journal: Journal,
  added: (part: Excel.CustomXmlPart) => void,
): readonly Job[] {
  return journalParts(journal).map((xml): Job => ({
    bytes: xml.length * 1.5,
    queue: () => {
      added(workbook.customXmlParts.add(xml));
    },
  }));
}

/** Jobs that take parts away, each by itself. */
export function dropParts({ workbook }: Excel.RequestContext, partIds: readonly string[]): readonly Job[] {
  return partIds.map((id) => ({
    bytes: 100,
    queue: () => {
      workbook.customXmlParts.getItem(id).delete();
    },
  }));
}

/** The question which parts hold a journal now, and their ids once it has been answered. */
export function askParts({ customXmlParts }: Excel.Workbook): {
  readonly questions: readonly Question[];
  readonly ids: () => readonly string[];
} {
  const parts: Excel.CustomXmlPartScopedCollection[] = [];
  const questions = questionsAbout(
    [JOURNAL_NAMESPACE],
    () => ({ sent: 500, received: 2_000 }),
    (namespace) => {
      const now = customXmlParts.getByNamespace(namespace);
      now.load("items/id");
      return now;
    },
    parts,
  );
  return { questions, ids: () => parts.flatMap(({ items }) => items.map(({ id }) => id)) };
}

/** Jobs that Excel refuses where the journal is no longer the one that was read: another run has changed it. */
export function guardParts(context: Excel.RequestContext, partIds: readonly string[]): readonly Job[] {
  return partIds.map((id) => ({
    bytes: 100,
    queue: () => {
      context.workbook.customXmlParts.getItem(id).load("id");
    },
  }));
}

/**
 * A job that Excel refuses where another journal has come beside the one that was just stored
 * (CustomXmlPartScopedCollection.getOnlyItem); none where that takes several parts.
 */
export function guardAlone({ workbook }: Excel.RequestContext, journal: Journal): readonly Job[] {
  if (journalParts(journal).length !== 1) return [];
  return [
    {
      bytes: 200,
      queue: () => {
        workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE).getOnlyItem().load("namespaceUri");
      },
    },
  ];
}
