import type { Area, CellRecord, SheetDocument } from "../../../xlsx/document";
import { COLUMN_COUNT } from "../../../xlsx/formulas/address";
import { areaOfSize, cellCount, columnCount, isUnbounded, overlaps, rowCount } from "../area";
import { settledSheet } from "../workbook/calculation";
import { cellAt, eachCell, isBlank, styleAt } from "../cells/cells";
import { HostError, notEmulated, type Session } from "../object-type";
import type { RangeHandle } from "../handles";
import { refuseProtectedSheet } from "../worksheet/protection-check";
import { unmergeIn } from "./range-clear";
import { replaceCells } from "./range-write";

/**
 * Range.merge: one merged area, or one for each row (`across`); only the first cell that holds something keeps it, in
 * the top left corner.
 * @throws {HostError} AccessDenied on a protected sheet, MergedRangeConflict over an Excel table, NotImplemented for
 *   whole rows or columns.
 */
export function mergeCells(session: Session, self: RangeHandle, across: boolean): void {
  const sheet = settledSheet(session, self.sheetId);
  refuseProtectedSheet(sheet);
  if (isUnbounded(self.area)) throw notEmulated("merging whole rows or columns");
  if (sheet.tables.some((table) => overlaps(table.area, self.area))) {
    throw new HostError(
      "MergedRangeConflict",
      "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
      400,
    );
  }
  const parts = across
    ? Array.from({ length: rowCount(self.area) }, (_, i) =>
        areaOfSize(self.area.top + i, self.area.left, 1, columnCount(self.area)),
      )
    : [self.area];
  unmergeIn(sheet, self.area);
  for (const part of parts) if (cellCount(part) > 1) mergeArea(session, sheet, part);
}

/** The first cell of an area that holds something, row by row. */
function firstFilled(sheet: SheetDocument, area: Area): CellRecord | null {
  let first = Infinity;
  let found: CellRecord | null = null;
  eachCell(sheet, area, (cell, row, column) => {
    const place = row * COLUMN_COUNT + column;
    if (isBlank(cell) || place > first) return;
    first = place;
    found = cell;
  });
  return found;
}

function mergeArea(session: Session, sheet: SheetDocument, area: Area): void {
  const kept = firstFilled(sheet, area);
  const anchorStyle = styleAt(sheet, area.top, area.left);
  const look = session.workbook.styles;
  const records: { row: number; column: number; record: CellRecord | null }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isAnchor = row === area.top && column === area.left;
      const cell = isAnchor ? kept : null;
      const style = isAnchor
        ? anchorStyle
        : look.derive(anchorStyle, { borders: look.look(styleAt(sheet, row, column)).borders });
      const old = cellAt(sheet, row, column);
      if (isBlank(old) && isBlank(cell) && styleAt(sheet, row, column) === style) continue;
      if (isAnchor && old === cell) continue;
      records.push({ row, column, record: { value: cell?.value ?? null, formula: cell?.formula ?? null, style } });
    }
  }
  sheet.merges = [...sheet.merges, area];
  replaceCells(session, sheet, area, records);
}
