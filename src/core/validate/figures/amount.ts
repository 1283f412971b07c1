import type { Decimal } from "../../model/cells/decimal";
import { exact, placeOf, powerOfTen } from "../../model/cells/decimal";
import { lastPlaceShown } from "../../model/cells/number-format";
import { printedFigure } from "../../model/tables/figure";
import { isCircular } from "../formulas/circular";
import type { TableModel } from "../../model/tables/table";

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

type Lacking = Exclude<Amount["kind"], "figure">;

const LACKING: Readonly<Record<Lacking, Amount>> = {
  none: { kind: "none" },
  blank: { kind: "blank" },
  unavailable: { kind: "unavailable" },
  ambiguous: { kind: "ambiguous" },
  unreadable: { kind: "unreadable" },
  error: { kind: "error" },
};

/** The amounts of a table's body that were asked for, by column and row of the body. */
const amounts = new WeakMap<TableModel, (Amount | undefined)[][]>();

/** What the cell at a sheet row and column of the table holds. */
export function amountAt(table: TableModel, row: number, column: number): Amount {
  let known = amounts.get(table);
  if (!known) amounts.set(table, (known = table.columns.map(() => [])));
  const own = known[column - table.body.left];
  const at = row - table.body.top;
  if (own === undefined || at < 0 || row > table.body.bottom) return LACKING.blank;
  const found = own[at];
  if (found) return found;
  const amount = readAmount(table, row, column);
  while (own.length < at) own.push(undefined);
  own[at] = amount;
  return amount;
}

function readAmount(table: TableModel, row: number, column: number): Amount {
  const { kind, value, place } = printedFigure(table, row, column);
  if (kind !== "number" && kind !== "text-number") return LACKING[kind];
  // What a total that adds itself shows is left over from an earlier calculation, or zero.
  return isCircular(table, row, column) ? LACKING.error : figureTo(value, place, kind === "text-number");
}

const figureTo = (value: number, place: number, isText = false): Figure => ({
  kind: "figure",
  value,
  exact: exact(value),
  unit: powerOfTen(place),
  isText,
});

/** A figure of a value shown in a number format: known to the coarser of the digits stored and the digits shown. */
export const figureOf = (value: number, format = "General"): Figure =>
  figureTo(value, placeOf(value, lastPlaceShown(format)));

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
