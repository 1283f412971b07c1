import { inVietnamese } from "../checked-sheet";
import type { RealCase } from "./real-case";
import { analyzed, contentAt, saidAt } from "./real-case";
import { SERIES_CASES } from "./series-cases";
import { ODDITIES, SHAPE_CASES, UNCOVERED } from "./shape-cases";
import { SUM_CASES } from "./sum-cases";
import { TEXT_CASES } from "./text-cases";

const FAULTS: readonly RealCase[] = [...TEXT_CASES, ...SERIES_CASES, ...SUM_CASES, ...SHAPE_CASES];
const named = (cases: readonly RealCase[]): readonly (readonly [string, RealCase])[] =>
  cases.map((c) => [`${String(c.kind)}: ${c.instance}`, c] as const);

test("every one of the 25 kinds of problem is in the table", () => {
  const kinds = new Set([...FAULTS, ...ODDITIES, ...UNCOVERED].map((c) => c.kind));
  expect([...kinds].sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  // Kinds without a fixture would be mere words.
  expect(UNCOVERED.filter((u) => ![...FAULTS, ...ODDITIES].some((c) => c.kind === u.kind))).toEqual([]);
});

describe("a problem met in real workbooks is found where it is, and no other error is said", () => {
  test.each(named(FAULTS))("%s", (_, instance) => {
    const { workbook, findings, results } = analyzed(instance);
    const about = findings.filter((f) => f.severity === "error" || instance.found.includes(saidAt(f)));
    expect(about.map(saidAt).sort()).toEqual([...instance.found].sort());
    const words = about.map((f) => inVietnamese(f.message)).join("\n");
    for (const word of instance.mentions ?? []) expect(words).toContain(word);
    const fixes = findings.flatMap((f) => f.fixes);
    for (const wanted of instance.puts ?? []) expect(fixes.map((fix) => fix.after)).toContain(wanted);
    // A change is proposed for exactly what stands in the cell, or it would be taken for outdated.
    expect(fixes.map((fix) => fix.before)).toEqual(fixes.map((fix) => contentAt(workbook, fix.place)));
    const rules = new Set(instance.found.map((f) => f.split(" ")[0]));
    for (const rule of rules)
      expect(results.filter((r) => r.ruleId === rule).map((r) => r.outcome)).toContain("failed");
    expect(results.map((r) => r.outcome)).not.toContain("crashed");
  });
});

describe("what looks odd and is right stays silent", () => {
  test.each(named(ODDITIES))("%s", (_, instance) => {
    const { findings, results, tables } = analyzed(instance);
    expect(findings.filter((f) => f.severity !== "information").map(saidAt)).toEqual([]);
    // Silent because it was looked at, not because it was not read.
    expect(tables).toHaveLength(1);
    expect(
      results.filter((r) => r.outcome === "not-checkable" && r.missing.some((m) => m.id === "unsure-table")),
    ).toEqual([]);
    expect(results.filter((r) => r.outcome === "passed" && r.checked > 0)).not.toEqual([]);
  });
});
