import { isFixName } from "../../core/model/signature";
import { createEngine } from "../../local-excel/calc/create-engine";
import type { CellRecord, SheetDocument, WorkbookDocument } from "../../xlsx/document";
import { parseArea } from "../../xlsx/formulas/address";

/** A sheet's name, in quotes or not, and an area, as names stand on them. */
const PLACE = /(?:'((?:[^']|'')+)'|([^',!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/g;

interface FixedCell {
  readonly sheet: SheetDocument;
  readonly row: number;
  readonly column: number;
  readonly cell: CellRecord;
}

function cellsOf(workbook: WorkbookDocument, formula: string): readonly FixedCell[] {
  return [...formula.matchAll(PLACE)].flatMap(([, quoted, bare, address = ""]) => {
    const name = (quoted ?? bare ?? "").replaceAll("''", "'");
    const sheet = workbook.sheets.find((each) => each.name === name);
    const area = parseArea(address.replaceAll("$", ""));
    if (sheet === undefined || area === null) return [];
    return [...sheet.cells].flatMap(([row, cells]) =>
      row < area.top || row > area.bottom
        ? []
        : [...cells].flatMap(([column, cell]) =>
            column < area.left || column > area.right ? [] : [{ sheet, row, column, cell }],
          ),
    );
  });
}

/**
 * The cells that were changed at the clerk's request, which taking out what is ours gives back as they were: a receiver
 * gets them corrected. To be called again afterwards, then they are as they are now.
 */
export function keptFixes(workbook: WorkbookDocument): () => void {
  const fixed = workbook.names
    .filter(({ name }) => isFixName(name))
    .flatMap(({ formula }) => cellsOf(workbook, formula));
  return () => {
    const changed = fixed.filter(({ sheet, row, column, cell }) => sheet.cells.get(row)?.get(column) !== cell);
    for (const { sheet, row, column, cell } of changed) sheet.cells.get(row)?.set(column, cell);
    if (changed.length === 0) return;
    createEngine().recalculate(
      workbook,
      changed.map(({ sheet, row, column }) => ({ sheetId: sheet.id, row, column })),
    );
  };
}
