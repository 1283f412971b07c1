import { readdirSync } from "node:fs";
import { join } from "node:path";
import { MEASURES } from "../../src/compute/catalogue";
import { takeMeasure } from "../../src/compute/compute-measures";
import { detectTables } from "../../src/layout/detect-tables";
import { sheetOf, workbookOf } from "../sheet";

const FOLDER = join(__dirname, "..", "..", "src", "compute", "measures");

test("every file of the folder is in the catalogue under its own name", () => {
  expect(MEASURES.map((m) => `${m.id}.ts`).sort()).toEqual(readdirSync(FOLDER).sort());
});

describe.each(MEASURES.map((m) => [m.id, m] as const))("%s", (_id, measure) => {
  test("says everything in both languages", () => {
    for (const words of [measure.name, measure.method, measure.never, ...measure.examples.map((e) => e.name)]) {
      expect(words.vi.trim()).not.toBe("");
      expect(words.en.trim()).not.toBe("");
    }
    expect(measure.examples.length).toBeGreaterThan(0);
  });

  test.each(measure.examples.map((e) => [e.name.en, e] as const))("%s", (_name, example) => {
    const tables = detectTables(workbookOf(sheetOf("Biểu 1", example.sheet)));
    const cells = tables.flatMap((table) => takeMeasure(measure, table)).flatMap((column) => column.cells);
    const rounded = cells.map((c) => ({ row: c.row + 1, status: c.status, value: c.value === null ? null : Math.round(c.value * 1e6) / 1e6 }));
    expect(rounded.filter((c) => example.expected.some((e) => e.row === c.row))).toEqual(example.expected);
  });
});
