/** A calendar day; month and day count from 1; day 0 of January 1900 is serial 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Milliseconds in a day. Source: ECMA-262, "Time Values and Time Range". */
const DAY_MS = 86_400_000;
/**
 * The serial number of 1 January 1970. Source: counted back 13,879 days from 1 January 2008, which is 39448 in
 * Microsoft's "DATE function".
 */
const UNIX_EPOCH_SERIAL = 25_569;
/**
 * Days between the two date systems. Source: ECMA-376, "Date Representation": 31 December 9999 is 2,958,465 in the
 * 1900 date base system and 2,957,003 in the 1904 one.
 */
const OFFSET_1904 = 1462;

/** The serial number of 31 December 9999 in the 1900 system. Source: ECMA-376, "Date Representation". */
export const LAST_SERIAL = 2_958_465;

/**
 * The serial number of a day; months and days may overflow, as in DATE.
 *
 * @param month from 1; 13 is January of the next year.
 * @param day from 1; 0 is the last day of the month before.
 * @returns NaN when the day is out of Excel's range.
 */
export function serialOfDay(year: number, month: number, day: number, date1904: boolean): number {
  const monthIndex = month - 1;
  const firstYear = year + Math.floor(monthIndex / 12);
  const firstMonth = ((monthIndex % 12) + 12) % 12;
  const days = utcDays(firstYear, firstMonth) + UNIX_EPOCH_SERIAL;
  // Excel takes 1900 for a leap year, so days before March 1900 are one less than they should be.
  const start = days < 61 ? days - 1 : days;
  const serial = start + day - 1;
  const shifted = date1904 ? serial - OFFSET_1904 : serial;
  return shifted >= 0 && serial <= LAST_SERIAL ? shifted : NaN;
}

/** The day of a serial number (its whole part); null below 0 and behind the year 9999. */
export function dayOfSerial(serial: number, date1904: boolean): CalendarDay | null {
  const whole = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (!(serial >= 0) || whole > LAST_SERIAL) return null;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date((whole - UNIX_EPOCH_SERIAL + (whole < 60 ? 1 : 0)) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day of the week of a serial number, 0 is Sunday, as Excel counts (wrong before March 1900). */
export function weekdayOfSerial(serial: number, date1904: boolean): number {
  return (Math.floor(serial) + (date1904 ? OFFSET_1904 : 0) + 6) % 7;
}

/** Days in a month, counted from 1, as Excel has them: February 1900 has 29. */
export function daysInMonth(year: number, month: number): number {
  if (year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeapYear(year) ? 1 : 0);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function utcDays(year: number, monthIndex: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, 1);
  return Math.round(date.getTime() / DAY_MS);
}
