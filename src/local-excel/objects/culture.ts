import { type CultureName, type FormatCulture, US_ENGLISH, VIETNAMESE } from "../calc/formats/format-culture";
import { parseFormat } from "../calc/formats/number-format-parse";
import { invalidArgument } from "./errors";
import { notEmulated, type Session } from "./object-type";

/** Regional settings as Excel tells them (Excel.CultureInfo) and goes by. */
export interface Culture {
  readonly name: CultureName;
  readonly formats: FormatCulture;
  /** Between the arguments of a function as it is typed: a semicolon where the comma is the decimal separator. */
  readonly list: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
}

const CULTURES: Readonly<Record<CultureName, Culture>> = {
  "en-US": {
    name: "en-US",
    formats: US_ENGLISH,
    list: ",",
    dateSeparator: "/",
    timeSeparator: ":",
    shortDate: "M/d/yyyy",
    longDate: "dddd, MMMM d, yyyy",
    longTime: "h:mm:ss tt",
  },
  // Source: the culture vi-VN of Windows, as .NET publishes it.
  "vi-VN": {
    name: "vi-VN",
    formats: VIETNAMESE,
    list: ";",
    dateSeparator: "/",
    timeSeparator: ":",
    shortDate: "dd/MM/yyyy",
    longDate: "dd MMMM yyyy",
    longTime: "h:mm:ss tt",
  },
};

/** The regional settings of the machine that a session runs on; en-US where nothing else was said. */
export function cultureOf(session: Session): Culture {
  return CULTURES[session.culture ?? "en-US"];
}

/** The format code of short dates, which follows the machine. Source: ECMA-376 part 1, 18.8.30, number format 14. */
const SHORT_DATE = "m/d/yyyy";

/** A format code as it is shown under the session's regional settings: short dates follow them. */
export function shownFormat(session: Session, format: string): string {
  return format === SHORT_DATE ? cultureOf(session).shortDate.toLowerCase() : format;
}

/**
 * A number format in the spelling of the machine (Range.numberFormatLocal).
 * Source: the reference page of Range.numberFormatLocal, "based on the language settings of the user".
 */
export function localFormat(session: Session, format: string): string {
  return exchanged(shownFormat(session, format), cultureOf(session));
}

/** A number format as files and Range.numberFormat spell it, from the spelling of the machine. */
export function invariantFormat(session: Session, format: string): string {
  const culture = cultureOf(session);
  const code = exchanged(format, culture);
  return code === culture.shortDate.toLowerCase() ? SHORT_DATE : code;
}

/** A format code whose points and commas have changed places, where the machine has them the other way round. */
function exchanged(format: string, { formats }: Culture): string {
  if (formats.decimal === ".") return format;
  const isDate = parseFormat(format).some((section) => section.isDate);
  return format.replace(QUOTED_OR_MARK, (piece) => {
    // In a date a comma is text, and stays.
    if (piece === ",") return isDate ? piece : ".";
    if (piece === ".") return ",";
    return piece.startsWith("[") && /^\[[<>=]/.test(piece)
      ? piece.replace(/[.,]/, (c) => (c === "." ? "," : "."))
      : piece;
  });
}

/** Text in quotation marks, an escaped character, what stands in brackets, a point or a comma. */
const QUOTED_OR_MARK = /"[^"]*"?|[\\_*][^]|\[[^\]]*\]?|[.,]/g;

/** A text in quotation marks, a quoted sheet name, an array constant, a number, a separator. */
const FORMULA_PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{|(?<![\w.$])\d*\.\d*|,/g;

/** The same in the spelling of a machine whose decimal separator is a comma. */
const LOCAL_PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{|(?<![\w.$])(?:\d+,\d*|,\d+)|[;,]/g;

/**
 * A formula in the spelling of the machine (Range.formulasLocal: "=SUM(A1, 1.5)" is "=SUM(A1; 1,5)"); names of
 * functions are English in Vietnamese, too.
 * @throws {HostError} NotImplemented for array constants where the spelling differs: their separators are documented
 *   nowhere.
 */
export function localFormula(session: Session, formula: string): string {
  const { formats, list } = cultureOf(session);
  if (formats.decimal === ".") return formula;
  return formula.replace(FORMULA_PIECES, (piece) => {
    if (piece === "{") throw notEmulated("array constants in formulasLocal");
    if (piece === ",") return list;
    return piece.startsWith('"') || piece.startsWith("'") ? piece : piece.replace(".", formats.decimal);
  });
}

/**
 * A formula as files and Range.formulas spell it, from the spelling of the machine.
 * @throws {HostError} NotImplemented for array constants where the spelling differs, InvalidArgument for a comma that is
 *   no decimal separator.
 */
export function invariantFormula(session: Session, formula: string): string {
  if (cultureOf(session).formats.decimal === ".") return formula;
  return formula.replace(LOCAL_PIECES, (piece) => {
    if (piece === "{") throw notEmulated("array constants in formulasLocal");
    if (piece === ",") throw invalidArgument();
    if (piece === ";") return ",";
    return piece.startsWith('"') || piece.startsWith("'") ? piece : piece.replace(",", ".");
  });
}
