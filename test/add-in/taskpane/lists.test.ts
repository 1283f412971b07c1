import { sentencesOf } from "../../../src/core/i18n/render";
import { message } from "../../../src/core/model/message";
import { parseRange } from "../../../src/core/model/cells/address";
import type { Fix, Place } from "../../../src/core/model/results/finding";
import { joinColumns } from "../../../src/add-in/taskpane/corrections/joined-columns";
import { heirOf } from "../../../src/add-in/taskpane/focus/focus-retention";
import { proposalsOf, shownChange } from "../../../src/add-in/taskpane/corrections/proposals";
import { stripLines } from "../../../src/add-in/taskpane/strip-lines";

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
  const anomaly = (growth: number | null, siblings: ReturnType<typeof sibling>[]) => ({
    label: "Khai khoáng",
    growth,
    place: place("F12"),
    siblings,
  });

  test("highest first, the figure's own line once, though it is among the siblings too", () => {
    const { lines, others } = stripLines(
      anomaly(39.4, [sibling("Khai khoáng", 39.4, 12), sibling("Điện", -3.03, 14), sibling("Chế biến", 1.27, 13)]),
    );
    expect(lines.map((line) => [line.label, line.isOwn])).toEqual([
      ["Khai khoáng", true],
      ["Chế biến", false],
      ["Điện", false],
    ]);
    expect(others).toBe(0);
  });

  test("of many siblings the three highest and the two lowest; the rest is counted", () => {
    const { lines, others } = stripLines(
      anomaly(
        0,
        Array.from({ length: 12 }, (_, i) => sibling(`Ngành ${String(i)}`, i - 5.5, 20 + i)),
      ),
    );
    expect(lines.map((line) => line.growth)).toEqual([5.5, 4.5, 3.5, 0, -4.5, -5.5]);
    expect(others).toBe(7);
  });

  test.each([
    ["no growth", null, [sibling("Điện", 1, 14)]],
    ["no sibling", 4, [sibling("Khai khoáng", 4, 12)]],
  ])("%s: no strip", (_, growth, siblings) => {
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

describe("what is proposed", () => {
  const fix = (address: string, before: Fix["before"], after: Fix["after"]): Fix => ({
    label: message("x", { vi: "x", en: "x" }),
    place: place(address),
    before,
    after,
    isCertain: false,
  });

  test("cell by cell in their order, the same proposal of two rules once", () => {
    const fixes = [fix("D6", "29.232", 29232), fix("D4", 1, 2), fix("D6", "29.232", 29.232), fix("D4", 1, 2)];
    expect(proposalsOf({ fixes }).map((cell) => cell.map(({ place: { range }, after }) => [range.top, after]))).toEqual(
      [
        [
          [5, 29232],
          [5, 29.232],
        ],
        [[3, 2]],
      ],
    );
  });

  test.each<readonly [string, Fix["before"], Fix["after"], string, string]>([
    ["a text that becomes a number says so, since they may look alike", "12,7", 12.7, "chữ “12,7”", "số 12,7"],
    ["a number as it is written", 552000, 525000, "552.000", "525.000"],
    ["a formula as it stands", "=C4+C5", "=SUM(C4:C6)", "=C4+C5", "=SUM(C4:C6)"],
    ["a formula in the place of a number", 6, "=SUM(C4:C6)", "6", "=SUM(C4:C6)"],
    ["a number in the place of a formula is no text", "=C4", 5, "=C4", "5"],
    ["a text in another spelling", "Cµ phª", "Cà phê", "Cµ phª", "Cà phê"],
    ["an empty cell", null, 5, "(trống)", "5"],
  ])("%s", (_, before, after, shownBefore, shownAfter) => {
    expect(shownChange(fix("D6", before, after), "vi")).toEqual({ before: shownBefore, after: shownAfter });
  });
});

describe("where what had the focus is gone, the focus goes", () => {
  const ids = ["a", "b", "c", "d"];
  test.each([
    ["to the same item when it is still there", 1, ["a", "b", "d"], "b"],
    ["to the next one", 1, ["a", "c", "d"], "c"],
    ["to the next one that is left", 1, ["a", "d"], "d"],
    ["to the one before when nothing follows", 2, ["a", "b"], "b"],
    ["to the first item from a button above all", 0, ["b", "c"], "b"],
    ["to the last item from a button below all", 4, ["a", "b"], "b"],
    ["nowhere when no item is left", 1, [], null],
  ])("%s", (_, at, present, heir) => {
    expect(heirOf({ ids, at }, new Set(present))).toBe(heir);
  });
});
