import { placeName } from "../../../core/model/cells/address";
import { renderMessage } from "../../../core/i18n/render";
import type { Language, Message } from "../../../core/model/message";
import { normalizeLabel, withoutDiacritics } from "../../../core/model/message";
import type { Finding, Place, Severity } from "../../../core/model/results/finding";

/** Severities, worst first. */
export const WORST_FIRST: readonly Severity[] = ["error", "warning", "information"];

/** By what the list is grouped. */
export type Grouping = "rule" | "sheet";

/** Something of the list that words can be looked for in. */
interface Listed {
  readonly place: Place;
  readonly message: Message;
}

const folded = (text: string): string => withoutDiacritics(normalizeLabel(text)).toLowerCase();

/**
 * Whether an item holds every word of the query, in its sentence, its indicator or its cell's name, with or without
 * diacritics.
 */
export function holdsWords(
  { place, message }: Listed,
  indicator: string | null,
  query: string,
  language: Language,
): boolean {
  const wanted = folded(query).split(/\s+/);
  const text = folded(`${placeName(place.sheet, place.range)} ${indicator ?? ""} ${renderMessage(message, language)}`);
  return wanted.every((each) => text.includes(each));
}

/** Items under the key of each, in the order in which the keys first come. */
export function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups];
}

/** The same findings, worst first. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity));
}
