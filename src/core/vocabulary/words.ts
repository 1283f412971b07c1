import { normalizeLabel, withoutDiacritics } from "../model/message";

/** A pattern over normalized labels that also reads text typed without any diacritic. */
export interface Words {
  readonly marked: RegExp;
  readonly plain: RegExp;
}

/** Words between word borders; the pattern is written as normalized labels are. */
export function words(pattern: string): Words {
  const bordered = `(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`;
  return { marked: new RegExp(bordered, "u"), plain: new RegExp(withoutDiacritics(bordered), "u") };
}

/** The whole of a label. */
export function whole(pattern: string): Words {
  const anchored = `^(?:${pattern})$`;
  return { marked: new RegExp(anchored, "u"), plain: new RegExp(withoutDiacritics(anchored), "u") };
}

/** The first match in a normalized label; text without any diacritic is matched without them. */
export function match(pattern: Words, normalized: string): RegExpExecArray | null {
  const found = pattern.marked.exec(normalized);
  if (found) return found;
  return /[^\u0020-\u007e]/.test(normalized) ? null : pattern.plain.exec(normalized);
}

/** Whether a normalized label holds the words. */
export const matches = (pattern: Words, normalized: string): boolean => match(pattern, normalized) !== null;

/** A text as the lexicon reads it: normalized, with the one word mended that half-converted headers are full of. */
export function reading(text: string): string {
  return normalizeLabel(text.replaceAll("_", " ")).replace(/(?<!\p{L})kú(?!\p{L})/gu, "kỳ");
}
