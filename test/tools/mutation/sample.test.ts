import type { Mutant } from "./mutants";
import { onlyDrawn, shuffled } from "./mutants";
import { planOf } from "./plan";
import type { MeasuredFile, MeasuredTest } from "./protocol";
import { folderReport, wilson } from "./report";

const mutant = (id: string, extra: Partial<Mutant> = {}): Mutant => ({
  ...{
    id,
    folder: "detect",
    file: "src/core/detect/a.ts",
    line: 1,
    mutator: "M",
    original: id,
    replacement: "",
    changed: "",
  },
  ...extra,
});

test.each([
  // Wilson's interval of 8 in 10 and of none in 10, as textbooks have them.
  [8, 10, 0.4902, 0.9433],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [0, 0, 0, 1],
])("the interval of %i in %i", (successes, trials, low, high) => {
  const found = wilson(successes, trials);
  expect(found[0]).toBeCloseTo(low, 4);
  expect(found[1]).toBeCloseTo(high, 4);
});

test("a seed gives one list, whatever the order of the files and the numbers of lines and mutants", () => {
  const mutants = Array.from({ length: 30 }, (_, i) => mutant(String(i)));
  const moved = mutants.toReversed().map((m) => ({ ...m, id: `${m.id}0`, line: m.line + 7 }));
  const originals = (of: readonly Mutant[], seed: number): readonly string[] =>
    shuffled(of, seed).map((m) => m.original);
  expect(originals(moved, 1)).toEqual(originals(mutants, 1));
  expect(originals(mutants, 2)).not.toEqual(originals(mutants, 1));
  expect([...originals(mutants, 2)].sort()).toEqual([...originals(mutants, 1)].sort());
});

test("only the mutants that were drawn can be switched on and are counted", () => {
  const source =
    'stryMutAct_9fa48("1") ? {} : (stryCov_9fa48("1", "2"), stryMutAct_9fa48("12") ? a : (stryCov_9fa48("12"), b))';
  expect(onlyDrawn(source, new Set(["2", "12"]))).toBe(
    'false ? {} : (stryCov_9fa48("2"), stryMutAct_9fa48("12") ? a : (stryCov_9fa48("12"), b))',
  );
  expect(onlyDrawn(source, new Set())).toBe("false ? {} : (0, false ? a : (0, b))");
});

const run = (
  index: number,
  milliseconds: number,
  hits: number,
  outcome: MeasuredTest["outcome"] = "passed",
): MeasuredTest => ({
  ...{ index, name: String(index), milliseconds, outcome, hits: hits === 0 ? {} : { m: hits } },
});
const file = (name: string, onLoading: number, ...tests: readonly MeasuredTest[]): MeasuredFile => ({
  ...{ file: name, milliseconds: 10, hits: onLoading === 0 ? {} : { m: onLoading }, tests },
});

test("a mutant faces the tests that pass its place, the folder's own first, as far as the time goes", () => {
  const measured = [
    file("test/core/layout/slow.test.ts", 0, run(0, 900, 1)),
    file("test/core/layout/quick.test.ts", 0, run(0, 5, 2), run(1, 5, 0), run(2, 5, 1, "failed"), run(3, 2000, 1)),
    file("test/core/detect/own.test.ts", 0, run(0, 500, 3)),
    file("test/core/validate/loads.test.ts", 4, run(0, 20, 0), run(1, 20, 0, "skipped")),
    file("test/core/validate/none.test.ts", 0, run(0, 1, 0)),
  ];
  const plan = planOf(mutant("m"), measured, { slowest: 1000, together: 600 });
  expect(plan).toEqual({
    files: [
      { file: "test/core/detect/own.test.ts", only: [0] },
      { file: "test/core/layout/quick.test.ts", only: [0] },
      { file: "test/core/validate/loads.test.ts", only: [0] },
    ],
    milliseconds: 510 + 15 + 30,
    hits: 3 + 2 + 4,
  });
  expect(planOf(mutant("m"), measured, { slowest: 1000, together: 1 }).files).toHaveLength(1);
  expect(planOf(mutant("x"), measured, { slowest: 1000, together: 600 }).files).toEqual([]);
});

test("a report counts what timed out as noticed and lists what was not", () => {
  const fates = ["killed", "survived", "timed-out", "not-reached"] as const;
  const verdicts = fates.map((fate, i) => ({
    mutant: mutant("a + b", { line: 9 - i, replacement: "a - b" }),
    fate,
    by: null,
  }));
  expect(folderReport("detect", verdicts)).toBe(
    [
      "detect: 4 mutants, 1 killed, 2 survived, 1 timed out; 50 % (95 %: 15–85)",
      "  src/core/detect/a.ts:6 M: a + b → a - b (no test reaches it)",
      "  src/core/detect/a.ts:8 M: a + b → a - b",
    ].join("\n"),
  );
});
