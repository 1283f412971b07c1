import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";

/** So many other rows must have prices within `SPREAD` of each other before one is measured by them. */
const ROWS = 4;
const SPREAD = 2;
/** How much the price may leave their range once the figure is moved. */
const NEAR = 1.25;
const POWERS = [3, -3, 1, -1] as const;

/** A quantity or value whose price is a power of ten away from the prices of all other rows. */
export interface OddPrice {
  readonly row: RowModel;
  /** The figure that is further out of its own column, and the one that it is set against. */
  readonly column: ColumnModel;
  readonly other: ColumnModel;
  readonly value: number;
  readonly intended: number;
  readonly price: number;
  readonly low: number;
  readonly high: number;
}

interface PricedRow {
  readonly row: RowModel;
  readonly quantity: number;
  readonly value: number;
}

/**
 * In quantities beside values of one good ("Cà phê: Lượng, Trị giá"), the rows whose price says that a decimal point
 * or a unit is out of place.
 */
export function oddPrices(table: TableModel): { readonly checked: number; readonly odd: readonly OddPrice[] } {
  let checked = 0;
  const odd = pairsOf(table).flatMap(([quantity, value]) => {
    const rows = table.rows.flatMap((row): readonly PricedRow[] => {
      const [q, v] = [quantity, value].map((c) => (row.kind === "heading" ? null : figureAt(table, row.row, c.column)));
      return q && v && q.value > 0 && v.value > 0 ? [{ row, quantity: q.value, value: v.value }] : [];
    });
    if (rows.length <= ROWS) return [];
    checked += rows.length;
    const found = rows.flatMap(
      (one) =>
        judged(
          one,
          rows.filter((r) => r !== one),
          quantity,
          value,
        ) ?? [],
    );
    // A total follows the part that is off.
    const parents = new Set(found.map(({ row }) => row.parent));
    const lowest = found.filter(({ row }) => !parents.has(row.row));
    return lowest.length === 1 ? lowest : [];
  });
  return { checked, odd };
}

/** A quantity and the value right behind it, under one heading. */
function pairsOf(table: TableModel): readonly (readonly [ColumnModel, ColumnModel])[] {
  const columns = valueColumns(table);
  return columns.flatMap((quantity, i) => {
    const value = columns[i + 1];
    if (quantity.quantity !== "volume" || value?.quantity !== "value" || value.column !== quantity.column + 1)
      return [];
    return quantity.header.length > 1 && quantity.header[0] === value.header[0] ? [[quantity, value] as const] : [];
  });
}

const spread = (values: readonly number[]): number => Math.max(...values) / Math.min(...values);

function judged(one: PricedRow, all: readonly PricedRow[], quantity: ColumnModel, value: ColumnModel): OddPrice | null {
  const price = one.value / one.quantity;
  // The total over the odd row is as odd as its weight.
  const others = all.filter(({ row }) => row.row !== one.row.parent);
  const prices = others.map((r) => r.value / r.quantity);
  if (others.length < ROWS || spread(prices) > SPREAD) return null;
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const power = POWERS.find((p) => price * 10 ** p >= low / NEAR && price * 10 ** p <= high * NEAR);
  if (power === undefined || (price <= high && price >= low)) return null;
  // Of the two figures it is the one that moving brings back among its column.
  const isQuantity =
    distance(
      one.quantity,
      others.map((r) => r.quantity),
    ) -
      distance(
        one.quantity * 10 ** -power,
        others.map((r) => r.quantity),
      ) >=
    distance(
      one.value,
      others.map((r) => r.value),
    ) -
      distance(
        one.value * 10 ** power,
        others.map((r) => r.value),
      );
  const intended = isQuantity ? one.quantity * 10 ** -power : one.value * 10 ** power;
  return {
    row: one.row,
    column: isQuantity ? quantity : value,
    other: isQuantity ? value : quantity,
    value: isQuantity ? one.quantity : one.value,
    intended: Number(intended.toPrecision(12)),
    price,
    low,
    high,
  };
}

/** How many powers of ten a figure lies beyond the smallest or the largest of others. */
function distance(figure: number, others: readonly number[]): number {
  return Math.max(0, Math.log10(figure / Math.max(...others)), Math.log10(Math.min(...others) / figure));
}
