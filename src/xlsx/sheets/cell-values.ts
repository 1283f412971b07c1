import type { CellValue, ErrorCode } from "../document";

const ERRORS: readonly ErrorCode[] = [
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
];

/** An error value by its text; what this program does not know counts as #VALUE!, as older Excels show it. */
export function errorValue(text: string): CellValue {
  return { error: ERRORS.find((code) => code === text) ?? "#VALUE!" };
}

/** Whether two values are the same as a file keeps them; the text "#N/A" is not the error. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  return typeof a === "object" && typeof b === "object" && a !== null && b !== null && a.error === b.error;
}

/** Milliseconds in a day. Source: ECMA-262, msPerDay. */
const DAY = 86_400_000;

/**
 * The serial number of an ISO 8601 date, time or both, as Strict files keep them; null when it is none.
 * @param date1904 Whether the workbook counts days from 1904.
 */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (match === null || text.trim() === "") return null;
  const [, year, month, day, hours, minutes, seconds] = match;
  const time = (Number(hours ?? 0) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600) / 24;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  if (date1904) return days + 24_107 + time;
  // Excel counts a 29 February 1900 that never was, so that days before March 1900 are one less.
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
