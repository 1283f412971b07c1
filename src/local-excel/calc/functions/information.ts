import { numberArg, onlyArea, referenceFrom, scalarOf } from "../operands";
import type { Scene } from "../scene";
import { type Operand, type Scalar, errorValue, failure, isError, isMatrix, isReference } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function test(name: string, holds: (value: Scalar) => boolean): FunctionSpec {
  return define(name, "raw", ([value], scene) => holds(scalarOf(value, scene)));
}

const ERROR_TYPES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "",
  "#BLOCKED!",
  "",
  "#FIELD!",
  "#CALC!",
];

function typeNumber(operand: Operand | undefined, value: Scalar): number {
  if (isMatrix(operand) || (isReference(operand) && operand.areas.length > 1)) return 64;
  if (typeof value === "string") return 2;
  if (typeof value === "boolean") return 4;
  return isError(value) ? 16 : 1;
}

/** What a value is. */
export const INFORMATION_FUNCTIONS: readonly FunctionSpec[] = [
  test("ISBLANK", (value) => value === null),
  test("ISNUMBER", (value) => typeof value === "number"),
  test("ISTEXT", (value) => typeof value === "string"),
  test("ISNONTEXT", (value) => typeof value !== "string"),
  test("ISLOGICAL", (value) => typeof value === "boolean"),
  test("ISERROR", (value) => isError(value)),
  test("ISERR", (value) => isError(value) && value.error !== "#N/A"),
  test("ISNA", (value) => isError(value) && value.error === "#N/A"),
  define("ISREF", "any", ([operand]) => operand !== undefined && isReference(operand), { placeOnly: [0] }),
  define("ISEVEN", "value", ([value], scene) => Math.trunc(numberArg(value, scene)) % 2 === 0),
  define("ISODD", "value", ([value], scene) => Math.trunc(numberArg(value, scene)) % 2 !== 0),
  define(
    "ISFORMULA",
    "reference",
    ([operand], scene) => {
      const { sheet, top, left } = onlyArea(referenceFrom(operand));
      return (scene.book.cell(sheet, top, left)?.formula ?? null) !== null;
    },
    { placeOnly: [0] },
  ),
  define("N", "any", ([operand], scene) => {
    const value = firstOf(operand, scene);
    if (isError(value)) return value;
    return typeof value === "number" ? value : value === true ? 1 : 0;
  }),
  define("T", "any", ([operand], scene) => {
    const value = firstOf(operand, scene);
    return isError(value) || typeof value === "string" ? value : "";
  }),
  define("NA", "", () => errorValue("#N/A")),
  define("ERROR.TYPE", "raw", ([value], scene) => {
    const scalar = scalarOf(value, scene);
    const place = isError(scalar) ? ERROR_TYPES.indexOf(scalar.error) : -1;
    if (place < 0) throw failure("#N/A");
    return place + 1;
  }),
  define("TYPE", "any", ([operand], scene) => typeNumber(operand, isMatrix(operand) ? null : scalarOf(operand, scene))),
];

function firstOf(operand: Operand | undefined, scene: Scene): Scalar {
  if (!isReference(operand)) return scalarOf(operand, scene);
  const { sheet, top, left, dynamic } = onlyArea(operand);
  return scene.book.value(sheet, top, left, dynamic);
}
