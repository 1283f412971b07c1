import type { SheetDocument, WorkbookDocument } from "../document";
import type { CellOutput } from "./cell-writer";
import { writeConditionalFormats } from "./conditional-format-writer";
import { writeCharts } from "../drawings/drawing-writer";
import type { PackageDraft } from "../package/package-draft";
import { writeRows } from "./rows-writer";
import { writeColumns, writeCustomProperties, writeHyperlinks, writeMerges } from "../workbook/sheet-list-writer";
import { writeSheetView, writeTabSelected } from "./sheet-view-writer";
import { UnsavableChange } from "../unreadable-workbook";
import type { SheetOrigin } from "../package/workbook-origin";
import { spliceXml } from "../xml/xml-splice";

/** What a sheet is written with. */
export interface SheetOutput extends Omit<CellOutput, "tableAt"> {
  readonly draft: PackageDraft;
  readonly workbook: WorkbookDocument;
  /** Whether the sheet comes to the front (true), leaves it (false) or stays as it is (null). */
  selected(sheet: SheetDocument): boolean | null;
}

/**
 * Splices the changes of one sheet into its part; a sheet that is as it was opened keeps its bytes.
 * @throws {UnsavableChange} for changes of Excel tables, a password, and what cells, conditional formats and charts
 *   refuse.
 */
export function writeSheet(sheet: SheetDocument, origin: SheetOrigin, output: SheetOutput): void {
  const { draft, styles } = output;
  const before = origin.opened;
  const splice = spliceXml(draft.text(origin.path));
  if (JSON.stringify(sheet.tables) !== JSON.stringify(before.tables))
    throw new UnsavableChange(`Changes of the Excel tables of the sheet "${sheet.name}" are not written.`);
  if (sheet.protection !== null && sheet.protection.hasPassword && before.protection?.hasPassword !== true)
    throw new UnsavableChange("A sheet cannot be protected with a password here.");
  writeRows(splice, before, sheet, origin.sharedMasters, {
    ...output,
    tableAt: (row, column) => tableAt(sheet, row, column),
  });
  writeColumns(splice, before, sheet, styles);
  writeSheetView(splice, before, sheet);
  const selected = output.selected(sheet);
  if (selected !== null) writeTabSelected(splice, selected);
  writeMerges(splice, before, sheet);
  writeConditionalFormats(
    splice,
    before.conditionalFormats,
    sheet.conditionalFormats,
    origin.conditionalFormats,
    styles,
  );
  writeHyperlinks(splice, before, sheet, origin.path, draft);
  writeCustomProperties(splice, before, sheet, origin.path, draft);
  writeCharts(splice, sheet, origin, output.workbook, draft);
  draft.put(origin.path, splice.result());
}

function tableAt(sheet: SheetDocument, row: number, column: number): string | null {
  return (
    sheet.tables.find(
      ({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
    )?.name ?? null
  );
}
