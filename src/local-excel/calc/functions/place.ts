import { COLUMN_COUNT, ROW_COUNT } from "../../../xlsx/formulas/address";
import { fromR1C1 } from "../../../xlsx/formulas/reference-style";
import { columnOf } from "../values/matrix";
import { booleanArg, matrixFrom, onlyArea, referenceFrom, textArg, wholeArg } from "../operands";
import { parseFormula } from "../syntax/parse";
import type { Scene } from "../scene";
import { referenceTo } from "../values/areas";
import { failure, unsupported } from "../values/errors";
import { type Operand, isError, isReference } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function rowNumber(operand: Operand | undefined, scene: Scene, array: boolean): Operand {
  if (operand === undefined) return scene.row + 1;
  const { top, bottom } = onlyArea(referenceFrom(operand));
  if (!array || top === bottom) return top + 1;
  return columnOf(Array.from({ length: bottom - top + 1 }, (_none, index) => top + index + 1));
}

function height(operand: Operand | undefined, scene: Scene): number {
  if (isError(operand)) throw failure(operand.error);
  if (!isReference(operand)) return matrixFrom(operand, scene).rows;
  const area = onlyArea(operand);
  return area.bottom - area.top + 1;
}

interface Extent {
  /** Zero-based. */
  readonly first: number;
  readonly last: number;
}

/** Rows (or columns) from `start` on, upwards where `length` is negative; failure #REF! where they leave the sheet. */
function extentFrom(start: number, length: number, count: number): Extent {
  const first = length < 0 ? start + length + 1 : start;
  const last = first + Math.abs(length) - 1;
  if (length === 0 || first < 0 || last >= count) throw failure("#REF!");
  return { first, last };
}

function lengthArg(operand: Operand | undefined, scene: Scene, own: number): number {
  return operand === undefined || operand === null ? own : wholeArg(operand, scene);
}

function offset(args: readonly Operand[], scene: Scene): Operand {
  const area = onlyArea(referenceFrom(args[0]));
  const rows = lengthArg(args[3], scene, area.bottom - area.top + 1);
  const columns = lengthArg(args[4], scene, area.right - area.left + 1);
  const [top, left] = [area.top + wholeArg(args[1], scene), area.left + wholeArg(args[2], scene)];
  const down = extentFrom(top, rows, ROW_COUNT);
  const across = extentFrom(left, columns, COLUMN_COUNT);
  return referenceTo({
    sheet: area.sheet,
    top: down.first,
    left: across.first,
    bottom: down.last,
    right: across.last,
    dynamic: true,
  });
}

function indirect(args: readonly Operand[], scene: Scene): Operand {
  const given = textArg(args[0], scene).trim();
  const text = booleanArg(args[1], scene, true) ? given : fromR1C1(given, scene.row, scene.column);
  const node = parseFormula(text, scene.row, scene.column);
  if (node === null) throw failure("#REF!");
  if (node.kind === "external") throw unsupported(`INDIRECT to another workbook: ${text}`);
  if (!["reference", "structured", "name", "combine"].includes(node.kind)) throw failure("#REF!");
  const operand = scene.evaluate(node, { ...scene, scope: null }, true);
  if (!isReference(operand)) throw failure("#REF!");
  return { kind: "reference", areas: operand.areas.map((area) => ({ ...area, dynamic: true })) };
}

/** Where cells are, and references made of numbers and text. */
export const PLACE_FUNCTIONS: readonly FunctionSpec[] = [
  define("ROW", "[reference]", ([operand], scene, array) => rowNumber(operand, scene, array), { placeOnly: [0] }),
  define("ROWS", "array", ([operand], scene) => height(operand, scene), { placeOnly: [0] }),
  define("OFFSET", "reference, value, value, [any], [any]", offset, { dynamic: true, placeOnly: [0] }),
  define("INDIRECT", "value, [value]", indirect, { dynamic: true }),
];
