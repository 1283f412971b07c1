import { readFileSync, readdirSync } from "node:fs";
import { basename, join, sep } from "node:path";
import type { Message } from "../../../src/core/model/message";
import { tryRule } from "../../../src/core/reference/example-run";
import { RULES, RULE_GROUPS } from "../../../src/core/validate/catalogue";
import { expectOwnNames, expectSoundWords, placeholdersOf } from "../../fixtures/catalogue-words";

/** The files of the families that give away a rule. */
function ruleFiles(): readonly string[] {
  const folder = join(__dirname, "../../../src/core/validate");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.includes(sep) && path.endsWith(".ts"),
  );
  return files
    .filter((path) => /^export default rule;$/m.test(readFileSync(join(folder, path), "utf8")))
    .map((path) => basename(path, ".ts"));
}

test("every rule's file is listed under its own name, and nothing else is", () => {
  expect(RULES.map((rule) => rule.id).sort()).toEqual([...ruleFiles()].sort());
});

test("every group has a name and rules", () => {
  expectSoundWords(RULE_GROUPS.map((group) => group.name));
  expect(RULE_GROUPS.filter((group) => group.rules.length === 0)).toEqual([]);
  expect(new Set(RULE_GROUPS.map((group) => group.id)).size).toBe(RULE_GROUPS.length);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test("says everything in both languages, with the same parameters, and accuses nobody", () => {
    expectSoundWords([
      rule.name,
      rule.why,
      rule.advice,
      ...Object.values(rule.messages),
      ...rule.examples.map((e) => e.name),
    ]);
    expectOwnNames(rule.examples);
  });

  test("has a sound example that it judged, and a faulty one", () => {
    const sound = rule.examples.filter((e) => e.findings.length === 0);
    // Some rules concern only what they complain of, such as links to other workbooks.
    expect(
      sound
        .flatMap((e) => tryRule(rule, e).outcomes)
        .filter((outcome) => outcome === "passed" || outcome === "not-applicable"),
    ).not.toEqual([]);
    expect(rule.examples.flatMap((e) => e.findings)).not.toEqual([]);
  });

  test("fills every placeholder of what it says", () => {
    for (const example of rule.examples) {
      const said: readonly Message[] = tryRule(rule, example).said.flatMap(({ message, parts, fixes }) => [
        message,
        ...[parts?.statement, parts?.reason, parts?.closing].flatMap((m) => m ?? []),
        ...fixes.map((fix) => fix.label),
      ]);
      for (const message of said) {
        for (const name of placeholdersOf(message.text.vi)) expect(Object.keys(message.parameters)).toContain(name);
      }
    }
  });
});
