import { isBlank, styleAt, usedArea, cellAt } from "../../local-excel/objects/cells/cells";
import { containsCell, overlaps, WHOLE_SHEET } from "../../local-excel/objects/area";
import { COLUMN_COUNT, ROW_COUNT } from "../../xlsx/formulas/address";
import type { Area, CellStyle, SheetDocument, WorkbookDocument } from "../../xlsx/document";
import { pixelsOfWidth } from "../../xlsx/sheets/column-width";
import { columnAxis, rowAxis, type Axis } from "./axis";
import { lineCount, textWidth } from "./text-width";
import { sideOf } from "./cell-look";

/** Rows and columns drawn beyond those that are used, and the fewest that are drawn. */
const MARGIN = { rows: 40, columns: 12 };
const FEWEST = { rows: 100, columns: 26 };

/** Lines of text are so many times as high as their font. Source: rows of 15 points hold Calibri 11. */
const LINE_HEIGHT = 1.3636;

/** Pixels that stand between a cell's edges and its text, on both sides together. */
export const TEXT_PADDING = 5;

/** Where everything of a sheet is drawn. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** The rows and columns of a sheet as they are drawn, with room for at least `reach`. */
export function layoutOf(workbook: WorkbookDocument, sheet: SheetDocument, reach: Area): SheetLayout {
  const used = usedArea(sheet, WHOLE_SHEET, false) ?? { bottom: 0, right: 0 };
  const merged = sheet.merges.reduce(
    (last, { bottom, right }) => [Math.max(last[0], bottom), Math.max(last[1], right)] as const,
    [used.bottom, used.right] as const,
  );
  const rowCount = Math.min(ROW_COUNT, Math.max(FEWEST.rows, Math.max(merged[0], reach.bottom) + MARGIN.rows));
  const columnCount = Math.min(
    COLUMN_COUNT,
    Math.max(FEWEST.columns, Math.max(merged[1], reach.right) + MARGIN.columns),
  );
  return {
    rows: rowAxis(sheet, rowCount, neededHeight(workbook, sheet)),
    columns: columnAxis(sheet, columnCount),
    frozen: sheet.frozen,
  };
}

/** Points that a row needs for its cells, as Excel makes rows of no height of their own; merged cells do not count. */
function neededHeight(workbook: WorkbookDocument, sheet: SheetDocument): (row: number) => number {
  const merged = new Set(
    sheet.merges.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => top + i)),
  );
  return (row) => {
    let points = 0;
    for (const [column, cell] of sheet.cells.get(row) ?? []) {
      const look = workbook.styles.look(cell.style);
      if (merged.has(row) && sheet.merges.some((area) => containsCell(area, row, column))) continue;
      const lines = look.wrapText && typeof cell.value === "string" ? wrappedLines(sheet, column, cell.value, look) : 1;
      points = Math.max(points, lines * look.font.size * LINE_HEIGHT);
    }
    return points;
  };
}

function wrappedLines(sheet: SheetDocument, column: number, text: string, look: CellStyle): number {
  const width =
    sheet.columns.find(({ first, last }) => first <= column && column <= last)?.width ?? sheet.defaultColumnWidth;
  return lineCount(text, look.font, Math.max(1, pixelsOfWidth(width) - TEXT_PADDING));
}

/** A cell, or a merged area, that shows something. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  /** What it covers: itself, or the merged area. */
  readonly area: Area;
}

/** The cells with contents or a look of their own, and the merged areas, that reach into a part of the sheet. */
export function cellsIn(sheet: SheetDocument, part: Area): readonly DrawnCell[] {
  const merges = sheet.merges.filter((area) => overlaps(area, part));
  const drawn: DrawnCell[] = merges.map((area) => ({ row: area.top, column: area.left, area }));
  for (let row = part.top; row <= part.bottom; row += 1) {
    const cells = sheet.cells.get(row);
    const over = merges.filter(({ top, bottom }) => top <= row && row <= bottom);
    const hasStyle =
      typeof sheet.rows.get(row)?.style === "number" || sheet.columns.some(({ style }) => style !== null);
    if (cells === undefined && !hasStyle) continue;
    for (let column = part.left; column <= part.right; column += 1) {
      if (over.some(({ left, right }) => left <= column && column <= right)) continue;
      if (cells?.has(column) !== true && !(hasStyle && styleAt(sheet, row, column) !== 0)) continue;
      drawn.push({ row, column, area: { top: row, left: column, bottom: row, right: column } });
    }
  }
  return drawn.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** How far text that is wider than its cell may run over the empty cells beside it, in pixels left and right of the cell. */
export function spill(
  workbook: WorkbookDocument,
  sheet: SheetDocument,
  { columns }: SheetLayout,
  { row, column, area }: DrawnCell,
  text: string,
): { readonly left: number; readonly right: number } {
  const cell = cellAt(sheet, row, column);
  const isMerged = area.left !== area.right || area.top !== area.bottom;
  if (cell === null || isMerged || typeof cell.value !== "string") return { left: 0, right: 0 };
  const look = workbook.styles.look(cell.style);
  if (look.wrapText || text.includes("\n") || look.textOrientation !== 0) return { left: 0, right: 0 };
  const lack = textWidth(text, look.font) + TEXT_PADDING - columns.size(column);
  if (lack <= 0) return { left: 0, right: 0 };
  const room = (step: 1 | -1, wanted: number): number => {
    let pixels = 0;
    for (let next = column + step; pixels < wanted && next >= 0 && next < columns.count; next += step) {
      if (!isBlank(cellAt(sheet, row, next)) || sheet.merges.some((merge) => containsCell(merge, row, next))) break;
      pixels += columns.size(next);
    }
    return pixels;
  };
  const side = sideOf(look, cell.value);
  if (side === "left") return { left: 0, right: room(1, lack) };
  if (side === "right") return { left: room(-1, lack), right: 0 };
  // What stands in the middle needs the same room on both sides to stay there.
  const half = Math.min(room(-1, lack / 2), room(1, lack / 2));
  return { left: half, right: half };
}
