import type { CellValue } from "../../../xlsx/document";
import { orderHolds } from "../values/compare";
import { LAST_SERIAL } from "../values/dates";
import { dateText } from "./date-section";
import { cultureOfSection, type FormatCulture, US_ENGLISH } from "./format-culture";
import { type FormatCondition, type FormatSection, parseFormat } from "./number-format-parse";
import { numberSection } from "./number-section";

/**
 * What a cell shows for any value under a number format: text through its fourth section, errors and booleans as they
 * are called.
 */
export function formatValue(
  value: CellValue,
  formatCode: string,
  date1904: boolean,
  culture: FormatCulture = US_ENGLISH,
): string {
  if (value === null) return "";
  if (typeof value === "number") return formatNumber(value, formatCode, date1904, culture);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? formatText(value, formatCode) : value.error;
}

/**
 * A number under a number format (its code in en-US spelling), as wide as it needs; "########" for a date that does not
 * exist; colours and fill are left out.
 * @param machine How the machine spells numbers and dates; en-US when absent.
 */
export function formatNumber(
  value: number,
  formatCode: string,
  date1904: boolean,
  machine: FormatCulture = US_ENGLISH,
): string {
  const sections = parseFormat(formatCode);
  const choice = chooseSection(sections, value);
  if (choice === null) return "########";
  const { section, magnitude, minus } = choice;
  const sign = minus ? "-" : "";
  const culture = cultureOfSection(section.locale, machine);
  if (section.isDate)
    return value < 0 || value >= LAST_SERIAL + 1 ? "########" : dateText(section.tokens, value, date1904, culture);
  if (section.tokens.length === 0) return sections.length === 1 ? "" : sign;
  return numberSection(section.tokens, magnitude, sign, culture);
}

/** Text under a number format: its text section where it has one. */
export function formatText(value: string, formatCode: string): string {
  const sections = parseFormat(formatCode);
  const section = sections.length === 4 ? sections[3] : sections.find((one) => one.hasText);
  if (section === undefined) return value;
  return section.tokens
    .map((token) => {
      if (token.kind === "literal") return token.text;
      return token.kind === "text" || token.kind === "general" ? value : "";
    })
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
    const condition = section.condition ?? impliedCondition(index, sections.length);
    if (condition !== null && !orderHolds(condition.operator, value - condition.value)) continue;
    const onlyNegative =
      condition !== null && (condition.operator === "<" || condition.operator === "<=") && condition.value <= 0;
    return { section, magnitude: Math.abs(value), minus: value < 0 && !onlyNegative };
  }
  return null;
}

/** The condition of a section without one beside sections that have some; the last one takes what is left. */
function impliedCondition(index: number, count: number): FormatCondition | null {
  if (index === count - 1) return null;
  if (index === 0) return { operator: ">", value: 0 };
  return index === 1 && count === 3 ? { operator: "<", value: 0 } : null;
}
