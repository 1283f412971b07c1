import { numberText } from "../formats/general-format";
import { numberOfText } from "../formats/number-text";
import { failure } from "./errors";
import { type Scalar, isError } from "./values";

/**
 * A value as a number, as arithmetic takes it: blank is 0, TRUE is 1, text if it reads as a number.
 *
 * @throws the failure #VALUE! for other text, and the failure of an error value.
 */
export function toNumber(value: Scalar | undefined, date1904: boolean): number {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") {
    const parsed = numberOfText(value, date1904);
    if (parsed === null) throw failure("#VALUE!");
    return parsed;
  }
  throw failure(value.error);
}

/**
 * A value as text, as `&` takes it: numbers in 15 digits, blank as "".
 *
 * @throws the failure of an error value.
 */
export function toText(value: Scalar | undefined): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  throw failure(value.error);
}

/** The most characters a cell holds. Source: Microsoft, "Excel specifications and limits". */
const LONGEST_TEXT = 32_767;

/**
 * A text that a formula gives, as it is.
 *
 * @throws the failure #VALUE! where it is longer than a cell holds.
 */
export function fittingText(text: string): string {
  if (text.length > LONGEST_TEXT) throw failure("#VALUE!");
  return text;
}

/**
 * A value as a condition: numbers other than 0 are true, blank is false, of texts only TRUE and FALSE will do.
 *
 * @throws the failure #VALUE! for other text, and the failure of an error value.
 */
export function toBoolean(value: Scalar | undefined): boolean {
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) return false;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) throw failure(value.error);
  const upper = value.toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  throw failure("#VALUE!");
}

/**
 * A finite number as it is; -0 is 0.
 *
 * @throws the failure #NUM! for what overflows or has no value.
 */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw failure("#NUM!");
  return value === 0 ? 0 : value;
}
