import { REMEMBERED_FROM } from "./book";
import { compareExactly, sameExactly, typeRank } from "./values/compare";
import type { Matrix, Scalar } from "./values/values";
import { isError } from "./values/values";
import { hasWildcards, wildcardExpression } from "./values/wildcards";

/** A row or column of values to look things up in. */
export interface Vector {
  readonly length: number;
  /** Places from here on hold blanks. */
  readonly stored: number;
  readonly get: (index: number) => Scalar;
  /** Where its values come from, and which row or column of it: what was found out about them is remembered with it. */
  readonly source: Matrix;
  readonly line: number;
}

/** A column of a matrix as a vector. */
export function columnVector(matrix: Matrix, column: number): Vector {
  return {
    length: matrix.rows,
    stored: matrix.rest === null ? matrix.stored : matrix.rows,
    get: (index) => (index < matrix.stored ? (matrix.data[index * matrix.columns + column] ?? null) : matrix.rest),
    source: matrix,
    line: column,
  };
}

/** A row of a matrix as a vector. */
export function rowVector(matrix: Matrix, row: number): Vector {
  return {
    length: matrix.columns,
    stored: matrix.columns,
    get: (index) => (row < matrix.stored ? (matrix.data[row * matrix.columns + index] ?? null) : matrix.rest),
    source: matrix,
    line: -1 - row,
  };
}

/**
 * Where the values of remembered areas first stand: a smaller area is read anew each time, its index would not be
 * used again.
 */
const indexes = new WeakMap<Matrix, Map<number, ReadonlyMap<Scalar, number>>>();

/**
 * The first place (the last when `backwards`) that holds the wanted value; a blank is found only where `blanks`.
 *
 * @returns zero-based, -1 when there is none.
 */
export function findExactly(vector: Vector, wanted: Scalar, backwards: boolean, blanks: boolean): number {
  if (wanted === null && !blanks) return -1;
  if (wanted === null && vector.stored < vector.length) {
    if (backwards) return vector.length - 1;
    const found = scan(vector, (value) => value === null, false);
    return found < 0 ? vector.stored : found;
  }
  if (vector.stored >= REMEMBERED_FROM && !backwards && wanted !== null && !isError(wanted))
    return indexOf(vector).get(keyOf(wanted)) ?? -1;
  return scan(vector, (value) => sameExactly(value, wanted), backwards);
}

/** The first (or last) text that fits a pattern: its zero-based place, -1 when there is none. */
export function findPattern(vector: Vector, pattern: string, backwards: boolean): number {
  if (!hasWildcards(pattern)) return findExactly(vector, pattern, backwards, false);
  const expression = wildcardExpression(pattern);
  return scan(vector, (value) => typeof value === "string" && expression.test(value), backwards);
}

/**
 * By halving, as Excel does: the last place that is not behind the wanted value in a sorted vector; values of other
 * types are passed over.
 *
 * @returns zero-based, -1 when all are behind it.
 */
export function findSorted(vector: Vector, wanted: Scalar, descending: boolean): number {
  const rank = typeRank(wanted);
  const places: number[] = [];
  for (let index = 0; index < vector.stored; index++) {
    const value = vector.get(index);
    if (value !== null && typeRank(value) === rank && !isError(value)) places.push(index);
  }
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareExactly(vector.get(places[middle] ?? 0), wanted);
    if (descending ? order >= 0 : order <= 0) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

/**
 * The place of the wanted value or, without one, of the next smaller (`direction` -1) or larger (1) of its type.
 *
 * @returns zero-based, -1 when there is none.
 */
export function findNearest(vector: Vector, wanted: Scalar, direction: -1 | 1, backwards: boolean): number {
  let best = -1;
  for (let step = 0; step < vector.stored; step++) {
    const index = backwards ? vector.stored - 1 - step : step;
    const value = vector.get(index);
    if (value === null || isError(value) || typeRank(value) !== typeRank(wanted)) continue;
    const order = compareExactly(value, wanted);
    if (order === 0) return index;
    if (order * direction < 0) continue;
    if (best < 0 || compareExactly(value, vector.get(best)) * direction < 0) best = index;
  }
  return best;
}

function scan(vector: Vector, fits: (value: Scalar) => boolean, backwards: boolean): number {
  for (let step = 0; step < vector.stored; step++) {
    const index = backwards ? vector.stored - 1 - step : step;
    if (fits(vector.get(index))) return index;
  }
  return -1;
}

function indexOf(vector: Vector): ReadonlyMap<Scalar, number> {
  let lines = indexes.get(vector.source);
  if (lines === undefined) {
    lines = new Map();
    indexes.set(vector.source, lines);
  }
  let index = lines.get(vector.line);
  if (index === undefined) {
    const first = new Map<Scalar, number>();
    for (let place = 0; place < vector.stored; place++) {
      const key = keyOf(vector.get(place));
      if (key !== null && !first.has(key)) first.set(key, place);
    }
    index = first;
    lines.set(vector.line, index);
  }
  return index;
}

function keyOf(value: Scalar): Scalar {
  return typeof value === "string" ? value.toLowerCase() : value;
}
