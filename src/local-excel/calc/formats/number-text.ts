import { serialOfDay } from "../values/dates";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMBER = /^(\(?)\s*([+-]?)\s*\$?\s*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?\s*(%*)\s*(\)?)$/i;

/** The number an en-US text stands for (1,234.5 · 12% · 1E3 · (5) · 7/25/2026 · 2026-07-25 13:30), or null. */
export function numberOfText(text: string, date1904: boolean): number | null {
  const trimmed = text.replace(/^ +| +$/g, "");
  if (trimmed === "") return null;
  return plainNumber(trimmed) ?? dateAndTime(trimmed, date1904);
}

function plainNumber(text: string): number | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, open, before, behind, digits = "", exponent = "", percents = "", close] = match;
  const [sign = "+", ...more] = [open, before, behind].filter((mark) => mark !== "");
  const magnitude = /\d/.test(digits) ? Number(digits.replaceAll(",", "") + exponent) : NaN;
  if ((open === "(") !== (close === ")") || more.length > 0 || !Number.isFinite(magnitude)) return null;
  const scaled = percents === "" ? magnitude : Number((magnitude / 100 ** percents.length).toPrecision(15));
  return sign === "+" ? scaled : -scaled;
}

/** The whole serial number of a date text, with the part of the day when it has a time; null when it is neither. */
function dateAndTime(text: string, date1904: boolean): number | null {
  const match = /^(.*?)(?:(?:^|[ T]+)(\d{1,4}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?(?: ?[ap]m?)?|\d{1,2} ?[ap]m))?$/i.exec(
    text,
  );
  const datePart = match?.[1] ?? "";
  const timePart = match?.[2];
  const day = datePart === "" ? 0 : dateOfText(datePart, date1904);
  const time = timePart === undefined ? 0 : timeOfText(timePart);
  if (day === null || time === null || (datePart === "" && timePart === undefined)) return null;
  return day + time;
}

function dateOfText(text: string, date1904: boolean): number | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return checkedSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]), date1904);
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (american !== null)
    return checkedSerial(fullYear(american[3] ?? ""), Number(american[1]), Number(american[2]), date1904);
  const dayFirst = /^(\d{1,2})[- /]([a-z]{3,9})[- /,]+(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst !== null)
    return checkedSerial(fullYear(dayFirst[3] ?? ""), monthOf(dayFirst[2] ?? ""), Number(dayFirst[1]), date1904);
  const monthFirst = /^([a-z]{3,9}) (\d{1,2}), ?(\d{4})$/i.exec(text);
  if (monthFirst !== null)
    return checkedSerial(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ""), Number(monthFirst[2]), date1904);
  const monthYear = /^([a-z]{3,9})[- ](\d{4})$/i.exec(text);
  return monthYear === null ? null : checkedSerial(Number(monthYear[2]), monthOf(monthYear[1] ?? ""), 1, date1904);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const index = MONTHS.findIndex((month) => lower.startsWith(month));
  const full = new Date(Date.UTC(2000, index, 1))
    .toLocaleString("en-US", { month: "long", timeZone: "UTC" })
    .toLowerCase();
  return lower.length === 3 || full === lower ? index + 1 : 0;
}

function checkedSerial(year: number, month: number, day: number, date1904: boolean): number | null {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9999) return null;
  const serial = serialOfDay(year, month, day, date1904);
  const nextMonth = serialOfDay(year, month + 1, 1, date1904);
  return Number.isNaN(serial) || serial >= nextMonth ? null : serial;
}

/** The part of a day a time text stands for ("13:30", "1:30:15 PM", "9 am"), or null. */
function timeOfText(text: string): number | null {
  const match = /^(\d{1,4})(?::(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?)?(?: ?([ap])m?)?$/i.exec(text);
  if (match === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0", half] = match;
  let hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60) return null;
  if (half !== undefined) {
    if (hour > 12 || hour < 1) return null;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
