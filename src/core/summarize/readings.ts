import type { Comparison } from "../model/comparison";
import type { Computation } from "../model/computation";
import type { TakenMeasure } from "../model/summary";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../model/table";

/** A row of a table, the two columns that are compared there, and the form the answer is wanted in. */
interface Asked {
  readonly table: TableModel;
  readonly row: RowModel;
  readonly comparison: Comparison;
  readonly form: MeasureForm;
}

/** A figure and where it stands. */
export interface FoundFigure {
  readonly table: TableModel;
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly figure: { readonly value: number; readonly isText: boolean };
}

/** A row that may be set against the part of the year that has passed, with last year's same months and whole year where both are known. */
interface Progress {
  readonly row: RowModel;
  readonly comparison: Comparison;
  readonly lastYear: { readonly share: { readonly same: FoundFigure; readonly year: FoundFigure } | null };
}

/** What other stages can say of single rows, asked only for the rows that the summary shows. */
export interface Readings {
  readonly share: (asked: Asked) => Computation;
  readonly contribution: (asked: Asked) => Computation;
  readonly difference: (asked: Asked) => Computation;
  readonly pace: (asked: Asked) => Computation;
  readonly requiredRunRate: (asked: Asked) => Computation;
  readonly progress: (table: TableModel) => readonly Progress[];
}

/** The measure, where it could be taken. */
export function taken({ status, value, formula }: Computation): TakenMeasure | null {
  return status === "ok" && value !== null && formula !== null ? { value, formula } : null;
}
