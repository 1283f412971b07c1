import type { Comparison } from "../model/tables/comparison";
import type { Computation } from "../model/results/computation";
import type { TakenMeasure } from "../model/results/summary";
import type { ColumnModel, RowModel, TableModel } from "../model/tables/table";

/** A figure and where it stands. */
export interface FoundFigure {
  readonly table: TableModel;
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly figure: { readonly value: number; readonly isText: boolean };
}

/**
 * A row that may be set against the part of the year that has passed, with last year's same months and whole year
 * where both are known.
 */
interface Progress {
  readonly row: RowModel;
  readonly comparison: Comparison;
  readonly lastYear: { readonly share: { readonly same: FoundFigure; readonly year: FoundFigure } | null };
}

/** How far the rows of a table have come towards their plans, asked only of the tables that the summary shows. */
export type ProgressOf = (table: TableModel) => readonly Progress[];

/** The measure, where it could be taken. */
export function taken({ status, value, formula }: Computation): TakenMeasure | null {
  return status === "ok" && value !== null && formula !== null ? { value, formula } : null;
}
