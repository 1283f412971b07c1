import { readdirSync } from "node:fs";
import { join } from "node:path";
import { computeMeasures } from "../../src/compute/compute-measures";
import { DETECTORS } from "../../src/detect/catalogue";
import { renderMessage } from "../../src/i18n/render";
import { detectTables } from "../../src/layout/detect-tables";
import { rangeName } from "../../src/model/address";
import type { Anomaly, Detector } from "../../src/model/anomaly";
import type { Example } from "../../src/model/finding";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { sheetOf, workbookOf } from "../sheet";

const FOLDER = join(__dirname, "..", "..", "src", "detect", "detectors");

function anomaliesIn(detector: Detector, example: Example): readonly Anomaly[] {
  const tables = detectTables(workbookOf(sheetOf("Biểu 1", example.sheet)));
  const measures = computeMeasures(tables, DEFAULT_SETTINGS);
  return tables.flatMap((table) => detector.detect({ table, tables, measures: measures.filter((m) => m.tableId === table.id), settings: DEFAULT_SETTINGS }));
}

test("every file of the folder is in the catalogue under its own name", () => {
  expect(DETECTORS.map((d) => `${d.id}.ts`).sort()).toEqual(readdirSync(FOLDER).sort());
});

describe.each(DETECTORS.map((d) => [d.id, d] as const))("%s", (_id, detector) => {
  test("says everything in both languages, with the same parameters", () => {
    const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const words of [detector.name, detector.why, ...Object.values(detector.messages)]) {
      expect(words.vi.trim()).not.toBe("");
      expect(words.en.trim()).not.toBe("");
      expect(placeholders(words.vi)).toEqual(placeholders(words.en));
    }
  });

  test("has an example where it finds something", () => {
    expect(detector.examples.some((e) => e.findings.length > 0)).toBe(true);
  });

  test.each(detector.examples.map((e) => [e.name.en, e] as const))("%s", (_name, example) => {
    const found = anomaliesIn(detector, example);
    expect(found.map((a) => rangeName(a.place.range)).sort()).toEqual([...example.findings].sort());
    for (const id of example.messages ?? []) expect(found.map((a) => a.message.id)).toContain(id);
    for (const anomaly of found) {
      expect(renderMessage(anomaly.message, "vi")).not.toMatch(/[{}]/);
      expect(renderMessage(anomaly.message, "en")).not.toMatch(/[{}]/);
      expect(Object.values(detector.messages)).toContainEqual(anomaly.message.text);
      expect(Number.isFinite(anomaly.score)).toBe(true);
    }
  });
});
