import { dayOfSerial, weekdayOfSerial } from "../values/dates";
import type { FormatCulture } from "./format-culture";
import { generalText } from "./general-format";
import type { FormatToken } from "./number-format-parse";

/** Seconds in a day. Source: Microsoft, "TIME function": a time is the part of a day of 24 hours. */
const DAY_SECONDS = 86_400;
/** Years that the Buddhist era is ahead ("b" in a format). Source: Unicode's calendar "buddhist", as Intl has it. */
const BUDDHIST_ERA = 543;
/** A serial number under the tokens of a date or time format; names of months and days are the culture's. */
export function dateText(
  tokens: readonly FormatToken[],
  serial: number,
  date1904: boolean,
  culture: FormatCulture,
): string {
  const decimals = Math.max(0, ...tokens.map((token) => (token.kind === "fraction-of-second" ? token.width : 0)));
  const unit = 10 ** decimals;
  const ticks = Math.round(Number((serial * DAY_SECONDS * unit).toPrecision(15)));
  const showsSeconds = tokens.some(
    (token) =>
      (token.kind === "date" && token.text.startsWith("s")) || (token.kind === "elapsed" && token.unit === "s"),
  );
  const total = showsSeconds ? ticks / unit : Math.floor(ticks / unit + 1e-9);
  const wholeSeconds = Math.floor(total);
  const day = Math.floor(wholeSeconds / DAY_SECONDS);
  const date = dayOfSerial(day, date1904) ?? { year: 1900, month: 1, day: 0 };
  const halfDay = tokens.some((token) => token.kind === "half-day");
  const parts: DateParts = {
    ...date,
    weekday: weekdayOfSerial(day, date1904),
    seconds: wholeSeconds % DAY_SECONDS,
    halfDay,
  };
  return tokens
    .map((token) => {
      switch (token.kind) {
        case "date":
          return datePart(token.text, parts, culture);
        case "elapsed":
          return String(Math.floor(wholeSeconds / { h: 3600, m: 60, s: 1 }[token.unit])).padStart(token.width, "0");
        case "half-day":
          return halfDayText(token.text, parts.seconds >= DAY_SECONDS / 2);
        case "fraction-of-second":
          return (
            culture.decimal +
            String(ticks % unit)
              .padStart(decimals, "0")
              .slice(0, token.width)
          );
        case "general":
          return generalText(serial, culture.decimal);
        case "literal":
          return token.text;
        default:
          return "";
      }
    })
    .join("");
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly seconds: number;
  readonly halfDay: boolean;
}

function datePart(text: string, parts: DateParts, culture: FormatCulture): string {
  const hours = Math.floor(parts.seconds / 3600);
  const shownHours = parts.halfDay ? ((hours + 11) % 12) + 1 : hours;
  switch (text.charAt(0)) {
    case "y":
      return text.length <= 2 ? String(parts.year % 100).padStart(2, "0") : String(parts.year);
    case "b":
      return String(parts.year + BUDDHIST_ERA).slice(text.length <= 2 ? 2 : 0);
    case "m":
      return named(text, parts.month, culture.months[parts.month - 1], culture.shortMonths[parts.month - 1]);
    case "d":
      return named(text, parts.day, culture.days[parts.weekday], culture.shortDays[parts.weekday]);
    case "h":
      return String(shownHours).padStart(Math.min(text.length, 2), "0");
    case "n":
      return String(Math.floor(parts.seconds / 60) % 60).padStart(Math.min(text.length, 2), "0");
    default:
      return String(parts.seconds % 60).padStart(Math.min(text.length, 2), "0");
  }
}

function named(text: string, number: number, name = "", short = ""): string {
  if (text.length <= 2) return String(number).padStart(text.length, "0");
  // Five letters are the first letter of a month; a day has no such form.
  if (text === "mmmmm") return name.charAt(0);
  return text.length === 3 ? short : name;
}

function halfDayText(text: string, afternoon: boolean): string {
  const [morning = "", evening = ""] = text.split("/");
  return afternoon ? evening : morning;
}
