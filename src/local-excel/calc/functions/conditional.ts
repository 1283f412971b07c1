import { finite } from "../values/coerce";
import { type Criterion, criterionOf } from "../values/criteria";
import { at } from "../values/matrix";
import { onlyArea, referenceFrom, scalarOf } from "../operands";
import type { Scene } from "../scene";
import type { SheetArea } from "../values/areas";
import { failure } from "../values/errors";
import { type Matrix, type Operand, type Scalar, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";
import { meanOf, sumOf } from "./statistics";

interface Filter {
  readonly matrix: Matrix;
  readonly criterion: Criterion;
}

function rangeOf(operand: Operand | undefined): SheetArea {
  return onlyArea(referenceFrom(operand));
}

function criterionFrom(operand: Operand | undefined, scene: Scene): Criterion {
  return criterionOf(scalarOf(operand, scene), scene.book.date1904);
}

function filtersOf(args: readonly Operand[], scene: Scene): readonly Filter[] {
  const filters: Filter[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    filters.push({ matrix: scene.book.matrix(rangeOf(args[index])), criterion: criterionFrom(args[index + 1], scene) });
  }
  const first = filters[0]?.matrix;
  if (
    args.length % 2 !== 0 ||
    filters.some(({ matrix }) => matrix.rows !== first?.rows || matrix.columns !== first.columns)
  )
    throw failure("#VALUE!");
  return filters;
}

/** How many places meet all filters; the blank ends of the ranges count where blanks meet them. */
function countMatches(filters: readonly Filter[]): number {
  const first = filters[0]?.matrix;
  if (first === undefined) return 0;
  const stored = Math.max(...filters.map(({ matrix }) => matrix.stored));
  let count = 0;
  eachMatch(filters, stored, () => count++);
  return count + (filters.every(({ criterion }) => criterion(null)) ? (first.rows - stored) * first.columns : 0);
}

function eachMatch(filters: readonly Filter[], stored: number, visit: (row: number, column: number) => void): void {
  const columns = filters[0]?.matrix.columns ?? 0;
  for (let row = 0; row < stored; row++) {
    for (let column = 0; column < columns; column++) {
      if (filters.every(({ matrix, criterion }) => criterion(at(matrix, row, column) ?? null))) visit(row, column);
    }
  }
}

/** Numbers of `values` where all filters are met; an error among them fails. */
function matchedNumbers(values: Matrix, filters: readonly Filter[]): number[] {
  const numbers: number[] = [];
  eachMatch(filters, values.stored, (row, column) => {
    const value: Scalar = at(values, row, column) ?? null;
    if (isError(value)) throw failure(value.error);
    if (typeof value === "number") numbers.push(value);
  });
  return numbers;
}

/** SUMIF takes as many cells from the sum range as the tested range has, from its first one on. */
function single(args: readonly Operand[], scene: Scene): number[] {
  const tested = rangeOf(args[0]);
  const summed = args[2] === undefined || args[2] === null ? tested : rangeOf(args[2]);
  const values = scene.book.matrix({
    ...summed,
    bottom: summed.top + tested.bottom - tested.top,
    right: summed.left + tested.right - tested.left,
    dynamic: summed.dynamic || args[2] !== undefined,
  });
  return matchedNumbers(values, [{ matrix: scene.book.matrix(tested), criterion: criterionFrom(args[1], scene) }]);
}

function multiple(args: readonly Operand[], scene: Scene): number[] {
  const filters = filtersOf(args.slice(1), scene);
  const values = scene.book.matrix(rangeOf(args[0]));
  const first = filters[0]?.matrix;
  if (first === undefined || values.rows !== first.rows || values.columns !== first.columns) throw failure("#VALUE!");
  return matchedNumbers(values, filters);
}

/** Sums, counts and averages of what meets criteria. */
export const CONDITIONAL_FUNCTIONS: readonly FunctionSpec[] = [
  define("COUNTIF", "reference, raw", (args, scene) => countMatches(filtersOf(args, scene))),
  define("COUNTIFS", "(reference raw)...", (args, scene) => countMatches(filtersOf(args, scene))),
  define("SUMIF", "reference, raw, [reference]", (args, scene) => finite(sumOf(single(args, scene)))),
  define("SUMIFS", "reference, (reference raw)...", (args, scene) => finite(sumOf(multiple(args, scene)))),
  define("AVERAGEIFS", "reference, (reference raw)...", (args, scene) => finite(meanOf(multiple(args, scene)))),
];
