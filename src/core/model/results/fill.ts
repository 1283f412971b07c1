import type { Place, Fix } from "./finding";
import type { TableMatch } from "../tables/file-match";
import type { ColumnModel, RowModel } from "../tables/table";

/** An empty cell that a file beside the workbook has the figure for. */
export interface FilledCell {
  readonly row: RowModel;
  /** What is in the cell and what would be. */
  readonly fix: Fix;
  /** Where the figure stands in the other file. */
  readonly from: Place;
}

/** What of a column can be copied from a file beside the workbook. */
export interface ColumnFill {
  readonly match: TableMatch;
  readonly column: ColumnModel;
  readonly cells: readonly FilledCell[];
  /** Figures that both have. */
  readonly compared: number;
  /** How many of them are not the same. */
  readonly differing: number;
  /** Too many differ for the two to be taken for one column: nothing is filled unless it is asked for. */
  readonly isWithheld: boolean;
}
