import { readdirSync } from "node:fs";
import { join } from "node:path";
import { MEASURES } from "../../../src/core/compute/catalogue";
import { takeMeasure } from "../../../src/core/compute/compute-measures";
import { detectTables } from "../../../src/core/layout/detect-tables";
import { expectOwnNames, expectSoundWords } from "../../fixtures/catalogue-words";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

const FOLDER = join(__dirname, "../../../src/core/compute/measures");

test("every file of the folder is in the catalogue under its own name", () => {
  expect(MEASURES.map((m) => `${m.id}.ts`).sort()).toEqual(readdirSync(FOLDER).sort());
});

describe.each(MEASURES.map((m) => [m.id, m] as const))("%s", (_id, measure) => {
  test("says everything in both languages", () => {
    expectSoundWords([measure.name, measure.method, measure.never, ...measure.examples.map((e) => e.name)]);
    expectOwnNames(measure.examples);
  });

  test("has a row where it is taken and one where it is not", () => {
    const rows = measure.examples.flatMap((e) => e.expected);
    expect(rows.filter((row) => row.value !== null)).not.toEqual([]);
    expect(rows.filter((row) => row.value === null)).not.toEqual([]);
  });

  test.each(measure.examples.map((e) => [e.name.en, e] as const))("%s", (_name, example) => {
    const tables = detectTables(workbookOf(sheetOf("Biểu 1", example.sheet)));
    const columns = tables.flatMap((table) => takeMeasure(measure, table));
    for (const column of columns) expectSoundWords([column.header]);
    const rounded = columns
      .flatMap((column) => column.cells)
      .map((c) => ({
        row: c.row + 1,
        status: c.status,
        value: c.value === null ? null : Math.round(c.value * 1e6) / 1e6,
      }));
    expect(rounded.filter((c) => example.expected.some((e) => e.row === c.row))).toEqual(example.expected);
  });
});
