import { plainToken, wholeText } from "./digit-places";
import type { FormatCulture } from "./format-culture";
import type { FormatToken } from "./number-format-parse";

/** A number without its sign as a fraction ("# ?/?", "# ?/8"): the nearest that the denominator's places allow. */
export function fractionText(tokens: readonly FormatToken[], value: number, culture: FormatCulture): string {
  const slash = tokens.findIndex((token) => token.kind === "slash");
  const numeratorEnd = tokens.findLastIndex((token, index) => index < slash && token.kind === "digit");
  let numeratorStart = numeratorEnd;
  while (tokens[numeratorStart - 1]?.kind === "digit") numeratorStart--;
  const hasWhole = tokens.some((token, index) => token.kind === "digit" && index < numeratorStart);
  let denominatorEnd = slash + 1;
  while (isDenominator(tokens[denominatorEnd])) denominatorEnd++;
  const denominatorTokens = tokens.slice(slash + 1, denominatorEnd);
  const fixed = denominatorTokens
    .map((token) => (token.kind === "literal" || token.kind === "digit" ? token.text : ""))
    .join("");
  const whole = hasWhole ? Math.floor(value) : 0;
  const [numerator, denominator] = /^[1-9]\d*$/.test(fixed)
    ? [Math.round((value - whole) * Number(fixed)), Number(fixed)]
    : nearestFraction(value - whole, 10 ** denominatorTokens.length - 1);
  const carry = hasWhole && numerator === denominator ? 1 : 0;
  const wholeValue = whole + carry;
  const width = numeratorEnd - numeratorStart + 1;
  const before = tokens.slice(0, numeratorStart);
  const after = tokens
    .slice(denominatorEnd)
    .map((token) => plainToken(token, 0, culture))
    .join("");
  if (hasWhole && (numerator === 0 || carry === 1)) {
    const left = wholeText(before, String(wholeValue), "", culture);
    return left + " ".repeat(width + 1 + denominatorTokens.length) + after;
  }
  const left = wholeText(before, wholeValue === 0 ? "" : String(wholeValue), "", culture);
  return (
    left +
    String(numerator).padStart(width, " ") +
    "/" +
    String(denominator).padEnd(denominatorTokens.length, " ") +
    after
  );
}

function isDenominator(token: FormatToken | undefined): boolean {
  return token?.kind === "digit" || (token?.kind === "literal" && /^\d$/.test(token.text));
}

function nearestFraction(value: number, largest: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  for (let denominator = 1; denominator <= Math.min(largest, 9999); denominator++) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(numerator / denominator - value) < Math.abs(best[0] / best[1] - value) - 1e-12)
      best = [numerator, denominator];
  }
  return best;
}
