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

function readNumber(text: string): TypedInput | null {
  const fraction = FRACTION.exec(text);
  if (fraction !== null && Number(fraction[4]) !== 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return {
      value: fraction[1] === "-" ? -size : size,
      numberFormat: (fraction[4] ?? "").length > 1 ? "# ??/??" : "# ?/?",
    };
  }
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, open, sign, currency, whole, decimals, bare, exponent, percent, close] = match;
  if (
    (open === undefined) !== (close === undefined) ||
    (open !== undefined && sign !== undefined) ||
    (exponent !== undefined && percent !== undefined)
  )
    return null;
  const digits = bare ?? `${(whole ?? "").replaceAll(",", "")}${decimals ?? ""}`;
  const size = Number(`${digits}${exponent ?? ""}${percent === undefined ? "" : `E-2`}`);
  if (!Number.isFinite(size)) return null;
  const negative = open !== undefined || sign === "-";
  const places = (bare ?? decimals ?? ".").length > 1;
  return {
    value: negative && size !== 0 ? -size : size,
    numberFormat: numberFormatOf(
      percent !== undefined,
      currency !== undefined,
      exponent !== undefined,
      (whole ?? "").includes(","),
      places,
    ),
  };
}

function numberFormatOf(
  percent: boolean,
  currency: boolean,
  exponent: boolean,
  grouped: boolean,
  decimals: boolean,
): string | null {
  if (percent) return decimals ? "0.00%" : "0%";
  if (currency) return decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (exponent) return "0.00E+00";
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
  const dayFirst = /^(\d{1,2})[- /]?([a-z]+)\.?(?:[- /,]+(\d{4}|\d{2}))?$/i.exec(text);
  const monthFirst = /^([a-z]+)\.?[- ](\d{1,2})(?:,\s*|\s+)(\d{4})$/i.exec(text);
  const monthYear = /^([a-z]+)\.?[- /](\d{4}|\d{2})$/i.exec(text);
  if (dayFirst !== null) {
    const month = monthOf(dayFirst[2] ?? "");
    const year = dayFirst[3];
    return month === 0
      ? null
      : {
          day: Number(dayFirst[1]),
          month,
          year: year === undefined ? currentYear : yearOf(year),
          format: year === undefined ? "d-mmm" : "d-mmm-yy",
        };
  }
  if (monthFirst !== null) {
    const month = monthOf(monthFirst[1] ?? "");
    return month === 0 ? null : { month, day: Number(monthFirst[2]), year: Number(monthFirst[3]), format: "d-mmm-yy" };
  }
  if (monthYear === null) return null;
  const month = monthOf(monthYear[1] ?? "");
  if (month === 0) return null;
  const number = Number(monthYear[2]);
  if ((monthYear[2] ?? "").length === 2 && number >= 1 && number <= 31)
    return { month, day: number, year: currentYear, format: "d-mmm" };
  return { month, day: 1, year: yearOf(monthYear[2] ?? ""), format: "mmm-yy" };
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
