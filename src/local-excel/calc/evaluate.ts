import { applyOperator, lastSum } from "./values/arithmetic";
import { filledArea } from "./book";
import { at, broadcast, mapMatrix, matrixOfOne } from "./values/matrix";
import { functionNamed } from "./functions/registry";
import { type FunctionSpec, kindOfArgument } from "./functions/spec";
import { onlyArea, referenceFrom, scalarOf, valuesOf } from "./operands";
import { resolveReference, resolveStructured } from "./resolve";
import type { Scene } from "./scene";
import type { BinaryOperator, Node } from "./syntax/syntax";
import {
  type Matrix,
  type Operand,
  type Reference,
  type Scalar,
  errorValue,
  failure,
  failureValue,
  isError,
  isMatrix,
  isReference,
  referenceTo,
  unsupported,
} from "./values/values";

const DEEPEST_NAME = 32;

/**
 * What a formula's node comes to at a cell: references stay references; throws what is not emulated (`unsupported`).
 */
export function evaluateNode(node: Node, scene: Scene, array: boolean): Operand {
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
    case "structured": {
      const area = resolveStructured(node.structured, scene);
      return typeof area === "string" ? errorValue(area) : { kind: "reference", areas: [area] };
    }
    default:
      break;
  }
  try {
    switch (node.kind) {
      case "name":
        return evaluateName(node.name, node.sheet, scene);
      case "call":
        return evaluateCall(node.name, node.args, scene, array);
      case "unary":
        return evaluateUnary(node.operator, node.operand, scene, array);
      case "binary":
        return evaluateBinary(node, scene, array, null);
      case "combine":
        return combine(
          node.operator,
          referenceFrom(evaluateNode(node.left, scene, array)),
          referenceFrom(evaluateNode(node.right, scene, array)),
        );
    }
  } catch (thrown) {
    const value = failureValue(thrown);
    if (value === null) throw thrown;
    return value;
  }
}

/** The one value of a formula in an ordinary cell; an empty result is 0. */
export function evaluateToScalar(node: Node, scene: Scene, array: boolean): Scalar {
  try {
    const operand = evaluateRoot(node, scene, array);
    const value = scalarOf(array && isReference(operand) ? valuesOf(operand, scene, true) : operand, scene);
    return value ?? 0;
  } catch (thrown) {
    const value = failureValue(thrown);
    if (value === null) throw thrown;
    return value;
  }
}

/** All values of an array formula; empty ones are 0. */
export function evaluateToMatrix(node: Node, scene: Scene): Matrix {
  try {
    const values = valuesOf(evaluateRoot(node, scene, true), scene, true);
    return isMatrix(values) ? mapMatrix(values, (value) => value ?? 0) : matrixOfOne(values ?? 0);
  } catch (thrown) {
    const value = failureValue(thrown);
    if (value === null) throw thrown;
    return matrixOfOne(value);
  }
}

function evaluateRoot(node: Node, scene: Scene, array: boolean): Operand {
  if (node.kind !== "binary" || (node.operator !== "+" && node.operator !== "-"))
    return evaluateNode(node, scene, array);
  return evaluateBinary(node, scene, array, lastSum);
}

/** A chain of operators is walked down its left side without recursion: a formula may have thousands of terms. */
function evaluateBinary(
  node: Node & { kind: "binary" },
  scene: Scene,
  array: boolean,
  last: typeof lastSum | null,
): Operand {
  const spine = [node];
  let leftmost: Node = node.left;
  while (leftmost.kind === "binary") {
    spine.push(leftmost);
    leftmost = leftmost.left;
  }
  let result = operatorOperand(leftmost, scene, array);
  for (let index = spine.length - 1; index >= 0; index--) {
    const step = spine[index];
    if (step === undefined) continue;
    const left: Scalar | Matrix = result;
    const right = operatorOperand(step.right, scene, array);
    result = operate(step.operator, left, right, scene.book.date1904);
    if (
      index === 0 &&
      last !== null &&
      !isMatrix(left) &&
      !isMatrix(right) &&
      !isMatrix(result) &&
      (step.operator === "+" || step.operator === "-")
    ) {
      result = last(step.operator, left, right, result);
    }
  }
  return result;
}

function operatorOperand(node: Node, scene: Scene, array: boolean): Scalar | Matrix {
  try {
    return valuesOf(evaluateNode(node, scene, array), scene, array);
  } catch (thrown) {
    const value = failureValue(thrown);
    if (value === null) throw thrown;
    return value;
  }
}

function operate(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  date1904: boolean,
): Scalar | Matrix {
  if (!isMatrix(left) && !isMatrix(right)) return applyOperator(operator, left, right, date1904);
  const matrices = [isMatrix(left) ? left : matrixOfOne(left), isMatrix(right) ? right : matrixOfOne(right)];
  return broadcast(matrices, errorValue("#N/A"), ([a = null, b = null]) => applyOperator(operator, a, b, date1904));
}

function evaluateUnary(
  operator: "+" | "-" | "%" | "@" | "#",
  operandNode: Node,
  scene: Scene,
  array: boolean,
): Operand {
  const operand = evaluateNode(operandNode, scene, array);
  if (operator === "+") return operand;
  if (operator === "@") return isReference(operand) ? intersectedCell(operand, scene) : scalarOf(operand, scene);
  if (operator === "#") return spilledArea(referenceFrom(operand), scene);
  const values = valuesOf(operand, scene, array);
  const change = (value: Scalar): Scalar => {
    if (isError(value)) return value;
    const result = applyOperator("*", value, 1, scene.book.date1904);
    if (typeof result !== "number") return result;
    return operator === "-" ? (result === 0 ? 0 : -result) : result / 100;
  };
  return isMatrix(values) ? mapMatrix(values, change) : change(values);
}

function intersectedCell(reference: Reference, scene: Scene): Operand {
  const area = onlyArea(reference);
  if (area.top !== area.bottom && area.left !== area.right) throw failure("#VALUE!");
  const row = area.top === area.bottom ? area.top : scene.row;
  const column = area.left === area.right ? area.left : scene.column;
  if (row < area.top || row > area.bottom || column < area.left || column > area.right) throw failure("#VALUE!");
  return referenceTo(area.sheet, row, column, row, column, area.dynamic);
}

function spilledArea(reference: Reference, scene: Scene): Operand {
  const { sheet, top, left } = onlyArea(reference);
  // The anchor is settled first: its new values may take another number of cells.
  scene.book.value(sheet, top, left, true);
  const formula = scene.book.cell(sheet, top, left)?.formula;
  const area = formula?.kind === "array" && formula.dynamic ? filledArea(formula) : null;
  if (area === null) throw failure("#REF!");
  return referenceTo(sheet, area.top, area.left, area.bottom, area.right, true);
}

function combine(operator: ":" | " " | ",", left: Reference, right: Reference): Operand {
  if (operator === ",") return { kind: "reference", areas: [...left.areas, ...right.areas] };
  if (operator === ":") {
    const [first, last] = [onlyArea(left), onlyArea(right)];
    if (first.sheet !== last.sheet) throw failure("#VALUE!");
    return referenceTo(
      first.sheet,
      Math.min(first.top, last.top),
      Math.min(first.left, last.left),
      Math.max(first.bottom, last.bottom),
      Math.max(first.right, last.right),
      true,
    );
  }
  const areas = left.areas.flatMap((a) =>
    right.areas.flatMap((b) => {
      const common = {
        ...a,
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
        dynamic: a.dynamic || b.dynamic,
      };
      return a.sheet === b.sheet && common.top <= common.bottom && common.left <= common.right ? [common] : [];
    }),
  );
  if (areas.length === 0) throw failure("#NULL!");
  return { kind: "reference", areas };
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

function evaluateCall(name: string, nodes: readonly Node[], scene: Scene, array: boolean): Operand {
  const spec = functionNamed(name);
  if (spec === undefined) throw unsupported(`the function ${name} is not emulated`);
  checkCount(spec, nodes.length);
  if (spec.body.kind === "lazy") return spec.body.run(nodes, scene, array);
  const args: Operand[] = [];
  let lifted = false;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    const kind = kindOfArgument(spec, index);
    if (node === undefined || kind === null) continue;
    let arg = evaluateNode(node, scene, array || kind === "array");
    if (kind === "value" || kind === "raw") {
      arg = oneOrArray(arg, scene, array);
      if (isMatrix(arg)) lifted = true;
      else if (kind === "value" && isError(arg)) return arg;
    } else if (isReference(arg) && spec.placeOnly.includes(index)) {
      arg = { kind: "reference", areas: arg.areas.map((area) => ({ ...area, dynamic: true })) };
    }
    args.push(arg);
  }
  return lifted ? callRepeatedly(spec, spec.body.run, args, scene, array) : spec.body.run(args, scene, array);
}

function oneOrArray(arg: Operand, scene: Scene, array: boolean): Operand {
  try {
    return valuesOf(arg, scene, array);
  } catch (thrown) {
    const value = failureValue(thrown);
    if (value === null) throw thrown;
    return value;
  }
}

function checkCount(spec: FunctionSpec, count: number): void {
  if (count < spec.required.length || kindOfArgument(spec, Math.max(0, count - 1)) === null) {
    if (count > 0 || spec.required.length > 0)
      throw unsupported(`${spec.name} does not take ${String(count)} arguments`);
  }
}

function callRepeatedly(
  spec: FunctionSpec,
  run: (args: readonly Operand[], scene: Scene, array: boolean) => Operand,
  args: readonly Operand[],
  scene: Scene,
  array: boolean,
): Matrix {
  const places = args.flatMap((arg, index) => {
    const kind = kindOfArgument(spec, index);
    return (kind === "value" || kind === "raw") && isMatrix(arg) ? [{ index, matrix: arg, kind }] : [];
  });
  return broadcast(
    places.map(({ matrix }) => matrix),
    errorValue("#N/A"),
    (values) => {
      const now = [...args];
      for (const [position, { index, kind }] of places.entries()) {
        const value = values[position] ?? null;
        if (kind === "value" && isError(value)) return value;
        now[index] = value;
      }
      try {
        const result = run(now, scene, array);
        return firstValue(result, scene);
      } catch (thrown) {
        const value = failureValue(thrown);
        if (value === null) throw thrown;
        return value;
      }
    },
  );
}

function firstValue(operand: Operand, scene: Scene): Scalar {
  if (isReference(operand)) {
    const area = onlyArea(operand);
    return scene.book.value(area.sheet, area.top, area.left, area.dynamic);
  }
  return isMatrix(operand) ? (at(operand, 0, 0) ?? null) : operand;
}
