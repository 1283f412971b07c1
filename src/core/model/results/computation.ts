import type { CellAddress } from "../cells/address";
import type { Comparison } from "../tables/comparison";
import type { Period } from "../tables/period";
import type { Bilingual } from "../message";
import type { MeasureForm, MeasureKind } from "../tables/table";

/**
 * Whether a measure can be taken for a row, and if not, why; `by-definition`: the row is itself the index asked for;
 * `small-base`: it was taken, but from a base so small that little can be read from it.
 */
export type ComputationStatus =
  "ok" | "by-definition" | "zero-base" | "negative-base" | "missing" | "small-base" | "sign-change" | "not-a-ratio";

/** One measure of one row. */
export interface Computation {
  readonly row: number;
  readonly status: ComputationStatus;
  /** In the column's form; null unless the status is `ok`, `by-definition` or `small-base`. */
  readonly value: number | null;
  /** The cells it is taken from: current figure first. */
  readonly operands: readonly CellAddress[];
  /** en-US, A1, with "=", as it stands in the row; quiet on blanks, text and zero. Null where the cell stays empty. */
  readonly formula: string | null;
}

/** A measure that can be taken: one that sheets print, or one that only the summary shows. */
export type MeasureId =
  | Extract<
      MeasureKind,
      "growth-same-period" | "growth-previous-period" | "plan-attainment" | "difference" | "share" | "contribution"
    >
  | "pace"
  | "required-run-rate"
  | "required-growth"
  | "price-volume"
  | "contribution-bounds";

/** A measure taken for every row of a table: what is (or would be) one column. */
export interface MeasureColumn {
  readonly tableId: string;
  readonly measure: MeasureId;
  readonly period: Period;
  readonly form: MeasureForm;
  readonly comparison: Comparison;
  /** The words of a header for it, where one has to be added. */
  readonly header: Bilingual;
  readonly cells: readonly Computation[];
}
