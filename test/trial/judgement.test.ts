import { wilsonInterval } from "./interval";
import { judge } from "./judgement";
import { tallyOf } from "./tally";
import { trialReport } from "./trial-report";
import { truthOf } from "./truth";

type Report = Parameters<typeof judge>[1];
type Finding = Report["findings"][number];

const finding = (ruleId: string, range: string, more: Partial<Finding> = {}): Finding => ({
  id: `${ruleId}-${range}`,
  ruleId,
  severity: "error",
  strong: false,
  sheet: "Biểu 1",
  range,
  related: [],
  message: `${ruleId} at ${range}`,
  fixes: 0,
  also: [],
  cause: { cells: [], quantity: "total", kind: "disagreement" },
  ...more,
});

const reportOf = (...findings: readonly Finding[]): Report => ({ findings, anomalies: [] });

const movement = (range: string, explains = false): Report["anomalies"][number] => ({
  id: range,
  detectorId: "sector-swing",
  sheet: "Biểu 1",
  range,
  score: 6,
  message: "moves",
  explanation: null,
  explains,
  movesNoHeadline: false,
});

const [faulty] = truthOf({
  workbooks: [
    {
      file: "a.xlsx",
      kind: "fault",
      faults: [{ sheet: "Biểu 1", cells: ["D7"], rule: "total-mismatch", accept: ["unit-slip"] }],
    },
  ],
}).workbooks;
const [odd] = truthOf({
  workbooks: [{ file: "c.xlsx", kind: "odd", odd: [{ sheet: "Biểu 1", cells: ["D9"], why: "new" }] }],
}).workbooks;
if (faulty === undefined || odd === undefined) throw new Error("the truth names no workbook");

const outcomeOf = (...findings: readonly Finding[]): string | undefined =>
  judge(faulty, reportOf(...findings)).faults[0]?.outcome;

describe("what came of a fault", () => {
  test("the rule at the cell, or an accepted one, finds it, whatever the severity", () => {
    expect(outcomeOf(finding("total-mismatch", "D7"))).toBe("found");
    expect(outcomeOf(finding("unit-slip", "C6:E8", { severity: "information" }))).toBe("found");
    expect(outcomeOf(finding("off-pace", "D7", { also: ["total-mismatch"] }))).toBe("found");
  });

  test("so do the cells of its cause, and the figures it lists", () => {
    expect(
      outcomeOf(
        finding("total-mismatch", "D3", { cause: { cells: ["Biểu 1!D7"], quantity: "total", kind: "disagreement" } }),
      ),
    ).toBe("found");
    expect(outcomeOf(finding("total-mismatch", "D3", { related: ["'Biểu 1'!D5:D8"] }))).toBe("found");
  });

  test("another rule at the cell tells of it, one that only lists the cell does not", () => {
    expect(outcomeOf(finding("off-pace", "D7"))).toBe("other");
    expect(outcomeOf(finding("off-pace", "D3", { related: ["Biểu 1!D7"] }))).toBe("missed");
  });

  test("the same cell of another sheet or file is another cell", () => {
    expect(outcomeOf(finding("total-mismatch", "D7", { sheet: "Biểu 2" }))).toBe("missed");
    expect(outcomeOf(finding("total-mismatch", "D3", { related: ["[khac.xlsx]Biểu 1!D7"] }))).toBe("missed");
  });

  test("a movement tells of it, an explanation of a total's growth does not", () => {
    const at = (explains: boolean): string | undefined =>
      judge(faulty, { findings: [], anomalies: [movement("D7", explains)] }).faults[0]?.outcome;
    expect([at(false), at(true)]).toEqual(["other", "missed"]);
  });
});

describe("what nothing deserves", () => {
  test("errors and warnings that do not meet the fault stand beside it, notes are never false", () => {
    const { falseAlarms } = judge(
      faulty,
      reportOf(
        finding("total-mismatch", "D7"),
        finding("off-pace", "F9", { severity: "warning" }),
        finding("missing-value", "F9", { severity: "information" }),
      ),
    );
    expect(falseAlarms.map(({ where, said }) => [where, ...said.rules])).toEqual([["beside", "off-pace"]]);
  });

  test("an odd figure is accused by a warning, not by a movement", () => {
    const accused = judge(odd, reportOf(finding("off-pace", "D9", { severity: "warning" })));
    const moved = judge(odd, { findings: [], anomalies: [movement("D9")] });
    expect(accused.odd.map(({ flagged, movement: m }) => [flagged !== null, m !== null])).toEqual([[true, false]]);
    expect(accused.falseAlarms).toEqual([]);
    expect(moved.odd.map(({ flagged, movement: m }) => [flagged !== null, m !== null])).toEqual([[false, true]]);
  });
});

test("the sums are those of the workbooks, and the report tells them", () => {
  const books = [
    judge(faulty, reportOf(finding("off-pace", "D7"))),
    judge({ ...odd, odd: [] }, reportOf(finding("off-pace", "B2"))),
  ];
  const { rules, ...sums } = tallyOf(books);
  expect(sums).toEqual({
    workbooks: 2,
    sound: 1,
    faults: 1,
    found: 0,
    other: 1,
    missed: 0,
    clean: 1,
    beside: 0,
    odd: 0,
    flagged: 0,
    movements: 0,
  });
  expect(rules).toEqual([
    { rule: "off-pace", found: 0, other: 0, missed: 0, clean: 1, beside: 0 },
    { rule: "total-mismatch", found: 0, other: 1, missed: 0, clean: 0, beside: 0 },
  ]);
  expect(trialReport(books)).toContain("false in sound workbooks  1 in 1 (1.00 a workbook)");
});

test("the interval is Wilson's: the published example of 81 of 263", () => {
  // Newcombe 1998, Statistics in Medicine 17, table I: method 3 gives 0.2553 to 0.3662.
  expect(wilsonInterval(81, 263).map((end) => end.toFixed(4))).toEqual(["0.2553", "0.3662"]);
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});

test("a truth that does not keep to its format is refused with the place", () => {
  const book = { file: "a.xlsx", kind: "fault", faults: [{ sheet: "S", cells: ["D"], rule: "x" }] };
  expect(() => truthOf({ workbooks: [book] })).toThrow("workbooks[0].faults[0].cells: “D” is no address");
  expect(() => truthOf({ workbooks: [{ ...book, faults: [] }] })).toThrow("workbooks[0]: has no fault");
  expect(() => truthOf({ workbooks: [{ ...book, kind: "bad" }] })).toThrow("“bad” is none of");
});
