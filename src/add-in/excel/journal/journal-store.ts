import type { Journal } from "./journal";
import { JOURNAL_NAMESPACE, journalParts } from "./journal";
import type { Job } from "../round-trips";

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
  const { customXmlParts } = context.workbook;
  return [
    ...journalParts(journal).map((xml): Job => ({
      bytes: xml.length * 1.5,
      queue: () => {
        const part = customXmlParts.add(xml);
        part.load("id");
        addedIds(() => part.id);
      },
    })),
    {
      bytes: 200,
      queue: () => {
        for (const id of oldPartIds) customXmlParts.getItem(id).delete();
      },
    },
  ];
}

/**
 * Queues the question for the ids of the parts that hold a journal now.
 * @returns what tells them once that has been sent
 */
export function askPartIds(context: Excel.RequestContext): () => readonly string[] {
  const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  return () => parts.items.map((p) => p.id);
}
