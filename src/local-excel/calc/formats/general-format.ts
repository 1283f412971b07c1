import { plainDigits } from "../values/decimal";

/**
 * A number as a cell in General format shows it: at most 11 characters besides the sign, as in a column that is wide
 * enough.
 * @param decimal The machine's decimal separator.
 */
export function generalText(value: number, decimal = "."): string {
  return spell(value, 11, 6).replace(".", decimal);
}

/** A number as text, as `&` and the text functions see it: 15 significant digits. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const sign = value < 0 ? "-" : "";
  const magnitude = Math.abs(value);
  const exponent = exponentOf(magnitude);
  if (exponent < 21 && exponent >= -20) {
    const fixed = dropZeros(plainDigits(magnitude, Math.max(0, 14 - exponent)));
    if (exponent >= -4 || fixed.length <= 20) return sign + fixed;
  }
  return sign + scientific(magnitude, 15);
}

function spell(value: number, width: number, digits: number): string {
  if (value === 0) return "0";
  const sign = value < 0 ? "-" : "";
  const magnitude = Math.abs(value);
  const shortest = String(magnitude);
  // So few digits Excel keeps all.
  if (shortest.length <= width && !shortest.includes("e")) return sign + shortest;
  const exponent = exponentOf(magnitude);
  if (exponent < width && exponent >= -width) {
    const decimals = width - 2 - Math.max(0, exponent);
    const fixed = dropZeros(plainDigits(magnitude, Math.max(0, decimals)));
    const exact = exponent >= -4 || Number(fixed) === Number(magnitude.toPrecision(15));
    if (exact && fixed.length <= width) return sign + fixed;
  }
  return sign + scientific(magnitude, digits);
}

function exponentOf(magnitude: number): number {
  return Number(magnitude.toExponential(14).split("e")[1]);
}

function scientific(magnitude: number, digits: number): string {
  const [mantissa = "", exponent = ""] = Number(magnitude.toPrecision(15))
    .toExponential(digits - 1)
    .split("e");
  const power = exponent.slice(1).padStart(2, "0");
  return `${dropZeros(mantissa)}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
}

function dropZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
