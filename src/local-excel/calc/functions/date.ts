import { finite, toNumber } from "../values/coerce";
import { type CalendarDay, dayOfSerial, daysInMonth, serialOfDay, weekdayOfSerial } from "../values/dates";
import { dateAndTime, numberOfText, timeOfText } from "../formats/number-text";
import { eachValue, numberArg, textArg, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { type Operand, failure, isError } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function dayArg(operand: Operand | undefined, scene: Scene): CalendarDay {
  const day = dayOfSerial(Math.floor(numberArg(operand, scene)), scene.book.date1904);
  if (day === null) throw failure("#NUM!");
  return day;
}

function serialArg(operand: Operand | undefined, scene: Scene): number {
  const serial = Math.floor(numberArg(operand, scene));
  if (serial < 0) throw failure("#NUM!");
  return serial;
}

function ofDay(name: string, part: (day: CalendarDay) => number): FunctionSpec {
  return define(name, "value", ([date], scene) => part(dayArg(date, scene)));
}

function ofTime(name: string, part: (seconds: number) => number): FunctionSpec {
  return define(name, "value", ([time], scene) => {
    const serial = numberArg(time, scene);
    if (serial < 0) throw failure("#NUM!");
    return part(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400);
  });
}

/** The day a number of months later: the last of the month where it would be too long. */
function monthsLater(day: CalendarDay, months: number, lastOfMonth: boolean, date1904: boolean): number {
  const index = day.year * 12 + day.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = daysInMonth(year, month);
  return finite(serialOfDay(year, month, lastOfMonth ? last : Math.min(day.day, last), date1904));
}

function weekday(serial: number, type: number, date1904: boolean): number {
  const sundayFirst = weekdayOfSerial(serial, date1904);
  if (type === 1) return sundayFirst + 1;
  if (type === 2) return ((sundayFirst + 6) % 7) + 1;
  if (type === 3) return (sundayFirst + 6) % 7;
  if (type >= 11 && type <= 17) return ((sundayFirst - (type - 10) + 7) % 7) + 1;
  throw failure("#NUM!");
}

function isoWeek(serial: number, date1904: boolean): number {
  const thursday = serial - ((weekdayOfSerial(serial, date1904) + 6) % 7) + 3;
  const year = dayOfSerial(thursday, date1904)?.year ?? 1900;
  return Math.floor((thursday - serialOfDay(year, 1, 1, date1904)) / 7) + 1;
}

function weekNumber(serial: number, type: number, date1904: boolean): number {
  if (type === 21) return isoWeek(serial, date1904);
  const firstDay = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : -1;
  if (firstDay < 0) throw failure("#NUM!");
  const start = serialOfDay(dayOfSerial(serial, date1904)?.year ?? 1900, 1, 1, date1904);
  return Math.floor((serial - start + ((weekdayOfSerial(start, date1904) - firstDay + 7) % 7)) / 7) + 1;
}

function difference(args: readonly Operand[], scene: Scene): number {
  const [start, end] = [serialArg(args[0], scene), serialArg(args[1], scene)];
  if (start > end) throw failure("#NUM!");
  const [from, to] = [dayArg(start, scene), dayArg(end, scene)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (textArg(args[2], scene).toUpperCase()) {
    case "D":
      return end - start;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "YD": {
      const sameYear = serialOfDay(from.year, to.month, to.day, scene.book.date1904);
      return (sameYear >= start ? sameYear : serialOfDay(from.year + 1, to.month, to.day, scene.book.date1904)) - start;
    }
    case "MD":
      return to.day >= from.day
        ? to.day - from.day
        : to.day + daysInMonth(to.month === 1 ? to.year - 1 : to.year, to.month === 1 ? 12 : to.month - 1) - from.day;
    default:
      throw failure("#NUM!");
  }
}

function holidaysFrom(operand: Operand | undefined, scene: Scene): ReadonlySet<number> {
  const days = new Set<number>();
  if (operand === undefined || operand === null) return days;
  eachValue([operand], scene, (value) => {
    if (isError(value)) throw failure(value.error);
    if (value !== null) days.add(Math.floor(toNumber(value, scene.book.date1904)));
  });
  return days;
}

function networkDays(args: readonly Operand[], scene: Scene): number {
  const [a, b] = [serialArg(args[0], scene), serialArg(args[1], scene)];
  const holidays = holidaysFrom(args[2], scene);
  let days = 0;
  for (let serial = Math.min(a, b); serial <= Math.max(a, b); serial++) if (isWorkday(serial, holidays, scene)) days++;
  return a <= b ? days : -days;
}

function workday(args: readonly Operand[], scene: Scene): number {
  const holidays = holidaysFrom(args[2], scene);
  let serial = serialArg(args[0], scene);
  const days = wholeArg(args[1], scene);
  for (let left = Math.abs(days); left > 0;) {
    serial += Math.sign(days);
    if (dayOfSerial(serial, scene.book.date1904) === null) throw failure("#NUM!");
    if (isWorkday(serial, holidays, scene)) left--;
  }
  return serial;
}

function isWorkday(serial: number, holidays: ReadonlySet<number>, scene: Scene): boolean {
  const day = weekdayOfSerial(serial, scene.book.date1904);
  return day !== 0 && day !== 6 && !holidays.has(serial);
}

function days360(args: readonly Operand[], scene: Scene): number {
  const [from, to] = [dayArg(args[0], scene), dayArg(args[1], scene)];
  const european = numberArg(args[2], scene) !== 0;
  let [first, last] = [from.day, to.day];
  let carry = 0;
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    if (first === daysInMonth(from.year, from.month)) first = 30;
    if (last === 31) {
      if (first < 30) [last, carry] = [1, 1];
      else last = 30;
    }
  }
  return (to.year - from.year) * 360 + (to.month - from.month + carry) * 30 + last - first;
}

/** Days and times as serial numbers. */
export const DATE_FUNCTIONS: readonly FunctionSpec[] = [
  define("DATE", "value, value, value", ([year, month, day], scene) => {
    const given = wholeArg(year, scene);
    if (given < 0 || given > 9999) throw failure("#NUM!");
    return finite(
      serialOfDay(
        given < 1900 ? given + 1900 : given,
        wholeArg(month, scene),
        wholeArg(day, scene),
        scene.book.date1904,
      ),
    );
  }),
  define("TIME", "value, value, value", ([hours, minutes, seconds], scene) => {
    const total = wholeArg(hours, scene) * 3600 + wholeArg(minutes, scene) * 60 + wholeArg(seconds, scene);
    if (total < 0) throw failure("#NUM!");
    return (total % 86_400) / 86_400;
  }),
  ofDay("YEAR", (day) => day.year),
  ofDay("MONTH", (day) => day.month),
  ofDay("DAY", (day) => day.day),
  ofTime("HOUR", (seconds) => Math.floor(seconds / 3600)),
  ofTime("MINUTE", (seconds) => Math.floor(seconds / 60) % 60),
  ofTime("SECOND", (seconds) => seconds % 60),
  define("EDATE", "value, value", ([date, months], scene) =>
    monthsLater(dayArg(date, scene), wholeArg(months, scene), false, scene.book.date1904),
  ),
  define("EOMONTH", "value, value", ([date, months], scene) =>
    monthsLater(dayArg(date, scene), wholeArg(months, scene), true, scene.book.date1904),
  ),
  define("DATEVALUE", "value", ([text], scene) => {
    const source = textArg(text, scene).trim();
    const serial = dateAndTime(source, scene.book.date1904);
    if (serial === null || timeOfText(source) !== null) throw failure("#VALUE!");
    return Math.floor(serial);
  }),
  define("TIMEVALUE", "value", ([text], scene) => {
    const source = textArg(text, scene).trim();
    const serial = dateAndTime(source, scene.book.date1904);
    if (serial === null || numberOfText(source, scene.book.date1904) === null) throw failure("#VALUE!");
    return serial - Math.floor(serial);
  }),
  define("WEEKDAY", "value, [value]", ([date, type], scene) =>
    weekday(serialArg(date, scene), wholeArg(type, scene, 1), scene.book.date1904),
  ),
  define("WEEKNUM", "value, [value]", ([date, type], scene) =>
    weekNumber(serialArg(date, scene), wholeArg(type, scene, 1), scene.book.date1904),
  ),
  define("ISOWEEKNUM", "value", ([date], scene) => isoWeek(serialArg(date, scene), scene.book.date1904)),
  define("DAYS", "value, value", ([end, start], scene) => serialArg(end, scene) - serialArg(start, scene)),
  define("DATEDIF", "value, value, value", difference),
  define("NETWORKDAYS", "value, value, [any]", networkDays),
  define("WORKDAY", "value, value, [any]", workday),
  define("DAYS360", "value, value, [value]", days360),
];
