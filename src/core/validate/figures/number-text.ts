/** What a text in a figure's place says: one number, one of two numbers, a mark, or words. */
type NumberText =
  | { readonly kind: "number"; readonly value: number; readonly style: "vi" | "en" | "either" }
  | { readonly kind: "ambiguous"; readonly vi: number; readonly en: number }
  /** "-": the thing did not occur, a true zero. */
  | { readonly kind: "none" }
  /** "…", "x": the figure is not at hand. */
  | { readonly kind: "unavailable" }
  | { readonly kind: "words" };

const NONE = /^[-–—−]+$/;
const UNAVAILABLE = /^(?:…+|\.+|x|\*+|"|''|”|“|n\/?a|kxđ|\?|\(\*+\))$/i;
const VI = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?$/;
const EN = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d+)?$/;

/** The text without the spaces, no-break spaces and invisible marks around and inside it. */
export function bareText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u2000-\u200d\u202f\u2060\ufeff]+/g, " ")
    .trim();
}

/** Reads a text as vi-VN (1.078,60) and as en-US (1,078.60). */
export function readNumberText(text: string): NumberText {
  const bare = bareText(text);
  if (NONE.test(bare)) return { kind: "none" };
  if (UNAVAILABLE.test(bare)) return { kind: "unavailable" };
  const signed = /^([-−–+]?) ?(.*)$/.exec(bare);
  const digits = signed?.[2] ?? "";
  const sign = signed?.[1] !== undefined && signed[1] !== "" && signed[1] !== "+" ? -1 : 1;
  const vi = VI.test(digits) ? sign * Number(digits.replace(/[. ]/g, "").replace(",", ".")) : null;
  const en = EN.test(digits) ? sign * Number(digits.replace(/[, ]/g, "")) : null;
  if (vi === null && en === null) return { kind: "words" };
  if (vi !== null && en !== null)
    return vi === en ? { kind: "number", value: vi, style: "either" } : { kind: "ambiguous", vi, en };
  return vi === null ? { kind: "number", value: en ?? 0, style: "en" } : { kind: "number", value: vi, style: "vi" };
}
