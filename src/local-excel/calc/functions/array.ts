import { toBoolean } from "../values/coerce";
import { compareExactly } from "../values/compare";
import { allValues, matrixOf, transpose } from "../values/matrix";
import { booleanArg, matrixFrom, numberArg } from "../operands";
import type { Scene } from "../scene";
import { errorValue, failure } from "../values/errors";
import { type Matrix, type Operand, type Scalar, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";

type Row = readonly Scalar[];

function rowsOf(matrix: Matrix): Row[] {
  const values = allValues(matrix);
  return Array.from({ length: matrix.rows }, (_none, row) =>
    values.slice(row * matrix.columns, (row + 1) * matrix.columns),
  );
}

function fromRows(rows: readonly Row[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 0 || columns === 0) throw failure("#CALC!");
  return matrixOf(rows.length, columns, rows.flat());
}

/** `change` over rows, or over columns when `byColumn`. */
function along(matrix: Matrix, byColumn: boolean, change: (rows: Row[]) => readonly Row[]): Matrix {
  return byColumn ? transpose(fromRows(change(rowsOf(transpose(matrix))))) : fromRows(change(rowsOf(matrix)));
}

function isGiven(operand: Operand | undefined): operand is Exclude<Operand, null> {
  return operand !== undefined && operand !== null;
}

function isWanted(flag: Scalar): boolean {
  if (isError(flag)) throw failure(flag.error);
  return toBoolean(flag);
}

function filter(args: readonly Operand[], scene: Scene): Operand {
  const source = matrixFrom(args[0], scene);
  const include = matrixFrom(args[1], scene);
  const flags = allValues(include);
  const isLine = source.rows === 1;
  const byColumn = include.rows === 1 && (isLine ? source.columns > 1 : include.columns === source.columns);
  if (flags.length !== (byColumn ? source.columns : source.rows)) throw failure("#VALUE!");
  const rows = (byColumn ? rowsOf(transpose(source)) : rowsOf(source)).filter((_row, index) =>
    isWanted(flags[index] ?? null),
  );
  if (rows.length === 0) return isGiven(args[2]) ? args[2] : errorValue("#CALC!");
  return byColumn ? transpose(fromRows(rows)) : fromRows(rows);
}

function sort(args: readonly Operand[], scene: Scene): Operand {
  const source = matrixFrom(args[0], scene);
  const byColumn = isGiven(args[3]) && booleanArg(args[3], scene);
  const keys = isGiven(args[1]) ? numbersFrom(args[1], scene) : [1];
  const orders = isGiven(args[2]) ? numbersFrom(args[2], scene) : [1];
  const width = byColumn ? source.rows : source.columns;
  if (keys.some((key) => key < 1 || key > width) || orders.some((order) => Math.abs(order) !== 1))
    throw failure("#VALUE!");
  const compare = (a: Row, b: Row): number => {
    for (const [position, key] of keys.entries()) {
      const order = ordered(a[key - 1] ?? null, b[key - 1] ?? null, orders[position] ?? orders[0] ?? 1);
      if (order !== 0) return order;
    }
    return 0;
  };
  return along(source, byColumn, (rows) => [...rows].sort(compare));
}

function ordered(a: Scalar, b: Scalar, direction: number): number {
  // Blanks stay last whichever way the rest is turned.
  return compareExactly(a, b) * (a === null || b === null ? 1 : direction);
}

function numbersFrom(operand: Operand, scene: Scene): number[] {
  return allValues(matrixFrom(operand, scene)).map((value) => Math.trunc(numberArg(value, scene)));
}

function unique(args: readonly Operand[], scene: Scene): Operand {
  const byColumn = isGiven(args[1]) && booleanArg(args[1], scene);
  const once = isGiven(args[2]) && booleanArg(args[2], scene);
  return along(matrixFrom(args[0], scene), byColumn, (rows) => {
    const groups = new Map<string, { row: Row; count: number }>();
    for (const row of rows) {
      const key = JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { row, count: 1 });
      else group.count++;
    }
    return [...groups.values()].filter(({ count }) => !once || count === 1).map(({ row }) => row);
  });
}

/** Functions that give arrays. */
export const ARRAY_FUNCTIONS: readonly FunctionSpec[] = [
  define("FILTER", "array, array, [any]", filter),
  define("SORT", "array, [array], [array], [any]", sort),
  define("UNIQUE", "array, [any], [any]", unique),
];
