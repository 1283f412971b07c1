import { rangeName } from "../../../src/core/model/cells/address";
import type { Example, Finding, Rule } from "../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { filesBeside } from "../../../src/core/reference/example-workbook";
import { matchFiles, readFiles } from "../../../src/core/across/match-files";
import { detectTables } from "../../../src/core/layout/detect-tables";
import { RULES } from "../../../src/core/validate/catalogue";
import { runRules } from "../../../src/core/validate/run-rules";
import { exampleWorkbook } from "./example-workbook";

const messagesOf = ({ parts }: Finding): readonly string[] =>
  [parts?.statement, parts?.reason, parts?.closing].flatMap((m) => m?.id ?? []);

/** What a rule says of an example, read by the real layout. */
function outcomeOf(
  rule: Rule,
  example: Example,
): { readonly places: readonly string[]; readonly said: ReadonlySet<string>; readonly outcomes: readonly string[] } {
  const workbook = exampleWorkbook(example);
  const tables = detectTables(workbook);
  const results = runRules(tables, DEFAULT_SETTINGS, [rule], {
    fileName: workbook.name,
    matches: matchFiles(tables, readFiles(filesBeside(example), detectTables)),
  });
  const findings = results.flatMap((r) => r.findings);
  const said = new Set([
    ...findings.flatMap((f) => [f.message.id, ...messagesOf(f)]),
    ...results.flatMap((r) => r.missing.map((m) => m.id)),
    ...findings.flatMap((f) => f.fixes.map((fix) => fix.label.id)),
  ]);
  return {
    places: findings.map((f) => rangeName(f.place.range)).sort(),
    said,
    outcomes: results.map((r) => r.outcome),
  };
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.map((example) => [example.name.vi, example] as const))("%s", (_name, example) => {
    const { places, said, outcomes } = outcomeOf(rule, example);
    expect(outcomes).not.toContain("crashed");
    expect(places).toEqual([...example.findings].sort());
    for (const id of example.messages ?? []) expect([...said]).toContain(id);
    if (example.findings.length > 0) expect(outcomes).toContain("failed");
  });

  test("every sentence is said by an example", () => {
    const said = new Set(rule.examples.flatMap((example) => [...outcomeOf(rule, example).said]));
    expect(Object.keys(rule.messages).filter((id) => !said.has(id))).toEqual([]);
  });
});
