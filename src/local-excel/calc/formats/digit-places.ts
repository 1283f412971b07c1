import { plainDigits } from "../values/decimal";
import type { FormatCulture } from "./format-culture";
import { generalText } from "./general-format";
import type { FormatToken } from "./number-format-parse";

/** What a token that is no place for a digit shows; `magnitude` is the number without its sign. */
export function plainToken(token: FormatToken, magnitude: number, culture: FormatCulture): string {
  switch (token.kind) {
    case "general":
    case "text":
      return generalText(magnitude, culture.decimal);
    case "literal":
      return token.text;
    case "percent":
      return "%";
    case "point":
      return culture.decimal;
    case "comma":
      return culture.group;
    case "slash":
      return "/";
    default:
      return "";
  }
}

/** A number without its sign in the places of a format, with separators and scaling commas. */
export function fixedText(tokens: readonly FormatToken[], value: number, culture: FormatCulture): string {
  const point = tokens.findIndex((token) => token.kind === "point");
  const lastDigit = tokens.findLastIndex((token) => token.kind === "digit");
  const wholeEnd = point < 0 ? tokens.length : point;
  const lastWhole = tokens.findLastIndex((token, index) => token.kind === "digit" && index < wholeEnd);
  const firstWhole = tokens.findIndex((token) => token.kind === "digit");
  const isScale = (index: number): boolean =>
    tokens[index]?.kind === "comma" && (index > lastDigit || (index > lastWhole && index < wholeEnd));
  const scale = tokens.filter((_token, index) => isScale(index)).length;
  const thousands = tokens.some(
    (token, index) => token.kind === "comma" && !isScale(index) && index > firstWhole && index < lastWhole,
  );
  const decimals = point < 0 ? 0 : tokens.filter((token, index) => token.kind === "digit" && index > point).length;
  const [whole = "0", fraction = ""] = plainDigits(value / 1000 ** scale, decimals).split(".");
  const shown = tokens.map((token, index) => ({ token, index })).filter(({ token }) => token.kind !== "comma");
  const left = wholeText(
    shown.filter(({ index }) => index < wholeEnd).map(({ token }) => token),
    whole === "0" ? "" : whole,
    thousands ? culture.group : "",
    culture,
  );
  return (
    left +
    (point < 0
      ? ""
      : culture.decimal +
        fractionDigits(
          shown.filter(({ index }) => index > point).map(({ token }) => token),
          fraction,
          culture,
        ))
  );
}

/**
 * Whole digits ("" for 0) in the places left of the point; what finds no place stands before the first one.
 * @param group What stands between thousands; "" for nothing.
 */
export function wholeText(
  tokens: readonly FormatToken[],
  digits: string,
  group: string,
  culture: FormatCulture,
): string {
  const first = tokens.findIndex((token) => token.kind === "digit");
  let text = "";
  let written = 0;
  let left = digits.length;
  const push = (digit: string): void => {
    if (group !== "" && written > 0 && written % 3 === 0) text = (digit === " " ? " " : group) + text;
    text = digit + text;
    written++;
  };
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind !== "digit") {
      text = (token === undefined ? "" : plainToken(token, 0, culture)) + text;
      continue;
    }
    if (left > 0) push(digits.charAt(--left));
    else if (token.text === "0") push("0");
    else if (token.text === "?") push(" ");
    if (index === first) while (left > 0) push(digits.charAt(--left));
  }
  if (first < 0 && left > 0) text = digits + text;
  return text;
}

function fractionDigits(tokens: readonly FormatToken[], digits: string, culture: FormatCulture): string {
  const significant = digits.replace(/0+$/, "").length;
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind !== "digit") return plainToken(token, 0, culture);
      const digit = digits.charAt(at++);
      if (at <= significant || token.text === "0") return digit;
      return token.text === "?" ? " " : "";
    })
    .join("");
}
