import type { CellRange } from "../model/cells/address";
import { endsInZero, placeOf } from "../model/cells/decimal";
import { isDateFormat, lastPlaceShown } from "../model/cells/number-format";
import type { Cell, SheetGrid } from "../model/cells/workbook";
import { cellAt, isErrorValue } from "../model/cells/workbook";
import type { FigureColumn, FigureKind, PrintedFigure } from "../model/tables/figure";
import { numberText } from "../vocabulary/numbers";

/** The figures of a body, column by column, each known to the coarser of the digits stored and the digits shown. */
export function bodyFigures(sheet: SheetGrid, body: CellRange): readonly FigureColumn[] {
  return Array.from({ length: body.right - body.left + 1 }, (_, i) => columnOf(sheet, body, body.left + i));
}

const TEXT_KINDS: Readonly<Record<ReturnType<typeof numberText>["kind"], FigureKind>> = {
  number: "text-number",
  ambiguous: "ambiguous",
  none: "none",
  unavailable: "unavailable",
  words: "unreadable",
};

const without = (kind: FigureKind): PrintedFigure => ({ kind, value: 0, place: 0 });

function read(cell: Cell | null): PrintedFigure {
  const value = cell?.value ?? null;
  if (cell === null || value === null) return without("blank");
  if (isErrorValue(value)) return without("error");
  if (typeof value === "boolean" || (typeof value === "number" && !Number.isFinite(value)))
    return without("unreadable");
  if (typeof value === "number" && isDateFormat(cell.numberFormat)) return without("unreadable");
  if (typeof value === "number")
    return { kind: "number", value, place: placeOf(value, lastPlaceShown(cell.numberFormat)) };
  if (value.trim() === "") return without("blank");
  const text = numberText(value);
  return text.kind === "number"
    ? { kind: "text-number", value: text.value, place: placeOf(text.value) }
    : without(TEXT_KINDS[text.kind]);
}

function columnOf(sheet: SheetGrid, body: CellRange, column: number): FigureColumn {
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, i) => body.top + i);
  const cells = rows.map((row) => cellAt(sheet, row, column));
  const figures = cells.map(read);
  const typed = new Map<number, boolean>();
  const isTypedTo = (place: number): boolean => {
    const found = typed.get(place) ?? endsAsDigitsDo(cells, place);
    typed.set(place, found);
    return found;
  };
  return {
    kinds: figures.map(({ kind }) => kind),
    values: figures.map(({ value }) => value),
    places: figures.map(({ kind, value, place }, i) => {
      const shown = kind === "number" ? lastPlaceShown(cells[i]?.numberFormat ?? "") : null;
      return shown !== null && shown < place && value !== 0 && isTypedTo(shown) ? shown : place;
    }),
  };
}

/**
 * The fewest typed figures that show to what digit a column is typed, and how improbable their trailing zeros may be
 * if it is to the last one shown. Source: derived: a binomial test at the usual 5 %, of which five figures are the
 * fewest that can fail it.
 */
const FEWEST_TYPED = 5;
const IMPROBABLE = 0.05;

/**
 * Whether the figures typed into a column and shown to a place end in zeros there as rarely as last digits do. Then 61
 * shown as 61.0 is known to its last digit shown; otherwise some were typed rounded, and it may be one of them.
 */
function endsAsDigitsDo(cells: readonly (Cell | null)[], place: number): boolean {
  const places = cells.flatMap((cell) =>
    cell !== null &&
    typeof cell.value === "number" &&
    cell.value !== 0 &&
    Number.isFinite(cell.value) &&
    cell.formula === null &&
    lastPlaceShown(cell.numberFormat) === place
      ? [endsInZero(cell.value, place)]
      : [],
  );
  if (places.length < FEWEST_TYPED) return false;
  const zeros = places.filter((isZero) => isZero).length;
  return 2 * zeros < places.length && atLeast(zeros, places.length, 1 / 10) > IMPROBABLE;
}

/** How probable at least so many hits are in so many trials. */
function atLeast(hits: number, trials: number, chance: number): number {
  let term = (1 - chance) ** trials;
  let below = 0;
  for (let i = 0; i < hits; i++) {
    below += term;
    term *= ((trials - i) / (i + 1)) * (chance / (1 - chance));
  }
  return 1 - below;
}
