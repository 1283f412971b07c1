/** The same words in both languages; `{name}` stands for a parameter. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** What may fill a placeholder: text as it stands, a number to be formatted for the reader, a percentage, a place. */
export type MessageParameter =
  | string
  | { readonly kind: "number"; readonly value: number; readonly decimals?: number }
  | { readonly kind: "percent"; readonly value: number; readonly decimals?: number; readonly signed?: boolean }
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string }
  | Bilingual;

/** A sentence that is not yet in any language: chosen and formatted only at the edge. */
export interface Message {
  readonly id: string;
  readonly text: Bilingual;
  readonly parameters: Readonly<Record<string, MessageParameter>>;
  /** What the machine said, for whoever supports the reader; no part of the sentence, and in no language of ours. */
  readonly details?: string;
}

/**
 * A name as a sentence quotes it, in at most about `most` letters: a path keeps its first and its last part, another
 * text its first words.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const parts = text.split(" · ");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (parts.length > 1) return `${firstWords(first, most / 2)} … ${firstWords(last, most / 2)}`;
  return `${firstWords(text, most)}…`;
}

/** As many whole words of a text as fit, without what ends a clause. */
function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(" ");
  return (end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:(–-]+$/u, "");
}

/** A message from its id, its words and what fills them. */
export function message(
  id: string,
  text: Bilingual,
  parameters: Readonly<Record<string, MessageParameter>> = {},
): Message {
  return { id, text, parameters };
}

/** What the machine said with a message, as a list of none or one. */
export function detailsOf({ details }: Message): readonly string[] {
  return details === undefined ? [] : [details];
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/quí/g, "quý"],
  [/lũi/g, "lũy"],
  [/(^|[^\p{L}])kì(?![\p{L}])/gu, "$1kỳ"],
  [/tỉ(?=\s+(?:đồng|usd|lệ|trọng|đ\b))/g, "tỷ"],
];

/** What any of them begins with or holds. */
const RESPELLED = /quí|lũi|kì|tỉ/;

/** Tones of "oa", "oe" and "uy" at a syllable's end, which some type on the last vowel and some on the first. */
const LATE_TONES: ReadonlyMap<string, string> = new Map(
  [..."oàòaoáóaoảỏaoãõaoạọaoèòeoéóeoẻỏeoẽõeoẹọeuỳùyuýúyuỷủyuỹũyuỵụy".matchAll(/..../gu)].map(
    ([pair]) => [pair.slice(0, 2), pair.slice(2)] as const,
  ),
);
const LATE_TONE = new RegExp(`(?<![q])(?:${[...LATE_TONES.keys()].join("|")})(?!\\p{L})`, "gu");

/** What no spelling of Vietnamese and no composed letter is without. */
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** A label as it is compared: NFC, lower case, one space for any white space, one spelling where two are in use. */
export function normalizeLabel(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(/\s+/g, " ").trim();
  let label = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00a0\u200b]+/g, " ")
    .trim();
  if (RESPELLED.test(label)) for (const [pattern, spelling] of SPELLINGS) label = label.replace(pattern, spelling);
  return label.replace(LATE_TONE, (tone) => LATE_TONES.get(tone) ?? tone);
}

/** A normalized label without any diacritic ("đ" becomes "d"). */
export function withoutDiacritics(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").normalize("NFC");
}

/**
 * A normalized label without tone marks, spaces and punctuation: two labels that are alike so differ in how they are
 * spelled at most ("măc" for "mặc").
 */
export function withoutTones(label: string): string {
  return label
    .normalize("NFD")
    .replace(TONES, "")
    .normalize("NFC")
    .replace(/[^\p{L}\d]/gu, "");
}

/** Grave, acute, tilde, hook above and dot below: what changes a syllable's tone, not its letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The words of a label, normalized, in their order. */
export const wordsIn = (label: string): readonly string[] =>
  normalizeLabel(label)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");

/** The share of all their words that two labels have in common, 0 to 1. */
export function labelLikeness(a: string, b: string): number {
  const [x, y] = [new Set(wordsIn(a)), new Set(wordsIn(b))];
  const all = new Set([...x, ...y]).size;
  return all === 0 ? 0 : [...x].filter((word) => y.has(word)).length / all;
}
