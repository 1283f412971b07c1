import type { Decimal } from "../../model/cells/decimal";
import { exact, roundingUnit } from "../../model/cells/decimal";
import type { TableModel } from "../../model/tables/table";
import { cellAt, isErrorValue } from "../../model/cells/workbook";
import { numberText } from "../../vocabulary/numbers";
import { formatUnit } from "./printed-unit";

/** A figure as it stands, with the unit of the last digit it is known to. */
export interface Figure {
  readonly kind: "figure";
  readonly value: number;
  readonly exact: Decimal;
  readonly unit: Decimal;
  readonly isText: boolean;
}

/** What a cell in a figure's place holds. */
type Amount = Figure | { readonly kind: "none" | "blank" | "unavailable" | "ambiguous" | "unreadable" | "error" };

const amounts = new WeakMap<TableModel, Map<number, Amount>>();

/** What the cell at a sheet row and column of the table holds. */
export function amountAt(table: TableModel, row: number, column: number): Amount {
  let known = amounts.get(table);
  if (!known) amounts.set(table, (known = new Map<number, Amount>()));
  const key = row * 16_384 + column;
  const found = known.get(key);
  if (found) return found;
  const amount = read(table, row, column);
  known.set(key, amount);
  return amount;
}

function read(table: TableModel, row: number, column: number): Amount {
  const cell = cellAt(table.sheet, row, column);
  const value = cell?.value ?? null;
  if (cell === null || value === null) return { kind: "blank" };
  if (isErrorValue(value)) return { kind: "error" };
  if (typeof value === "boolean") return { kind: "unreadable" };
  if (typeof value === "number")
    return toShownDigits(table, column, figureOf(value, cell.numberFormat), cell.numberFormat);
  if (value.trim() === "") return { kind: "blank" };
  const text = numberText(value);
  if (text.kind === "number") return figureOf(text.value, "General", true);
  return text.kind === "words" ? { kind: "unreadable" } : text;
}

/**
 * The fewest typed figures that show to what digit a column is typed, and how improbable their trailing zeros may be
 * if it is to the last one shown.
 */
const FEWEST_TYPED = 5;
const IMPROBABLE = 0.05;

const typed = new WeakMap<TableModel, Map<string, boolean>>();

/**
 * A figure whose last digits shown are zeros, such as 61 shown as 61.0, is known to the last digit shown where the
 * figures typed into its column end in zeros no oftener than one in ten would by chance; otherwise some were typed
 * rounded, and it may be one of them.
 */
function toShownDigits(table: TableModel, column: number, amount: Figure, format: string): Figure {
  const shown = formatUnit(format);
  if (shown === null || shown.gte(amount.unit) || amount.exact.eq(0)) return amount;
  let known = typed.get(table);
  if (!known) typed.set(table, (known = new Map<string, boolean>()));
  const key = `${String(column)} ${shown.toString()}`;
  let isExact = known.get(key);
  if (isExact === undefined) known.set(key, (isExact = isTypedTo(table, column, shown)));
  return isExact ? { ...amount, unit: shown } : amount;
}

/** Whether the figures typed into a column and shown to a unit end in zeros as rarely as last digits do. */
function isTypedTo(table: TableModel, column: number, unit: Decimal): boolean {
  const figures = table.rows.flatMap((row) => {
    const cell = cellAt(table.sheet, row.row, column);
    return cell !== null &&
      typeof cell.value === "number" &&
      cell.value !== 0 &&
      cell.formula === null &&
      formatUnit(cell.numberFormat)?.eq(unit) === true
      ? [exact(cell.value)]
      : [];
  });
  if (figures.length < FEWEST_TYPED) return false;
  const zeros = figures.filter((figure) => figure.mod(unit.times(10)).eq(0)).length;
  return 2 * zeros < figures.length && atLeast(zeros, figures.length, 1 / 10) > IMPROBABLE;
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

/** A figure of a value shown in a number format: known to the coarser of the digits stored and the digits shown. */
export function figureOf(value: number, format = "General", isText = false): Figure {
  const number = exact(value);
  const stored = roundingUnit(value);
  const shown = formatUnit(format);
  let unit = shown !== null && shown.gt(stored) ? shown : stored;
  // Excel keeps fifteen significant digits of what it computes.
  if (unit.eq(0)) unit = exact(10).pow(number.e - 14);
  return { kind: "figure", value, exact: number, unit, isText };
}

/** The figure at a cell, null where there is none that can be read. */
export function figureAt(table: TableModel, row: number, column: number): Figure | null {
  const amount = amountAt(table, row, column);
  return amount.kind === "figure" ? amount : null;
}

const ZERO: Figure = { kind: "figure", value: 0, exact: exact(0), unit: exact(0), isText: false };

/** The figure as a term of a sum: "-" counts as nothing; null where it cannot be read. */
export function termAt(table: TableModel, row: number, column: number): Figure | null {
  const amount = amountAt(table, row, column);
  if (amount.kind === "none") return ZERO;
  return amount.kind === "figure" ? amount : null;
}
