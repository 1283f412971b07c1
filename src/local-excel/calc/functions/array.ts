import { toBoolean } from "../values/coerce";
import { compareExactly } from "../values/compare";
import { allValues, matrixOf, transpose } from "../values/matrix";
import { booleanArg, matrixFrom, numberArg, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { type Matrix, type Operand, type Scalar, errorValue, failure, isError } from "../values/values";
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

function filter(args: readonly Operand[], scene: Scene): Operand {
  const source = matrixFrom(args[0], scene);
  const include = matrixFrom(args[1], scene);
  const byColumn = include.rows === 1 && include.columns === source.columns && source.rows !== 1;
  const flags = allValues(include);
  if (flags.length !== (byColumn || (source.rows === 1 && include.rows === 1) ? source.columns : source.rows))
    throw failure("#VALUE!");
  const kept = (_row: Row, index: number): boolean => {
    const flag = flags[index] ?? null;
    if (isError(flag)) throw failure(flag.error);
    return toBoolean(flag);
  };
  const acrossColumns = byColumn || (source.rows === 1 && include.rows === 1 && source.columns > 1);
  const rows = (acrossColumns ? rowsOf(transpose(source)) : rowsOf(source)).filter(kept);
  if (rows.length === 0) return isGiven(args[2]) ? args[2] : errorValue("#CALC!");
  return acrossColumns ? transpose(fromRows(rows)) : fromRows(rows);
}

/** Errors sort behind everything but blanks. */
function compareCells(a: Scalar, b: Scalar): number {
  return compareExactly(a, b);
}

function sort(args: readonly Operand[], scene: Scene): Operand {
  const source = matrixFrom(args[0], scene);
  const byColumn = isGiven(args[3]) && booleanArg(args[3], scene);
  const keys = isGiven(args[1]) ? numbersFrom(args[1], scene) : [1];
  const orders = isGiven(args[2]) ? numbersFrom(args[2], scene) : [1];
  const width = byColumn ? source.rows : source.columns;
  if (keys.some((key) => key < 1 || key > width) || orders.some((order) => Math.abs(order) !== 1))
    throw failure("#VALUE!");
  return along(source, byColumn, (rows) =>
    sortedBy(rows, (a, b) => {
      for (const [position, key] of keys.entries()) {
        const order = ordered(a[key - 1] ?? null, b[key - 1] ?? null, orders[position] ?? orders[0] ?? 1);
        if (order !== 0) return order;
      }
      return 0;
    }),
  );
}

function ordered(a: Scalar, b: Scalar, direction: number): number {
  // Blanks stay last whichever way the rest is turned.
  if (a === null || b === null) return compareCells(a, b);
  return compareCells(a, b) * direction;
}

function sortedBy(rows: readonly Row[], compare: (a: Row, b: Row) => number): Row[] {
  return [...rows].sort(compare);
}

function numbersFrom(operand: Operand, scene: Scene): number[] {
  return allValues(matrixFrom(operand, scene)).map((value) => Math.trunc(numberArg(value, scene)));
}

function sortBy(args: readonly Operand[], scene: Scene): Operand {
  const source = matrixFrom(args[0], scene);
  const keys: { values: readonly Scalar[]; direction: number }[] = [];
  let byColumn = false;
  for (let index = 1; index < args.length; index += 2) {
    const key = matrixFrom(args[index], scene);
    byColumn = key.rows === 1 && key.columns > 1;
    if (byColumn ? key.columns !== source.columns : key.rows !== source.rows || key.columns !== 1)
      throw failure("#VALUE!");
    keys.push({ values: allValues(key), direction: isGiven(args[index + 1]) ? wholeArg(args[index + 1], scene) : 1 });
  }
  return along(source, byColumn, (rows) =>
    rows
      .map((row, index) => ({ row, index }))
      .sort((a, b) => {
        for (const { values, direction } of keys) {
          const order = ordered(values[a.index] ?? null, values[b.index] ?? null, direction);
          if (order !== 0) return order;
        }
        return 0;
      })
      .map(({ row }) => row),
  );
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

function sequence(args: readonly Operand[], scene: Scene): Operand {
  const rows = isGiven(args[0]) ? wholeArg(args[0], scene) : 1;
  const columns = isGiven(args[1]) ? wholeArg(args[1], scene) : 1;
  const start = isGiven(args[2]) ? numberArg(args[2], scene) : 1;
  const step = isGiven(args[3]) ? numberArg(args[3], scene) : 1;
  if (rows < 1 || columns < 1) throw failure(rows < 0 || columns < 0 ? "#VALUE!" : "#CALC!");
  return matrixOf(
    rows,
    columns,
    Array.from({ length: rows * columns }, (_none, index) => start + index * step),
  );
}

function taken<T>(items: readonly T[], count: number): readonly T[] {
  return count >= 0 ? items.slice(0, count) : items.slice(count);
}

function dropped<T>(items: readonly T[], count: number): readonly T[] {
  return count >= 0 ? items.slice(count) : items.slice(0, count);
}

function cutting(cut: <T>(items: readonly T[], count: number) => readonly T[]) {
  return (args: readonly Operand[], scene: Scene): Operand => {
    const [rowCount, columnCount] = [args[1], args[2]];
    const rows = rowsOf(matrixFrom(args[0], scene));
    const fewer = isGiven(rowCount) ? cut(rows, wholeArg(rowCount, scene)) : rows;
    return fromRows(isGiven(columnCount) ? fewer.map((row) => cut(row, wholeArg(columnCount, scene))) : fewer);
  };
}

function stacked(args: readonly Operand[], scene: Scene, vertical: boolean): Operand {
  const parts = args.map((arg) => rowsOf(vertical ? matrixFrom(arg, scene) : transpose(matrixFrom(arg, scene))));
  const width = Math.max(...parts.flat().map((row) => row.length));
  const rows = parts.flat().map((row) => [...row, ...new Array<Scalar>(width - row.length).fill(errorValue("#N/A"))]);
  return vertical ? fromRows(rows) : transpose(fromRows(rows));
}

function chosen(args: readonly Operand[], scene: Scene, byColumn: boolean): Operand {
  const picks = args.slice(1).flatMap((arg) => numbersFrom(arg, scene));
  return along(matrixFrom(args[0], scene), byColumn, (rows) =>
    picks.map((pick) => {
      const row = pick > 0 ? rows[pick - 1] : rows[rows.length + pick];
      if (row === undefined || pick === 0) throw failure("#VALUE!");
      return row;
    }),
  );
}

function inOneLine(args: readonly Operand[], scene: Scene, vertical: boolean): Operand {
  const source = matrixFrom(args[0], scene);
  const ignore = isGiven(args[1]) ? wholeArg(args[1], scene) : 0;
  const values = allValues(isGiven(args[2]) && booleanArg(args[2], scene) ? transpose(source) : source).filter(
    (value) => !((ignore & 1) !== 0 && value === null) && !((ignore & 2) !== 0 && isError(value)),
  );
  if (values.length === 0) throw failure("#CALC!");
  return vertical ? matrixOf(values.length, 1, values) : matrixOf(1, values.length, values);
}

/** Functions that give arrays. */
export const ARRAY_FUNCTIONS: readonly FunctionSpec[] = [
  define("TRANSPOSE", "array", ([source], scene) => transpose(matrixFrom(source, scene))),
  define("FILTER", "array, array, [any]", filter),
  define("SORT", "array, [array], [array], [any]", sort),
  define("SORTBY", "array, array, [any], [array any]...", sortBy),
  define("UNIQUE", "array, [any], [any]", unique),
  define("SEQUENCE", "any, [any], [any], [any]", sequence),
  define("TAKE", "array, any, [any]", cutting(taken)),
  define("DROP", "array, any, [any]", cutting(dropped)),
  define("VSTACK", "array...", (args, scene) => stacked(args, scene, true)),
  define("HSTACK", "array...", (args, scene) => stacked(args, scene, false)),
  define("CHOOSEROWS", "array, array...", (args, scene) => chosen(args, scene, false)),
  define("CHOOSECOLS", "array, array...", (args, scene) => chosen(args, scene, true)),
  define("TOCOL", "array, [any], [any]", (args, scene) => inOneLine(args, scene, true)),
  define("TOROW", "array, [any], [any]", (args, scene) => inOneLine(args, scene, false)),
];
