import { toBoolean } from "../values/coerce";
import { compareValues } from "../values/compare";
import { broadcast, matrixOfOne } from "../values/matrix";
import { eachValue, numberArg, scalarOf, valuesOf } from "../operands";
import type { Scene } from "../scene";
import type { Node } from "../syntax/syntax";
import { type Matrix, type Operand, type Scalar, isError, isMatrix } from "../values/values";
import { errorValue, failure, unsupported } from "../values/errors";
import { type FunctionSpec, define, defineLazy } from "./spec";

type Later = () => Operand;

function asMatrix(operand: Operand, scene: Scene): Matrix {
  const values = valuesOf(operand, scene, true);
  return isMatrix(values) ? values : matrixOfOne(values);
}

/** One of two results; with an array of conditions both, place by place. */
function choose(condition: Operand, whenTrue: Later, whenFalse: Later, scene: Scene, array: boolean): Operand {
  const values = valuesOf(condition, scene, array);
  if (!isMatrix(values)) {
    if (isError(values)) return values;
    return toBoolean(values) ? whenTrue() : whenFalse();
  }
  const branches = [values, asMatrix(whenTrue(), scene), asMatrix(whenFalse(), scene)];
  return broadcast(branches, errorValue("#N/A"), ([test = null, yes = null, no = null]) => {
    if (isError(test)) return test;
    if (typeof test === "string" && !/^(true|false)$/i.test(test)) return errorValue("#VALUE!");
    return toBoolean(test) ? yes : no;
  });
}

function branch(node: Node | undefined, absent: Operand, scene: Scene, array: boolean): Later {
  return () => {
    if (node === undefined) return absent;
    return node.kind === "missing" ? 0 : scene.evaluate(node, scene, array);
  };
}

function runIf(nodes: readonly Node[], scene: Scene, array: boolean): Operand {
  const [test, yes, no] = nodes;
  if (test === undefined) return errorValue("#VALUE!");
  return choose(
    scene.evaluate(test, scene, array),
    branch(yes, true, scene, array),
    branch(no, false, scene, array),
    scene,
    array,
  );
}

function runIfs(nodes: readonly Node[], scene: Scene, array: boolean): Operand {
  const [test, result, ...more] = nodes;
  if (test === undefined) return errorValue("#N/A");
  return choose(
    scene.evaluate(test, scene, array),
    branch(result, 0, scene, array),
    () => runIfs(more, scene, array),
    scene,
    array,
  );
}

function runSwitch(nodes: readonly Node[], scene: Scene, array: boolean): Operand {
  const [tested, ...cases] = nodes;
  if (tested === undefined) return errorValue("#VALUE!");
  const subject = valuesOf(scene.evaluate(tested, scene, array), scene, array);
  if (isError(subject)) return subject;
  const next = (index: number): Operand => {
    const candidate = cases[index];
    if (candidate === undefined) return errorValue("#N/A");
    const result = cases[index + 1];
    if (result === undefined) return scene.evaluate(candidate, scene, array);
    const wanted = asMatrix(scene.evaluate(candidate, scene, array), scene);
    const test = broadcast([asMatrix(subject, scene), wanted], errorValue("#N/A"), ([a = null, b = null]) => {
      if (isError(a)) return a;
      return isError(b) ? b : compareValues(a, b) === 0;
    });
    const single = test.rows === 1 && test.columns === 1;
    return choose(
      single ? scalarOf(test, scene) : test,
      branch(result, 0, scene, array),
      () => next(index + 2),
      scene,
      array,
    );
  };
  return next(0);
}

function runChoose(nodes: readonly Node[], scene: Scene, array: boolean): Operand {
  const [indexNode, ...choices] = nodes;
  if (indexNode === undefined) return errorValue("#VALUE!");
  const index = valuesOf(scene.evaluate(indexNode, scene, array), scene, array);
  if (isMatrix(index)) {
    const matrices = choices.map((choice) => asMatrix(scene.evaluate(choice, scene, true), scene));
    return broadcast(
      [index, ...matrices],
      errorValue("#N/A"),
      ([at = null, ...values]) => values[Math.trunc(Number(at)) - 1] ?? (isError(at) ? at : errorValue("#VALUE!")),
    );
  }
  if (isError(index)) return index;
  const chosen = choices[Math.trunc(numberArg(index, scene)) - 1];
  return chosen === undefined ? errorValue("#VALUE!") : branch(chosen, 0, scene, array)();
}

/** IFERROR and IFNA: the second argument where the first is such an error. */
function unless(isBad: (value: Scalar) => boolean) {
  return (nodes: readonly Node[], scene: Scene, array: boolean): Operand => {
    const [tested, otherwise] = nodes;
    if (tested === undefined) return errorValue("#VALUE!");
    const evaluated = scene.evaluate(tested, scene, array);
    let values: Scalar | Matrix;
    try {
      values = valuesOf(evaluated, scene, array);
    } catch (thrown) {
      if (thrown !== failure("#VALUE!")) throw thrown;
      values = errorValue("#VALUE!");
    }
    const later = branch(otherwise, 0, scene, array);
    if (!isMatrix(values)) return isBad(values) ? later() : (values ?? 0);
    return broadcast([values, asMatrix(later(), scene)], errorValue("#N/A"), ([value = null, other = null]) =>
      isBad(value) ? other : value,
    );
  };
}

/** The conditions AND sees: in ranges numbers and booleans only. */
function conditionsIn(args: readonly Operand[], scene: Scene): boolean[] {
  const conditions: boolean[] = [];
  eachValue(args, scene, (value, direct) => {
    if (isError(value)) throw failure(value.error);
    if (direct || typeof value === "number" || typeof value === "boolean") conditions.push(toBoolean(value));
  });
  if (conditions.length === 0) throw failure("#VALUE!");
  return conditions;
}

function runLet(nodes: readonly Node[], scene: Scene, array: boolean): Operand {
  let inner = scene;
  for (let index = 0; index + 1 < nodes.length; index += 2) {
    const [name, value] = [nodes[index], nodes[index + 1]];
    if (name?.kind !== "name" || value === undefined) throw unsupported("LET binds something that is not a name");
    inner = {
      ...inner,
      scope: {
        name: name.name.toLowerCase().replace(/^_xlpm\./, ""),
        value: inner.evaluate(value, inner, array),
        outer: inner.scope,
      },
    };
  }
  const body = nodes.at(-1);
  if (body === undefined || nodes.length % 2 === 0) throw unsupported("LET without a result");
  return inner.evaluate(body, inner, array);
}

/** Conditions. */
export const LOGIC_FUNCTIONS: readonly FunctionSpec[] = [
  defineLazy("IF", "any, [any], [any]", runIf),
  defineLazy("IFS", "(any any)...", runIfs),
  defineLazy("SWITCH", "any, any, any...", runSwitch),
  defineLazy("CHOOSE", "any, any...", runChoose),
  defineLazy("IFERROR", "any, any", unless(isError)),
  defineLazy(
    "IFNA",
    "any, any",
    unless((value) => isError(value) && value.error === "#N/A"),
  ),
  defineLazy("LET", "any, any, any...", runLet),
  define("AND", "any...", (args, scene) => conditionsIn(args, scene).every((condition) => condition)),
  define("TRUE", "", () => true),
];
