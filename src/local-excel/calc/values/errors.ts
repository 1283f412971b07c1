import type { CellError, ErrorCode } from "../../../xlsx/document";

/** A thrown Excel error; `value` is what the cell shows. */
export interface Failure extends Error {
  readonly value: CellError;
}

const codes: readonly ErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BLOCKED!",
  "#FIELD!",
  "#BUSY!",
];
const errors = new Map<ErrorCode, CellError>(codes.map((code) => [code, Object.freeze({ error: code })]));
// One thrown object per error: recording a stack for each of 100,000 cells would cost more than the evaluation.
const failures = new Map<ErrorCode, Failure>(
  codes.map((code) => [code, Object.assign(new Error(code), { value: errorValue(code) })]),
);

/** The error value with this text. */
export function errorValue(code: ErrorCode): CellError {
  return errors.get(code) ?? { error: code };
}

/** The error code with this text in any case, or null. */
export function errorCodeOf(text: string): ErrorCode | null {
  const upper = text.toUpperCase();
  return codes.find((code) => code === upper) ?? null;
}

/** Something to throw that ends the current function with an Excel error. */
export function failure(code: ErrorCode): Failure {
  return failures.get(code) ?? Object.assign(new Error(code), { value: errorValue(code) });
}

function failureValue(thrown: unknown): CellError | null {
  return thrown instanceof Error && "value" in thrown && failures.get((thrown as Failure).value.error) === thrown
    ? (thrown as Failure).value
    : null;
}

/**
 * What `run` gives, or the error value of the failure it throws.
 *
 * @throws everything that `run` throws and that is no failure.
 */
export function orError<T>(run: () => T): T | CellError {
  try {
    return run();
  } catch (thrown) {
    const value = failureValue(thrown);
    if (value === null) throw thrown;
    return value;
  }
}

/** Thrown when a formula asks for what is not emulated: its cell keeps the value it has. */
export interface Unsupported extends Error {
  readonly unsupported: true;
}

/** Something to throw that leaves the formula's cell as it is. */
export function unsupported(reason: string): Unsupported {
  return Object.assign(new Error(reason), { unsupported: true as const });
}

/** Whether a thrown thing came from `unsupported`. */
export function isUnsupported(thrown: unknown): thrown is Unsupported {
  return thrown instanceof Error && "unsupported" in thrown;
}
