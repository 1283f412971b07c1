import type { CultureName } from "../../local-excel/calc/formats/format-culture";

/** "1.234.567,8", "1234,5", "-0,5", "12,5%": a number as a machine set to Vietnamese spells it. */
const NUMBER = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)?(?:,(\d+))?(\s*%)?$/;

/** "5/6/2024", "5-6": day, month, and year where there is one. */
const DATE = /^(\d{1,2})([/-])(\d{1,2})(?:[/-](\d{2}|\d{4}))?$/;

/** What a machine set to English would take for a number or a date, and one set to Vietnamese does not. */
const ENGLISH_ALONE = /^[+-]?[\d.,]*\d[\d.,]*\s*%?$/;

/** A number in the spelling of files; null where the text is none. */
function invariantNumber(typed: string): string | null {
  const [found, sign = "", whole = "", decimals = "", percent = ""] = NUMBER.exec(typed) ?? [];
  if (found === undefined || whole + decimals === "") return null;
  const fraction = decimals === "" ? "" : `.${decimals}`;
  return `${sign}${whole === "" ? "0" : whole.replaceAll(".", "")}${fraction}${percent.trim()}`;
}

/** A date with its month first; null where the text is none. */
function monthFirst(typed: string): string | null {
  const [found, day = "", mark = "", month = "", year] = DATE.exec(typed) ?? [];
  if (found === undefined) return null;
  return [month, day, ...(year === undefined ? [] : [year])].join(mark);
}

/**
 * What a person has typed into a cell, no formula, in the spelling that Range.formulas takes: numbers with a decimal
 * point, the month before the day. What is neither stays text.
 */
export function invariantTyping(text: string, culture: CultureName): string {
  const typed = text.trim();
  if (culture === "en-US" || typed === "" || typed.startsWith("'")) return text;
  return invariantNumber(typed) ?? monthFirst(typed) ?? (ENGLISH_ALONE.test(typed) ? `'${text}` : text);
}
