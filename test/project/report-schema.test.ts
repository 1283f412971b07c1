import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommandReport } from "../../src/cli/command-report";
import { schemaFaults } from "../fixtures/report-schema";
import { SCHEMA_PATH, reportSchema } from "../tools/report-schema";

const SOUND: CommandReport = {
  workbook: "june.xlsx",
  tables: [],
  questions: [],
  results: [{ ruleId: "total-mismatch", sheet: "B1", table: "A1:C9", outcome: "passed", checked: 3 }],
  findings: [],
  ignored: [],
  anomalies: [],
  movementsEnd: null,
  computations: [],
  summary: { sheet: null, paragraphs: [], charts: 0 },
  edits: { applied: 0, refused: [] },
  host: { roundTrips: 9, requestBytes: null, responseBytes: null },
  timing: { readMs: 1, analyzeMs: 2, applyMs: 3, totalMs: 6 },
};

test("the published schema is that of the report's type (if not, run: npm run reference)", () => {
  expect(readFileSync(join(__dirname, "../..", SCHEMA_PATH), "utf8")).toBe(reportSchema());
});

test("a sound report keeps the contract", () => {
  expect(schemaFaults(SOUND)).toEqual([]);
});

const [result] = SOUND.results;

test.each<readonly [string, unknown, string]>([
  ["a key is missing", { ...SOUND, edits: undefined }, "edits"],
  ["a key nobody knows", { ...SOUND, notes: [] }, "notes"],
  ["another kind of value", { ...SOUND, workbook: null }, "/workbook"],
  ["a word that is none of those agreed", { ...SOUND, results: [{ ...result, outcome: "ok" }] }, "/results/0/outcome"],
  ["a part of it is missing", { ...SOUND, host: { roundTrips: 1 } }, "requestBytes"],
])("%s", (_, report, named) => {
  expect(schemaFaults(report).join("\n")).toContain(named);
});
