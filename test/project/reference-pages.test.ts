import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ENTRY_GROUPS } from "../../src/core/reference/entries";
import { REFERENCE_FOLDER, referencePages } from "../tools/reference-pages";

const ROOT = join(__dirname, "../..");
const pages = referencePages();

test("assets/reference says what the catalogues say (if not, run: npm run reference)", () => {
  const stale = [...pages]
    .filter(([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), "utf8") !== text)
    .map(([path]) => path);
  if (stale.length > 0) throw new Error(`stale: ${stale.join(", ")}\nRun: npm run reference`);
  const written = readdirSync(join(ROOT, REFERENCE_FOLDER)).map((name) => `${REFERENCE_FOLDER}/${name}`);
  expect(written.sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])(
  "%s: every link leads somewhere, nothing is left unfilled, every grid is rectangular",
  (path, text) => {
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id));
    const links = [...text.matchAll(/(?<!\\)\]\(([^)]+)\)/g)].map(([, target]) => target ?? "");
    expect(links.length).toBeGreaterThan(anchors.size);
    expect(
      links.filter((link) =>
        link.startsWith("#") ? !anchors.has(link.slice(1)) : !pages.has(`${REFERENCE_FOLDER}/${link}`),
      ),
    ).toEqual([]);
    expect(text.match(/\{\w+\}|undefined|\[object|NaN/g)).toBeNull();
    const rows = text.split("\n").map((line) => (line.startsWith("|") ? (line.match(/(?<!\\)\|/g) ?? []).length : 0));
    expect(
      rows
        .map((bars, i) => (bars > 0 && rows[i - 1] !== 0 && bars !== rows[i - 1] ? `${path}:${String(i + 1)}` : ""))
        .filter((fault) => fault !== ""),
    ).toEqual([]);
  },
);

test("every placeholder of a sentence has a word of its own in Vietnamese", () => {
  const all = [...pages].filter(([path]) => path.endsWith(".vi.md")).map(([, text]) => text);
  const words = all.flatMap((text) => [...text.matchAll(/‹([^›]+)›/g)].map(([, word = ""]) => word));
  expect(words.length).toBeGreaterThan(100);
  // Words of one syllable may be both: a name in English and a word in Vietnamese.
  expect(words.filter((word) => /^[a-z]+[A-Z]?[a-zA-Z]*$/.test(word) && !["trang"].includes(word))).toEqual([]);
});

test("every rule, measure and detector has its place on a page of each language", () => {
  const ids = ENTRY_GROUPS.flatMap((group) => group.entries.map((entry) => entry.id));
  for (const language of ["vi", "en"]) {
    const all = [...pages].filter(([path]) => path.endsWith(`.${language}.md`)).map(([, text]) => text);
    expect(ids.filter((id) => !all.some((text) => text.includes(`<a id="${id}"></a>`)))).toEqual([]);
  }
});

test("no page is too long to be read on a repository page", () => {
  for (const [path, text] of pages) expect([path, Buffer.byteLength(text) < 400_000]).toEqual([path, true]);
});
