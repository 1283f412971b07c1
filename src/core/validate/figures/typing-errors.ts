import type { Decimal, Interval } from "../../model/cells/decimal";
import { exact, within } from "../../model/cells/decimal";
import type { Bilingual } from "../../model/message";

/** A typing error that turns one figure into another. */
export interface TypingError {
  readonly kind: "transposed" | "decimal-point" | "digit" | "sign";
  readonly intended: number;
}

/** What kind of typing error it was, in words. */
export const TYPING_ERROR_WORDS = {
  transposed: { vi: "đảo chữ số", en: "digits exchanged" },
  "decimal-point": { vi: "dấu thập phân lệch chỗ", en: "decimal point out of place" },
  digit: { vi: "một chữ số khác đi", en: "one digit off" },
  sign: { vi: "ngược dấu", en: "sign reversed" },
} as const satisfies Readonly<Record<TypingError["kind"], Bilingual>>;

function digitsOf(value: number): { readonly sign: string; readonly text: string } {
  const text = exact(Math.abs(value)).toFixed();
  return { sign: value < 0 ? "-" : "", text };
}

function candidates(value: number): readonly (readonly [TypingError["kind"], readonly string[]])[] {
  const { sign, text } = digitsOf(value);
  const transposed: string[] = [];
  const changed: string[] = [];
  const places = [...text].map((c, i) => (c === "." ? -1 : i)).filter((i) => i >= 0);
  places.forEach((place, i) => {
    const next = places[i + 1];
    const a = text[place] ?? "";
    const b = next === undefined ? a : (text[next] ?? "");
    if (next !== undefined && a !== b) {
      const swapped = [...text];
      swapped[place] = b;
      swapped[next] = a;
      transposed.push(sign + swapped.join(""));
    }
    for (const digit of "0123456789") {
      if (digit !== a && !(i === 0 && digit === "0" && places.length > 1))
        changed.push(sign + text.slice(0, place) + digit + text.slice(place + 1));
    }
  });
  const shifted = [1, -1, 2, -2, 3, -3].map((power) => exact(value).times(exact(10).pow(power)).toFixed());
  return [
    ["sign", [exact(value).times(-1).toFixed()]],
    ["transposed", transposed],
    ["decimal-point", shifted],
    ["digit", changed],
  ];
}

/** Half the width of an interval as a share of its centre, beyond which typing errors are no explanation. */
const WIDEST = 0.01;

/** Two digits at least: one digit explains everything and so nothing. */
const FEWEST_DIGITS = 2;

/**
 * The typing error that explains why a figure was written where one in the interval was meant: neighbouring digits
 * exchanged, the decimal point moved, one digit or the sign wrong, tried in this order of how telling they are; null
 * where none or several do.
 */
export function typingError(written: number, meant: Interval): TypingError | null {
  if (written === 0 || within(exact(written), meant)) return null;
  if (exact(written).c.length < FEWEST_DIGITS) return null;
  // A wide interval is met by chance.
  if (meant.high.minus(meant.low).gt(meant.high.plus(meant.low).abs().times(WIDEST))) return null;
  for (const [kind, texts] of candidates(written)) {
    const fitting = [...new Set(texts.map(Number))].filter((value) => within(exact(value), meant));
    const [intended] = fitting;
    if (intended === undefined) continue;
    return fitting.length === 1 || kind !== "digit" ? { kind, intended: nearest(fitting, meant) } : null;
  }
  return null;
}

function nearest(values: readonly number[], meant: Interval): number {
  const centre: Decimal = meant.low.plus(meant.high).div(2);
  return values.reduce((best, value) =>
    exact(value).minus(centre).abs().lt(exact(best).minus(centre).abs()) ? value : best,
  );
}
