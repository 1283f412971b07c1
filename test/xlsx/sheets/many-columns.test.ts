import type { ColumnRecord } from "../../../src/xlsx/document";
import { createWorkbook } from "../../../src/xlsx/package/blank-workbook";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";

test("a sheet that describes each of its 16,384 columns on its own: one is changed, the others are kept", () => {
  const blank = createWorkbook("so.xlsx");
  const columns: ColumnRecord[] = Array.from({ length: 16_384 }, (_, column) => ({
    first: column,
    last: column,
    width: 9 + (column % 7),
    hidden: column % 11 === 3,
    style: null,
    outlineLevel: 0,
  }));
  for (const sheet of blank.document.sheets) sheet.columns = columns;
  const opened = openWorkbook(saveWorkbook(blank), "so.xlsx");
  const changed = columns.map((each, i) => (i === 12 ? { ...each, width: 30 } : each));
  for (const sheet of opened.document.sheets) sheet.columns = changed;
  const [again] = openWorkbook(saveWorkbook(opened), "so.xlsx").document.sheets;
  expect(again?.columns).toEqual(changed);
});
