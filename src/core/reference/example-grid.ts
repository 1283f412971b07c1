import type { CellRange } from "../model/cells/address";
import { columnName, contains } from "../model/cells/address";
import type { ExampleCell } from "../model/results/finding";
import type { Language } from "../model/message";
import { displayedNumber } from "./displayed-number";
import { detailOf, hiddenColumns, hiddenRows } from "./example-workbook";

/** One cell as Excel shows it. */
export interface GridCell {
  readonly text: string;
  readonly formula: string | null;
  readonly kind: "text" | "figure" | "empty";
  readonly isMarked: boolean;
  /** Columns its text runs over, because the cells right of it are empty. */
  readonly span: number;
}

/** A row or a column of the grid by its name in Excel; a gap stands for those that are left out. */
interface GridLine {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isGap: boolean;
}

/** A sheet as a small picture: `cells[row][column]`, in step with `rows` and `columns`. */
export interface ExampleGrid {
  readonly columns: readonly GridLine[];
  readonly rows: readonly GridLine[];
  readonly cells: readonly (readonly GridCell[])[];
}

/** What is to be drawn, and how much of it. */
export interface GridRequest {
  readonly sheet: readonly (readonly ExampleCell[])[];
  readonly marks: readonly CellRange[];
  readonly hidden?: readonly string[];
  readonly language: Language;
  /** Lines shown, gaps among them; of more than that, those in the middle that are not near a mark are left out. */
  readonly mostColumns: number;
  readonly mostRows: number;
}

/** Stands for the lines that are left out at its place. */
const GAP = "gap";

/** A line that is shown, zero-based, or a gap. */
type ShownLine = number | typeof GAP;

/** Runs of lines that are left out at most. Source: one before the marked lines, one behind them. */
const MOST_GAPS = 2;

/**
 * Letters of a text that may stand in one cell; a longer one runs over the empty cells beside it. Source: measured on
 * the 245 texts of the examples that have empty cells beside them: 28 have at most twelve letters and are labels, the
 * others, 14 letters or more, are mostly titles.
 */
const CELL_LETTERS = 12;

const FIGURE_TEXT = /^[\s+-]*\d[\d.,\s\u00a0]*%?\s*$/;

/**
 * Draws the sheet of an example: its cells as Excel shows them in the language, marks, hidden lines, gaps where it is
 * long.
 */
export function exampleGrid({ sheet, marks, hidden = [], language, mostColumns, mostRows }: GridRequest): ExampleGrid {
  const width = Math.max(0, ...sheet.map((row) => row.length));
  const columns = linesShown(
    width,
    mostColumns,
    marks.map(({ left, right }) => [left, right]),
  );
  const rows = linesShown(
    sheet.length,
    mostRows,
    marks.map(({ top, bottom }) => [top, bottom]),
  );
  const [notRows, notColumns] = [hiddenRows(hidden), hiddenColumns(hidden)];
  return {
    columns: columns.map((c) => ({
      name: c === GAP ? "…" : columnName(c),
      isHidden: c !== GAP && notColumns.has(c),
      isGap: c === GAP,
    })),
    rows: rows.map((r) => ({
      name: r === GAP ? "⋮" : String(r + 1),
      isHidden: r !== GAP && notRows.has(r),
      isGap: r === GAP,
    })),
    cells: rows.map((r) =>
      withSpans(
        columns.map((c) =>
          r === GAP || c === GAP
            ? gapCell(r, c)
            : gridCell(
                sheet[r]?.[c] ?? null,
                c,
                marks.some((mark) => contains(mark, r, c)),
                language,
              ),
        ),
      ),
    ),
  };
}

function gapCell(row: ShownLine, column: ShownLine): GridCell {
  const cell = { formula: null, kind: "figure", isMarked: false, span: 1 } as const;
  if (row !== GAP) return { ...cell, text: "…" };
  return { ...cell, text: column === GAP ? "" : "⋮" };
}

function gridCell(example: ExampleCell, column: number, isMarked: boolean, language: Language): GridCell {
  const { value = null, error, formula = null, format = "General" } = detailOf(example);
  const cell = { formula, isMarked, span: 1 };
  if (error !== undefined) return { ...cell, text: error, kind: "figure" };
  if (typeof value === "number") return { ...cell, text: displayedNumber(value, format, language), kind: "figure" };
  if (typeof value === "boolean") return { ...cell, text: String(value).toUpperCase(), kind: "figure" };
  if (value === null || value === "") return { ...cell, text: "", kind: "empty" };
  // As in Excel's formula bar, an apostrophe tells a figure that is text; the first column holds row numbers.
  return { ...cell, text: FIGURE_TEXT.test(value) && (column > 0 || isMarked) ? `'${value}` : value, kind: "text" };
}

function withSpans(cells: readonly GridCell[]): readonly GridCell[] {
  return cells.map((cell, i) => {
    if (cell.kind !== "text" || cell.text.length <= CELL_LETTERS) return cell;
    let end = i + 1;
    while (end < cells.length && cells[end]?.kind === "empty" && cells[end]?.isMarked === false) end++;
    return { ...cell, span: end - i };
  });
}

/**
 * The lines that are shown, with a gap for each run that is left out: the first ones, the marked ones with their
 * neighbours, the last one.
 */
function linesShown(count: number, most: number, marked: readonly (readonly [number, number])[]): readonly ShownLine[] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (count <= most) return all;
  const near = new Set(marked.flatMap(([first, last]) => [first - 1, first, last, last + 1]));
  near.add(count - 1);
  const first = Math.max(2, most - near.size - MOST_GAPS);
  const kept = all.filter((i) => i < first || near.has(i));
  return kept.flatMap((i, at): readonly ShownLine[] => (at > 0 && kept[at - 1] !== i - 1 ? [GAP, i] : [i]));
}
