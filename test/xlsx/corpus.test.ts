import { areaText } from "../../src/xlsx/formulas/address";
import type { CellRecord, SheetDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { corpusBytes, corpusWorkbooks } from "./corpus";
import { changedParts, partsOf, putCell } from "./fixture";

const workbooks = corpusWorkbooks();

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

(workbooks.length > 0 ? describe : describe.skip)("real workbooks", () => {
  test.each(workbooks.length > 0 ? workbooks : ["none"])(
    "%s: unchanged it comes back as it is; one changed number changes that number",
    (name) => {
      const bytes = corpusBytes(name);
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
      expect(after === before.replace(cell, (_, open: string, close: string) => `${open}123456.75${close}`)).toBe(true);
      putCell(found.sheet, found.row, found.column, { ...found.record });
      expect(Buffer.compare(saveWorkbook(opened), bytes)).toBe(0);
    },
  );
});
