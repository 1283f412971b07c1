import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { withTextEdits, wordText } from "../../src/word/word-text";

const word = (body: string): Uint8Array =>
  zipSync({
    "word/document.xml": strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    "word/styles.xml": strToU8("<w:styles/>"),
  });
const run = (text: string, look = ""): string => `<w:r>${look}<w:t>${text}</w:t></w:r>`;
const mainOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());

test("the text is that of the paragraphs, without empty ones running into others", () => {
  expect(wordText(word(`<w:p w:a="1"/><w:p>${run("A &amp; B")}<w:r><w:tab/></w:r></w:p><w:p>${run("c")}</w:p>`))).toBe(
    "A & B \nc",
  );
});

test.each([
  ["within a run", 4, 7, "610", ["Đạt ", "610", " triệu", " USD"]],
  ["over two runs", 4, 12, "9", ["Đạt ", "9", "u", " USD"]],
  ["an insertion belongs to the letters before it", 7, 7, " [?]", ["Đạt ", "525 [?]", " triệu", " USD"]],
  ["at the very end", 17, 17, "<&>", ["Đạt ", "525", " triệu", " USD&lt;&amp;&gt;"]],
])("an edit %s keeps the runs and their looks", (_name, start, end, by, texts) => {
  const before = word(
    `<w:p>${run("Đạt ")}${run("525", "<w:rPr><w:b/></w:rPr>")}${run(" triệu")}${run(" USD")}</w:p><w:p>${run("Hai")}</w:p>`,
  );
  const after = withTextEdits(before, [{ start, end, by }]);
  expect([...mainOf(after).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text)).toEqual([...texts, "Hai"]);
  expect(mainOf(after)).toContain("<w:rPr><w:b/></w:rPr>");
  expect(strFromU8(unzipSync(after)["word/styles.xml"] ?? new Uint8Array())).toBe("<w:styles/>");
});

test("several edits of one run are made together", () => {
  const after = withTextEdits(word(`<w:p>${run("tăng 5%, giảm 6%")}</w:p>`), [
    { start: 0, end: 4, by: "giảm" },
    { start: 5, end: 6, by: "7,5" },
    { start: 16, end: 16, by: " [?]" },
  ]);
  expect(wordText(after)).toBe("giảm 7,5%, giảm 6% [?]");
});

test("what is no Word document is refused", () => {
  expect(() => wordText(zipSync({ "a.xml": strToU8("<a/>") }))).toThrow("word/document.xml is missing");
});
