import { type Book, DEEPEST_NAME } from "./book";
import { callFunction } from "./call";
import { combineReferences, intersectedCell, operate, operateAlone, spilledArea } from "./operators";
import { referenceFrom, scalarOf, valuesOf } from "./operands";
import { resolveReference, resolveStructured } from "./resolve";
import type { Scene } from "./scene";
import type { Node, StructuredReference } from "./syntax/syntax";
import type { SheetView } from "./values/areas";
import { lastSum } from "./values/arithmetic";
import { errorValue, orError, unsupported } from "./values/errors";
import { mapMatrix, matrixOfOne } from "./values/matrix";
import { type Matrix, type Operand, type Scalar, isMatrix, isReference } from "./values/values";

/** Where a formula is evaluated: at a zero-based cell, with the interpreter that its functions call back. */
export function sceneAt(book: Book, sheet: SheetView, row: number, column: number): Scene {
  return { book, sheet, row, column, scope: null, depth: 0, evaluate: evaluateNode };
}

/**
 * The one value of a formula in an ordinary cell; an empty result is 0.
 *
 * @throws `unsupported` where the formula asks for what is not emulated.
 */
export function evaluateToScalar(node: Node, scene: Scene, array: boolean): Scalar {
  return orError(() => {
    const operand = evaluateRoot(node, scene, array);
    return scalarOf(array && isReference(operand) ? valuesOf(operand, scene, true) : operand, scene) ?? 0;
  });
}

/**
 * All values of an array formula; empty ones are 0.
 *
 * @throws `unsupported` where the formula asks for what is not emulated.
 */
export function evaluateToMatrix(node: Node, scene: Scene): Matrix {
  const values = orError(() => valuesOf(evaluateRoot(node, scene, true), scene, true));
  return isMatrix(values) ? mapMatrix(values, (value) => value ?? 0) : matrixOfOne(values ?? 0);
}

function evaluateRoot(node: Node, scene: Scene, array: boolean): Operand {
  return node.kind === "binary" ? evaluateBinary(node, scene, array, true) : evaluateNode(node, scene, array);
}

/** What a formula's node comes to at a cell: references stay references, failures become error values. */
function evaluateNode(node: Node, scene: Scene, array: boolean): Operand {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "missing":
      return null;
    case "array":
      return node.matrix;
    case "group":
      return evaluateNode(node.inner, scene, array);
    case "external":
      throw unsupported(`link to another workbook: ${node.text}`);
    case "reference": {
      const areas = resolveReference(node.sheet, node.reference, scene);
      return areas === null ? errorValue("#REF!") : { kind: "reference", areas };
    }
    case "structured":
      return structuredArea(node.structured, scene);
    default:
      return orError(() => evaluateOperation(node, scene, array));
  }
}

type Operation = Extract<Node, { readonly kind: "name" | "call" | "unary" | "binary" | "combine" }>;

function evaluateOperation(node: Operation, scene: Scene, array: boolean): Operand {
  switch (node.kind) {
    case "name":
      return evaluateName(node.name, node.sheet, scene);
    case "call":
      return callFunction(node.name, node.args, scene, array);
    case "unary":
      return evaluateUnary(node, scene, array);
    case "binary":
      return evaluateBinary(node, scene, array, false);
    case "combine":
      return combineReferences(
        node.operator,
        referenceFrom(evaluateNode(node.left, scene, array)),
        referenceFrom(evaluateNode(node.right, scene, array)),
      );
  }
}

/**
 * A chain of operators is walked down its left side without recursion: a formula may have thousands of terms; `root`
 * says that the chain is the whole formula.
 */
function evaluateBinary(node: Node & { kind: "binary" }, scene: Scene, array: boolean, root: boolean): Operand {
  const spine = [node];
  let leftmost: Node = node.left;
  while (leftmost.kind === "binary") {
    spine.push(leftmost);
    leftmost = leftmost.left;
  }
  let result = operatorOperand(leftmost, scene, array);
  for (const step of spine.reverse()) {
    const left: Scalar | Matrix = result;
    const right = operatorOperand(step.right, scene, array);
    result = operate(step.operator, left, right, scene.book.date1904);
    if (root && step === node) result = lastResult(node, left, right, result);
  }
  return result;
}

function lastResult(
  { operator }: Node & { kind: "binary" },
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  result: Scalar | Matrix,
): Scalar | Matrix {
  if (isMatrix(left) || isMatrix(right) || isMatrix(result) || (operator !== "+" && operator !== "-")) return result;
  return lastSum(operator, left, right, result);
}

function operatorOperand(node: Node, scene: Scene, array: boolean): Scalar | Matrix {
  return orError(() => valuesOf(evaluateNode(node, scene, array), scene, array));
}

function evaluateUnary({ operator, operand: inner }: Node & { kind: "unary" }, scene: Scene, array: boolean): Operand {
  const operand = evaluateNode(inner, scene, array);
  if (operator === "+") return operand;
  if (operator === "@") return isReference(operand) ? intersectedCell(operand, scene) : scalarOf(operand, scene);
  if (operator === "#") return spilledArea(referenceFrom(operand), scene);
  return operateAlone(operator, valuesOf(operand, scene, array), scene.book.date1904);
}

function structuredArea(structured: StructuredReference, scene: Scene): Operand {
  const area = resolveStructured(structured, scene);
  return typeof area === "string" ? errorValue(area) : { kind: "reference", areas: [area] };
}

function evaluateName(name: string, sheetName: string | null, scene: Scene): Operand {
  if (sheetName === null) {
    const wanted = name.toLowerCase();
    for (let scope = scene.scope; scope !== null; scope = scope.outer) if (scope.name === wanted) return scope.value;
  }
  const sheet = sheetName === null ? scene.sheet : scene.book.sheetNamed(sheetName);
  if (sheet === undefined) return errorValue("#REF!");
  const record = scene.book.nameFor(name, sheet);
  if (record === undefined) {
    const area = resolveStructured({ table: name, items: [], firstColumn: null, lastColumn: null }, scene);
    return typeof area === "string" ? errorValue("#NAME?") : { kind: "reference", areas: [area] };
  }
  if (scene.depth >= DEEPEST_NAME) throw unsupported(`names that refer to one another: ${name}`);
  const { node } = scene.book.shapeOf(record.formula, 0, 0);
  if (node === null) throw unsupported(`the name ${name} cannot be read: ${record.formula}`);
  return evaluateNode(node, { ...scene, scope: null, depth: scene.depth + 1 }, true);
}
