import { readFileSync } from "node:fs";
import { cellName } from "../../src/core/model/cells/address";
import type { WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { press } from "../press/press";
import { shared, testWith } from "../fixtures/shared-folder";
import { contentOf } from "../fixtures/workbook-content";
import { OWN_NAME, ownBytes } from "./own-workbook";

const FILES = [
  "gso-2024-06-29-02.Bieu-T6.2024.xlsx",
  "province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx",
  "sct-ExcelSample__TinhHinhSanXuat.xlsx",
  "sct-ExcelSample__CSSXCN__CSSXCN.xlsx",
];

/** Everything that stands in the clerk's cells, but for those in `ours`. */
function cellsOf(
  document: WorkbookDocument,
  sheets: ReadonlySet<string>,
  ours: ReadonlySet<string>,
): readonly string[] {
  return document.sheets
    .filter((sheet) => sheets.has(sheet.name))
    .flatMap((sheet) =>
      [...sheet.cells].flatMap(([row, line]) =>
        [...line]
          .filter(
            ([column, cell]) =>
              !ours.has(`${sheet.name}!${cellName({ row, column })}`) && (cell.value !== null || cell.formula !== null),
          )
          .map(
            ([column, cell]) =>
              `${sheet.name}!${cellName({ row, column })} ${JSON.stringify([cell.value, cell.formula, document.styles.look(cell.style)])}`,
          ),
      ),
    )
    .sort();
}

/** A press adds what the report says and touches nothing else; pressed again nothing changes; removal gives it back. */
async function pressedAndRemoved(bytes: Uint8Array, file: string): Promise<void> {
  const original = openWorkbook(bytes, file).document;
  const theirs = new Set(original.sheets.map((sheet) => sheet.name));

  const opened = openWorkbook(bytes, file);
  const report = await press(opened);
  const ours = new Set(report.computations.flatMap(({ sheet, cell }) => (cell === null ? [] : [`${sheet}!${cell}`])));
  const before = new Set(cellsOf(original, theirs, ours));
  const after = cellsOf(opened.document, theirs, ours);
  const added = after.filter((cell) => !before.has(cell));
  expect(before.size - (after.length - added.length)).toBe(0);
  // What is new beside the computed cells are the headers of added columns: texts, or the number of a numbered column.
  for (const cell of added) expect(cell).toMatch(/ \[(?:"|\d+,null,)/);

  const once = saveWorkbook(opened);
  const again = openWorkbook(once, file);
  expect((await press(again)).edits.applied).toBe(0);
  expect(Buffer.from(saveWorkbook(again)).equals(Buffer.from(once))).toBe(true);

  const back = openWorkbook(once, file);
  await press(back, "removeAdditions", "vi", false);
  expect(contentOf(openWorkbook(saveWorkbook(back), file).document)).toEqual(contentOf(original));
}

describe("a press adds what it reports and touches nothing else, a second changes nothing, removal gives all back", () => {
  test(OWN_NAME, () => pressedAndRemoved(ownBytes(), OWN_NAME));
  for (const file of FILES) {
    const path = shared("corpus", file);
    testWith(path, file, () => pressedAndRemoved(new Uint8Array(readFileSync(path ?? "")), file));
  }
});
