import type { CellRange } from "../../../core/model/cells/address";
import type { SheetGrid } from "../../../core/model/cells/workbook";
import type { FoundContent } from "../journal/ownership";

/** What a one-column range of a sheet holds, as `formulas` would give it. */
export function contentsOf(grid: SheetGrid, range: CellRange): readonly FoundContent[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, i) => {
    const used = grid.usedRange;
    const cell = used === null ? null : (grid.cells[range.top + i - used.top]?.[range.left - used.left] ?? null);
    if (cell === null) return "";
    if (cell.formula !== null) return cell.formula;
    return cell.value === null ? "" : typeof cell.value === "object" ? cell.value.error : cell.value;
  });
}
