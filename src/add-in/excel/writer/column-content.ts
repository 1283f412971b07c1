import type { CellRange } from "../../../core/model/cells/address";
import type { CellValue, SheetGrid } from "../../../core/model/cells/workbook";
import type { FoundContent } from "../journal/ownership";

/** What a one-column range of a sheet holds, row by row, as `formulas` would give it; "" is an empty cell. */
export function contentsOf(grid: SheetGrid, range: CellRange): readonly FoundContent[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, i) => {
    const used = grid.usedRange;
    const cell = used === null ? null : (grid.cells[range.top + i - used.top]?.[range.left - used.left] ?? null);
    return cell === null ? "" : (cell.formula ?? constantOf(cell.value));
  });
}

function constantOf(value: CellValue): FoundContent {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** A column of what Excel gave as `formulas`, counted from the first column of the range that was asked for. */
export function columnOf(matrix: readonly (readonly unknown[])[], column: number): readonly FoundContent[] {
  return matrix.map((row) => {
    const content = row[column];
    return typeof content === "string" || typeof content === "number" || typeof content === "boolean" ? content : "";
  });
}
