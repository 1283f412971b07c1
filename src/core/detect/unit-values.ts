import { roundingUnit } from "../model/cells/decimal";
import type { Period } from "../model/tables/period";
import { samePeriod } from "../model/tables/period";
import { FEWEST_UNITS } from "../model/tables/small-base";
import type { ColumnModel, RowModel, TableModel } from "../model/tables/table";
import { figure, rowAt } from "../model/tables/table";

/** A figure and where it stands, in its own unit. */
interface PlacedFigure {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly value: number;
}

/** What a good fetched in one period: value ÷ quantity, comparable within its good. */
export interface UnitValue {
  readonly period: Period;
  readonly quantity: PlacedFigure;
  readonly value: PlacedFigure;
  /** Value ÷ quantity in the units of the table's first pair. */
  readonly price: number;
}

/** A good with its unit values, one a period, in the order of the sheet. */
export interface PricedGood {
  readonly row: RowModel;
  readonly prices: readonly UnitValue[];
}

const factorOf = ({ unit }: ColumnModel | RowModel): number => unit?.factor ?? 1;

/** A figure above zero that is known to two digits or so; null where it is none. */
function known(table: TableModel, row: RowModel, column: ColumnModel): PlacedFigure | null {
  const value = figure(table, row.row, column.column);
  if (typeof value !== "number" || value <= 0) return null;
  return value < FEWEST_UNITS * roundingUnit(value).toNumber() ? null : { row, column, value };
}

function unitValue(quantity: PlacedFigure | null, value: PlacedFigure | null, scale: number): readonly UnitValue[] {
  if (quantity === null || value === null || value.column.period === null) return [];
  return [{ period: value.column.period, quantity, value, price: (scale * value.value) / quantity.value }];
}

const figureColumns = (table: TableModel): readonly ColumnModel[] =>
  table.columns.filter((c) => c.role === "value" && c.scenario !== "plan" && c.period !== null && !c.isEmpty);

/** Columns of quantities, each with the column of values of the same time under the same banner. */
function columnPairs(table: TableModel): readonly (readonly [ColumnModel, ColumnModel])[] {
  const columns = figureColumns(table);
  return columns.flatMap((quantity) => {
    if (quantity.quantity !== "volume") return [];
    const value = columns.find(
      (c) =>
        c.quantity === "value" &&
        c.block === quantity.block &&
        c.scenario === quantity.scenario &&
        c.period !== null &&
        quantity.period !== null &&
        samePeriod(c.period, quantity.period),
    );
    return value === undefined ? [] : [[quantity, value] as const];
  });
}

/** Goods whose quantities and values stand side by side. */
function goodsAcross(table: TableModel): readonly PricedGood[] {
  const pairs = columnPairs(table);
  const [first] = pairs;
  if (first === undefined || pairs.length < 2) return [];
  const usual = factorOf(first[1]) / factorOf(first[0]);
  return table.rows
    .filter(({ kind, period }) => kind !== "heading" && period === undefined)
    .map((row) => ({
      row,
      prices: pairs.flatMap(([quantity, value]) =>
        unitValue(known(table, row, quantity), known(table, row, value), factorOf(value) / factorOf(quantity) / usual),
      ),
    }));
}

/** Goods of which a row holds the quantities and the next one the values. */
function goodsDown(table: TableModel): readonly PricedGood[] {
  const columns = figureColumns(table).filter(({ quantity }) => quantity === null);
  return table.rows.flatMap((row): readonly PricedGood[] => {
    const next = rowAt(table, row.row + 1);
    if (row.quantity !== "volume" || next?.quantity !== "value" || next.period !== undefined) return [];
    return [
      {
        row: next,
        prices: columns.flatMap((column) => unitValue(known(table, row, column), known(table, next, column), 1)),
      },
    ];
  });
}

/** Every good of a table that has quantities and values of more than one period. */
export function pricedGoods(table: TableModel): readonly PricedGood[] {
  return [...goodsAcross(table), ...goodsDown(table)].filter(({ prices }) => prices.length > 1);
}
