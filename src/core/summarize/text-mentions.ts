import { normalizeLabel } from "../model/message";
import type { Unit } from "../model/tables/unit";
import {
  FALL,
  OF_PLAN,
  OF_PRICE,
  OF_WHOLE,
  PERCENT_BEHIND,
  PROSE_NUMBER,
  PROSE_TIME,
  RISE,
  TIMES_BEHIND,
} from "../vocabulary/prose";
import { parseUnit } from "../vocabulary/units";
import { matches } from "../vocabulary/words";
import type { Subject } from "./text-facts";
import { wordsOf } from "./text-facts";

/** Characters behind a number in which its unit or "kế hoạch" stands. Source: the longest unit of the vocabulary has 18. */
const REACH = 24;

/** A number of a sentence, as written and as meant, with what stands around it. */
export interface NumberMention {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  /** From the number, or the bracket, before it. */
  readonly before: string;
  readonly behind: string;
  readonly start: number;
}

/** Whether a sentence is written, and its numbers are, as in Vietnamese. */
export const isVietnamese = (text: string): boolean => /[^\u0000-\u007f]/u.test(text);

function valueOf(text: string, vietnamese: boolean): { readonly value: number; readonly decimals: number } {
  const [thousands, point] = vietnamese ? [".", ","] : [",", "."];
  const isGroup = text
    .split(thousands)
    .slice(1)
    .every((group) => /^\d{3}(?!\d)/.test(group));
  const digits = (isGroup ? text.replaceAll(thousands, "") : text.replaceAll(thousands, point)).replace(point, ".");
  return { value: Number(digits), decimals: digits.split(".")[1]?.length ?? 0 };
}

/** The times of a sentence, and the sentence with them blanked out. */
export function timesIn(sentence: string): { readonly times: readonly TimeMention[]; readonly rest: string } {
  const times: TimeMention[] = [];
  const rest = sentence.replace(PROSE_TIME, (text: string, start: number) => {
    times.push({ text, start });
    return "~".repeat(text.length);
  });
  return { times, rest };
}

/** The numbers of a sentence whose times are blanked out. */
export function numbersIn(rest: string): readonly NumberMention[] {
  const vietnamese = isVietnamese(rest);
  let last = 0;
  return [...rest.matchAll(PROSE_NUMBER)].map((found) => {
    const [text] = found;
    const end = found.index + text.length;
    const clause = rest.slice(last, found.index);
    last = end;
    return {
      text,
      ...valueOf(text, vietnamese),
      before: clause.slice(Math.max(clause.lastIndexOf(";"), clause.lastIndexOf("(")) + 1),
      behind: rest.slice(end, end + REACH).split(/[;)(]|, |\d/u, 1)[0] ?? "",
      start: found.index,
    };
  });
}

/** The subjects that the text names last before a number, by the longest of their names. */
function subjectsBefore(text: string, subjects: readonly Subject[]): readonly Subject[] {
  const said = ` ${wordsOf(text).join(" ")} `;
  let best = { end: -1, length: 0 };
  let named: Subject[] = [];
  for (const subject of subjects)
    for (const name of subject.names) {
      const written = ` ${name.join(" ")} `;
      const at = said.lastIndexOf(written);
      if (at < 0) continue;
      const end = at + written.length;
      const isBetter = end > best.end || (end === best.end && written.length > best.length);
      if (isBetter) named = [];
      if (isBetter) best = { end, length: written.length };
      if (isBetter || (end === best.end && written.length === best.length)) named.push(subject);
    }
  return [...new Set(named)];
}

/** How a number is used: as growth of a direction, as a share of the plan, as a part of a whole, or as an amount. */
export function useOf({ before, behind }: NumberMention): NumberUse {
  const isPercent = PERCENT_BEHIND.test(behind);
  if (TIMES_BEHIND.test(behind)) return "times";
  const near = normalizeLabel(before.slice(before.lastIndexOf(",") + 1));
  if (matches(OF_PLAN, behind)) return "attainment";
  if (matches(OF_WHOLE, near)) return "share";
  if (matches(FALL, near)) return "fall";
  if (matches(RISE, near)) return "rise";
  return isPercent ? "attainment" : "amount";
}

/** Whether a figure, rounded as a number of a text is, gives it. */
export const isSame = (value: number, { value: said, decimals }: NumberMention): boolean =>
  Math.abs(Math.abs(value) - said) <= 0.5 * 10 ** -decimals + 1e-9;

/** The unit that a number is followed by; null where none is. */
export function unitBehind(behind: string): Unit | null {
  const said = wordsOf(behind);
  for (const length of [3, 2, 1]) {
    const unit = parseUnit(said.slice(0, length).join(" "));
    if (unit !== null) return unit;
  }
  return null;
}

/** What a number is used as. */
export type NumberUse = "rise" | "fall" | "times" | "attainment" | "share" | "amount";

/** A time of a sentence, as written. */
export interface TimeMention {
  readonly text: string;
  readonly start: number;
}

/** The sentences of a text, each with where it begins. */
export function sentencesIn(text: string): readonly { readonly sentence: string; readonly start: number }[] {
  const found: { readonly sentence: string; readonly start: number }[] = [];
  let start = 0;
  for (const gap of text.matchAll(/(?<=[.!?…])\s+(?=\p{Lu})|\n+/gu)) {
    found.push({ sentence: text.slice(start, gap.index), start });
    start = gap.index + gap[0].length;
  }
  return [...found, { sentence: text.slice(start), start }];
}

/** The indicators that a number of a sentence may be about: those named last before it. */
export function subjectsOfNumber(
  rest: string,
  { before, start }: NumberMention,
  subjects: readonly Subject[],
): readonly Subject[] {
  const isOfPrice = matches(OF_PRICE, before.slice(before.lastIndexOf(",") + 1));
  return subjectsBefore(rest.slice(0, start), subjects).filter(
    // The growth of a price is not that of the goods.
    ({ label }) => !isOfPrice || matches(OF_PRICE, normalizeLabel(label)),
  );
}
