/**
 * `value` rounded half away from zero, on the decimal spelling of 15 significant digits as Excel's ROUND does.
 *
 * @param digits behind the decimal point; negative ones are before it.
 */
export function roundHalfAway(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value) || digits > 300) return value;
  if (digits < -308) return 0;
  const magnitude = shift(Math.abs(value), digits);
  if (magnitude >= 1e15) return value;
  const rounded = Math.floor(Number(magnitude.toPrecision(15)) + 0.5);
  return Math.sign(value) * shift(rounded, -digits);
}

function shift(value: number, digits: number): number {
  if (digits >= 0 && digits <= 22) return value * 10 ** digits;
  if (digits < 0 && digits >= -22) return value / 10 ** -digits;
  return Number(`${String(value).includes("e") ? value.toFixed(0) : String(value)}e${String(digits)}`);
}

/** Whether two numbers are the same in Excel's comparisons: equal in 15 significant digits. */
export function sameIn15Digits(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > 1e-14 * Math.abs(a)) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

/**
 * A non-negative number in plain notation, rounded half away from zero to `decimals`; digits after the 15th
 * significant one are 0.
 */
export function plainDigits(value: number, decimals: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  const keep = Number(exponent) + 1 + decimals;
  let kept = "0";
  if (keep >= digits.length) kept = digits + "0".repeat(keep - digits.length);
  else if (keep >= 0) kept = String(Number(digits.slice(0, keep)) + (digits.charAt(keep) >= "5" ? 1 : 0));
  kept = kept.replace(/^0+(?=\d)/, "").padStart(decimals + 1, "0");
  return decimals === 0 ? kept : kept.slice(0, -decimals) + "." + kept.slice(-decimals);
}
