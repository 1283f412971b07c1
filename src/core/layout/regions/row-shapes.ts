import { DATED_COMPARISON, FORM_NUMBER, HEADER_IN_LETTERHEAD, LETTERHEAD, SIGNATURE } from "../../vocabulary/documents";
import { reading, matches } from "../../vocabulary/words";
import type { ReadCell, SheetReading } from "../sheet-reading";

/** A cell of a row with its column. */
export interface PlacedCell {
  readonly column: number;
  readonly cell: ReadCell;
}

/** A row of a sheet by what stands in it. */
export interface RowShape {
  readonly row: number;
  readonly cells: readonly PlacedCell[];
  /** It holds figures, not only words, years and column numbers. */
  readonly isData: boolean;
  /** "A B C 1 2 3=2/1": the numbers of the columns. */
  readonly isNumbering: boolean;
  /** Letterhead, number of the form or signature: no part of a table. */
  readonly isFrame: boolean;
}

const COLUMN_NUMBER = /^\(?(\d{1,2})\)?(?:\s*[=(:].*)?$/;
const COLUMN_LETTER = /^\(?[a-eA-E]\)?$/;

/** Whether the cells number the columns: letters for the first, then 1, 2, 3 … in order. */
export function isNumbering(cells: readonly PlacedCell[]): boolean {
  let expected: number | null = null;
  let numbers = 0;
  let isClosed = false;
  const letters: string[] = [];
  for (const { cell } of cells) {
    const isLast = expected !== null && isNextLetter(letters, cell.text);
    if (isLast || (expected === null && COLUMN_LETTER.test(cell.text))) {
      letters.push(cell.text.replace(/[()]/g, ""));
      isClosed = isLast;
      continue;
    }
    // "A B 1 2 C": the letters go on behind the numbers, and nothing behind them.
    if (isClosed) return false;
    const match = COLUMN_NUMBER.exec(cell.text);
    if (!match) return false;
    const number = Number(match[1]);
    if (expected === null ? number > 2 : number !== expected) return false;
    expected = number + 1;
    numbers++;
  }
  return numbers >= 2 && cells.length >= 3;
}

/** Whether a text is the letter after the last. */
function isNextLetter(letters: readonly string[], text: string): boolean {
  const last = letters.at(-1);
  return last !== undefined && text.replace(/[()]/g, "") === String.fromCharCode(last.charCodeAt(0) + 1);
}

/** Every row of the sheet by its shape. */
export function shapesOf(sheet: SheetReading): readonly RowShape[] {
  const shown = shapesBy(sheet, (column) => !sheet.sheet.hiddenColumns.has(column));
  // Hidden columns are often scratch work; they count where nothing else holds figures.
  return sheet.sheet.hiddenColumns.size === 0 || shown.some((shape) => shape.isData)
    ? shown
    : shapesBy(sheet, () => true);
}

function shapesBy(sheet: SheetReading, counts: (column: number) => boolean): readonly RowShape[] {
  return sheet.rows.map((row, i) => {
    const cells: PlacedCell[] = [];
    row.forEach((cell, j) => {
      if (cell.kind !== "blank") cells.push({ column: sheet.range.left + j, cell });
    });
    const numbering = isNumbering(cells);
    const counted = cells.filter(({ column }) => counts(column));
    const numbers = counted.filter(({ cell }) => cell.kind === "number" || cell.kind === "error").length;
    const marks = counted.filter(({ cell }) => cell.kind === "mark").length;
    const isFrame =
      numbers === 0 &&
      cells.length > 0 &&
      cells.length <= 6 &&
      cells.some(({ cell }) => cell.kind === "text" && isFrameText(cell.text));
    return {
      row: sheet.range.top + i,
      cells,
      isNumbering: numbering,
      isData: !numbering && (numbers > 0 || marks >= 2),
      isFrame,
    };
  });
}

function isFrameText(text: string): boolean {
  const label = reading(text);
  if (matches(LETTERHEAD, label) && text.length < 120) return !matches(HEADER_IN_LETTERHEAD, label);
  return (
    (text.length < 60 && matches(FORM_NUMBER, label)) ||
    (text.length < 60 && matches(SIGNATURE, label) && !matches(DATED_COMPARISON, label))
  );
}
