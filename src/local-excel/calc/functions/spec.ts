import type { Scene } from "../scene";
import type { Node } from "../syntax/syntax";
import type { Operand } from "../values/values";

/**
 * How an argument is handed over. value: one value, errors end the call; raw: one value, errors too; any: as it is;
 * array: as it is, ranges inside standing for all their values; reference: as it is, expected to be a reference;
 * arrays where one value is expected repeat the call.
 */
export type ParamKind = "value" | "raw" | "any" | "array" | "reference";

/** A worksheet function. */
export interface FunctionSpec {
  readonly name: string;
  readonly required: readonly ParamKind[];
  readonly optional: readonly ParamKind[];
  /** Kinds of the further arguments, over and over; empty when there are none. */
  readonly rest: readonly ParamKind[];
  /** Reads cells its arguments do not name. */
  readonly dynamic: boolean;
  /** Arguments of which only the place counts, not what the cells hold. */
  readonly placeOnly: readonly number[];
  readonly body:
    | { readonly kind: "eager"; readonly run: (args: readonly Operand[], scene: Scene, array: boolean) => Operand }
    /** Evaluates its arguments itself. */
    | { readonly kind: "lazy"; readonly run: (args: readonly Node[], scene: Scene, array: boolean) => Operand };
}

/**
 * A function by its signature: "value, [value]" has an optional argument, "any..." any number of them, "(any
 * value)..." pairs of which there is at least one, "[any value]..." pairs of which there may be none.
 */
export function define(
  name: string,
  signature: string,
  run: (args: readonly Operand[], scene: Scene, array: boolean) => Operand,
  options: { readonly dynamic?: boolean; readonly placeOnly?: readonly number[] } = {},
): FunctionSpec {
  return {
    name,
    ...readSignature(signature),
    dynamic: options.dynamic ?? false,
    placeOnly: options.placeOnly ?? [],
    body: { kind: "eager", run },
  };
}

/** A function that evaluates its arguments itself. */
export function defineLazy(
  name: string,
  signature: string,
  run: (args: readonly Node[], scene: Scene, array: boolean) => Operand,
): FunctionSpec {
  return { name, ...readSignature(signature), dynamic: false, placeOnly: [], body: { kind: "lazy", run } };
}

/** The kind of argument number `index`, or null when the function takes no so many. */
export function kindOfArgument(spec: FunctionSpec, index: number): ParamKind | null {
  const { required, optional, rest } = spec;
  if (index < required.length) return required[index] ?? null;
  if (index < required.length + optional.length) return optional[index - required.length] ?? null;
  return rest.length === 0 ? null : (rest[(index - required.length - optional.length) % rest.length] ?? null);
}

function readSignature(signature: string): {
  required: readonly ParamKind[];
  optional: readonly ParamKind[];
  rest: readonly ParamKind[];
} {
  const required: ParamKind[] = [];
  const optional: ParamKind[] = [];
  let rest: readonly ParamKind[] = [];
  for (const part of signature.split(",").map((text) => text.trim())) {
    const kinds = part
      .replace(/[[\]().]/g, "")
      .split(" ")
      .filter((text): text is ParamKind => text !== "");
    if (part.endsWith("...")) {
      if (!part.startsWith("[")) required.push(...kinds);
      rest = kinds;
    } else if (part.startsWith("[")) optional.push(...kinds);
    else required.push(...kinds);
  }
  return { required, optional, rest };
}
