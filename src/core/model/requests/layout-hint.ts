import type { Period } from "../tables/period";
import type { ColumnRole, MeasureForm, MeasureKind, Quantity, Scenario } from "../tables/table";

/** What the clerk says a column is; whatever is absent stays as it was read. */
export interface ColumnHint {
  /** The words of the column's header joined by spaces, as `ColumnModel.header` gives them. */
  readonly header: string;
  /** Which of the columns with these words, from 0; times in the words are not compared. */
  readonly occurrence: number;
  readonly role?: ColumnRole;
  readonly scenario?: Scenario | null;
  readonly measure?: MeasureKind | null;
  readonly form?: MeasureForm | null;
  readonly quantity?: Quantity | null;
  /**
   * Holds only while the header's words are the same to the letter: next month's column has its own time. Null:
   * nobody can tell.
   */
  readonly period?: Period | null;
  /**
   * The unit of the column's figures as the clerk writes it ("Triệu USD"); null or nothing but spaces for none of its
   * own.
   */
  readonly unit?: string | null;
}

/**
 * Where the clerk says the body of a table begins and ends: by the labels of its rows, so that inserted rows do no
 * harm.
 */
export interface ExtentHint {
  readonly firstLabel: string;
  readonly lastLabel: string;
  /** Rows of words above the first row that label columns, empty rows not counted; 0 for none. */
  readonly headerRows: number;
}

/** A clerk's correction of how a table was read, saved in the workbook and applied on the next run. */
export interface LayoutHint {
  /** `TableModel.id`. */
  readonly tableId: string;
  /** False: this is no table; nothing is read from it. */
  readonly isTable: boolean;
  /** The clerk looked at the table and found it rightly read. */
  readonly isConfirmed: boolean;
  readonly columns: readonly ColumnHint[];
  readonly extent: ExtentHint | null;
}
