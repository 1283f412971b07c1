import { renderMessage } from "../../../src/core/i18n/render";
import { message, shortened } from "../../../src/core/model/message";
import { CATALOGUE } from "../../../src/core/pipeline";
import { tryDetector, tryRule } from "../../../src/core/reference/example-run";
import { EXAMPLE_SHEET } from "../../../src/core/reference/example-workbook";

const MOST_LETTERS = 200;
const MOST_SENTENCES = 2;

/** Sentences of a text: a full stop within a number or an abbreviation ends none. */
const sentencesIn = (text: string): number => (text.match(/[.?!](?=\s+[\p{Lu}“]|\s*$)/gu) ?? []).length;

const TRIED = [
  ...CATALOGUE.rules.flatMap((rule) => rule.examples.map((example) => [rule.id, tryRule(rule, example)] as const)),
  ...CATALOGUE.detectors.flatMap((one) => one.examples.map((example) => [one.id, tryDetector(one, example)] as const)),
];

test.each(["vi", "en"] as const)("what is said of any example is short: %s", (language) => {
  const said = TRIED.flatMap(([id, tried]) =>
    tried.said.map(({ message: words }) => ({
      id,
      // As the pane shows it: cells of the sheet itself without its name.
      text: renderMessage(words, language).replaceAll(`${EXAMPLE_SHEET}!`, ""),
    })),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ text }) => text.length > MOST_LETTERS || sentencesIn(text) > MOST_SENTENCES)).toEqual([]);
});

test("a long name is cut between words, a path keeps its ends", () => {
  expect(shortened("Khai khoáng", 20)).toBe("Khai khoáng");
  expect(shortened("Cung cấp nước; hoạt động quản lý và xử lý rác thải", 24)).toBe("Cung cấp nước; hoạt…");
  expect(shortened("Cung cấp nước; hoạt động", 17)).toBe("Cung cấp nước…");
  expect(shortened("Chỉ số sử dụng · lao động · so với · năm 2015", 40)).toBe("Chỉ số sử dụng … năm 2015");
});

test("a sentence is counted by its end, not by the points in numbers", () => {
  expect(renderMessage(message("m", { vi: "{n}. Được.", en: "" }, { n: { kind: "number", value: 1234 } }), "vi")).toBe(
    "1.234. Được.",
  );
  expect(sentencesIn("Gỗ: 1.234,5. Xem lại?")).toBe(2);
});
