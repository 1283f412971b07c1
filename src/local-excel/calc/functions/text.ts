import { toText } from "../values/coerce";
import { columnOf, matrixOf } from "../values/matrix";
import { booleanArg, eachValue, numberArg, textArg, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { type Operand, failure, isError } from "../values/values";
import { hasWildcards, wildcardExpression } from "../values/wildcards";
import { type FunctionSpec, define } from "./spec";

const LONGEST_TEXT = 32_767;

function ofText(name: string, change: (text: string) => string | number): FunctionSpec {
  return define(name, "value", ([text], scene) => change(textArg(text, scene)));
}

/** Text that fits a cell; failure #VALUE! when it is longer. */
function fitting(text: string): string {
  if (text.length > LONGEST_TEXT) throw failure("#VALUE!");
  return text;
}

function lengthArg(operand: Operand | undefined, scene: Scene, absent: number): number {
  const length = wholeArg(operand, scene, absent);
  if (length < 0) throw failure("#VALUE!");
  return length;
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

function position(args: readonly Operand[], scene: Scene, search: boolean): number {
  const wanted = textArg(args[0], scene);
  const text = textArg(args[1], scene);
  const start = wholeArg(args[2], scene, 1);
  if (start < 1 || start > text.length + 1) throw failure("#VALUE!");
  const from = text.slice(start - 1);
  const found = !search
    ? from.indexOf(wanted)
    : hasWildcards(wanted)
      ? from.search(wildcardExpression(wanted, false))
      : from.toLowerCase().indexOf(wanted.toLowerCase());
  if (found < 0) throw failure("#VALUE!");
  return found + start;
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
  return fitting(
    texts
      .map((text, index) => (index === 0 ? "" : (delimiters[(index - 1) % delimiters.length] ?? "")) + text)
      .join(""),
  );
}

/** Everything before (or behind) the n-th delimiter, counted from the end where n is negative. */
function part(args: readonly Operand[], scene: Scene, before: boolean): Operand {
  const text = textArg(args[0], scene);
  const delimiter = textArg(args[1], scene);
  const instance = args[2] === null ? 1 : wholeArg(args[2], scene, 1);
  const ignoreCase = args[3] !== undefined && args[3] !== null && wholeArg(args[3], scene) === 1;
  if (instance === 0 || delimiter === "") throw failure("#VALUE!");
  const [haystack, needle] = ignoreCase ? [text.toLowerCase(), delimiter.toLowerCase()] : [text, delimiter];
  const places: number[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) places.push(at);
  const place = instance > 0 ? places[instance - 1] : places[places.length + instance];
  if (place !== undefined) return before ? text.slice(0, place) : text.slice(place + delimiter.length);
  const toEnd = args[4] !== undefined && args[4] !== null && wholeArg(args[4], scene) === 1;
  if (toEnd) return instance > 0 === before ? text : "";
  if (args[5] === undefined || args[5] === null) throw failure("#N/A");
  return args[5];
}

function split(args: readonly Operand[], scene: Scene): Operand {
  const text = textArg(args[0], scene);
  const columnMarks = joined(args.slice(1, 2), scene).filter((mark) => mark !== "");
  const rowMarks =
    args[2] === undefined || args[2] === null ? [] : joined(args.slice(2, 3), scene).filter((mark) => mark !== "");
  const skipEmpty = args[3] !== undefined && args[3] !== null && booleanArg(args[3], scene);
  if (columnMarks.length === 0 && rowMarks.length === 0) throw failure("#VALUE!");
  const rows = cut(text, rowMarks, skipEmpty).map((row) => cut(row, columnMarks, skipEmpty));
  const columns = Math.max(...rows.map((row) => row.length));
  const filler =
    args[5] === undefined || args[5] === null || typeof args[5] === "object" ? ({ error: "#N/A" } as const) : args[5];
  if (columns === 1) return columnOf(rows.map((row) => row[0] ?? filler));
  return matrixOf(
    rows.length,
    columns,
    rows.flatMap((row) => Array.from({ length: columns }, (_none, index) => row[index] ?? filler)),
  );
}

function cut(text: string, marks: readonly string[], skipEmpty: boolean): string[] {
  if (marks.length === 0) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const mark = marks.find((one) => text.startsWith(one, at));
    if (mark === undefined) at++;
    else {
      pieces.push(text.slice(from, at));
      at += mark.length;
      from = at;
    }
  }
  pieces.push(text.slice(from));
  return skipEmpty ? pieces.filter((piece) => piece !== "") : pieces;
}

/** Parts, positions and joins of texts; lengths count UTF-16 units as Excel does. */
export const TEXT_FUNCTIONS: readonly FunctionSpec[] = [
  define("LEFT", "value, [value]", ([text, length], scene) =>
    textArg(text, scene).slice(0, lengthArg(length, scene, 1)),
  ),
  define("RIGHT", "value, [value]", ([text, length], scene) => {
    const whole = textArg(text, scene);
    return whole.slice(Math.max(0, whole.length - lengthArg(length, scene, 1)));
  }),
  define("MID", "value, value, value", ([text, start, length], scene) => {
    const from = wholeArg(start, scene);
    if (from < 1) throw failure("#VALUE!");
    return textArg(text, scene).slice(from - 1, from - 1 + lengthArg(length, scene, 0));
  }),
  ofText("LEN", (text) => text.length),
  ofText("TRIM", (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  ofText("UPPER", (text) => text.toUpperCase()),
  ofText("LOWER", (text) => text.toLowerCase()),
  ofText("PROPER", capitalized),
  ofText("CLEAN", (text) => text.replace(/[\u0000-\u001f]/g, "")),
  define("SUBSTITUTE", "value, value, value, [value]", ([text, old, fresh, instance], scene) =>
    fitting(
      substitute(
        textArg(text, scene),
        textArg(old, scene),
        textArg(fresh, scene),
        instance === undefined ? null : wholeArg(instance, scene),
      ),
    ),
  ),
  define("REPLACE", "value, value, value, value", ([text, start, length, fresh], scene) => {
    const from = wholeArg(start, scene);
    if (from < 1) throw failure("#VALUE!");
    const whole = textArg(text, scene);
    return fitting(
      whole.slice(0, from - 1) + textArg(fresh, scene) + whole.slice(from - 1 + lengthArg(length, scene, 0)),
    );
  }),
  define("FIND", "value, value, [value]", (args, scene) => position(args, scene, false)),
  define("SEARCH", "value, value, [value]", (args, scene) => position(args, scene, true)),
  define("CONCATENATE", "value...", (args, scene) => fitting(joined(args, scene).join(""))),
  define("CONCAT", "any...", (args, scene) => fitting(joined(args, scene).join(""))),
  define("TEXTJOIN", "any, any, any...", textJoin),
  define("REPT", "value, value", ([text, times], scene) => {
    const whole = textArg(text, scene);
    const count = lengthArg(times, scene, 0);
    if (whole.length * count > LONGEST_TEXT) throw failure("#VALUE!");
    return whole.repeat(count);
  }),
  define("EXACT", "value, value", ([a, b], scene) => textArg(a, scene) === textArg(b, scene)),
  define("TEXTBEFORE", "value, value, [value], [value], [value], [raw]", (args, scene) => part(args, scene, true)),
  define("TEXTAFTER", "value, value, [value], [value], [value], [raw]", (args, scene) => part(args, scene, false)),
  define("TEXTSPLIT", "value, any, [any], [any], [any], [raw]", split),
  define("HYPERLINK", "value, [raw]", ([address, shown], scene) =>
    shown === undefined ? textArg(address, scene) : (shown ?? 0),
  ),
  define("UNICHAR", "value", ([code], scene) => {
    const point = wholeArg(code, scene);
    if (point < 1 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) throw failure("#VALUE!");
    return String.fromCodePoint(point);
  }),
  define("UNICODE", "value", ([text], scene) => {
    const point = textArg(text, scene).codePointAt(0);
    if (point === undefined) throw failure("#VALUE!");
    return point;
  }),
  define("CHAR", "value", ([code], scene) => {
    const byte = Math.trunc(numberArg(code, scene));
    if (byte < 1 || byte > 255) throw failure("#VALUE!");
    return WINDOWS_1252.decode(Uint8Array.of(byte));
  }),
  define("CODE", "value", ([text], scene) => {
    const first = textArg(text, scene).charAt(0);
    if (first === "") throw failure("#VALUE!");
    for (let byte = 0; byte < 256; byte++) if (WINDOWS_1252.decode(Uint8Array.of(byte)) === first) return byte;
    // What the code page lacks is a question mark to Excel for Windows.
    return 63;
  }),
];

const WINDOWS_1252 = new TextDecoder("windows-1252");
