import type { Bilingual } from "../src/model/text";

/** The names between braces, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ""))].sort();
}

/** Fails where a text is missing in a language, is the same in both, asks for other parameters, is not in NFC or accuses. */
export function expectSoundWords(words: readonly Bilingual[]): void {
  for (const text of words) {
    const { vi, en } = text;
    expect(vi.trim()).not.toBe("");
    expect(en.trim()).not.toBe("");
    expect([vi, en].map(placeholdersOf)).toEqual([placeholdersOf(vi), placeholdersOf(vi)]);
    // What consists of parameters alone has no words to translate.
    if (/\p{L}/u.test(vi.replace(/\{\w+\}/g, ""))) expect(vi).not.toBe(en);
    expect(vi).toBe(vi.normalize("NFC"));
    expect(vi.toLowerCase()).not.toMatch(/(^|[^\p{L}])(lỗi|sai)($|[^\p{L}])/u);
    expect(en.toLowerCase()).not.toMatch(/\b(wrong|mistake|fault)\b/);
  }
}

/** Fails where two examples of an entry have one name. */
export function expectOwnNames(examples: readonly { readonly name: Bilingual }[]): void {
  for (const language of ["vi", "en"] as const) expect(new Set(examples.map(({ name }) => name[language])).size).toBe(examples.length);
}
