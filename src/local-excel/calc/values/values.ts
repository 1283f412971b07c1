import type { CellError, CellValue, ErrorCode } from "../../../xlsx/document";
import type { SheetView } from "../book";

/** One value inside a formula; null is a blank cell or an argument left empty. */
export type Scalar = CellValue;

/**
 * A rectangle of values; rows `stored` to `rows` - 1 are not in `data` and all hold `rest`: whole columns stay as
 * small as what they hold.
 */
export interface Matrix {
  readonly kind: "matrix";
  readonly rows: number;
  readonly columns: number;
  readonly stored: number;
  /** Row by row, `stored` × `columns`. */
  readonly data: readonly Scalar[];
  readonly rest: Scalar;
}

/** A rectangle on a sheet, zero-based, inclusive. */
export interface SheetArea {
  readonly sheet: SheetView;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Not known before evaluation (OFFSET, INDIRECT, A1:INDEX(…)): its cells may still wait for their own evaluation. */
  readonly dynamic: boolean;
}

/** What a reference evaluates to: one area, or several after a union or across sheets. */
export interface Reference {
  readonly kind: "reference";
  readonly areas: readonly SheetArea[];
}

/** Anything an expression evaluates to. */
export type Operand = Scalar | Matrix | Reference;

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

/** The error value a thrown thing stands for, or null when it is something else. */
export function failureValue(thrown: unknown): CellError | null {
  return thrown instanceof Error && "value" in thrown && failures.get((thrown as Failure).value.error) === thrown
    ? (thrown as Failure).value
    : null;
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

/** Whether a value is an error value. */
export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Whether an operand is a rectangle of values. */
export function isMatrix(value: Operand | undefined): value is Matrix {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "matrix";
}

/** Whether an operand is a reference. */
export function isReference(value: Operand | undefined): value is Reference {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "reference";
}

/** A reference of one area. */
export function referenceTo(
  sheet: SheetView,
  top: number,
  left: number,
  bottom: number,
  right: number,
  dynamic: boolean,
): Reference {
  return { kind: "reference", areas: [{ sheet, top, left, bottom, right, dynamic }] };
}
