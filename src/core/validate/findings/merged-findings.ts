import { rangeName } from "../../model/cells/address";
import type { Finding, MessageParts, Place } from "../../model/results/finding";
import type { Message } from "../../model/message";
import { joinMessages, joinParts } from "./message-parts";

/** Where a place is, as one text. */
export const placeKey = (place: Place): string => `${place.sheet}!${rangeName(place.range)}`;

/** Each place once, in order, but for one that is named already. */
export function distinctPlaces(places: readonly Place[], named: Place): readonly Place[] {
  const distinct = new Map<string, Place>();
  for (const place of places) if (placeKey(place) !== placeKey(named)) distinct.set(placeKey(place), place);
  return [...distinct.values()];
}

/** How bad a finding is: the lower the worse. */
export function rank({ severity, strong }: Finding): number {
  return severity === "error" ? 0 : severity === "warning" ? (strong ? 1 : 2) : 3;
}

/** What a finding says, in parts, even where its rule tells it in one. */
export const partsOf = (finding: Finding): MessageParts =>
  finding.parts ?? { statement: finding.message, reason: null, closing: null };

/** What a finding says with a sentence more, its question still last. */
export function adding(finding: Finding, sentence: Message): MessageParts {
  const parts = partsOf(finding);
  return { ...parts, statement: joinMessages([parts.statement, sentence]) };
}

/** Several findings as the first of them: as bad as the worst, with the places and fixes of all. */
export function joinTo(first: Finding, rest: readonly Finding[], parts: MessageParts): Finding {
  const worst = [first, ...rest].reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const related = distinctPlaces([...first.related, ...rest.flatMap((f) => [f.place, ...f.related])], first.place);
  return {
    ...first,
    severity: worst.severity,
    strong: worst.strong,
    related,
    message: joinParts(parts),
    parts,
    fixes: [...first.fixes, ...rest.flatMap((f) => f.fixes)],
    also: otherRules(first, rest),
  };
}

/** The rules of findings that are told by the first of them, in their order. */
export function otherRules(first: Finding, rest: readonly Finding[]): readonly string[] {
  const all = [...(first.also ?? []), ...rest.flatMap((f) => [f.ruleId, ...(f.also ?? [])])];
  return [...new Set(all)].filter((id) => id !== first.ruleId);
}
