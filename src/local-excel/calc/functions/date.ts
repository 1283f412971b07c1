import { finite } from "../values/coerce";
import { type CalendarDay, dayOfSerial, daysInMonth, serialOfDay } from "../values/dates";
import { numberArg, wholeArg } from "../operands";
import type { Scene } from "../scene";
import { failure, unsupported } from "../values/errors";
import type { Operand } from "../values/values";
import { type FunctionSpec, define } from "./spec";

/** The first year the 1900 system has. Source: Microsoft, "DATE function": 0 to 1899 are added to 1900. */
const FIRST_YEAR = 1900;
/** The last year Excel has. Source: Microsoft, "Excel specifications and limits": latest date 31 December 9999. */
const LAST_YEAR = 9999;

function dayArg(operand: Operand | undefined, scene: Scene): CalendarDay {
  const day = dayOfSerial(Math.floor(numberArg(operand, scene)), scene.book.date1904);
  if (day === null) throw failure("#NUM!");
  return day;
}

function ofDay(name: string, part: (day: CalendarDay) => number): FunctionSpec {
  return define(name, "value", ([date], scene) => part(dayArg(date, scene)));
}

/** A day some months later: the last of its month where `lastOfMonth`, or where the month is too short for it. */
function monthsLater(name: string, lastOfMonth: boolean): FunctionSpec {
  return define(name, "value, value", ([date, months], scene) => {
    const from = dayArg(date, scene);
    const index = from.year * 12 + from.month - 1 + wholeArg(months, scene);
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    const last = daysInMonth(year, month);
    return finite(serialOfDay(year, month, lastOfMonth ? last : Math.min(from.day, last), scene.book.date1904));
  });
}

/** The workbook does not settle what the clock says: cells that read it keep what the file held. */
function ofClock(name: string): FunctionSpec {
  return define(name, "", () => {
    throw unsupported(`${name} depends on the clock`);
  });
}

/** Days as serial numbers. */
export const DATE_FUNCTIONS: readonly FunctionSpec[] = [
  define("DATE", "value, value, value", ([year, month, day], scene) => {
    const given = wholeArg(year, scene);
    if (given < 0 || given > LAST_YEAR) throw failure("#NUM!");
    const full = given < FIRST_YEAR ? given + FIRST_YEAR : given;
    return finite(serialOfDay(full, wholeArg(month, scene), wholeArg(day, scene), scene.book.date1904));
  }),
  ofDay("YEAR", (day) => day.year),
  ofDay("MONTH", (day) => day.month),
  monthsLater("EDATE", false),
  monthsLater("EOMONTH", true),
  ofClock("NOW"),
];
