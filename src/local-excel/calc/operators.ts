import { applyOperator } from "./values/arithmetic";
import { filledArea } from "./book";
import { broadcast, mapMatrix, matrixOfOne } from "./values/matrix";
import { onlyArea } from "./operands";
import type { Scene } from "./scene";
import type { BinaryOperator, ReferenceOperator } from "./syntax/syntax";
import { type Reference, type SheetArea, referenceTo } from "./values/areas";
import { errorValue, failure } from "./values/errors";
import { type Matrix, type Scalar, isError, isMatrix } from "./values/values";

/** A binary operator on two values, or place by place on arrays: places that one of them lacks are #N/A. */
export function operate(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  date1904: boolean,
): Scalar | Matrix {
  if (!isMatrix(left) && !isMatrix(right)) return applyOperator(operator, left, right, date1904);
  const matrices = [isMatrix(left) ? left : matrixOfOne(left), isMatrix(right) ? right : matrixOfOne(right)];
  return broadcast(matrices, errorValue("#N/A"), ([a = null, b = null]) => applyOperator(operator, a, b, date1904));
}

/** The sign "-" or the percent sign on a value or on every value of an array; errors come out as they went in. */
export function operateAlone(operator: "-" | "%", values: Scalar | Matrix, date1904: boolean): Scalar | Matrix {
  const change = (value: Scalar): Scalar => {
    if (isError(value)) return value;
    const number = applyOperator("*", value, 1, date1904);
    if (typeof number !== "number") return number;
    if (operator === "%") return number / 100;
    return number === 0 ? 0 : -number;
  };
  return isMatrix(values) ? mapMatrix(values, change) : change(values);
}

/**
 * The cell of a range in the formula's own row or column (the operator @).
 *
 * @throws the failure #VALUE! where the range does not cross it.
 */
export function intersectedCell(reference: Reference, scene: Scene): Reference {
  const area = onlyArea(reference);
  if (area.top !== area.bottom && area.left !== area.right) throw failure("#VALUE!");
  const row = area.top === area.bottom ? area.top : scene.row;
  const column = area.left === area.right ? area.left : scene.column;
  if (row < area.top || row > area.bottom || column < area.left || column > area.right) throw failure("#VALUE!");
  return referenceTo({ ...area, top: row, left: column, bottom: row, right: column });
}

/**
 * The cells that the dynamic array at a cell fills (the operator #).
 *
 * @throws the failure #REF! where no dynamic array stands.
 */
export function spilledArea(reference: Reference, scene: Scene): Reference {
  const { sheet, top, left } = onlyArea(reference);
  // The anchor is settled first: its new values may take another number of cells.
  scene.book.value(sheet, top, left, true);
  const formula = scene.book.cell(sheet, top, left)?.formula;
  const area = formula?.kind === "array" && formula.dynamic ? filledArea(formula) : null;
  if (area === null) throw failure("#REF!");
  return referenceTo({ sheet, ...area, dynamic: true });
}

/**
 * Two references made one: the range from one to the other, what they have in common, or both.
 *
 * @throws the failure #VALUE! for a range over two sheets, #NULL! where nothing is common.
 */
export function combineReferences(operator: ReferenceOperator, left: Reference, right: Reference): Reference {
  if (operator === ",") return { kind: "reference", areas: [...left.areas, ...right.areas] };
  if (operator === ":") return rangeBetween(onlyArea(left), onlyArea(right));
  const areas = left.areas.flatMap((a) => right.areas.flatMap((b) => commonArea(a, b)));
  if (areas.length === 0) throw failure("#NULL!");
  return { kind: "reference", areas };
}

function rangeBetween(first: SheetArea, last: SheetArea): Reference {
  if (first.sheet !== last.sheet) throw failure("#VALUE!");
  return referenceTo({
    sheet: first.sheet,
    top: Math.min(first.top, last.top),
    left: Math.min(first.left, last.left),
    bottom: Math.max(first.bottom, last.bottom),
    right: Math.max(first.right, last.right),
    dynamic: true,
  });
}

function commonArea(a: SheetArea, b: SheetArea): readonly SheetArea[] {
  const common = {
    ...a,
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    dynamic: a.dynamic || b.dynamic,
  };
  return a.sheet === b.sheet && common.top <= common.bottom && common.left <= common.right ? [common] : [];
}
