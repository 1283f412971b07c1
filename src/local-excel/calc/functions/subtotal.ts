import { finite } from "../values/coerce";
import { matricesFrom, numberArg, referenceFrom, wholeArg } from "../operands";
import type { Scene } from "../scene";
import {
  type Operand,
  type Scalar,
  type SheetArea,
  failure,
  isError,
  isReference,
  unsupported,
} from "../values/values";
import { type FunctionSpec, define } from "./spec";
import {
  ascending,
  medianOf,
  meanOf,
  modeOf,
  percentile,
  percentileExclusive,
  ranked,
  sumOf,
  varianceOf,
} from "./statistics";

interface Choice {
  readonly hidden: boolean;
  readonly nested: boolean;
  readonly errors: boolean;
}

const NESTED = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/** The values of the referred cells, without hidden rows, nested subtotals and errors where `skip` says so. */
function visibleValues(areas: readonly SheetArea[], skip: Choice, scene: Scene): Scalar[] {
  const values: Scalar[] = [];
  for (const area of areas) {
    const { rows, cells, autoFilter } = area.sheet.document;
    const last = Math.min(area.bottom, scene.book.lastRow(area.sheet));
    if (area.dynamic) scene.book.matrix(area);
    for (let row = area.top; row <= last; row++) {
      const hidden = rows.get(row)?.hidden === true;
      if (hidden && skip.hidden) continue;
      if (hidden && autoFilter !== null && row > autoFilter.top && row <= autoFilter.bottom) {
        throw unsupported("rows are hidden inside a filtered range: whether by the filter or by hand is not known");
      }
      const inRow = cells.get(row);
      if (inRow === undefined) continue;
      for (const [column, cell] of [...inRow].sort(([a], [b]) => a - b)) {
        if (column < area.left || column > area.right) continue;
        if (skip.nested && cell.formula !== null && NESTED.test(cell.formula.text)) continue;
        if (skip.errors && isError(cell.value)) continue;
        values.push(cell.value);
      }
    }
  }
  return values;
}

function numbersOf(values: readonly Scalar[]): number[] {
  return values.flatMap((value) => {
    if (isError(value)) throw failure(value.error);
    return typeof value === "number" ? [value] : [];
  });
}

function aggregate(code: number, values: readonly Scalar[]): number {
  if (code === 2) return values.filter((value) => typeof value === "number").length;
  if (code === 3) return values.filter((value) => value !== null).length;
  const numbers = numbersOf(values);
  switch (code) {
    case 1:
      return meanOf(numbers);
    case 4:
      return numbers.length === 0 ? 0 : ranked(numbers, 1, true);
    case 5:
      return numbers.length === 0 ? 0 : ranked(numbers, 1, false);
    case 6:
      return numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1);
    case 7:
      return Math.sqrt(varianceOf(numbers, true));
    case 8:
      return Math.sqrt(varianceOf(numbers, false));
    case 9:
      return sumOf(numbers);
    case 10:
      return varianceOf(numbers, true);
    case 11:
      return varianceOf(numbers, false);
    case 12:
      return medianOf(numbers);
    case 13:
      return modeOf(numbers);
    default:
      throw failure("#VALUE!");
  }
}

function withParameter(code: number, numbers: readonly number[], k: number): number {
  switch (code) {
    case 14:
      return ranked(numbers, k, true);
    case 15:
      return ranked(numbers, k, false);
    case 16:
      return percentile(ascending(numbers), k);
    case 17:
      return percentile(ascending(numbers), Math.trunc(k) / 4);
    case 18:
      return percentileExclusive(ascending(numbers), k);
    case 19:
      return percentileExclusive(ascending(numbers), Math.trunc(k) / 4);
    default:
      throw failure("#VALUE!");
  }
}

function subtotal(args: readonly Operand[], scene: Scene): number {
  const code = wholeArg(args[0], scene);
  const kind = code > 100 ? code - 100 : code;
  if (kind < 1 || kind > 11 || (code > 11 && code < 101)) throw failure("#VALUE!");
  const areas = args.slice(1).flatMap((arg) => referenceFrom(arg).areas);
  return finite(aggregate(kind, visibleValues(areas, { hidden: code > 100, nested: true, errors: false }, scene)));
}

function aggregateFunction(args: readonly Operand[], scene: Scene): number {
  const code = wholeArg(args[0], scene);
  const option = wholeArg(args[1], scene);
  if (code < 1 || code > 19 || option < 0 || option > 7) throw failure("#VALUE!");
  const skip = { hidden: option % 2 === 1, nested: option < 4, errors: [2, 3, 6, 7].includes(option) };
  const sources = code >= 14 ? args.slice(2, 3) : args.slice(2);
  const values = sources.flatMap((source) => {
    if (isReference(source)) return visibleValues(source.areas, skip, scene);
    if (code < 14) throw failure("#VALUE!");
    const stored = matricesFrom(source, scene).flatMap((matrix) => matrix.data);
    return skip.errors ? stored.filter((value) => !isError(value)) : stored;
  });
  return finite(
    code >= 14 ? withParameter(code, numbersOf(values), numberArg(args[3], scene)) : aggregate(code, values),
  );
}

/** Totals that leave out hidden rows and other subtotals. */
export const SUBTOTAL_FUNCTIONS: readonly FunctionSpec[] = [
  define("SUBTOTAL", "value, reference...", subtotal),
  define("AGGREGATE", "value, value, array, [any], [any], [any], [any], [any]", aggregateFunction),
];
