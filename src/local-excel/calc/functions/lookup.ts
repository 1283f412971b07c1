import { slice } from "../values/matrix";
import { booleanArg, matrixFrom, numberArg, onlyArea, scalarOf, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { type Vector, columnVector, findExactly, findNearest, findPattern, findSorted, rowVector } from "../search";
import { referenceTo } from "../values/areas";
import { failure } from "../values/errors";
import { type Matrix, type Operand, type Scalar, isError, isReference } from "../values/values";
import { type FunctionSpec, define } from "./spec";

/** Rows and columns an operand has, references uncut. */
function shapeOf(operand: Operand | undefined, scene: Scene): { rows: number; columns: number } {
  if (!isReference(operand)) return matrixFrom(operand, scene);
  const area = onlyArea(operand);
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

/** Rows and columns of an operand, the first ones zero-based. */
interface Part {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A part of an operand: a reference of a reference, values of values. */
function partOf(operand: Operand, { top, left, rows, columns }: Part, scene: Scene): Operand {
  if (isReference(operand)) {
    const area = onlyArea(operand);
    const [firstRow, firstColumn] = [area.top + top, area.left + left];
    return referenceTo({
      sheet: area.sheet,
      top: firstRow,
      left: firstColumn,
      bottom: firstRow + rows - 1,
      right: firstColumn + columns - 1,
      dynamic: area.dynamic,
    });
  }
  const part = slice(matrixFrom(operand, scene), top, left, rows, columns);
  if (rows > 1 || columns > 1) return part;
  return part.stored === 0 ? part.rest : (part.data[0] ?? null);
}

function vectorOf(matrix: Matrix): Vector {
  if (matrix.columns === 1) return columnVector(matrix, 0);
  if (matrix.rows === 1) return rowVector(matrix, 0);
  throw failure("#N/A");
}

/** The looked-up value; VLOOKUP and MATCH take a blank one for 0. */
function wantedFrom(operand: Operand | undefined, scene: Scene): Scalar {
  return scalarOf(operand, scene) ?? 0;
}

function found(place: number): number {
  if (place < 0) throw failure("#N/A");
  return place;
}

function matchExactly(vector: Vector, wanted: Scalar): number {
  return typeof wanted === "string" ? findPattern(vector, wanted, false) : findExactly(vector, wanted, false, false);
}

function verticalLookup(args: readonly Operand[], scene: Scene): Operand {
  const table = args[1] ?? null;
  const { rows, columns } = shapeOf(table, scene);
  const column = wholeArg(args[2], scene);
  if (column < 1) throw failure("#VALUE!");
  if (column > columns) throw failure("#REF!");
  const keys = matrixFrom(partOf(table, { top: 0, left: 0, rows, columns: 1 }, scene), scene);
  const vector = columnVector(keys, 0);
  const wanted = wantedFrom(args[0], scene);
  const place = found(
    booleanArg(args[3], scene, true) ? findSorted(vector, wanted, false) : matchExactly(vector, wanted),
  );
  return scalarOf(partOf(table, { top: place, left: column - 1, rows: 1, columns: 1 }, scene), scene);
}

function match(args: readonly Operand[], scene: Scene): number {
  const vector = vectorOf(matrixFrom(args[1], scene));
  const type = numberArg(args[2], scene, 1);
  const wanted = wantedFrom(args[0], scene);
  return found(type === 0 ? matchExactly(vector, wanted) : findSorted(vector, wanted, type < 0)) + 1;
}

function search(vector: Vector, wanted: Scalar, mode: number, order: number): number {
  const backwards = order === -1;
  if (![0, 1, -1, 2].includes(mode) || ![1, -1, 2, -2].includes(order)) throw failure("#VALUE!");
  if (mode === 2)
    return typeof wanted === "string"
      ? findPattern(vector, wanted, backwards)
      : findExactly(vector, wanted, backwards, true);
  if (mode === 0) return findExactly(vector, wanted, backwards, true);
  return findNearest(vector, wanted, mode === 1 ? 1 : -1, backwards);
}

function given(operand: Operand | undefined, scene: Scene, absent: number): number {
  return operand === undefined || operand === null ? absent : wholeArg(operand, scene);
}

function extendedLookup(args: readonly Operand[], scene: Scene): Operand {
  const keys = matrixFrom(args[1], scene);
  const vector = vectorOf(keys);
  const results = args[2] ?? null;
  const shape = shapeOf(results, scene);
  const vertical = keys.columns === 1 && (keys.rows > 1 || shape.rows === 1);
  if (vertical ? shape.rows !== keys.rows : shape.columns !== keys.columns) throw failure("#VALUE!");
  const wanted = scalarOf(args[0], scene);
  if (isError(wanted)) return wanted;
  const place = search(vector, wanted, given(args[4], scene, 0), given(args[5], scene, 1));
  if (place < 0) {
    if (args[3] === undefined || args[3] === null) throw failure("#N/A");
    return args[3];
  }
  return vertical
    ? partOf(results, { top: place, left: 0, rows: 1, columns: shape.columns }, scene)
    : partOf(results, { top: 0, left: place, rows: shape.rows, columns: 1 }, scene);
}

function index(args: readonly Operand[], scene: Scene): Operand {
  const areaNumber = wholeArg(args[3], scene, 1);
  let source = args[0] ?? null;
  if (isError(source)) return source;
  if (isReference(source)) {
    const area = source.areas[areaNumber - 1];
    if (area === undefined) throw failure("#REF!");
    source = { kind: "reference", areas: [area] };
  }
  const { rows, columns } = shapeOf(source, scene);
  let [row, column] = [wholeArg(args[1], scene), wholeArg(args[2], scene)];
  if (args[2] === undefined && rows === 1 && columns > 1) [row, column] = [1, row];
  if (row < 0 || column < 0) throw failure("#VALUE!");
  if (row > rows || column > columns) throw failure("#REF!");
  // One index into a block of rows and columns means its whole row.
  return partOf(
    source,
    {
      top: Math.max(0, row - 1),
      left: Math.max(0, column - 1),
      rows: row === 0 ? rows : 1,
      columns: column === 0 ? columns : 1,
    },
    scene,
  );
}

/** Looking things up. */
export const LOOKUP_FUNCTIONS: readonly FunctionSpec[] = [
  define("VLOOKUP", "value, any, value, [value]", verticalLookup),
  define("MATCH", "value, any, [value]", match),
  define("XLOOKUP", "raw, array, array, [any], [value], [value]", extendedLookup),
  define("INDEX", "array, value, [value], [value]", index),
];
