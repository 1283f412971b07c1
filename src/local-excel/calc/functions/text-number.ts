import { formatNumber, formatText } from "../formats/number-format";
import { parseFormat } from "../formats/number-format-parse";
import { numberOfText } from "../formats/number-text";
import { numberArg, scalarOf, textArg } from "../operands";
import type { Scene } from "../scene";
import { failure, unsupported } from "../values/errors";
import type { Operand, Scalar } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function text(args: readonly Operand[], scene: Scene): string {
  const value = scalarOf(args[0], scene);
  const format = textArg(args[1], scene);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = shownNumber(value, scene);
  if (number === null) return formatText(textArg(value, scene), format);
  if (format === "") return "";
  checkLanguage(format);
  const shown = formatNumber(number, format, scene.book.date1904);
  if (/^#+$/.test(shown) && shown.length === 8) throw failure("#VALUE!");
  return shown;
}

/** The number TEXT takes a value for; null where a text reads as none. */
function shownNumber(value: Exclude<Scalar, boolean>, scene: Scene): number | null {
  return typeof value === "string" ? numberOfText(value, scene.book.date1904) : numberArg(value, scene);
}

/** Names of months and days are known in English only. */
function checkLanguage(format: string): void {
  for (const { locale, tokens } of parseFormat(format)) {
    const spellsNames = tokens.some((token) => token.kind === "date" && /^(m{3,5}|d{3,4})$/.test(token.text));
    if (locale !== null && spellsNames && !/^(?:en|0*409$)/i.test(locale))
      throw unsupported(`TEXT with names of months or days in another language: ${format}`);
  }
}

function numberValue(args: readonly Operand[], scene: Scene): number {
  const source = textArg(args[0], scene).replace(/\s/g, "");
  const decimal = textArg(args[1], scene, ".").charAt(0);
  const group = textArg(args[2], scene, ",").charAt(0);
  if (source === "") return 0;
  const percents = /%*$/.exec(source)?.[0].length ?? 0;
  const digits = source.slice(0, source.length - percents);
  const point = decimal === "" ? -1 : digits.indexOf(decimal);
  const whole = point < 0 ? digits : digits.slice(0, point);
  const rest = point < 0 ? "" : digits.slice(point + 1);
  if (group !== "" && rest.includes(group)) throw failure("#VALUE!");
  const plain = (group === "" ? whole : whole.replaceAll(group, "")) + (point < 0 ? "" : "." + rest);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) throw failure("#VALUE!");
  return percents === 0 ? Number(plain) : Number((Number(plain) / 100 ** percents).toPrecision(15));
}

/** Numbers to text and back, en-US. */
export const TEXT_NUMBER_FUNCTIONS: readonly FunctionSpec[] = [
  define("TEXT", "value, value", text),
  define("VALUE", "value", ([value], scene) => {
    const scalar = scalarOf(value, scene);
    if (typeof scalar === "boolean") throw failure("#VALUE!");
    return numberArg(scalar, scene);
  }),
  define("NUMBERVALUE", "value, [value], [value]", numberValue),
];
