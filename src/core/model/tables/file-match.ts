import type { Message } from "../message";
import type { WorkbookSnapshot } from "../cells/workbook";
import type { Period } from "./period";
import type { ColumnModel, RowModel, TableModel } from "./table";

/**
 * What a file beside the workbook is for: the form of an earlier period, that of the same period of last year, or the
 * figures of who publishes them.
 */
export type FileRole = "previous" | "same-period" | "source";

/** What a file is taken to be for, by its content. */
export interface RoleProposal {
  readonly role: FileRole;
  /** The time it reports; null where it names none. */
  readonly period: Period | null;
  /** How many tables it has. */
  readonly tables: number;
  /** How many of them are the form of a table of the workbook. */
  readonly matched: number;
}

/** A workbook that lies beside the one that is checked, as it was read. */
export interface FileBeside {
  readonly role: FileRole;
  readonly workbook: WorkbookSnapshot;
}

/** A sheet of a file beside the workbook, as it is told apart from the workbook's own: "[tháng 5.xlsx]Biểu 1". */
export const sheetBeside = (file: string, sheet: string): string => `[${file}]${sheet}`;

/** Whether a sheet is of a file beside the workbook: in Excel no sheet's name may hold a bracket. */
export const isBeside = (sheet: string): boolean => sheet.startsWith("[");

/** The tables of a file beside the workbook; their sheets are called "[file]sheet". */
export interface FileTables {
  readonly role: FileRole;
  readonly name: string;
  readonly tables: readonly TableModel[];
}

/**
 * By what two rows are taken for one indicator: the labels down to it, code, unit and kind; its code; its own label;
 * that label spelled otherwise; that label under another parent; its place and figures, under another name.
 */
export type RowBond = "path" | "code" | "label" | "spelling" | "moved" | "renamed";

/** A row and the row of another file that holds the same indicator. */
export interface RowMatch {
  readonly row: RowModel;
  readonly twin: RowModel;
  readonly by: RowBond;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Two columns of two files. */
export interface ColumnMatch {
  readonly column: ColumnModel;
  readonly twin: ColumnModel;
}

/** A table and the table of another file that is the same form. */
export interface TableMatch {
  readonly file: FileTables;
  readonly table: TableModel;
  readonly other: TableModel;
  /** 0 to 1. */
  readonly confidence: number;
  /** In the order of the table's rows. */
  readonly rows: readonly RowMatch[];
  /** Rows that the other table has not. */
  readonly fresh: readonly RowModel[];
  /** Rows of the other table that have gone. */
  readonly gone: readonly RowModel[];
  /** Columns of one thing and one time: what they hold should be equal, or was revised. */
  readonly sameTime: readonly ColumnMatch[];
  /** Columns that play one part in each form (this month, months so far): what they hold should differ. */
  readonly samePart: readonly ColumnMatch[];
  /** Months from the other table's last period to this one's; null where one has none. */
  readonly months: number | null;
  /** Why figures of the two need not agree: they were counted up to different days; null where that is not so. */
  readonly cutOff: Message | null;
}
