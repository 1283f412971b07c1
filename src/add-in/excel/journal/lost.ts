import type { CellRange } from "../../../core/model/cells/address";
import { overlaps } from "../../../core/model/cells/address";
import type { SheetGrid } from "../../../core/model/cells/workbook";
import { cellAt } from "../../../core/model/cells/workbook";
import { formulaShape } from "../formula-shape";
import { contentsOf } from "../writer/column-content";
import type { JournalColumn } from "./journal";
import type { FoundContent } from "./ownership";

/**
 * How the formulas of our columns begin and end: they give nothing where figures are missing. By it they are known
 * where the journal is gone.
 */
const GUARDED = /^=IF\(COUNT\(.+\)=\d+,IF\(.+,""\),""\)$/;

function isGuarded(content: FoundContent): content is string {
  return typeof content === "string" && GUARDED.test(content);
}

/**
 * What may be said of a column on which a name of ours stands where the journal is gone: its formulas, and the texts
 * above them; null where no formula is like ours.
 */
export function entryWithoutJournal(name: string, grid: SheetGrid, range: CellRange): JournalColumn | null {
  const found = contentsOf(grid, range);
  const first = found.findIndex(isGuarded);
  if (first < 0) return null;
  // Only the range of a column that we have added begins with its heading.
  const heading = found.slice(0, first).filter((c): c is string | number => typeof c !== "boolean" && c !== "");
  return {
    name,
    id: "",
    kind: found[0] === "" || first === 0 ? "fill" : "add",
    constants: found[0] === "" ? [] : heading,
    shapes: [
      ...new Set(
        found.flatMap((content, i) => (isGuarded(content) ? [formulaShape(content, range.top + i, range.left)] : [])),
      ),
    ],
    numberFormat: "General",
    formats: [],
    looks: [],
    width: null,
    merge: mergedHeading(grid, range),
  };
}

/** The cells of a column, counted from its first, that are merged with one another and nothing else; null where none. */
function mergedHeading({ merges }: SheetGrid, { top, bottom, left }: CellRange): JournalColumn["merge"] {
  const own = merges.find((m) => m.left === left && m.right === left && m.top >= top && m.bottom <= bottom);
  return own === undefined ? null : [own.top - top, own.bottom - top];
}

/** Cells below one another that hold formulas. */
interface FormulaRun {
  readonly grid: SheetGrid;
  readonly range: CellRange;
}

/** Runs of cells, columns from left to right, whose formulas pass a test; at most so many others lie in between. */
function formulaRuns(
  grid: SheetGrid,
  gap: number,
  test: (formula: string, row: number, column: number) => boolean,
): readonly FormulaRun[] {
  const { usedRange: used } = grid;
  if (used === null) return [];
  const runs: FormulaRun[] = [];
  for (let column = used.left; column <= used.right; column++) {
    for (let row = used.top; row <= used.bottom; row++) {
      const formula = cellAt(grid, row, column)?.formula ?? null;
      if (formula === null || !test(formula, row, column)) continue;
      const last = runs.at(-1)?.range;
      const isNext = last?.left === column && row - last.bottom <= gap + 1;
      if (isNext) runs.pop();
      runs.push({ grid, range: { top: isNext ? last.top : row, bottom: row, left: column, right: column } });
    }
  }
  return runs;
}

/**
 * Where a column of the journal stands whose name is gone: the first run of its formulas that is not taken, with the
 * heading above; null where there is none.
 */
export function findColumn(
  entry: JournalColumn,
  grids: readonly SheetGrid[],
  isTaken: (sheetId: string, range: CellRange) => boolean,
): { readonly grid: SheetGrid; readonly range: CellRange; readonly entry: JournalColumn } | null {
  const shapes = new Set(entry.shapes);
  const height = entry.formats.reduce((sum, { rows }) => sum + rows, 0);
  for (const grid of grids) {
    const runs = formulaRuns(grid, height, (formula, row, column) => shapes.has(formulaShape(formula, row, column)));
    const run = runs.find(({ range }) => !isTaken(grid.id, range));
    if (run === undefined) continue;
    const range = withHeading(entry, run);
    const isWhole = range.bottom - range.top + 1 === height;
    // Where its first row is not known, neither is which look was whose.
    return {
      grid,
      range,
      entry: isWhole ? entry : { ...entry, formats: [], looks: [], merge: mergedHeading(grid, range) },
    };
  }
  return null;
}

function withHeading({ kind, constants }: JournalColumn, { grid, range }: FormulaRun): CellRange {
  if (kind === "fill") return range;
  let { top } = range;
  for (let row = range.top - 1; row >= 0; row--) {
    const value = cellAt(grid, row, range.left)?.value ?? null;
    if (value === null) continue;
    if (typeof value === "object" || typeof value === "boolean" || !constants.includes(value)) break;
    top = row;
  }
  return { ...range, top };
}

/** Cells with formulas like ours that no column of ours holds. */
export function unknownFormulas(
  grids: readonly SheetGrid[],
  columns: readonly { readonly sheetId: string; readonly range: CellRange }[],
): readonly { readonly sheet: string; readonly range: CellRange }[] {
  return grids.flatMap((grid) =>
    formulaRuns(grid, 0, isGuarded)
      .filter(({ range }) => !columns.some((c) => c.sheetId === grid.id && overlaps(c.range, range)))
      .map(({ range }) => ({ sheet: grid.name, range })),
  );
}
