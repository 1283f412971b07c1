import type { CellAddress } from "../../model/cells/address";
import { parseRange } from "../../model/cells/address";
import { isBlank, valueAt } from "../../model/cells/workbook";
import type { Language } from "../../model/message";
import type { Analysis } from "../../model/results/analysis";
import type { HeadlineFigure, HeadlineRow, TakenMeasure, WatchedCell } from "../../model/results/summary";

/** What a chart may be drawn from. */
export interface ChartSource {
  readonly analysis: Analysis;
  readonly language: Language;
}

/** A cell of a sheet as it is watched; none where it is empty. */
export function watchedCell({ workbook }: Analysis, sheet: string, cell: CellAddress): readonly WatchedCell[] {
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  const value = grid === undefined ? null : valueAt(grid, cell.row, cell.column);
  return isBlank(value) ? [] : [{ sheet, cell: { row: cell.row, column: cell.column }, value }];
}

const cellOf = (figure: HeadlineFigure | null): readonly CellAddress[] => (figure?.cell ? [figure.cell] : []);

/** The cells that the growth of a line is read or computed from. */
export function growthCells(
  analysis: Analysis,
  { current, samePeriod, growthCell }: HeadlineRow,
): readonly WatchedCell[] {
  if (current === null) return [];
  const cells = growthCell ? [growthCell] : [...cellOf(current), ...cellOf(samePeriod)];
  return cells.flatMap((cell) => watchedCell(analysis, current.sheet, cell));
}

/** The cells that a measure is taken from. */
export function measureCells(
  analysis: Analysis,
  sheet: string,
  { formula }: Pick<TakenMeasure, "formula">,
): readonly WatchedCell[] {
  const names =
    formula.match(/(?<![A-Z])\$?[A-Z]{1,3}\$?[1-9][0-9]*(?::\$?[A-Z]{1,3}\$?[1-9][0-9]*)?(?![0-9(])/g) ?? [];
  return [...new Set(names)].flatMap((name) => {
    const range = parseRange(name);
    if (range === null) return [];
    return Array.from({ length: range.bottom - range.top + 1 }, (_, i) =>
      Array.from({ length: range.right - range.left + 1 }, (__, k) =>
        watchedCell(analysis, sheet, { row: range.top + i, column: range.left + k }),
      ).flat(),
    ).flat();
  });
}
