import { finite } from "../values/coerce";
import { matricesFrom, numberArg, referenceFrom, wholeArg } from "../operands";
import type { Scene } from "../scene";
import type { SheetArea } from "../values/areas";
import { failure, unsupported } from "../values/errors";
import { type Operand, type Scalar, isError, isReference } from "../values/values";
import { type FunctionSpec, define } from "./spec";
import { extreme, meanOf, medianOf, percentile, ranked, sumOf, varianceOf } from "./statistics";

/** What is left out of a total. */
interface Skipped {
  /** Cells of rows hidden by hand. */
  readonly hidden: boolean;
  /** Cells whose formula is itself such a total. */
  readonly nested: boolean;
  readonly errors: boolean;
}

const NESTED = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

type Total = (numbers: readonly number[]) => number;

/**
 * Function numbers of SUBTOTAL and AGGREGATE over the numbers among the values; 2 and 3 count values of any kind.
 * Source: Microsoft, "SUBTOTAL function" and "AGGREGATE function".
 */
const TOTALS: ReadonlyMap<number, Total> = new Map<number, Total>([
  [1, meanOf],
  [4, (numbers) => extreme(numbers, true)],
  [5, (numbers) => extreme(numbers, false)],
  [6, (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1))],
  [7, (numbers) => Math.sqrt(varianceOf(numbers, true))],
  [8, (numbers) => Math.sqrt(varianceOf(numbers, false))],
  [9, sumOf],
  [10, (numbers) => varianceOf(numbers, true)],
  [11, (numbers) => varianceOf(numbers, false)],
  [12, medianOf],
]);

/** Function numbers of AGGREGATE that take a further argument k. Source: Microsoft, "AGGREGATE function". */
const WITH_PARAMETER: ReadonlyMap<number, (numbers: readonly number[], k: number) => number> = new Map([
  [14, (numbers: readonly number[], k: number) => ranked(numbers, k, true)],
  [15, (numbers: readonly number[], k: number) => ranked(numbers, k, false)],
  [16, percentile],
  [17, (numbers: readonly number[], k: number) => percentile(numbers, Math.trunc(k) / 4)],
]);

/** Options of AGGREGATE under which errors are left out. Source: Microsoft, "AGGREGATE function". */
const ERRORS_SKIPPED: readonly number[] = [2, 3, 6, 7];

/** The last function number of SUBTOTAL. Source: Microsoft, "SUBTOTAL function". */
const LAST_SUBTOTAL = 11;
/** Added to a function number of SUBTOTAL it leaves rows hidden by hand out. Source: Microsoft, "SUBTOTAL function". */
const WITHOUT_HIDDEN = 100;
/** The last function number of AGGREGATE. Source: Microsoft, "AGGREGATE function". */
const LAST_AGGREGATE = 19;
/** The first function number of AGGREGATE with an argument k. Source: Microsoft, "AGGREGATE function". */
const FIRST_WITH_PARAMETER = 14;
/** The last option of AGGREGATE. Source: Microsoft, "AGGREGATE function". */
const LAST_OPTION = 7;

/** The values of the referred cells that are not skipped, row by row. */
function visibleValues(areas: readonly SheetArea[], skipped: Skipped, scene: Scene): Scalar[] {
  return areas.flatMap((area) => {
    if (area.dynamic) scene.book.matrix(area);
    const values: Scalar[] = [];
    const last = Math.min(area.bottom, scene.book.lastRow(area.sheet));
    for (let row = area.top; row <= last; row++) {
      if (isHidden(area, row) && skipped.hidden) continue;
      values.push(...valuesInRow(area, row, skipped));
    }
    return values;
  });
}

function isHidden({ sheet: { document } }: SheetArea, row: number): boolean {
  return document.rows.get(row)?.hidden === true;
}

function valuesInRow(area: SheetArea, row: number, skipped: Skipped): readonly Scalar[] {
  const { autoFilter, cells } = area.sheet.document;
  if (isHidden(area, row) && autoFilter !== null && row > autoFilter.top && row <= autoFilter.bottom)
    throw unsupported("rows are hidden inside a filtered range: whether by the filter or by hand is not known");
  return [...(cells.get(row) ?? [])]
    .filter(([column]) => column >= area.left && column <= area.right)
    .sort(([a], [b]) => a - b)
    .filter(([, { formula }]) => !skipped.nested || formula === null || !NESTED.test(formula.text))
    .map(([, { value }]) => value)
    .filter((value) => !skipped.errors || !isError(value));
}

function numbersOf(values: readonly Scalar[]): number[] {
  return values.flatMap((value) => {
    if (isError(value)) throw failure(value.error);
    return typeof value === "number" ? [value] : [];
  });
}

function totalOf(name: string, code: number, values: readonly Scalar[]): number {
  if (code === 2) return values.filter((value) => typeof value === "number").length;
  if (code === 3) return values.filter((value) => value !== null).length;
  const total = TOTALS.get(code);
  if (total === undefined) throw unsupported(`${name} with function number ${String(code)}`);
  return total(numbersOf(values));
}

function subtotal(args: readonly Operand[], scene: Scene): number {
  const given = wholeArg(args[0], scene);
  const hidden = given > WITHOUT_HIDDEN;
  const code = hidden ? given - WITHOUT_HIDDEN : given;
  if (code < 1 || code > LAST_SUBTOTAL) throw failure("#VALUE!");
  const areas = args.slice(1).flatMap((arg) => referenceFrom(arg).areas);
  return finite(totalOf("SUBTOTAL", code, visibleValues(areas, { hidden, nested: true, errors: false }, scene)));
}

function aggregate(args: readonly Operand[], scene: Scene): number {
  const code = wholeArg(args[0], scene);
  const option = wholeArg(args[1], scene);
  if (code < 1 || code > LAST_AGGREGATE || option < 0 || option > LAST_OPTION) throw failure("#VALUE!");
  const skipped = { hidden: option % 2 === 1, nested: option < 4, errors: ERRORS_SKIPPED.includes(option) };
  const takesArrays = code >= FIRST_WITH_PARAMETER;
  const values = (takesArrays ? args.slice(2, 3) : args.slice(2)).flatMap((source) => {
    if (isReference(source)) return visibleValues(source.areas, skipped, scene);
    if (!takesArrays) throw failure("#VALUE!");
    const stored = matricesFrom(source, scene).flatMap((matrix) => matrix.data);
    return skipped.errors ? stored.filter((value) => !isError(value)) : stored;
  });
  if (!takesArrays) return finite(totalOf("AGGREGATE", code, values));
  const compute = WITH_PARAMETER.get(code);
  if (compute === undefined) throw unsupported(`AGGREGATE with function number ${String(code)}`);
  return finite(compute(numbersOf(values), numberArg(args[3], scene)));
}

/** Totals that leave out hidden rows and other subtotals. */
export const SUBTOTAL_FUNCTIONS: readonly FunctionSpec[] = [
  define("SUBTOTAL", "value, reference...", subtotal),
  define("AGGREGATE", "value, value, array, [any], [any], [any], [any], [any]", aggregate),
];
