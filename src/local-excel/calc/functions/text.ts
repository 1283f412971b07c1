import { fittingText, toText } from "../values/coerce";
import { booleanArg, eachValue, textArg, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { failure } from "../values/errors";
import { type Operand, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function ofText(name: string, change: (text: string) => string | number): FunctionSpec {
  return define(name, "value", ([text], scene) => change(textArg(text, scene)));
}

function capitalized(text: string): string {
  return text.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const [first = "", ...rest] = word;
    return first.toUpperCase() + rest.join("");
  });
}

function substitute(text: string, old: string, fresh: string, instance: number | null): string {
  if (old === "") return text;
  if (instance === null) return text.replaceAll(old, () => fresh);
  if (instance < 1) throw failure("#VALUE!");
  let at = -1;
  for (let found = 0; found < instance; found++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + fresh + text.slice(at + old.length);
}

function joined(args: readonly Operand[], scene: Scene): string[] {
  const texts: string[] = [];
  eachValue(args, scene, (value) => {
    if (isError(value)) throw failure(value.error);
    texts.push(toText(value));
  });
  return texts;
}

function textJoin(args: readonly Operand[], scene: Scene): string {
  const delimiters = joined(args.slice(0, 1), scene);
  const skipEmpty = booleanArg(args[1], scene);
  const texts = joined(args.slice(2), scene).filter((text) => !skipEmpty || text !== "");
  return fittingText(
    texts
      .map((text, index) => (index === 0 ? "" : (delimiters[(index - 1) % delimiters.length] ?? "")) + text)
      .join(""),
  );
}

/** Spelling and joining of texts; lengths count UTF-16 units as Excel does. */
export const TEXT_FUNCTIONS: readonly FunctionSpec[] = [
  ofText("LEN", (text) => text.length),
  ofText("TRIM", (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  ofText("UPPER", (text) => text.toUpperCase()),
  ofText("PROPER", capitalized),
  define("SUBSTITUTE", "value, value, value, [value]", ([text, old, fresh, instance], scene) =>
    fittingText(
      substitute(
        textArg(text, scene),
        textArg(old, scene),
        textArg(fresh, scene),
        instance === undefined ? null : wholeArg(instance, scene),
      ),
    ),
  ),
  define("CONCATENATE", "value...", (args, scene) => fittingText(joined(args, scene).join(""))),
  define("TEXTJOIN", "any, any, any...", textJoin),
  define("EXACT", "value, value", ([a, b], scene) => textArg(a, scene) === textArg(b, scene)),
  define("HYPERLINK", "value, [raw]", ([address, shown], scene) =>
    shown === undefined ? textArg(address, scene) : (shown ?? 0),
  ),
];
