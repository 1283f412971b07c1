import type { CellRange } from "../../../core/model/cells/address";
import { contains } from "../../../core/model/cells/address";
import type { Cell, SheetGrid } from "../../../core/model/cells/workbook";
import { styleKey } from "../../../core/model/cells/workbook";
import type { ExistingColumn } from "../journal/ownership";

/**
 * The sheet without what we wrote on it: a column that we added is left out whole, merges and width included, and of
 * one of the clerk's own that we filled the cells typed over since stay, which are theirs.
 */
export function maskSheet(grid: SheetGrid, columns: readonly ExistingColumn[]): SheetGrid {
  const { usedRange } = grid;
  if (usedRange === null || columns.length === 0) return grid;
  const isMasked = (row: number, column: number): boolean =>
    columns.some(
      (c) => contains(c.range, row, column) && (c.kind === "add" || c.cells[row - c.range.top] !== "theirs"),
    );
  const cells = grid.cells.map((row, i) =>
    row.map((cell, j) => (cell !== null && isMasked(usedRange.top + i, usedRange.left + j) ? null : cell)),
  );
  const added = columns.filter((c) => c.kind === "add");
  const styles = new Map(grid.styles);
  for (const column of columns) {
    for (let row = column.range.top; row <= column.range.bottom; row++)
      if (isMasked(row, column.range.left)) styles.delete(styleKey(row, column.range.left));
  }
  const columnWidths = new Map(grid.columnWidths);
  for (const { range, entry } of added) {
    if (entry.width === null || columnWidths.get(range.left) !== entry.width.since) continue;
    if (entry.width.standard) columnWidths.delete(range.left);
    else columnWidths.set(range.left, entry.width.before);
  }
  const merges = grid.merges.filter(
    (m) =>
      !added.some(
        (c) =>
          m.left === c.range.left && m.right === c.range.left && m.top >= c.range.top && m.bottom <= c.range.bottom,
      ),
  );
  return { ...grid, ...trimmed(cells, usedRange), styles, columnWidths, merges };
}

/** The smallest rectangle that holds every cell that is not empty, as `getUsedRange(valuesOnly)` gives it. */
function trimmed(
  cells: readonly (readonly (Cell | null)[])[],
  used: CellRange,
): Pick<SheetGrid, "cells" | "usedRange"> {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  cells.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (cell === null) return;
      top = Math.min(top, i);
      bottom = Math.max(bottom, i);
      left = Math.min(left, j);
      right = Math.max(right, j);
    });
  });
  if (bottom < 0) return { cells: [], usedRange: null };
  return {
    cells: cells.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)),
    usedRange: { top: used.top + top, left: used.left + left, bottom: used.top + bottom, right: used.left + right },
  };
}
