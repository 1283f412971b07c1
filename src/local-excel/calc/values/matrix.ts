import type { Matrix, Scalar } from "./values";

/** A matrix of all its values, row by row. */
export function matrixOf(rows: number, columns: number, data: readonly Scalar[]): Matrix {
  return { kind: "matrix", rows, columns, stored: rows, data, rest: null };
}

/** A matrix of one value. */
export function matrixOfOne(value: Scalar): Matrix {
  return matrixOf(1, 1, [value]);
}

/** A column of values. */
export function columnOf(values: readonly Scalar[]): Matrix {
  return matrixOf(values.length, 1, values);
}

/** The value at a zero-based place of a matrix; places outside hold undefined. */
export function at(matrix: Matrix, row: number, column: number): Scalar | undefined {
  if (row < 0 || column < 0 || row >= matrix.rows || column >= matrix.columns) return undefined;
  return row < matrix.stored ? matrix.data[row * matrix.columns + column] : matrix.rest;
}

/** Number of values in a matrix. */
export function sizeOf(matrix: Matrix): number {
  return matrix.rows * matrix.columns;
}

/** All values of a matrix, row by row, however many repeat at its end. */
export function allValues(matrix: Matrix): readonly Scalar[] {
  if (matrix.stored === matrix.rows) return matrix.data;
  return [...matrix.data, ...new Array<Scalar>((matrix.rows - matrix.stored) * matrix.columns).fill(matrix.rest)];
}

/** The values of a matrix that are not a blank end. */
export function storedValues(matrix: Matrix): readonly Scalar[] {
  return matrix.rest === null ? matrix.data : allValues(matrix);
}

/** A part of a matrix, its first row and column zero-based, as a matrix. */
export function slice(matrix: Matrix, top: number, left: number, rows: number, columns: number): Matrix {
  const stored = Math.max(0, Math.min(rows, matrix.stored - top));
  const data: Scalar[] = [];
  for (let row = top; row < top + stored; row++) {
    for (let column = left; column < left + columns; column++)
      data.push(matrix.data[row * matrix.columns + column] ?? null);
  }
  return { kind: "matrix", rows, columns, stored, data, rest: matrix.rest };
}

/** A matrix with rows and columns exchanged. */
export function transpose(matrix: Matrix): Matrix {
  const source = allValues(matrix);
  const data: Scalar[] = [];
  for (let column = 0; column < matrix.columns; column++) {
    for (let row = 0; row < matrix.rows; row++) data.push(source[row * matrix.columns + column] ?? null);
  }
  return matrixOf(matrix.columns, matrix.rows, data);
}

/**
 * `combine` over matrices side by side: single rows and columns are repeated, places that one of them lacks hold
 * `missing`; `combine` gets one value of each.
 */
export function broadcast(matrices: readonly Matrix[], missing: Scalar, combine: (values: Scalar[]) => Scalar): Matrix {
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const combined = (row: number, column: number): Scalar => {
    const values: Scalar[] = [];
    for (const matrix of matrices) {
      const value = at(matrix, matrix.rows === 1 ? 0 : row, matrix.columns === 1 ? 0 : column);
      if (value === undefined) return missing;
      values.push(value);
    }
    return combine(values);
  };
  const evenEnd = rows > 1 && matrices.every((matrix) => matrix.rows > 1 || matrix.columns === 1);
  const stored = evenEnd ? Math.max(...matrices.map((matrix) => unevenRows(matrix, rows))) : rows;
  const data: Scalar[] = [];
  for (let row = 0; row < stored; row++) {
    for (let column = 0; column < columns; column++) data.push(combined(row, column));
  }
  return { kind: "matrix", rows, columns, stored, data, rest: stored < rows ? combined(stored, 0) : null };
}

/** How many rows of a matrix have to be looked at before the rest of `rows` is all alike. */
function unevenRows(matrix: Matrix, rows: number): number {
  if (matrix.rows === 1) return 0;
  return matrix.rows < rows ? matrix.rows : matrix.stored;
}

/** `change` over every value of a matrix. */
export function mapMatrix(matrix: Matrix, change: (value: Scalar) => Scalar): Matrix {
  return { ...matrix, data: matrix.data.map(change), rest: matrix.stored < matrix.rows ? change(matrix.rest) : null };
}
