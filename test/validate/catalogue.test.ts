import { readdirSync } from "node:fs";
import { join } from "node:path";
import { detectTables } from "../../src/layout/detect-tables";
import type { Bilingual, Message } from "../../src/model/text";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { RULES } from "../../src/validate/catalogue";
import { runRules } from "../../src/validate/run-rules";
import { exampleWorkbook } from "./example-workbook";

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? "").sort();

test("every rule's file is listed under its own name, and nothing else is", () => {
  const files = readdirSync(join(__dirname, "../../src/validate/rules")).map((name) => name.replace(/\.ts$/, ""));
  expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  const words: readonly Bilingual[] = [rule.name, rule.why, rule.advice, ...Object.values(rule.messages), ...rule.examples.map((e) => e.name)];

  test("speaks both languages, with the same placeholders", () => {
    for (const text of words) {
      expect(text.vi.trim()).not.toBe("");
      expect(text.en.trim()).not.toBe("");
      expect(new Set(placeholders(text.vi))).toEqual(new Set(placeholders(text.en)));
    }
  });

  test("writes Vietnamese in NFC, and accuses nobody", () => {
    for (const { vi } of words) {
      expect(vi).toBe(vi.normalize("NFC"));
      expect(vi.toLowerCase()).not.toMatch(/(^|[^\p{L}])(lỗi|sai)($|[^\p{L}])/u);
    }
  });

  test("has a sound and a faulty example", () => {
    expect(rule.examples.some((e) => e.findings.length === 0)).toBe(true);
    expect(rule.examples.some((e) => e.findings.length > 0)).toBe(true);
  });

  test("fills every placeholder of what it says", () => {
    for (const example of rule.examples) {
      const results = runRules(detectTables(exampleWorkbook(example)), DEFAULT_SETTINGS, [rule]);
      const said: readonly Message[] = results.flatMap((r) => [...r.missing, ...r.findings.flatMap((f) => [f.message, ...[f.parts?.statement, f.parts?.reason, f.parts?.closing].flatMap((m) => m ?? []), ...f.fixes.map((fix) => fix.label)])]);
      for (const message of said) {
        for (const name of placeholders(message.text.vi)) expect(Object.keys(message.parameters)).toContain(name);
      }
    }
  });
});
