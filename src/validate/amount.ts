import type { Decimal } from "../model/decimal";
import { exact, roundingUnit } from "../model/decimal";
import type { TableModel } from "../model/table";
import { cellAt, isErrorValue } from "../model/workbook";
import { readNumberText } from "./number-text";
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
export type Amount = Figure | { readonly kind: "none" | "blank" | "unavailable" | "ambiguous" | "unreadable" | "error" };

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
  if (typeof value === "number") return figureOf(value, cell.numberFormat);
  if (value.trim() === "") return { kind: "blank" };
  const text = readNumberText(value);
  if (text.kind === "number") return figureOf(text.value, "General", true);
  return text.kind === "words" ? { kind: "unreadable" } : text;
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
