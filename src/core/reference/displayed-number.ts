import type { Language } from "../model/message";

/** Significant digits that General shows in a cell. Source: ECMA-376: up to eleven places, the point among them. */
const GENERAL_DIGITS = 10;

/**
 * The serial number of 1 January 1970. Source: Excel's 1900 date system: 1 is 1 January 1900, and the 29 February of
 * that year, which never was, is counted.
 */
const FIRST_DAY = 25_569;

/** A day as `Date` counts. Source: 24 × 60 × 60 seconds; ECMAScript knows no leap seconds. */
const MILLISECONDS_A_DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DATE_PARTS = /d+|m+|y+/g;

/** Whether the format is a date of days, months and years, as far as examples use them. */
function isDate(format: string): boolean {
  return /^[dmy/\-. ]+$/.test(format);
}

function dateText(serial: number, format: string): string {
  const date = new Date(Math.round((serial - FIRST_DAY) * MILLISECONDS_A_DAY));
  return format.replace(DATE_PARTS, (part) => {
    if (part.startsWith("y"))
      return part.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2);
    if (part.startsWith("m") && part.length > 2) return MONTHS[date.getUTCMonth()] ?? "";
    return String(part.startsWith("d") ? date.getUTCDate() : date.getUTCMonth() + 1).padStart(part.length, "0");
  });
}

/**
 * What a cell shows for a number under General, fixed decimals ("0.00", "#,##0.0"), a percentage or a date, which is
 * what examples use; throws on any other format.
 */
export function displayedNumber(value: number, format: string, language: Language): string {
  const [thousands, decimal] = language === "vi" ? [".", ","] : [",", "."];
  if (format === "General") return String(Number(value.toPrecision(GENERAL_DIGITS))).replace(".", decimal);
  if (isDate(format)) return dateText(value, format);
  const fixed = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (!fixed) throw new Error(`examples do not show the format ${format}`);
  const [, grouped, decimals = "", percent = ""] = fixed;
  const [whole = "", fraction] = (percent === "" ? value : value * 100).toFixed(decimals.length).split(".");
  return (
    (grouped === undefined ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands)) +
    (fraction === undefined ? "" : decimal + fraction) +
    percent
  );
}
