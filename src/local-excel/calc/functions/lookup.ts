import { slice } from "../values/matrix";
import { booleanArg, matrixFrom, numberArg, onlyArea, scalarOf, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { type Vector, columnVector, findExactly, findNearest, findPattern, findSorted, rowVector } from "../search";
import { type Matrix, type Operand, type Scalar, failure, isError, isReference, referenceTo } from "../values/values";
import { type FunctionSpec, define } from "./spec";

/** Rows and columns an operand has, references uncut. */
function shapeOf(operand: Operand | undefined, scene: Scene): { rows: number; columns: number } {
  if (!isReference(operand)) return matrixFrom(operand, scene);
  const area = onlyArea(operand);
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

/** A part of an operand: a reference of a reference, values of values. */
function partOf(operand: Operand, top: number, left: number, rows: number, columns: number, scene: Scene): Operand {
  if (isReference(operand)) {
    const area = onlyArea(operand);
    return referenceTo(
      area.sheet,
      area.top + top,
      area.left + left,
      area.top + top + rows - 1,
      area.left + left + columns - 1,
      area.dynamic,
    );
  }
  const part = slice(matrixFrom(operand, scene), top, left, rows, columns);
  return rows === 1 && columns === 1 ? (part.stored === 0 ? part.rest : (part.data[0] ?? null)) : part;
}

function vectorOf(matrix: Matrix): Vector {
  if (matrix.columns === 1) return columnVector(matrix, 0);
  if (matrix.rows === 1) return rowVector(matrix, 0);
  throw failure("#N/A");
}

/** The looked-up value; VLOOKUP, HLOOKUP and MATCH take a blank one for 0. */
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

function tableLookup(args: readonly Operand[], scene: Scene, vertical: boolean): Operand {
  const table = args[1] ?? null;
  const shape = shapeOf(table, scene);
  const line = wholeArg(args[2], scene);
  if (line < 1) throw failure("#VALUE!");
  if (line > (vertical ? shape.columns : shape.rows)) throw failure("#REF!");
  const keys = partOf(table, 0, 0, vertical ? shape.rows : 1, vertical ? 1 : shape.columns, scene);
  const matrix = matrixFrom(keys, scene);
  const vector = vertical ? columnVector(matrix, 0) : rowVector(matrix, 0);
  const wanted = wantedFrom(args[0], scene);
  const place = found(
    booleanArg(args[3], scene, true) ? findSorted(vector, wanted, false) : matchExactly(vector, wanted),
  );
  return scalarOf(
    vertical ? partOf(table, place, line - 1, 1, 1, scene) : partOf(table, line - 1, place, 1, 1, scene),
    scene,
  );
}

function match(args: readonly Operand[], scene: Scene): number {
  const vector = vectorOf(matrixFrom(args[1], scene));
  const type = numberArg(args[2], scene, 1);
  const wanted = wantedFrom(args[0], scene);
  return found(type === 0 ? matchExactly(vector, wanted) : findSorted(vector, wanted, type < 0)) + 1;
}

function lookup(args: readonly Operand[], scene: Scene): Operand {
  const wanted = wantedFrom(args[0], scene);
  const table = matrixFrom(args[1], scene);
  const byRow = table.columns > table.rows;
  const vector = byRow ? rowVector(table, 0) : columnVector(table, 0);
  const place = found(findSorted(vector, wanted, false));
  if (args[2] === undefined)
    return byRow
      ? partOf(table, table.rows - 1, place, 1, 1, scene)
      : partOf(table, place, table.columns - 1, 1, 1, scene);
  const result = shapeOf(args[2], scene);
  if (result.rows > 1 && result.columns > 1) throw failure("#N/A");
  if (place >= result.rows * result.columns) throw failure("#N/A");
  return result.columns > 1 ? partOf(args[2], 0, place, 1, 1, scene) : partOf(args[2], place, 0, 1, 1, scene);
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
    ? partOf(results, place, 0, 1, shape.columns, scene)
    : partOf(results, 0, place, shape.rows, 1, scene);
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
    Math.max(0, row - 1),
    Math.max(0, column - 1),
    row === 0 ? rows : 1,
    column === 0 ? columns : 1,
    scene,
  );
}

/** Looking things up. */
export const LOOKUP_FUNCTIONS: readonly FunctionSpec[] = [
  define("VLOOKUP", "value, any, value, [value]", (args, scene) => tableLookup(args, scene, true)),
  define("HLOOKUP", "value, any, value, [value]", (args, scene) => tableLookup(args, scene, false)),
  define("MATCH", "value, any, [value]", match),
  define("XMATCH", "raw, array, [value], [value]", (args, scene) => {
    const wanted = scalarOf(args[0], scene);
    if (isError(wanted)) return wanted;
    return (
      found(search(vectorOf(matrixFrom(args[1], scene)), wanted, given(args[2], scene, 0), given(args[3], scene, 1))) +
      1
    );
  }),
  define("LOOKUP", "value, array, [array]", lookup),
  define("XLOOKUP", "raw, array, array, [any], [value], [value]", extendedLookup),
  define("INDEX", "array, value, [value], [value]", index),
];
