import type { CellValue, ErrorCode } from "../../../xlsx/document";

/**
 * What a text becomes when it is entered into a cell, and the number format Excel gives a "General" cell along with
 * it.
 */
export interface TypedInput {
  readonly value: CellValue;
  readonly numberFormat: string | null;
}

const ERRORS: ReadonlySet<string> = new Set<ErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BLOCKED!",
  "#FIELD!",
  "#BUSY!",
]);

/**
 * Reads text as Excel reads what is typed in en-US: numbers, percentages, money, fractions, dates, times, TRUE and
 * FALSE, error values; else text.
 * @param date1904 Whether the workbook counts days from 1904.
 * @param currentYear What a day without a year belongs to.
 */
export function readTypedInput(text: string, date1904: boolean, currentYear: number): TypedInput {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", numberFormat: null };
  if (isErrorCode(upper)) return { value: { error: upper }, numberFormat: null };
  return readNumber(trimmed) ?? readMoment(trimmed, date1904, currentYear) ?? { value: text, numberFormat: null };
}

function isErrorCode(text: string): text is ErrorCode {
  return ERRORS.has(text);
}

const NUMBER = /^(\()?([+-])?(\$)?(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?|(\.\d+))(E[+-]?\d{1,3})?(%)?(\))?$/i;
const FRACTION = /^([+-])?(\d+) (\d{1,5})\/(\d{1,5})$/;

function readFraction(text: string): TypedInput | null {
  const [, sign, whole, numerator, denominator = "0"] = FRACTION.exec(text) ?? [];
  if (Number(denominator) === 0) return null;
  const size = Number(whole) + Number(numerator) / Number(denominator);
  return { value: sign === "-" ? -size : size, numberFormat: denominator.length > 1 ? "# ??/??" : "# ?/?" };
}

/** The parts of a typed number, each "" where it is missing; `digits` may have a point, but no separators. */
interface TypedNumber {
  readonly negative: boolean;
  readonly currency: boolean;
  readonly grouped: boolean;
  readonly digits: string;
  readonly exponent: string;
  readonly percent: boolean;
}

function partsOf(text: string): TypedNumber | null {
  const groups = NUMBER.exec(text)?.map((group: string | undefined) => group ?? "");
  const [, open, sign, currency, whole = "", decimals = "", bare = "", exponent = "", percent, close] = groups ?? [];
  const isLopsided = (open === "") !== (close === "");
  if (groups === undefined || isLopsided || (open !== "" && sign !== "") || (exponent !== "" && percent !== ""))
    return null;
  return {
    negative: open !== "" || sign === "-",
    currency: currency !== "",
    grouped: whole.includes(","),
    digits: `${whole.replaceAll(",", "")}${decimals}${bare}`,
    exponent,
    percent: percent !== "",
  };
}

function readNumber(text: string): TypedInput | null {
  const parts = partsOf(text);
  if (parts === null) return readFraction(text);
  const size = Number(`${parts.digits}${parts.exponent}${parts.percent ? "E-2" : ""}`);
  if (!Number.isFinite(size)) return null;
  return { value: parts.negative && size !== 0 ? -size : size, numberFormat: numberFormatOf(parts) };
}

function numberFormatOf({ digits, percent, currency, exponent, grouped }: TypedNumber): string | null {
  const decimals = /\.\d/.test(digits);
  if (percent) return decimals ? "0.00%" : "0%";
  if (currency) return decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (exponent !== "") return "0.00E+00";
  if (grouped) return decimals ? "#,##0.00" : "#,##0";
  return null;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

function readMoment(text: string, date1904: boolean, currentYear: number): TypedInput | null {
  const time = readTime(text);
  if (time !== null) return { value: time.fraction, numberFormat: time.format };
  const split = /^(\S.*?)\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?)$/i.exec(text);
  const day = readDay(split?.[1] ?? text, currentYear);
  if (day === null) return null;
  const serial = serialOf(day, date1904);
  if (serial === null) return null;
  const clock = split === null ? null : readTime(split[2] ?? "");
  if (clock === null) return { value: serial, numberFormat: day.format };
  return clock.fraction >= 1 ? null : { value: serial + clock.fraction, numberFormat: "m/d/yyyy h:mm" };
}

function readTime(text: string): { readonly fraction: number; readonly format: string } | null {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?:\s*([AP])M)?$/i.exec(text);
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? "0")];
  const half = match[4]?.toUpperCase();
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours < 1 || hours > 12))) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === "P" ? 12 : 0);
  const format =
    hour >= 24 ? "[h]:mm:ss" : `h:mm${match[3] === undefined ? "" : ":ss"}${half === undefined ? "" : " AM/PM"}`;
  return { fraction: (hour * 3600 + minutes * 60 + seconds) / 86400, format };
}

function readDay(text: string, currentYear: number): Day | null {
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (slashes !== null)
    return { month: Number(slashes[1]), day: Number(slashes[2]), year: yearOf(slashes[3] ?? ""), format: "m/d/yyyy" };
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), format: "m/d/yyyy" };
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear !== null) return { month: Number(monthYear[1]), day: 1, year: Number(monthYear[2]), format: "mmm-yy" };
  const monthDay = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (monthDay !== null) {
    const [first, second] = [Number(monthDay[1]), Number(monthDay[2])];
    if (first <= 12 && second <= 31) return { month: first, day: second, year: currentYear, format: "d-mmm" };
    return first <= 12 && second > 31
      ? { month: first, day: 1, year: yearOf(monthDay[2] ?? ""), format: "mmm-yy" }
      : null;
  }
  return readNamedMonth(text, currentYear);
}

function readNamedMonth(text: string, currentYear: number): Day | null {
  return readDayFirst(text, currentYear) ?? readMonthDayYear(text) ?? readMonthFirst(text, currentYear);
}

/** "15 Jun", "15-Jun-24", "15 June 2024". */
function readDayFirst(text: string, currentYear: number): Day | null {
  const match = /^(\d{1,2})[- /]?([a-z]+)\.?(?:[- /,]+(\d{4}|\d{2}))?$/i.exec(text);
  const month = monthOf(match?.[2] ?? "");
  if (match === null || month === 0) return null;
  const [day, year] = [Number(match[1]), match[3]];
  if (year === undefined) return { day, month, year: currentYear, format: "d-mmm" };
  return { day, month, year: yearOf(year), format: "d-mmm-yy" };
}

/** "June 15, 2024". */
function readMonthDayYear(text: string): Day | null {
  const match = /^([a-z]+)\.?[- ](\d{1,2})(?:,\s*|\s+)(\d{4})$/i.exec(text);
  const month = monthOf(match?.[1] ?? "");
  if (match === null || month === 0) return null;
  return { month, day: Number(match[2]), year: Number(match[3]), format: "d-mmm-yy" };
}

/** "Jun 15" is a day of this year, "Jun 99" and "Jun 2024" are months. */
function readMonthFirst(text: string, currentYear: number): Day | null {
  const match = /^([a-z]+)\.?[- /](\d{4}|\d{2})$/i.exec(text);
  const month = monthOf(match?.[1] ?? "");
  if (match === null || month === 0) return null;
  const digits = match[2] ?? "";
  const number = Number(digits);
  if (digits.length === 2 && number >= 1 && number <= 31)
    return { month, day: number, year: currentYear, format: "d-mmm" };
  return { month, day: 1, year: yearOf(digits), format: "mmm-yy" };
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return lower.length < 3 ? 0 : MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower) + 1;
}

// Two digits: 00–29 are 2000–2029, 30–99 are 1930–1999 (Excel's and Windows' default).
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function serialOf(day: Day, date1904: boolean): number | null {
  const first = date1904 ? 1904 : 1900;
  if (day.year < first || day.year > 9999 || day.month < 1 || day.month > 12 || day.day < 1) return null;
  // Excel's 1900 has a 29 February.
  if (!date1904 && day.year === 1900 && day.month === 2 && day.day === 29) return 60;
  if (day.day > new Date(Date.UTC(day.year, day.month, 0)).getUTCDate()) return null;
  const days = Math.round(Date.UTC(day.year, day.month - 1, day.day) / 86_400_000);
  if (date1904) return days + 24107;
  return days + 25569 < 61 ? days + 25568 : days + 25569;
}
