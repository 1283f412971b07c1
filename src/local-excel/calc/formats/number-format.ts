import type { CellValue } from "../../../xlsx/document";
import { LAST_SERIAL, dayOfSerial, weekdayOfSerial } from "../values/dates";
import { plainDigits } from "../values/decimal";
import { generalText } from "./general-format";
import { type FormatCondition, type FormatSection, type FormatToken, parseFormat } from "./number-format-parse";

/**
 * What a cell shows for any value under a number format: text through its fourth section, errors and booleans as they
 * are called.
 */
export function formatValue(value: CellValue, formatCode: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "number") return formatNumber(value, formatCode, date1904);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? formatText(value, formatCode) : value.error;
}

/**
 * A number under a number format (en-US spelling), as wide as it needs; "########" for a date that does not exist;
 * colours and fill are left out.
 */
export function formatNumber(value: number, formatCode: string, date1904: boolean): string {
  const sections = parseFormat(formatCode);
  const choice = chooseSection(sections, value);
  if (choice === null) return "########";
  const { section, magnitude, minus } = choice;
  const sign = minus ? "-" : "";
  if (section.isDate)
    return value < 0 || value >= LAST_SERIAL + 1 ? "########" : dateText(section.tokens, value, date1904);
  if (section.tokens.length === 0) return sections.length === 1 ? "" : sign;
  return numberSection(section.tokens, magnitude, sign);
}

/** Text under a number format: its text section where it has one. */
export function formatText(value: string, formatCode: string): string {
  const sections = parseFormat(formatCode);
  const section = sections.length === 4 ? sections[3] : sections.find((one) => one.hasText);
  if (section === undefined) return value;
  return section.tokens
    .map((token) =>
      token.kind === "text" ? value : token.kind === "literal" ? token.text : token.kind === "general" ? value : "",
    )
    .join("");
}

/** Whether a number format shows dates or times. */
export function isDateFormat(formatCode: string): boolean {
  return parseFormat(formatCode)[0]?.isDate === true;
}

interface Choice {
  readonly section: FormatSection;
  readonly magnitude: number;
  readonly minus: boolean;
}

function chooseSection(sections: readonly FormatSection[], value: number): Choice | null {
  const magnitude = Math.abs(value);
  const numeric =
    sections.length > 1 && sections.at(-1)?.hasText === true && sections.length < 4
      ? sections.slice(0, -1)
      : sections.slice(0, 3);
  const first = numeric[0];
  if (first === undefined) return null;
  if (numeric.some((section) => section.condition !== null)) return chooseByCondition(numeric, value);
  if (value < 0 && numeric[1] !== undefined) return { section: numeric[1], magnitude, minus: false };
  if (value === 0 && numeric[2] !== undefined) return { section: numeric[2], magnitude, minus: false };
  return { section: first, magnitude, minus: value < 0 };
}

function chooseByCondition(sections: readonly FormatSection[], value: number): Choice | null {
  for (const [index, section] of sections.entries()) {
    const implied: FormatCondition | null =
      index === 1 && sections.length === 3
        ? { operator: "<", value: 0 }
        : index === 0
          ? { operator: ">", value: 0 }
          : null;
    const condition = section.condition ?? (index === sections.length - 1 ? null : implied);
    if (condition === null || holds(condition, value)) {
      const onlyNegative =
        condition !== null && (condition.operator === "<" || condition.operator === "<=") && condition.value <= 0;
      return { section, magnitude: Math.abs(value), minus: value < 0 && !onlyNegative };
    }
  }
  return null;
}

function holds(condition: FormatCondition, value: number): boolean {
  switch (condition.operator) {
    case "<":
      return value < condition.value;
    case "<=":
      return value <= condition.value;
    case ">":
      return value > condition.value;
    case ">=":
      return value >= condition.value;
    case "=":
      return value === condition.value;
    case "<>":
      return value !== condition.value;
  }
}

function numberSection(tokens: readonly FormatToken[], magnitude: number, sign: string): string {
  if (
    tokens.some((token) => token.kind === "general" || token.kind === "text") ||
    !tokens.some((token) => token.kind === "digit")
  ) {
    return sign + tokens.map((token) => plainToken(token, magnitude)).join("");
  }
  const percents = tokens.filter((token) => token.kind === "percent").length;
  const value = percents === 0 ? magnitude : Number((magnitude * 100 ** percents).toPrecision(15));
  if (tokens.some((token) => token.kind === "slash") && !tokens.some((token) => token.kind === "point"))
    return sign + fractionText(tokens, value);
  if (tokens.some((token) => token.kind === "exponent")) return sign + exponentText(tokens, value);
  return sign + fixedText(tokens, value);
}

function plainToken(token: FormatToken, magnitude: number): string {
  switch (token.kind) {
    case "general":
    case "text":
      return generalText(magnitude);
    case "literal":
      return token.text;
    case "percent":
      return "%";
    case "point":
      return ".";
    case "comma":
      return ",";
    case "slash":
      return "/";
    default:
      return "";
  }
}

function fixedText(tokens: readonly FormatToken[], value: number): string {
  const point = tokens.findIndex((token) => token.kind === "point");
  const lastDigit = tokens.findLastIndex((token) => token.kind === "digit");
  const wholeEnd = point < 0 ? tokens.length : point;
  const lastWhole = tokens.findLastIndex((token, index) => token.kind === "digit" && index < wholeEnd);
  const firstWhole = tokens.findIndex((token) => token.kind === "digit");
  const isScale = (index: number): boolean =>
    tokens[index]?.kind === "comma" && (index > lastDigit || (index > lastWhole && index < wholeEnd));
  const scale = tokens.filter((_token, index) => isScale(index)).length;
  const thousands = tokens.some(
    (token, index) => token.kind === "comma" && !isScale(index) && index > firstWhole && index < lastWhole,
  );
  const decimals = point < 0 ? 0 : tokens.filter((token, index) => token.kind === "digit" && index > point).length;
  const [whole = "0", fraction = ""] = plainDigits(value / 1000 ** scale, decimals).split(".");
  const shown = tokens.map((token, index) => ({ token, index })).filter(({ token }) => token.kind !== "comma");
  const left = wholeText(
    shown.filter(({ index }) => index < wholeEnd).map(({ token }) => token),
    whole === "0" ? "" : whole,
    thousands,
  );
  return (
    left +
    (point < 0
      ? ""
      : "." +
        fractionDigits(
          shown.filter(({ index }) => index > point).map(({ token }) => token),
          fraction,
        ))
  );
}

function wholeText(tokens: readonly FormatToken[], digits: string, thousands: boolean): string {
  const first = tokens.findIndex((token) => token.kind === "digit");
  let text = "";
  let written = 0;
  let left = digits.length;
  const push = (digit: string): void => {
    if (thousands && written > 0 && written % 3 === 0) text = (digit === " " ? " " : ",") + text;
    text = digit + text;
    written++;
  };
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind !== "digit") {
      text = (token === undefined ? "" : plainToken(token, 0)) + text;
      continue;
    }
    if (left > 0) push(digits.charAt(--left));
    else if (token.text === "0") push("0");
    else if (token.text === "?") push(" ");
    if (index === first) while (left > 0) push(digits.charAt(--left));
  }
  if (first < 0 && left > 0) text = digits + text;
  return text;
}

function fractionDigits(tokens: readonly FormatToken[], digits: string): string {
  const significant = digits.replace(/0+$/, "").length;
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind !== "digit") return plainToken(token, 0);
      const digit = digits.charAt(at++);
      if (at <= significant || token.text === "0") return digit;
      return token.text === "?" ? " " : "";
    })
    .join("");
}

function exponentText(tokens: readonly FormatToken[], value: number): string {
  const at = tokens.findIndex((token) => token.kind === "exponent");
  const mark = tokens[at];
  const mantissa = tokens.slice(0, at);
  const power = tokens.slice(at + 1);
  const point = mantissa.findIndex((token) => token.kind === "point");
  const wholes = mantissa.filter((token, index) => token.kind === "digit" && (point < 0 || index < point)).length;
  const decimals = mantissa.filter((token) => token.kind === "digit").length - wholes;
  let exponent = value === 0 ? 0 : Number(value.toExponential(14).split("e")[1]);
  if (value !== 0) {
    exponent = normalExponent(exponent, wholes);
    const rounded = Number(plainDigits(shifted(value, exponent), decimals));
    if (rounded >= 10 ** Math.max(1, wholes)) exponent += Math.max(1, wholes);
  }
  const left = fixedText(mantissa, value === 0 ? 0 : shifted(value, exponent));
  const sign = exponent < 0 ? "-" : mark?.kind === "exponent" && mark.plus ? "+" : "";
  return `${left}E${sign}${wholeText(power, exponent === 0 ? "" : String(Math.abs(exponent)), false)}`;
}

function normalExponent(exponent: number, wholes: number): number {
  return wholes > 1 ? Math.floor(exponent / wholes) * wholes : exponent;
}

function shifted(value: number, exponent: number): number {
  const [mantissa = "0", own = "0"] = value.toExponential(14).split("e");
  return Number(`${mantissa}e${String(Number(own) - exponent)}`);
}

function fractionText(tokens: readonly FormatToken[], value: number): string {
  const slash = tokens.findIndex((token) => token.kind === "slash");
  const numeratorEnd = tokens.findLastIndex((token, index) => index < slash && token.kind === "digit");
  let numeratorStart = numeratorEnd;
  while (tokens[numeratorStart - 1]?.kind === "digit") numeratorStart--;
  const hasWhole = tokens.some((token, index) => token.kind === "digit" && index < numeratorStart);
  let denominatorEnd = slash + 1;
  while (isDenominator(tokens[denominatorEnd])) denominatorEnd++;
  const denominatorTokens = tokens.slice(slash + 1, denominatorEnd);
  const fixed = denominatorTokens
    .map((token) => (token.kind === "literal" || token.kind === "digit" ? token.text : ""))
    .join("");
  const whole = hasWhole ? Math.floor(value) : 0;
  const [numerator, denominator] = /^[1-9]\d*$/.test(fixed)
    ? [Math.round((value - whole) * Number(fixed)), Number(fixed)]
    : nearestFraction(value - whole, 10 ** denominatorTokens.length - 1);
  const carry = hasWhole && numerator === denominator ? 1 : 0;
  const wholeValue = whole + carry;
  const width = numeratorEnd - numeratorStart + 1;
  const before = tokens.slice(0, numeratorStart);
  const after = tokens
    .slice(denominatorEnd)
    .map((token) => plainToken(token, 0))
    .join("");
  if (hasWhole && (numerator === 0 || carry === 1)) {
    const left = wholeText(before, String(wholeValue), false);
    return left + " ".repeat(width + 1 + denominatorTokens.length) + after;
  }
  const left = wholeText(before, wholeValue === 0 ? "" : String(wholeValue), false);
  return (
    left +
    String(numerator).padStart(width, " ") +
    "/" +
    String(denominator).padEnd(denominatorTokens.length, " ") +
    after
  );
}

function isDenominator(token: FormatToken | undefined): boolean {
  return token?.kind === "digit" || (token?.kind === "literal" && /^\d$/.test(token.text));
}

function nearestFraction(value: number, largest: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  for (let denominator = 1; denominator <= Math.min(largest, 9999); denominator++) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(numerator / denominator - value) < Math.abs(best[0] / best[1] - value) - 1e-12)
      best = [numerator, denominator];
  }
  return best;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function dateText(tokens: readonly FormatToken[], serial: number, date1904: boolean): string {
  const decimals = Math.max(0, ...tokens.map((token) => (token.kind === "fraction-of-second" ? token.width : 0)));
  const unit = 10 ** decimals;
  const ticks = Math.round(Number((serial * 86_400 * unit).toPrecision(15)));
  const showsSeconds = tokens.some(
    (token) =>
      (token.kind === "date" && token.text.startsWith("s")) || (token.kind === "elapsed" && token.unit === "s"),
  );
  const total = showsSeconds ? ticks / unit : Math.floor(ticks / unit + 1e-9);
  const wholeSeconds = Math.floor(total);
  const day = Math.floor(wholeSeconds / 86_400);
  const date = dayOfSerial(day, date1904) ?? { year: 1900, month: 1, day: 0 };
  const halfDay = tokens.some((token) => token.kind === "half-day");
  const parts: DateParts = {
    ...date,
    weekday: weekdayOfSerial(day, date1904),
    seconds: wholeSeconds % 86_400,
    halfDay,
  };
  return tokens
    .map((token) => {
      switch (token.kind) {
        case "date":
          return datePart(token.text, parts);
        case "elapsed":
          return String(Math.floor(wholeSeconds / { h: 3600, m: 60, s: 1 }[token.unit])).padStart(token.width, "0");
        case "half-day":
          return halfDayText(token.text, parts.seconds >= 43_200);
        case "fraction-of-second":
          return (
            "." +
            String(ticks % unit)
              .padStart(decimals, "0")
              .slice(0, token.width)
          );
        case "general":
          return generalText(serial);
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

function datePart(text: string, parts: DateParts): string {
  const hours = Math.floor(parts.seconds / 3600);
  const shownHours = parts.halfDay ? ((hours + 11) % 12) + 1 : hours;
  switch (text.charAt(0)) {
    case "y":
      return text.length <= 2 ? String(parts.year % 100).padStart(2, "0") : String(parts.year);
    case "b":
      return String(parts.year + 543).slice(text.length <= 2 ? 2 : 0);
    case "m":
      return named(text, parts.month, MONTHS[parts.month - 1] ?? "", text.length === 5);
    case "d":
      return named(text, parts.day, WEEKDAYS[parts.weekday] ?? "", false);
    case "h":
      return String(shownHours).padStart(Math.min(text.length, 2), "0");
    case "n":
      return String(Math.floor(parts.seconds / 60) % 60).padStart(Math.min(text.length, 2), "0");
    default:
      return String(parts.seconds % 60).padStart(Math.min(text.length, 2), "0");
  }
}

function named(text: string, number: number, name: string, initial: boolean): string {
  if (text.length <= 2) return String(number).padStart(text.length, "0");
  if (initial) return name.charAt(0);
  return text.length === 3 ? name.slice(0, 3) : name;
}

function halfDayText(text: string, afternoon: boolean): string {
  const [morning = "", evening = ""] = text.split("/");
  return afternoon ? evening : morning;
}
