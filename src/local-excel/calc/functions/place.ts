import { COLUMN_COUNT, ROW_COUNT, columnLetters } from "../../../xlsx/formulas/address";
import { columnOf, matrixOf } from "../values/matrix";
import { booleanArg, matrixFrom, onlyArea, referenceFrom, textArg, wholeArg } from "../operands";
import { parseFormula } from "../syntax/parse";
import { fromR1C1 } from "../../../xlsx/formulas/reference-style";
import type { Scene } from "../scene";
import { type Operand, failure, isError, isReference, referenceTo, unsupported } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function numbering(operand: Operand | undefined, here: number, array: boolean, vertical: boolean): Operand {
  if (operand === undefined) return here + 1;
  const area = onlyArea(referenceFrom(operand));
  const [first, last] = vertical ? [area.top, area.bottom] : [area.left, area.right];
  if (!array || first === last) return first + 1;
  const numbers = Array.from({ length: last - first + 1 }, (_none, index) => first + index + 1);
  return vertical ? columnOf(numbers) : matrixOf(1, numbers.length, numbers);
}

function extent(operand: Operand | undefined, scene: Scene, vertical: boolean): number {
  if (isError(operand)) throw failure(operand.error);
  if (isReference(operand)) {
    const area = onlyArea(operand);
    return vertical ? area.bottom - area.top + 1 : area.right - area.left + 1;
  }
  const matrix = matrixFrom(operand, scene);
  return vertical ? matrix.rows : matrix.columns;
}

function offset(args: readonly Operand[], scene: Scene): Operand {
  const area = onlyArea(referenceFrom(args[0]));
  const top = area.top + wholeArg(args[1], scene);
  const left = area.left + wholeArg(args[2], scene);
  const height = args[3] === undefined || args[3] === null ? area.bottom - area.top + 1 : wholeArg(args[3], scene);
  const width = args[4] === undefined || args[4] === null ? area.right - area.left + 1 : wholeArg(args[4], scene);
  const firstRow = height < 0 ? top + height + 1 : top;
  const firstColumn = width < 0 ? left + width + 1 : left;
  const lastRow = firstRow + Math.abs(height) - 1;
  const lastColumn = firstColumn + Math.abs(width) - 1;
  if (
    height === 0 ||
    width === 0 ||
    firstRow < 0 ||
    firstColumn < 0 ||
    lastRow >= ROW_COUNT ||
    lastColumn >= COLUMN_COUNT
  )
    throw failure("#REF!");
  return referenceTo(area.sheet, firstRow, firstColumn, lastRow, lastColumn, true);
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

function address(args: readonly Operand[], scene: Scene): string {
  const [row, column] = [wholeArg(args[0], scene), wholeArg(args[1], scene)];
  const kind = args[2] === null ? 1 : wholeArg(args[2], scene, 1);
  const a1 = args[3] === null || booleanArg(args[3], scene, true);
  if (row < 1 || row > ROW_COUNT || column < 1 || column > COLUMN_COUNT || kind < 1 || kind > 4)
    throw failure("#VALUE!");
  const [rowFixed, columnFixed] = [kind <= 2, kind === 1 || kind === 3];
  const cell = a1
    ? (columnFixed ? "$" : "") + columnLetters(column - 1) + (rowFixed ? "$" : "") + String(row)
    : "R" +
      (rowFixed ? String(row) : `[${String(row)}]`) +
      "C" +
      (columnFixed ? String(column) : `[${String(column)}]`);
  if (args[4] === undefined) return cell;
  const sheet = textArg(args[4], scene);
  const plain =
    sheet === "" || (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$|^[RrCc]$/.test(sheet));
  return (plain ? sheet : `'${sheet.replaceAll("'", "''")}'`) + "!" + cell;
}

/** Where cells are, and references made of numbers and text. */
export const PLACE_FUNCTIONS: readonly FunctionSpec[] = [
  define("ROW", "[reference]", ([operand], scene, array) => numbering(operand, scene.row, array, true), {
    placeOnly: [0],
  }),
  define("COLUMN", "[reference]", ([operand], scene, array) => numbering(operand, scene.column, array, false), {
    placeOnly: [0],
  }),
  define("ROWS", "array", ([operand], scene) => extent(operand, scene, true), { placeOnly: [0] }),
  define("COLUMNS", "array", ([operand], scene) => extent(operand, scene, false), { placeOnly: [0] }),
  define("AREAS", "reference", ([operand]) => referenceFrom(operand).areas.length, { placeOnly: [0] }),
  define("ADDRESS", "value, value, [value], [value], [value]", address),
  define("OFFSET", "reference, value, value, [any], [any]", offset, { dynamic: true, placeOnly: [0] }),
  define("INDIRECT", "value, [value]", indirect, { dynamic: true }),
];
