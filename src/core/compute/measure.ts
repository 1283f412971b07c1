import type { ComparativeMeasure, Comparison } from "../model/tables/comparison";
import type { Computation, ComputationStatus, MeasureId } from "../model/results/computation";
import type { ExampleCell } from "../model/results/finding";
import type { Bilingual } from "../model/message";
import type { MeasureForm, RowModel, TableModel } from "../model/tables/table";

/** One row of a table and the two columns that are compared there. */
export interface MeasureInput {
  readonly table: TableModel;
  readonly row: RowModel;
  readonly comparison: Comparison;
  readonly form: MeasureForm;
}

/** A small sheet, drawn from A1, and what the measure makes of its rows. */
export interface MeasureExample {
  readonly name: Bilingual;
  readonly sheet: readonly (readonly ExampleCell[])[];
  /** By row number as Excel shows it; the value is rounded to six decimals. */
  readonly expected: readonly {
    readonly row: number;
    readonly status: ComputationStatus;
    readonly value: number | null;
  }[];
}

/** One measure of the catalogue: one file, formula and value side by side. */
export interface Measure {
  readonly id: MeasureId;
  readonly name: Bilingual;
  /** The formula in words. */
  readonly method: Bilingual;
  /** When it is not taken, and why. */
  readonly never: Bilingual;
  /** The pairs of columns it is taken from. */
  readonly of: ComparativeMeasure;
  /** Those pairs of a table, where they are not simply every pair that `of` compares. */
  readonly pairs?: (table: TableModel) => readonly Comparison[];
  /** What is said where a table has no such pair, beside the usual words of `of`. */
  readonly noPair?: Bilingual;
  /** The form it takes where the table prints its other measures in `usual`; none: that one. */
  readonly form?: (usual: MeasureForm) => MeasureForm;
  /** The words of a header, `many` when the table has several columns of this measure. */
  readonly header: (table: TableModel, comparison: Comparison, form: MeasureForm, many: boolean) => Bilingual;
  readonly compute: (input: MeasureInput) => Computation;
  readonly examples: readonly MeasureExample[];
}
