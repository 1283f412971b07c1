import { plainDigits } from "../values/decimal";
import { fixedText, plainToken, wholeText } from "./digit-places";
import type { FormatCulture } from "./format-culture";
import { fractionText } from "./fraction";
import type { FormatToken } from "./number-format-parse";

/** A number under the tokens of a section that shows no date; `sign` stands before everything else. */
export function numberSection(
  tokens: readonly FormatToken[],
  magnitude: number,
  sign: string,
  culture: FormatCulture,
): string {
  if (
    tokens.some((token) => token.kind === "general" || token.kind === "text") ||
    !tokens.some((token) => token.kind === "digit")
  ) {
    return sign + tokens.map((token) => plainToken(token, magnitude, culture)).join("");
  }
  const percents = tokens.filter((token) => token.kind === "percent").length;
  const value = percents === 0 ? magnitude : Number((magnitude * 100 ** percents).toPrecision(15));
  if (tokens.some((token) => token.kind === "slash") && !tokens.some((token) => token.kind === "point"))
    return sign + fractionText(tokens, value, culture);
  if (tokens.some((token) => token.kind === "exponent")) return sign + exponentText(tokens, value, culture);
  return sign + fixedText(tokens, value, culture);
}

function exponentText(tokens: readonly FormatToken[], value: number, culture: FormatCulture): string {
  const at = tokens.findIndex((token) => token.kind === "exponent");
  const mark = tokens[at];
  const mantissa = tokens.slice(0, at);
  const power = tokens.slice(at + 1);
  const point = mantissa.findIndex((token) => token.kind === "point");
  const wholes = mantissa.filter((token, index) => token.kind === "digit" && (point < 0 || index < point)).length;
  const decimals = mantissa.filter((token) => token.kind === "digit").length - wholes;
  let exponent = value === 0 ? 0 : Number(value.toExponential(14).split("e")[1]);
  if (value !== 0) {
    exponent = normalExponent(exponent, wholes);
    const rounded = Number(plainDigits(shifted(value, exponent), decimals));
    if (rounded >= 10 ** Math.max(1, wholes)) exponent += Math.max(1, wholes);
  }
  const left = fixedText(mantissa, value === 0 ? 0 : shifted(value, exponent), culture);
  const plus = mark?.kind === "exponent" && mark.plus ? "+" : "";
  const sign = exponent < 0 ? "-" : plus;
  return `${left}E${sign}${wholeText(power, exponent === 0 ? "" : String(Math.abs(exponent)), "", culture)}`;
}

function normalExponent(exponent: number, wholes: number): number {
  return wholes > 1 ? Math.floor(exponent / wholes) * wholes : exponent;
}

function shifted(value: number, exponent: number): number {
  const [mantissa = "0", own = "0"] = value.toExponential(14).split("e");
  return Number(`${mantissa}e${String(Number(own) - exponent)}`);
}
