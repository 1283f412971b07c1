import { periodKey } from "../../model/tables/period";
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
  const inRows = table.rows.flatMap((row) => oddInRow(table, row) ?? []);
  return {
    checked: checked + inRows.length,
    odd: [...odd, ...inRows.filter(({ row }) => !odd.some((o) => o.row === row))],
  };
}

/** Prices of one good at other times, so many and within this of each other, tell its price at one time. */
const TIMES = 2;
const STEADY = 1.6;

/** A row's quantity or value whose price is a power of ten away from that of all other times of the row. */
function oddInRow(table: TableModel, row: RowModel): OddPrice | null {
  if (row.kind === "heading") return null;
  const priced = pairsByTime(table).flatMap(([quantity, value]) => {
    const [q, v] = [quantity, value].map((c) => figureAt(table, row.row, c.column));
    return q && v && q.value > 0 && v.value > 0
      ? [{ quantity, value, q: q.value, v: v.value, price: v.value / q.value }]
      : [];
  });
  if (priced.length <= TIMES) return null;
  const found = priced.flatMap((one): readonly OddPrice[] => {
    const others = priced.filter((p) => p !== one);
    const prices = others.map((p) => p.price);
    if (spread(prices) > STEADY) return [];
    const [low, high] = [Math.min(...prices), Math.max(...prices)];
    const power = POWERS.find((p) => one.price * 10 ** p >= low / NEAR && one.price * 10 ** p <= high * NEAR);
    if (power === undefined) return [];
    const gain = (figure: number, moved: number, all: readonly number[]): number =>
      distance(figure, all) - distance(moved, all);
    const [quantities, values] = [others.map((p) => p.q), others.map((p) => p.v)];
    const isQuantity = gain(one.q, one.q * 10 ** -power, quantities) >= gain(one.v, one.v * 10 ** power, values);
    return [
      {
        row,
        column: isQuantity ? one.quantity : one.value,
        other: isQuantity ? one.value : one.quantity,
        value: isQuantity ? one.q : one.v,
        intended: Number((isQuantity ? one.q * 10 ** -power : one.v * 10 ** power).toPrecision(12)),
        price: one.price,
        low,
        high,
      },
    ];
  });
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : only;
}

/** The quantity and the value of each time, where the columns are times of one good a row. */
function pairsByTime(table: TableModel): readonly (readonly [ColumnModel, ColumnModel])[] {
  const columns = valueColumns(table).filter((c) => c.period !== null && c.scenario !== "plan");
  return columns.flatMap((quantity) => {
    if (quantity.quantity !== "volume" || quantity.period === null) return [];
    const key = periodKey(quantity.period);
    const values = columns.filter(
      (c) => c.quantity === "value" && c.block === quantity.block && c.period !== null && periodKey(c.period) === key,
    );
    const [value] = values;
    return value !== undefined && values.length === 1 ? [[quantity, value] as const] : [];
  });
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
