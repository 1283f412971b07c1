import { match, opening, whole, without, words, written } from "./words";

const WORDS = String.raw`trong đó|t\.đ|tđ|of which`;

/** Lines that stand under a total without making it up, wherever the label says so. */
export const OF_WHICH = words(String.raw`${WORDS}|gồm một số`, {
  vi: ["Trong đó:", "T.đ: xuất khẩu", "Hàng hóa, trong đó", "Trong do: ca phe"],
  en: ["of which: coffee"],
  not: ["Trong nước", "Đóng góp"],
});

/** A label that is nothing but the words that a list of parts follows. */
export const OF_WHICH_ALONE = whole(String.raw`[-–+*•\s]*(?:${WORDS}|chia ra)\s*:?`, {
  vi: ["Trong đó:", "Chia ra", "- Trong đó"],
  en: ["Of which"],
  not: ["Trong đó: Cà phê"],
});

/** The one part that is named in the line of the words. */
export const OF_WHICH_NAMED = opening(String.raw`(?:${WORDS})\s*[:,]?\s*\p{L}.*`, {
  vi: ["Trong đó: Doanh nghiệp FDI", "- T.đ cà phê"],
  en: ["of which: coffee"],
  not: ["Trong đó:", "Cà phê, trong đó"],
});

const BEFORE = written(String.raw`^(?:trong đó\s*[:,]?|of which\s*[:,]?|t\.?đ\s*:)\s*`, {
  vi: ["Trong đó: Cà phê", "trong đó, cà phê", "TĐ: Cà phê"],
  en: ["of which: coffee"],
  not: ["Cà phê trong đó"],
});

const BEHIND = written(String.raw`(?<=\p{L})[\s,;(-]+(?:trong đó|of which)\s*[:,)]*\s*$`, {
  vi: ["Lúa trong đó:", "Cà phê, trong đó"],
  en: ["Rice, of which:"],
  not: ["Trong đó: lúa", "Trong đó"],
});

/** A label as written without the "trong đó" before or behind what it names. */
export const withoutOfWhich = (label: string): string => without(BEHIND, without(BEFORE, label));

/** Whether a normalized label opens a list of some of the parts of what stands above: "trong đó" is its first word. */
export function opensPartialList(label: string): boolean {
  const hit = match(OF_WHICH, label);
  return hit !== null && hit.index <= 2;
}
