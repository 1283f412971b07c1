import { testWith } from "../fixtures/shared-folder";
import { areaText } from "../../src/xlsx/formulas/address";
import type { CellRecord, SheetDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { OWN_PACKAGES, REAL_PACKAGES } from "./corpus";
import { changedParts, partsOf, putCell } from "./fixture";

/** A plain number somewhere in the workbook. */
function aNumber(sheets: readonly SheetDocument[]): {
  readonly sheet: SheetDocument;
  readonly row: number;
  readonly column: number;
  readonly record: CellRecord;
} | null {
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.cells) {
      for (const [column, record] of cells)
        if (typeof record.value === "number" && record.formula === null) return { sheet, row, column, record };
    }
  }
  return null;
}

/** Unchanged a workbook comes back as it is; one changed number changes that number. */
function comesBack(name: string, bytes: Uint8Array): void {
  const opened = openWorkbook(bytes, name);
  expect(Buffer.compare(saveWorkbook(opened), bytes)).toBe(0);
  const found = aNumber(opened.document.sheets);
  if (found === null) return;
  putCell(found.sheet, found.row, found.column, { ...found.record, value: 123456.75 });
  const saved = saveWorkbook(opened);
  const changed = changedParts(bytes, saved);
  expect(changed).toHaveLength(1);
  const [before, after] = [partsOf(bytes)[changed[0] ?? ""] ?? "", partsOf(saved)[changed[0] ?? ""] ?? ""];
  const place = areaText({ top: found.row, left: found.column, bottom: found.row, right: found.column });
  const cell = new RegExp(`(<c r="${place}"[^>]*><v>)[^<]*(</v></c>)`);
  expect(before).toMatch(cell);
  const expected = before.replace(cell, (_, open: string, close: string) => `${open}123456.75${close}`);
  // A part may be megabytes long: only where it differs is told.
  const at = after === expected ? -1 : [...after].findIndex((letter, i) => letter !== expected[i]);
  expect([at, after.length, after.slice(at, at + 80)]).toEqual([-1, expected.length, after.slice(-1, 79)]);
  putCell(found.sheet, found.row, found.column, { ...found.record });
  expect(Buffer.compare(saveWorkbook(opened), bytes)).toBe(0);
}

describe("unchanged a workbook comes back as it is; one changed number changes that number", () => {
  for (const { name, path, bytes } of [...OWN_PACKAGES, ...REAL_PACKAGES])
    testWith(path, name, () => comesBack(name, bytes()));
});
