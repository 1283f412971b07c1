import type { CellRange } from "../../../core/model/cells/address";
import type { StoredContent } from "../writer/stored-content";
import { putContent, sameContent } from "../writer/stored-content";
import type { JournalFix, JournalFixCell } from "../journal/journal";
import type { Job } from "../round-trips";

/** Cells of the clerk's that were changed on request, as they stand. */
export interface ExistingFix {
  readonly entry: JournalFix;
  readonly sheetId: string;
  /** One column; grown or shrunk where rows were inserted or deleted since. */
  readonly range: CellRange;
  /**
   * For each journalled cell the row of the sheet where it stands as we left it; null where it has been typed over or
   * is gone.
   */
  readonly rows: readonly (number | null)[];
}

/**
 * Finds the cells we changed among what their range holds now: in order, those that hold what we left (longest common
 * subsequence).
 * @param found what the range holds, top to bottom
 * @param top its first row
 * @returns for each cell its row on the sheet, null where it is not found
 */
export function findFixedCells(
  cells: readonly JournalFixCell[],
  found: readonly StoredContent[],
  top: number,
): readonly (number | null)[] {
  const lengths = Array.from({ length: cells.length + 1 }, () => new Array<number>(found.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  const fits = (i: number, j: number): boolean => sameContent(found[j] ?? null, cells[i]?.after ?? null);
  for (let i = cells.length - 1; i >= 0; i--) {
    const line = lengths[i];
    if (line)
      for (let j = found.length - 1; j >= 0; j--)
        line[j] = fits(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const rows: (number | null)[] = [];
  for (let i = 0, j = 0; i < cells.length;) {
    if (j < found.length && fits(i, j)) {
      rows.push(top + j);
      i += 1;
      j += 1;
    } else if (j >= found.length || at(i + 1, j) >= at(i, j + 1)) {
      rows.push(null);
      i += 1;
    } else {
      j += 1;
    }
  }
  return rows;
}

/** Whether a cell was given back what it held before: it keeps its place among those below one another. */
export const isTakenBack = ({ before, after }: JournalFixCell): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

/** Jobs that give the cells that still hold what we left back what they held before; number format and font with it. */
export function takeBackFix(sheet: Excel.Worksheet, { entry, range, rows }: ExistingFix): readonly Job[] {
  return rows.flatMap((row, i): readonly Job[] => {
    const cell = entry.cells[i];
    if (row === null || cell === undefined || isTakenBack(cell)) return [];
    return [
      {
        bytes: 600,
        queue: () => {
          putContent(
            sheet.getRangeByIndexes(row, range.left, 1, 1),
            cell.before,
            { numberFormat: cell.isReformatted ? cell.numberFormat : null, font: cell.font },
            cell.numberFormat,
          );
        },
      },
    ];
  });
}
