import type { CellError, CellValue } from "../../../xlsx/document";
import type { Reference } from "./areas";

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

/** Anything an expression evaluates to. */
export type Operand = Scalar | Matrix | Reference;

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
