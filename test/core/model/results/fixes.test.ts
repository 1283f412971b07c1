import { message } from "../../../../src/core/model/message";
import { fixesOf, isSingleCell, safeFixes } from "../../../../src/core/model/results/fixes";
import type { Finding, Fix } from "../../../../src/core/model/results/finding";

const words = message("m", { vi: "", en: "" });
const fix = (row: number, after: number, isCertain = true, sheet = "A"): Fix => ({
  label: words,
  place: { sheet, range: { top: row, left: 0, bottom: row, right: 0 } },
  before: 0,
  after,
  isCertain,
});
const finding = (id: string, ...fixes: readonly Fix[]): Finding => ({
  ...{ id, ruleId: "r", severity: "error", strong: false, related: [], message: words, fixes },
  place: { sheet: "A", range: { top: 0, left: 0, bottom: 0, right: 0 } },
});
const told = (fixes: readonly Fix[]): readonly string[] =>
  fixes.map((f) => `${f.place.sheet}${String(f.place.range.top)}=${String(f.after)}`);

test("the fixes of the findings that were asked for", () => {
  const findings = [finding("a", fix(1, 5)), finding("b", fix(2, 6)), finding("c", fix(3, 7, false))];
  expect(told(fixesOf(findings, ["a", "c"]))).toEqual(["A1=5", "A3=7"]);
});

test("two proposals for one cell are none, the same one twice is one", () => {
  const rivals = [finding("a", fix(1, 5), fix(2, 6)), finding("b", fix(1, 9), fix(2, 6)), finding("c", fix(1, 5))];
  expect(told(fixesOf(rivals, ["a", "b", "c"]))).toEqual(["A2=6"]);
  expect(told(safeFixes(rivals))).toEqual(["A2=6"]);
  expect(told(fixesOf(rivals, ["a"]))).toEqual(["A1=5", "A2=6"]);
  expect(told(safeFixes([finding("a", fix(1, 5), fix(1, 6, true, "B"))]))).toEqual(["A1=5", "B1=6"]);
});

test("safe is what has no other reading, nor an unsafe rival", () => {
  expect(told(safeFixes([finding("a", fix(1, 5), fix(2, 6, false))]))).toEqual(["A1=5"]);
  expect(told(safeFixes([finding("a", fix(1, 5)), finding("b", fix(1, 6, false))]))).toEqual([]);
});

test("a single cell has one row and one column", () => {
  expect(isSingleCell({ top: 1, left: 2, bottom: 1, right: 2 })).toBe(true);
  expect(isSingleCell({ top: 1, left: 2, bottom: 2, right: 2 })).toBe(false);
  expect(isSingleCell({ top: 1, left: 2, bottom: 1, right: 3 })).toBe(false);
});
