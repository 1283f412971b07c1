import { onlyArea, scalarOf } from "../operands";
import type { Scene } from "../scene";
import { errorValue } from "../values/errors";
import { type Operand, type Scalar, isError, isReference } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function test(name: string, holds: (value: Scalar) => boolean): FunctionSpec {
  return define(name, "raw", ([value], scene) => holds(scalarOf(value, scene)));
}

/** N: a number as it is, TRUE as 1, everything else as 0; of a range its first cell. */
function numberOf(operand: Operand | undefined, scene: Scene): Scalar {
  const value = firstOf(operand, scene);
  if (isError(value) || typeof value === "number") return value;
  return value === true ? 1 : 0;
}

function firstOf(operand: Operand | undefined, scene: Scene): Scalar {
  if (!isReference(operand)) return scalarOf(operand, scene);
  const { sheet, top, left, dynamic } = onlyArea(operand);
  return scene.book.value(sheet, top, left, dynamic);
}

/** What a value is. */
export const INFORMATION_FUNCTIONS: readonly FunctionSpec[] = [
  test("ISBLANK", (value) => value === null),
  test("ISNUMBER", (value) => typeof value === "number"),
  test("ISERROR", (value) => isError(value)),
  define("N", "any", ([operand], scene) => numberOf(operand, scene)),
  define("NA", "", () => errorValue("#N/A")),
];
