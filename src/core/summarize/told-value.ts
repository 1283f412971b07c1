import { decimalsOf } from "../model/cells/decimal";
import { lastPlaceShown } from "../model/cells/number-format";
import { cellAt } from "../model/cells/workbook";
import type { Bilingual, MessageParameter } from "../model/message";
import type { HeadlineFigure } from "../model/results/summary";
import type { TableModel } from "../model/tables/table";
import type { Unit } from "../model/tables/unit";
import { greaterUnit, unitWords } from "../vocabulary/unit-names";

/**
 * Decimals of a figure whose cell has no format that fixes them. Source: measured on 56 real workbooks: of 55,196
 * figures that were typed or rounded 97 % have at most three.
 */
const MOST_DECIMALS = 3;

/** From here on a figure is told in a greater unit. Source: Sở reports write up to seven digits ("3.098.692 tỷ đồng"). */
const EIGHT_DIGITS = 1e7;

/** A figure as a sentence has it: the number and its unit, the space before it included. */
export interface ToldValue {
  readonly value: MessageParameter;
  readonly unit: Bilingual;
}

/** The decimals that a figure's own cell shows. */
export function shownDecimals(table: TableModel, { value, cell }: Pick<HeadlineFigure, "value" | "cell">): number {
  const format = cell === null ? null : (cellAt(table.sheet, cell.row, cell.column)?.numberFormat ?? null);
  const place = format === null ? null : lastPlaceShown(format);
  return place === null ? Math.min(MOST_DECIMALS, decimalsOf(Number(value.toPrecision(12)))) : Math.max(0, -place);
}

/** A figure of a table in its own unit and digits; in the next greater unit where it has more than seven. */
export function toldValue(
  table: TableModel,
  figure: Pick<HeadlineFigure, "value" | "cell">,
  unit: Unit | null,
): ToldValue {
  const greater = unit !== null && Math.abs(figure.value) >= EIGHT_DIGITS ? greaterUnit(unit, figure.value) : null;
  if (greater !== null)
    return {
      value: { kind: "number", value: figure.value / greater.divisor, decimals: MOST_DECIMALS },
      unit: unitWords(greater.unit),
    };
  return {
    value: { kind: "number", value: figure.value, decimals: shownDecimals(table, figure) },
    unit: unitWords(unit),
  };
}
