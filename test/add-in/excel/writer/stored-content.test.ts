import type { Fix } from "../../../../src/core/model/results/finding";
import type { StoredContent } from "../../../../src/add-in/excel/writer/stored-content";
import {
  storedContent,
  isJudged,
  sameContent,
  wantedContent,
} from "../../../../src/add-in/excel/writer/stored-content";

describe("what a cell holds", () => {
  test.each<readonly [unknown, string, unknown, StoredContent]>([
    [5, "Double", 5, { number: 5 }],
    ["5", "String", "5", { text: "5" }],
    ["=a", "String", "=a", { text: "=a" }],
    [5, "Double", "=2+3", { formula: "=2+3" }],
    ["", "String", '=""', { formula: '=""' }],
    ["", "Empty", "", null],
    [true, "Boolean", true, { truth: true }],
    ["#N/A", "Error", "#N/A", { error: "#N/A" }],
  ])("%j %s %j", (value, kind, written, expected) => {
    expect(storedContent(value, kind, written)).toEqual(expected);
  });

  test.each<readonly [Fix["before"], StoredContent, boolean]>([
    ["525", { text: "525" }, true],
    ["525", { number: 525 }, false],
    [525, { text: "525" }, false],
    [null, null, true],
    ["=SUM(A1:A2)", { formula: "=sum(A1:A2)" }, true],
    ["=SUM(A1:A2)", { formula: "=SUM(A1:A3)" }, false],
    [7, { formula: "=7" }, false],
  ])("judged %j, holds %j: %s", (before, now, expected) => {
    expect(isJudged(before, now)).toBe(expected);
  });

  test("a text that begins with = stays text", () => {
    expect([wantedContent("=é", { text: "=e\u0301" }), wantedContent("=A1", { number: 1 })]).toEqual([
      { text: "=é" },
      { formula: "=A1" },
    ]);
  });

  test("formulas that followed moved cells are the same", () => {
    expect(sameContent({ formula: "=SUM(C4:C8)" }, { formula: "=SUM(D5:D9)" })).toBe(true);
    expect(sameContent({ formula: "=SUM(C4:C8)" }, { formula: "=C4" })).toBe(false);
  });
});
