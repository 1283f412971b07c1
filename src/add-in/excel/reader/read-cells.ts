import type { CellRange } from "../../../core/model/cells/address";
import { rangeName } from "../../../core/model/cells/address";
import type { Cell, CellStyle, CellValue } from "../../../core/model/cells/workbook";
import { styleKey } from "../../../core/model/cells/workbook";
import { HostRefusal, REFUSALS } from "../errors";
import type { Question } from "../round-trips";

/**
 * Bytes that a cell takes in an answer, with all that we ask of it. Source: measured on 558 sheets of 63 real
 * workbooks, over office.js's protocol: 72 on average, at most 114 on 95% of the sheets, 151 on the widest texts.
 */
const BYTES_PER_CELL = 120;

/** Bytes of the question for a block of cells or of looks. Source: measured, 1,090. */
const BYTES_ASKED = 2_000;

/**
 * How many cells are asked for as one job. Source: 8,000 cells of `BYTES_PER_CELL` are 0.96 MB, a fifth of the 5 MB
 * that Excel on the web gives in an answer (Microsoft Learn, "Resource limits and performance optimization for Office
 * Add-ins").
 */
const CELLS_PER_PIECE = 8_000;

/**
 * How many rows are asked for as one job. Source: `Range.getMergedAreasOrNullObject` fails on a range with more than
 * 512 merged areas (its reference page); measured on 678 sheets of 63 real workbooks, 250 rows hold at most 138.
 */
const ROWS_PER_PIECE = 250;

/** A block of whole rows of a used range whose content is on its way. */
export interface AskedBlock {
  readonly range: CellRange;
  readonly cells: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly merged: Excel.RangeAreas;
}

/**
 * Questions for everything a used range holds, in blocks of whole rows from the top, each put at its place in `blocks`,
 * where its answers are once it has been asked.
 */
export function askCells(sheet: Excel.Worksheet, used: CellRange, blocks: AskedBlock[]): readonly Question[] {
  const width = used.right - used.left + 1;
  const height = Math.max(1, Math.min(ROWS_PER_PIECE, Math.floor(CELLS_PER_PIECE / width)));
  const questions: Question[] = [];
  for (let top = used.top; top <= used.bottom; top += height) {
    const range = { ...used, top, bottom: Math.min(used.bottom, top + height - 1) };
    const rows = range.bottom - range.top + 1;
    const place = questions.length;
    questions.push({
      sent: BYTES_ASKED,
      received: rows * width * BYTES_PER_CELL,
      queue: () => {
        const cells = sheet.getRangeByIndexes(top, used.left, rows, width);
        cells.load("values,valueTypes,formulas,formulasR1C1,numberFormat,text");
        const merged = cells.getMergedAreasOrNullObject();
        merged.load("areas/items/address");
        blocks[place] = { range, cells, rows: cells.getRowProperties({ rowHidden: true }), merged };
      },
    });
  }
  return questions;
}

/**
 * The cells of a block that was answered, row by row; null is an empty cell.
 * @param sheet its name, for the refusal
 * @throws HostRefusal where Excel has given no answer because there are too many cells
 */
export function cellsOf(block: AskedBlock, sheet: string): readonly (readonly (Cell | null)[])[] {
  const { values, valueTypes, formulas, formulasR1C1, numberFormat, text } = block.cells;
  // Above five million cells Excel gives null and does not throw (office-js 4783).
  const answers: readonly unknown[] = [values, formulas, numberFormat, text];
  if (answers.some((a) => a === null))
    throw new HostRefusal(REFUSALS.sheetTooLarge, { sheet, range: rangeName(block.range) });
  return values.map((row: readonly unknown[], i) =>
    row.map((value, j): Cell | null => {
      const type: unknown = valueTypes[i]?.[j];
      const written: unknown = formulas[i]?.[j];
      // A text that begins with "=" is its own formula in what Excel answers; no formula evaluates to itself.
      const isFormula =
        typeof written === "string" && written.startsWith("=") && !(type === "String" && value === written);
      if (type === "Empty" && !isFormula) return null;
      return {
        value: valueOf(value, type),
        formula: isFormula ? written : null,
        formulaR1C1: isFormula ? String(formulasR1C1[i]?.[j]) : null,
        numberFormat: String(numberFormat[i]?.[j] ?? "General"),
        text: String(text[i]?.[j] ?? ""),
      };
    }),
  );
}

function valueOf(value: unknown, type: unknown): CellValue {
  if (type === "Error") return { error: String(value) };
  if (type === "Empty") return null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** Looks that carry meaning, asked for a block of columns that hold text. */
export interface AskedStyles {
  readonly range: CellRange;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/**
 * Bytes that the look of a cell takes in an answer. Source: measured on 547 sheets of 63 real workbooks, over
 * office.js's protocol: 116 on average, 128 at most.
 */
const BYTES_PER_STYLE = 160;

/**
 * Questions how the cells of those columns look that hold at least as many texts as figures: there fonts and indents
 * tell the hierarchy. Each is put at its place in `asked`.
 * @param cells the cells of the used range, row by row
 */
export function askStyles(
  sheet: Excel.Worksheet,
  used: CellRange,
  cells: readonly (readonly (Cell | null)[])[],
  asked: AskedStyles[],
): readonly Question[] {
  const questions: Question[] = [];
  for (const [left, right] of textColumns(used, cells)) {
    const width = right - left + 1;
    const height = Math.max(1, Math.floor(CELLS_PER_PIECE / width));
    for (let top = used.top; top <= used.bottom; top += height) {
      const range = { top, bottom: Math.min(used.bottom, top + height - 1), left, right };
      const rows = range.bottom - range.top + 1;
      const place = questions.length;
      questions.push({
        sent: BYTES_ASKED,
        received: rows * width * BYTES_PER_STYLE,
        queue: () => {
          const properties = sheet.getRangeByIndexes(top, left, rows, width).getCellProperties({
            format: { fill: { color: true }, font: { name: true, bold: true, italic: true }, indentLevel: true },
          });
          asked[place] = { range, properties };
        },
      });
    }
  }
  return questions;
}

/** Runs of neighbouring columns in which text outweighs figures. */
function textColumns(
  used: CellRange,
  cells: readonly (readonly (Cell | null)[])[],
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let column = used.left; column <= used.right; column++) {
    let texts = 0;
    let figures = 0;
    for (const row of cells) {
      const value = row[column - used.left]?.value;
      if (typeof value === "string") texts += 1;
      else if (typeof value === "number") figures += 1;
    }
    if (texts === 0 || texts < figures) continue;
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

/** The looks that were answered, of cells that hold text only, by `styleKey`. */
export function stylesOf(
  asked: readonly AskedStyles[],
  textAt: (row: number, column: number) => boolean,
): ReadonlyMap<number, CellStyle> {
  const styles = new Map<number, CellStyle>();
  for (const { range, properties } of asked) {
    properties.value.forEach((row, i) => {
      row.forEach((cell, j) => {
        const [at, column] = [range.top + i, range.left + j];
        if (textAt(at, column)) styles.set(styleKey(at, column), styleOf(cell.format));
      });
    });
  }
  return styles;
}

function styleOf({ fill, font, indentLevel }: NonNullable<Excel.CellProperties["format"]> = {}): CellStyle {
  const color = fill?.color ?? "";
  return {
    fontName: font?.name ?? null,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    indent: indentLevel ?? 0,
    // Excel gives no fill as white (office-js 6218).
    fill: color === "" || /^#?f{6}$/i.test(color) ? null : color,
  };
}
