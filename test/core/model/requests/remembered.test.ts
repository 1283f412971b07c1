import { message } from "../../../../src/core/model/message";
import type { Remembered } from "../../../../src/core/model/requests/remembered";
import {
  LONGEST_NOTE,
  LONGEST_PARAGRAPH,
  NOTHING_REMEMBERED,
  setAside,
  withExplanation,
  withHint,
  withIgnored,
  withMeasures,
  withParagraph,
  withQuiet,
  withThresholds,
  withoutHint,
  withoutIgnored,
} from "../../../../src/core/model/requests/remembered";
import type { LayoutHint } from "../../../../src/core/model/requests/layout-hint";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { Finding } from "../../../../src/core/model/results/finding";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import type { MessageParameter } from "../../../../src/core/model/message";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

const hint = (tableId: string, isTable = true): LayoutHint => ({
  tableId,
  isTable,
  isConfirmed: false,
  columns: [],
  extent: null,
});

test("a table has one hint, the last", () => {
  const two = withHint(withHint(NOTHING_REMEMBERED, hint("a")), hint("b"));
  expect(two.hints).toEqual([hint("a"), hint("b")]);
  expect(withHint(two, hint("a", false)).hints).toEqual([hint("b"), hint("a", false)]);
  expect(withoutHint(two, "a")).toEqual({ ...NOTHING_REMEMBERED, hints: [hint("b")] });
});

test("measures and thresholds are kept beside the rest", () => {
  expect(withMeasures(NOTHING_REMEMBERED, "a", ["share"])).toEqual({
    ...NOTHING_REMEMBERED,
    requests: [{ tableId: "a", measures: ["share"] }],
  });
  const own = { ...DEFAULT_SETTINGS, swingPoints: 3 };
  expect(withThresholds(NOTHING_REMEMBERED, own)).toEqual({ ...NOTHING_REMEMBERED, thresholds: own });
  expect(withThresholds(withThresholds(NOTHING_REMEMBERED, own), null)).toEqual(NOTHING_REMEMBERED);
});

test("the clerk's own words are one paragraph for each language, as typed and of limited length; none takes them back", () => {
  const own = { text: " Hai\ndòng ", draft: "0123456789ab" };
  const both = withParagraph(withParagraph(NOTHING_REMEMBERED, "vi", own), "en", { ...own, text: "Mine" });
  expect(both).toEqual({
    ...NOTHING_REMEMBERED,
    paragraphs: [
      { language: "vi", ...own },
      { language: "en", ...own, text: "Mine" },
    ],
  });
  const anew = withParagraph(both, "vi", { text: "x".repeat(LONGEST_PARAGRAPH + 5), draft: "ba9876543210" });
  expect(anew.paragraphs.map(({ language, text, draft }) => [language, text.length, draft])).toEqual([
    ["en", 4, own.draft],
    ["vi", LONGEST_PARAGRAPH, "ba9876543210"],
  ]);
  expect(withParagraph(withParagraph(anew, "vi", null), "en", null)).toEqual(NOTHING_REMEMBERED);
});

test("what is switched off is a set in one order, in the place of the one before", () => {
  const quiet = withQuiet(NOTHING_REMEMBERED, ["b", "a", "b"]);
  expect(quiet).toEqual({ ...NOTHING_REMEMBERED, quiet: ["a", "b"] });
  expect(withQuiet(quiet, ["c"]).quiet).toEqual(["c"]);
  expect(withQuiet(quiet, [])).toEqual(NOTHING_REMEMBERED);
});

test("an explanation is one line of limited length; the last holds, an empty one takes it back", () => {
  const told = withExplanation(withExplanation(NOTHING_REMEMBERED, { id: "a" }, "  mưa\n  nhiều "), { id: "b" }, "x");
  expect(told.explained).toEqual([
    { id: "a", note: "mưa nhiều" },
    { id: "b", note: "x" },
  ]);
  expect(withExplanation(told, { id: "a" }, "lũ").explained).toEqual([
    { id: "b", note: "x" },
    { id: "a", note: "lũ" },
  ]);
  expect(withExplanation(told, { id: "a" }, " \n ").explained).toEqual([{ id: "b", note: "x" }]);
  const long = withExplanation(NOTHING_REMEMBERED, { id: "a" }, "x".repeat(LONGEST_NOTE + 5));
  expect(long.explained.map((e) => e.note.length)).toEqual([LONGEST_NOTE]);
});

const finding = (id: string, parameters: Readonly<Record<string, MessageParameter>> = {}): Finding => ({
  id,
  ruleId: "r",
  severity: "error",
  strong: false,
  place: { sheet: "A", range: { top: 0, left: 0, bottom: 1, right: 1 } },
  related: [{ sheet: "A", range: { top: 3, left: 0, bottom: 3, right: 0 } }],
  message: message("m", { vi: "", en: "" }, parameters),
  fixes: [],
});
const book = (...rows: readonly (readonly ExampleCell[])[]) => workbookOf(sheetOf("A", rows));
const FIGURES = [[1, 2], [3, "4"], [null], [5]] as const;
const before = book(...FIGURES);
const two = withIgnored(NOTHING_REMEMBERED, [finding("a"), finding("b")], "  đúng   rồi ", before);
const open = (known: Remembered, findings: readonly Finding[], workbook = before): readonly string[] =>
  setAside(findings, known.ignored, workbook).findings.map((f) => f.id);

test("what is set aside stays so with its reason, the rest stands", () => {
  const findings = [finding("a"), finding("c"), finding("b")];
  const { findings: left, ignored: aside } = setAside(findings, two.ignored, before);
  expect(left.map((f) => f.id)).toEqual(["c"]);
  expect(aside.map((s) => [s.finding.id, s.reason])).toEqual([
    ["a", "đúng rồi"],
    ["b", "đúng rồi"],
  ]);
  expect(setAside(findings, [], before)).toEqual({ findings, ignored: [] });
  expect(open(withoutIgnored(two, ["a"]), findings)).toEqual(["a", "c"]);
});

test("a second reason takes the place of the first", () => {
  const again = withIgnored(two, [finding("a")], "khác", before);
  expect(again.ignored.map((i) => [i.id, i.reason])).toEqual([
    ["b", "đúng rồi"],
    ["a", "khác"],
  ]);
});

test.each([
  ["another figure in the first cell", [[9, 2], [3, "4"], [null], [5]]],
  ["in the last cell of the place", [[1, 2], [3, "5"], [null], [5]]],
  ["in a cell it is related to", [[1, 2], [3, "4"], [null], [6]]],
  ["a figure taken away", [[1, 2], [3], [null], [5]]],
])("%s brings the finding back", (_, rows) => {
  expect(open(two, [finding("a")], book(...rows))).toEqual(["a"]);
});

test.each([
  ["cells beside the place", [[1, 2, 7], [3, "4", 7], [8], [5, 7]]],
  ["the last digits of a calculation", [[1.0000000001, 2], [3, "4"], [null], [5]]],
])("%s leave it aside", (_, rows) => {
  expect(open(two, [finding("a")], book(...rows))).toEqual([]);
});

test("the figures in its sentence count, in any order, not its words", () => {
  const said = (value: number, word: string): Finding =>
    finding("a", { gap: { kind: "number", value }, label: word, total: { kind: "percent", value: 5 } });
  const known = withIgnored(NOTHING_REMEMBERED, [said(7, "Lúa")], "", before);
  const turned = finding("a", { total: { kind: "percent", value: 5 }, gap: { kind: "number", value: 7 } });
  expect(open(known, [said(7, "Ngô")])).toEqual([]);
  expect(open(known, [turned])).toEqual([]);
  expect(open(known, [said(7.0000000001, "Lúa")])).toEqual([]);
  expect(open(known, [said(8, "Lúa")])).toEqual(["a"]);
  expect(
    open(known, [finding("a", { other: { kind: "number", value: 7 }, total: { kind: "percent", value: 5 } })]),
  ).toEqual(["a"]);
});

test("a sheet that is gone holds no figures", () => {
  const gone = workbookOf(sheetOf("B", FIGURES));
  expect(open(two, [finding("a")], gone)).toEqual(["a"]);
  const known = withIgnored(NOTHING_REMEMBERED, [finding("a")], "", gone);
  expect(open(known, [finding("a")], gone)).toEqual([]);
});
