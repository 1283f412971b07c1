import { normalizeLabel, withoutDiacritics } from "../model/message";
import type { Entry, EntryGroup } from "./entries";

/** The words without case, diacritics and punctuation, one space between them. */
function folded(text: string): string {
  return withoutDiacritics(normalizeLabel(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function wordsOf(entry: Entry): string {
  const texts = [
    entry.name,
    ...entry.facts.map(({ text }) => text),
    ...Object.values(entry.messages),
    ...entry.examples.map(({ name }) => name),
  ];
  return ` ${folded([entry.id, ...texts.flatMap(({ vi, en }) => [vi, en])].join(" "))}`;
}

/**
 * The entries that hold every word of the query or one that begins with it, in either language, with or without
 * diacritics; groups that are left empty are left out.
 */
export function findEntries(groups: readonly EntryGroup[], query: string): readonly EntryGroup[] {
  const wanted = folded(query)
    .split(" ")
    .filter((part) => part !== "");
  if (wanted.length === 0) return groups;
  const holds = (entry: Entry): boolean => {
    const words = wordsOf(entry);
    return wanted.every((part) => words.includes(` ${part}`));
  };
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter(holds) }))
    .filter((group) => group.entries.length > 0);
}
