import { readdirSync } from "node:fs";
import { join } from "node:path";
import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { DETECTORS } from "../../../src/core/detect/catalogue";
import { renderMessage } from "../../../src/core/i18n/render";
import { detectTables } from "../../../src/core/layout/detect-tables";
import { rangeName } from "../../../src/core/model/cells/address";
import type { Anomaly, Detector } from "../../../src/core/model/results/anomaly";
import type { Example } from "../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { expectOwnNames, expectSoundWords } from "../../fixtures/catalogue-words";
import { exampleWorkbook } from "../validate/example-workbook";

const FOLDER = join(__dirname, "../../../src/core/detect/detectors");

function anomaliesIn(detector: Detector, example: Example): readonly Anomaly[] {
  const tables = detectTables(exampleWorkbook(example));
  const measures = computeMeasures(tables);
  return tables.flatMap((table) =>
    detector.detect({
      table,
      tables,
      measures: measures.filter((m) => m.tableId === table.id),
      settings: DEFAULT_SETTINGS,
    }),
  );
}

test("every file of the folder is in the catalogue under its own name", () => {
  expect(DETECTORS.map((d) => `${d.id}.ts`).sort()).toEqual(readdirSync(FOLDER).sort());
});

describe.each(DETECTORS.map((d) => [d.id, d] as const))("%s", (_id, detector) => {
  test("says everything in both languages, with the same parameters, and accuses nobody", () => {
    expectSoundWords([
      detector.name,
      detector.why,
      detector.advice,
      ...Object.values(detector.messages),
      ...detector.examples.map((e) => e.name),
    ]);
    expectOwnNames(detector.examples);
  });

  test("has an example where it finds something, and one where it finds nothing though there is a table", () => {
    expect(detector.examples.flatMap((e) => e.findings)).not.toEqual([]);
    expect(
      detector.examples.filter((e) => e.findings.length === 0).flatMap((e) => detectTables(exampleWorkbook(e))),
    ).not.toEqual([]);
  });

  test("every sentence is said by an example", () => {
    const said = detector.examples.flatMap((example) => anomaliesIn(detector, example).map((a) => a.message.text));
    expect(
      Object.entries(detector.messages)
        .filter(([, text]) => !said.some((s) => s.vi === text.vi && s.en === text.en))
        .map(([id]) => id),
    ).toEqual([]);
  });

  test.each(detector.examples.map((e) => [e.name.en, e] as const))("%s", (_name, example) => {
    const found = anomaliesIn(detector, example);
    expect(found.map((a) => rangeName(a.place.range)).sort()).toEqual([...example.findings].sort());
    for (const id of example.messages ?? []) expect(found.map((a) => a.message.id)).toContain(id);
    for (const anomaly of found) {
      expect(anomaly.detectorId).toBe(detector.id);
      expect(renderMessage(anomaly.message, "vi")).not.toMatch(/[{}]/);
      expect(renderMessage(anomaly.message, "en")).not.toMatch(/[{}]/);
      expect(Object.values(detector.messages)).toContainEqual(anomaly.message.text);
      expect(Number.isFinite(anomaly.score)).toBe(true);
    }
  });
});
