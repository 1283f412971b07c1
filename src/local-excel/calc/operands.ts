import { toBoolean, toNumber, toText } from "./values/coerce";
import { storedValues, matrixOfOne } from "./values/matrix";
import type { Scene } from "./scene";
import type { Reference, SheetArea } from "./values/areas";
import { failure } from "./values/errors";
import { type Matrix, type Operand, type Scalar, isError, isMatrix, isReference } from "./values/values";

/** Whether an area is one cell. */
function isSingleCell(area: SheetArea): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/**
 * The one area of a reference.
 *
 * @throws the failure #VALUE! when it has several.
 */
export function onlyArea(reference: Reference): SheetArea {
  const [area, ...more] = reference.areas;
  if (area === undefined || more.length > 0) throw failure("#VALUE!");
  return area;
}

/**
 * The one value a cell's formula sees of an operand: the cell of a range in its own row or column, the first value of
 * an array, null where the argument was left out.
 *
 * @throws the failure #VALUE! where the range does not cross the cell.
 */
export function scalarOf(operand: Operand | undefined, scene: Scene): Scalar {
  if (operand === undefined) return null;
  if (isMatrix(operand)) return operand.stored > 0 ? (operand.data[0] ?? null) : operand.rest;
  if (!isReference(operand)) return operand;
  const area = onlyArea(operand);
  const row = area.top === area.bottom ? area.top : scene.row;
  const column = area.left === area.right ? area.left : scene.column;
  const crossing = area.top === area.bottom || area.left === area.right;
  if (!crossing || row < area.top || row > area.bottom || column < area.left || column > area.right)
    throw failure("#VALUE!");
  return scene.book.value(area.sheet, row, column, area.dynamic);
}

/**
 * An operand without references: single cells and, unless `array`, ranges become one value.
 *
 * @throws the failure #VALUE! where the range does not cross the cell, or has several areas.
 */
export function valuesOf(operand: Operand, scene: Scene, array: boolean): Scalar | Matrix {
  if (!isReference(operand)) return operand;
  const area = onlyArea(operand);
  if (isSingleCell(area)) return scene.book.value(area.sheet, area.top, area.left, area.dynamic);
  return array ? scene.book.matrix(area) : scalarOf(operand, scene);
}

/**
 * An operand as a rectangle of values.
 *
 * @throws the failure #VALUE! for a reference of several areas.
 */
export function matrixFrom(operand: Operand | undefined, scene: Scene): Matrix {
  if (operand === undefined) return matrixOfOne(null);
  if (isReference(operand)) return scene.book.matrix(onlyArea(operand));
  return isMatrix(operand) ? operand : matrixOfOne(operand);
}

/** The rectangles of an operand, one per area. */
export function matricesFrom(operand: Operand, scene: Scene): readonly Matrix[] {
  if (isReference(operand)) return operand.areas.map((area) => scene.book.matrix(area));
  return [isMatrix(operand) ? operand : matrixOfOne(operand)];
}

/**
 * The reference an argument has to be.
 *
 * @throws the failure #VALUE!, or that of the error value it is, when it is none.
 */
export function referenceFrom(operand: Operand | undefined): Reference {
  if (operand !== undefined && isReference(operand)) return operand;
  throw failure(isError(operand) ? operand.error : "#VALUE!");
}

/**
 * Every value of the arguments; `direct` says that it was written into the formula instead of standing in a range or
 * array.
 */
export function eachValue(
  args: readonly Operand[],
  scene: Scene,
  visit: (value: Scalar, direct: boolean) => void,
): void {
  for (const arg of args) {
    if (isReference(arg) || isMatrix(arg)) {
      for (const matrix of matricesFrom(arg, scene)) for (const value of storedValues(matrix)) visit(value, false);
    } else visit(arg, true);
  }
}

/**
 * The numbers the aggregate functions see: in ranges only numbers, written into the formula whatever reads as one.
 *
 * @throws the failure of the first error value, #VALUE! for text that reads as no number.
 */
export function numbersIn(args: readonly Operand[], scene: Scene): number[] {
  const numbers: number[] = [];
  eachValue(args, scene, (value, direct) => {
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) throw failure(value.error);
    else if (direct) numbers.push(toNumber(value, scene.book.date1904));
  });
  return numbers;
}

/**
 * An argument as a number; `absent` when it is left out.
 *
 * @throws as `toNumber` does.
 */
export function numberArg(operand: Operand | undefined, scene: Scene, absent = 0): number {
  return operand === undefined ? absent : toNumber(scalarOf(operand, scene), scene.book.date1904);
}

/**
 * An argument as a whole number, cut towards zero; `absent` when it is left out.
 *
 * @throws as `toNumber` does.
 */
export function wholeArg(operand: Operand | undefined, scene: Scene, absent = 0): number {
  return Math.trunc(numberArg(operand, scene, absent));
}

/**
 * An argument as text; `absent` when it is left out.
 *
 * @throws as `toText` does.
 */
export function textArg(operand: Operand | undefined, scene: Scene, absent = ""): string {
  return operand === undefined ? absent : toText(scalarOf(operand, scene));
}

/**
 * An argument as a condition; `absent` when it is left out.
 *
 * @throws as `toBoolean` does.
 */
export function booleanArg(operand: Operand | undefined, scene: Scene, absent = false): boolean {
  return operand === undefined ? absent : toBoolean(scalarOf(operand, scene));
}
