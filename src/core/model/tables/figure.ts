import type { CellRange } from "../cells/address";

/**
 * What a cell of the body holds: a number; text that reads as one number; "-" for none; nothing; a mark for a figure not
 * at hand; text that may be two numbers; other text; an error value.
 */
export type FigureKind =
  "number" | "text-number" | "none" | "blank" | "unavailable" | "ambiguous" | "unreadable" | "error";

/**
 * The figures of a column, row by row from the top of the body. A figure is exact as plain data: the digits of its
 * double as they are written out, and the place (a power of ten) of the last one that is known, so that it stands for
 * all that rounds to it there. Numbers pass `structuredClone` and JSON unchanged, as a decimal's class and bigint do
 * not, and hold all that Excel does: fifteen digits.
 */
export interface FigureColumn {
  readonly kinds: readonly FigureKind[];
  /** 0 where there is no figure. */
  readonly values: readonly number[];
  /** -2 for 8.95, 0 for 525; 0 where there is no figure. */
  readonly places: readonly number[];
}

/** A figure of a table's body, or why there is none. */
export interface PrintedFigure {
  readonly kind: FigureKind;
  readonly value: number;
  readonly place: number;
}

const NO_FIGURE: PrintedFigure = { kind: "blank", value: 0, place: 0 };

/** The figure at a zero-based sheet row and column; blank outside the body. */
export function printedFigure(
  { body, figures }: { readonly body: CellRange; readonly figures: readonly FigureColumn[] },
  row: number,
  column: number,
): PrintedFigure {
  const own = figures[column - body.left];
  const at = row - body.top;
  const kind = own?.kinds[at];
  return own === undefined || kind === undefined
    ? NO_FIGURE
    : { kind, value: own.values[at] ?? 0, place: own.places[at] ?? 0 };
}
