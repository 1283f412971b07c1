import { readdirSync } from "node:fs";
import { join } from "node:path";

import type * as WordsModule from "../../../src/core/vocabulary/words";
import type { Examples, Grammar, Words } from "../../../src/core/vocabulary/words";

const FOLDER = join(__dirname, "../../../src/core/vocabulary");

/** An entry of the vocabulary, by the file that makes it and its pattern. */
type Entry =
  | { readonly file: string; readonly name: string; readonly words: Words }
  | { readonly file: string; readonly name: string; readonly grammar: Grammar<unknown> };

const entries: Entry[] = [];
let file = "";

// Every entry is made by these functions, those a file keeps to itself too: they note what they make.
jest.mock("../../../src/core/vocabulary/words", () => {
  const actual = jest.requireActual<typeof WordsModule>("../../../src/core/vocabulary/words");
  const noted =
    (make: (pattern: string, examples: Examples) => Words) =>
    (pattern: string, examples: Examples): Words => {
      const words = make(pattern, examples);
      entries.push({ file, name: pattern.slice(0, 60), words });
      return words;
    };
  return {
    ...actual,
    words: noted(actual.words),
    accented: noted(actual.accented),
    whole: noted(actual.whole),
    opening: noted(actual.opening),
    ending: noted(actual.ending),
    written: noted(actual.written),
    grammar: (read: (text: string) => unknown, readings: Grammar<unknown>["readings"]): Grammar<unknown> => {
      const grammar = actual.grammar(read, readings);
      entries.push({ file, name: readings.vi[0]?.[0] ?? "", grammar });
      return grammar;
    },
  };
});

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
const madeBy = new Map<string, number>();
for (const name of files) {
  // A file that is first read for another's sake is noted under that one's name: the entries are all there.
  file = name;
  const before = entries.length;
  jest.requireActual(join(FOLDER, name));
  madeBy.set(name, entries.length - before);
}
const { match, reading } = jest.requireActual<typeof WordsModule>("../../../src/core/vocabulary/words");

/** A pattern over texts as written keeps their case; any other reads normalized labels. */
const holds = ({ marked, plain, examples }: Words, text: string): boolean =>
  match({ marked, plain, examples }, marked.flags.includes("i") ? text.normalize("NFC") : reading(text)) !== null;

test("every file of the vocabulary has entries", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(entries.length).toBeGreaterThan(100);
});

test("every entry has an example, in Vietnamese or English", () => {
  const bare = entries.filter((entry) => {
    const { vi, en = [] } = "words" in entry ? entry.words.examples : entry.grammar.readings;
    return vi.length + en.length === 0;
  });
  expect(bare.map((entry) => `${entry.file}: ${entry.name}`)).toEqual([]);
});

const matching = entries.flatMap((entry) => ("words" in entry ? [entry] : []));

test.each(
  matching.flatMap(({ file: of, name, words }) =>
    [...words.examples.vi, ...(words.examples.en ?? [])].map((text) => [of, text, name, words] as const),
  ),
)("%s: “%s” holds %s", (_file, text, _name, words) => {
  expect(holds(words, text)).toBe(true);
});

test.each(
  matching.flatMap(({ file: of, name, words }) =>
    (words.examples.not ?? []).map((text) => [of, text, name, words] as const),
  ),
)("%s: “%s” does not hold %s", (_file, text, _name, words) => {
  expect(holds(words, text)).toBe(false);
});

test.each(
  entries.flatMap((entry) =>
    "grammar" in entry
      ? [...entry.grammar.readings.vi, ...(entry.grammar.readings.en ?? [])].map(
          ([text, expected]) => [entry.file, text, entry.grammar, expected] as const,
        )
      : [],
  ),
)("%s: “%s” is read as it should be", (_file, text, grammar, expected) => {
  expect(grammar(text)).toEqual(expected);
});
