import type { CellRange } from "../model/cells/address";
import type { SheetGrid } from "../model/cells/workbook";
import { cellAt } from "../model/cells/workbook";
import type { FigureColumn } from "../model/tables/figure";
import type { FigureRegion } from "./figures";

/** Figures where they stand: a rectangle of a sheet, and what its columns hold from the rectangle's top down. */
export interface PlacedFigures {
  readonly sheet: SheetGrid;
  readonly body: CellRange;
  readonly figures: readonly FigureColumn[];
}

/** The figures and the formulas of some columns of a body, numbered from the sheet's first; the others are blank. */
export function figureRegion({ sheet, body, figures }: PlacedFigures, columns: readonly number[]): FigureRegion {
  const rows = body.bottom - body.top + 1;
  const width = body.right - body.left + 1;
  const digits = new Float64Array(rows * width).fill(NaN);
  const decimals = new Uint8Array(rows * width);
  const texts = new Array<string | null>(rows * width).fill(null);
  for (const column of columns) {
    const own = figures[column - body.left];
    if (own === undefined) continue;
    for (let row = 0; row < rows; row++) {
      const kind = own.kinds[row];
      if (kind !== "number" && kind !== "text-number") continue;
      const cell = row * width + column - body.left;
      [digits[cell], decimals[cell]] = digitsOf(own.values[row] ?? NaN, own.places[row] ?? 0);
      texts[cell] = cellAt(sheet, body.top + row, column)?.formulaR1C1 ?? null;
    }
  }
  return { rows, columns: width, digits, decimals, formulas: { top: body.top, left: body.left, texts } };
}

/** Most decimals that JavaScript writes out for sure. */
const MOST_PLACES = 100;

/** A figure without its point, as far as it is known, and how many digits stood behind it. */
function digitsOf(value: number, place: number): readonly [digits: number, decimals: number] {
  for (let places = Math.min(MOST_PLACES, Math.max(0, -place)); places >= 0; places--) {
    const digits = Number(value.toFixed(places).replace(".", ""));
    if (Number.isSafeInteger(digits)) return [digits, places];
  }
  return [NaN, 0];
}
