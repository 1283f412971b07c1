import { sentencesOf } from "../../src/i18n/render";
import { message } from "../../src/model/text";
import { parseRange } from "../../src/model/address";
import type { Place } from "../../src/model/finding";
import { joinColumns } from "../../src/taskpane/join-columns";
import { stripLines } from "../../src/taskpane/strip-lines";

const place = (address: string, sheet = "Biểu 1"): Place => {
  const range = parseRange(address);
  if (!range) throw new Error(`not an address: ${address}`);
  return { sheet, range };
};

describe("written columns that stand side by side are one link", () => {
  test.each([
    ["neighbours", [place("G4:G9"), place("H4:H9")], [place("G4:H9")]],
    ["in any order", [place("I4:I9"), place("H4:H9"), place("G4:G9")], [place("G4:I9")]],
    ["of another height", [place("G4:G9"), place("H5:H9")], [place("G4:G9"), place("H5:H9")]],
    ["with a gap", [place("G4:G9"), place("I4:I9")], [place("G4:G9"), place("I4:I9")]],
    ["on another sheet", [place("G4:G9", "Z"), place("H4:H9", "A")], [place("G4:G9", "Z"), place("H4:H9", "A")]],
  ])("%s", (_, columns, joined) => {
    expect(joinColumns(columns)).toEqual(joined);
  });
});

describe("the strip of growth", () => {
  const sibling = (label: string, growth: number, row: number) => ({ label, growth, place: place(`F${String(row)}`) });
  const anomaly = (growth: number | null, siblings: ReturnType<typeof sibling>[]) => ({ label: "Khai khoáng", growth, place: place("F12"), siblings });

  test("highest first, the figure's own line once, though it is among the siblings too", () => {
    const { lines, others } = stripLines(anomaly(39.4, [sibling("Khai khoáng", 39.4, 12), sibling("Điện", -3.03, 14), sibling("Chế biến", 1.27, 13)]));
    expect(lines.map((line) => [line.label, line.isOwn])).toEqual([["Khai khoáng", true], ["Chế biến", false], ["Điện", false]]);
    expect(others).toBe(0);
  });

  test("of many siblings the three highest and the two lowest; the rest is counted", () => {
    const { lines, others } = stripLines(anomaly(0, Array.from({ length: 12 }, (_, i) => sibling(`Ngành ${String(i)}`, i - 5.5, 20 + i))));
    expect(lines.map((line) => line.growth)).toEqual([5.5, 4.5, 3.5, 0, -4.5, -5.5]);
    expect(others).toBe(7);
  });

  test.each([["no growth", null, [sibling("Điện", 1, 14)]], ["no sibling", 4, [sibling("Khai khoáng", 4, 12)]]])("%s: no strip", (_, growth, siblings) => {
    expect(stripLines(anomaly(growth, siblings)).lines).toEqual([]);
  });
});

describe("a message is cut into sentences and parameters", () => {
  const cell = { kind: "cell", sheet: "Biểu 1", address: "F12" } as const;
  test.each([
    ["one sentence", "{a} lệch với {b}.", [[cell, " lệch với ", "tr. 5. USD", "."]]],
    ["a question and a statement", "Có đúng không? {a} khác.", [["Có đúng không?"], [cell, " khác."]]],
    ["what nothing fills stays", "{c}", [["{c}"]]],
    ["decimals do not end a sentence", "Tăng 3.5 lần.", [["Tăng 3.5 lần."]]],
  ])("%s", (_, vi, expected) => {
    expect(sentencesOf(message("x", { vi, en: "" }, { a: cell, b: "tr. 5. USD" }), "vi")).toEqual(expected);
  });
});
