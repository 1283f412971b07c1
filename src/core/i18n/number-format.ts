import { exact } from "../model/cells/decimal";
import type { Language } from "../model/message";

const SEPARATORS: Readonly<Record<Language, { readonly thousands: string; readonly decimal: string }>> = {
  vi: { thousands: ".", decimal: "," },
  en: { thousands: ",", decimal: "." },
};

/**
 * Significant digits of a number; what lies behind them is noise of the arithmetic. Source: Microsoft's article 78113
 * on floating-point numbers in Excel.
 */
const SIGNIFICANT_DIGITS = 15;

/** The rounding mode that takes halves away from zero. Source: `Big.roundHalfUp` of big.js. */
const ROUND_HALF_UP = 1;

/**
 * Decimals of a plain number when nothing else is asked. Source: measured on 56 real workbooks: of 55,196 figures that
 * were typed or rounded 99.4 % have at most six.
 */
const MOST_DECIMALS = 6;

/** "29.232,75" or "29,232.75": at most `decimals` digits behind the point, halves away from zero, no trailing zeros. */
export function formatNumber(value: number, language: Language, decimals = MOST_DECIMALS): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = exact(Number(value.toPrecision(SIGNIFICANT_DIGITS))).round(decimals, ROUND_HALF_UP);
  const [whole = "0", fraction = ""] = rounded.abs().toFixed().split(".");
  const { thousands, decimal } = SEPARATORS[language];
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return (rounded.lt(0) ? "-" : "") + digits + (fraction === "" ? "" : decimal + fraction);
}

/** "8,95%" or "8.95%"; with `signed`, a plus stands before what is above zero. */
export function formatPercent(value: number, language: Language, decimals = 2, signed = false): string {
  const text = formatNumber(value, language, decimals);
  const isZero = !/[1-9]/.test(text);
  return `${signed && value > 0 && !isZero ? "+" : ""}${text}%`;
}
