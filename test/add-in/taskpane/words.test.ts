import { DIAGNOSIS_WORDS } from "../../../src/add-in/taskpane/words/diagnosis-words";
import { LAYOUT_WORDS } from "../../../src/add-in/taskpane/words/layout-words";
import { LATE_WORDS } from "../../../src/add-in/taskpane/words/late-words";
import { PANE_WORDS, word } from "../../../src/add-in/taskpane/words/pane-words";

const WORDS = Object.entries({ ...PANE_WORDS, ...LAYOUT_WORDS, ...LATE_WORDS, ...DIAGNOSIS_WORDS });
const offending = (isWrong: (vi: string, en: string) => boolean): readonly string[] =>
  WORDS.filter(([, { vi, en }]) => isWrong(vi, en)).map(([name, { vi }]) => `${name}: ${vi}`);
const countOf = (text: string): number => text.split("{n}").length - 1;

describe("the words of the pane", () => {
  test("accuse nobody", () => {
    expect(offending((vi, en) => /lỗi/i.test(vi) || /\berrors?\b|\bwrong /i.test(en))).toEqual([]);
  });

  test("call a table a biểu; a bảng is a sheet or a code page only", () => {
    expect(offending((vi) => /bảng(?! tính| mã)/i.test(vi))).toEqual([]);
  });

  test("put the tone on the first vowel of oa, oe and uy where nothing follows (xóa, hòa, thủy)", () => {
    expect(offending((vi) => /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu.test(vi))).toEqual([]);
  });

  test("are composed letters, with single spaces", () => {
    expect(offending((vi, en) => vi !== vi.normalize("NFC") || / {2}|^ | $/.test(vi + en))).toEqual([]);
  });

  test("end as sentences where they are such: two sentences end like one, and both languages alike", () => {
    const end = (text: string): string => /[.:…]$/.exec(text)?.[0] ?? "";
    expect(offending((vi, en) => end(vi) !== end(en))).toEqual([]);
    expect(offending((vi) => /[.?!] \p{Lu}/u.test(vi) && !/[.:?)]$/.test(vi))).toEqual([]);
  });

  test("write a number as their readers do, and leave a name as it is", () => {
    expect([word("checked", "vi", 40281), word("checked", "en", 40281), word("onSheet", "vi", "2024")]).toEqual([
      "Đã đối chiếu 40.281 chỗ.",
      "Comparisons made: 40,281.",
      "trang 2024",
    ]);
  });

  test("have a place for the same number in both languages", () => {
    expect(offending((vi, en) => countOf(vi) !== countOf(en))).toEqual([]);
  });
});
