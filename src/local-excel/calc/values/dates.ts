/** A calendar day; month and day count from 1; day 0 of January 1900 is serial 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
const OFFSET_1904 = 1462;

/** The last serial number Excel knows: 31 December 9999 in the 1900 system. */
export const LAST_SERIAL = 2_958_465;

/** The serial number of a day; months and days may overflow, as in DATE; NaN when out of Excel's range. */
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

/** The day of a serial number (its whole part); null when Excel has none. */
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

/** Days in a month as Excel has them (February 1900 has 29). */
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
