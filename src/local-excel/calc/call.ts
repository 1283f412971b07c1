import { at, broadcast } from "./values/matrix";
import { functionNamed } from "./functions/registry";
import { type FunctionSpec, kindOfArgument } from "./functions/spec";
import { onlyArea, valuesOf } from "./operands";
import type { Scene } from "./scene";
import type { Node } from "./syntax/syntax";
import { errorValue, orError, unsupported } from "./values/errors";
import { type Matrix, type Operand, type Scalar, isError, isMatrix, isReference } from "./values/values";

/**
 * What a worksheet function gives for the arguments of a call; arrays where it takes one value repeat the call.
 *
 * @param name in capitals, with or without the prefix files write.
 * @throws `unsupported` where the function is not emulated or takes another number of arguments.
 */
export function callFunction(name: string, nodes: readonly Node[], scene: Scene, array: boolean): Operand {
  const spec = functionNamed(name);
  if (spec === undefined) throw unsupported(`the function ${name} is not emulated`);
  checkCount(spec, nodes.length);
  if (spec.body.kind === "lazy") return spec.body.run(nodes, scene, array);
  const args: Operand[] = [];
  let lifted = false;
  for (const [index, node] of nodes.entries()) {
    const arg = argumentOf(spec, index, node, scene, array);
    if (isMatrix(arg)) lifted ||= takesOneValue(spec, index);
    else if (isError(arg) && kindOfArgument(spec, index) === "value") return arg;
    args.push(arg);
  }
  return lifted ? callRepeatedly(spec, spec.body.run, args, scene, array) : spec.body.run(args, scene, array);
}

function takesOneValue(spec: FunctionSpec, index: number): boolean {
  const kind = kindOfArgument(spec, index);
  return kind === "value" || kind === "raw";
}

function argumentOf(spec: FunctionSpec, index: number, node: Node, scene: Scene, array: boolean): Operand {
  const arg = scene.evaluate(node, scene, array || kindOfArgument(spec, index) === "array");
  if (takesOneValue(spec, index)) return orError(() => valuesOf(arg, scene, array));
  if (!isReference(arg) || !spec.placeOnly.includes(index)) return arg;
  return { kind: "reference", areas: arg.areas.map((area) => ({ ...area, dynamic: true })) };
}

function checkCount(spec: FunctionSpec, count: number): void {
  if (count === 0 && spec.required.length === 0) return;
  if (count < spec.required.length || kindOfArgument(spec, Math.max(0, count - 1)) === null)
    throw unsupported(`${spec.name} does not take ${String(count)} arguments`);
}

function callRepeatedly(
  spec: FunctionSpec,
  run: (args: readonly Operand[], scene: Scene, array: boolean) => Operand,
  args: readonly Operand[],
  scene: Scene,
  array: boolean,
): Matrix {
  const places = args.flatMap((arg, index) =>
    isMatrix(arg) && takesOneValue(spec, index) ? [{ index, matrix: arg, kind: kindOfArgument(spec, index) }] : [],
  );
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
      return orError(() => firstValue(run(now, scene, array), scene));
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
