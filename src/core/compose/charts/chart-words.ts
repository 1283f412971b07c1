import type { Bilingual, Language } from "../../model/message";
import { shortened } from "../../model/message";
import { formatNumber, formatPercent } from "../../i18n/number-format";
import { indicatorName } from "../../vocabulary/indicators";
import { lowerFirst, withoutBrackets } from "../../vocabulary/names";

/** Letters of a name in a title. Source: a title of 12 points holds some 75 letters in a line of the page. */
const LONGEST_NAME = 44;

/** Decimals of a percentage or of points. Source: as the paragraphs have them. */
const DECIMALS = 2;

/** An indicator as the title of a chart names it. */
export const nameOf = (label: string, language: Language): string =>
  shortened(withoutBrackets(indicatorName(label)[language]), LONGEST_NAME);

/** An indicator in the middle of a title. */
export const inTitle = (label: string, language: Language): string => lowerFirst(nameOf(label, language));

const VERBS = { rise: { vi: "tăng", en: "up" }, fall: { vi: "giảm", en: "down" } } as const;

/** "tăng 8,95%" / "down 3.03%". */
export function change(growth: number, language: Language): string {
  const verb = growth < 0 ? VERBS.fall : VERBS.rise;
  return `${verb[language]} ${formatPercent(Math.abs(growth), language, DECIMALS)}`;
}

/** "+8,95%" / "-3.03%". */
export const signedPercent = (value: number, language: Language): string =>
  formatPercent(value, language, DECIMALS, true);

/** A figure with at most two decimals. */
export const number = (value: number, language: Language): string => formatNumber(value, language, DECIMALS);

/** The words with what fills them. */
export function filled(words: Bilingual, language: Language, values: Readonly<Record<string, string>>): string {
  return words[language].replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
}
