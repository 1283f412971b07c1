import type { CellRange, CellAddress } from "../cells/address";
import type { CheckRecord } from "../results/check-record";
import type { ChartModel } from "./chart";
import type { RowSubject } from "./row-subject";
import type { Bilingual, Message } from "../message";

/**
 * What is written into a cell: text is text whatever it begins with, a formula is en-US, A1, with "="; `isTheirs` is
 * what the clerk has typed on one of our sheets, which is kept wherever its row comes to stand.
 */
export type CellContent =
  | { readonly text: string; readonly isTheirs?: true }
  | { readonly number: number; readonly isTheirs?: true }
  | { readonly formula: string };

/**
 * A column of formulas on one of the clerk's sheets: `fill` puts them into an empty column that is there, `add` makes
 * a new one beside the table, header included; only cells that are empty are ever written.
 */
export interface ColumnChange {
  /** Known by what it measures, not by where it stands; unique on its sheet. */
  readonly id: string;
  readonly tableId: string;
  /** Which of the analysis' measures it holds. */
  readonly measureIndex: number;
  readonly kind: "fill" | "add";
  readonly sheetId: string;
  readonly sheet: string;
  /** One column wide; for `add` from the header's first row, for `fill` the body. */
  readonly range: CellRange;
  /** The first row of the body. */
  readonly bodyTop: number;
  /** One entry a row of `range`; null: the cell stays as it is. */
  readonly cells: readonly (CellContent | null)[];
  /** For body cells that have the format General. */
  readonly numberFormat: string;
  /** The column of the same table whose look is copied; null: the looks are kept. */
  readonly lookFrom: number | null;
  /** Points; null: the width is kept. */
  readonly width: number | null;
  /** Header cells of the new column to be merged, as the model column's are; null: none. */
  readonly merge: CellRange | null;
  /** Ranges whose content must still be what was read, so that every formula meets its row and columns. */
  readonly guards: readonly CellRange[];
}

/** How loud a mark is; `movement` is an anomaly. */
export type MarkTone = "error" | "warning" | "information" | "movement";

/** A colour on one of the clerk's cells that goes out when the cell changes. */
export interface MarkChange {
  readonly sheetId: string;
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly tone: MarkTone;
  /** en-US, A1, with "=": true as long as the cell holds what was judged; carries our signature. */
  readonly formula: string;
}

/** How a range of one of our own sheets looks; absent: as a new sheet has it. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly valign?: "Top" | "Center";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: boolean;
}

/** What one of our sheets is for. */
export type OwnSheetRole = "summary" | "checks";

/**
 * Points a row of our sheets is high where nothing else is said. Source: measured on rows that Excel has sized in real
 * workbooks, a line of Times New Roman 12 takes 15.6 or 15.75 points; 0.75, a pixel, is room.
 */
export const ROW_HEIGHT = 16.5;

/** How one of our sheets is paged and looked at. */
export interface PageChange {
  /** Zero-based rows above which a page ends. */
  readonly breaks: readonly number[];
  /** Percent of its size at which it is printed; null: as wide as one page. */
  readonly scale: number | null;
  /** The last column that is printed; null for all. */
  readonly lastPrintedColumn: number | null;
  /** The row that is printed on every page and stays in sight with what is above it; null for none. */
  readonly headRow: number | null;
  /** What the clerk may filter; null for nothing. */
  readonly filter: CellRange | null;
  readonly tabColor: string;
}

/** One of our own sheets, whole; rows and columns count from its A1. */
export interface SheetChange {
  readonly role: OwnSheetRole;
  /** The name it is given when it is new; another one if the workbook has a sheet of that name. */
  readonly name: string;
  readonly rows: readonly (readonly (CellContent | null)[])[];
  readonly fontName: string;
  readonly fontSize: number;
  readonly looks: readonly { readonly range: CellRange; readonly look: Look }[];
  readonly merges: readonly CellRange[];
  /** Points, by column from A. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly links: readonly { readonly cell: CellAddress; readonly sheet: string; readonly range: CellRange }[];
  readonly charts: readonly ChartModel[];
  readonly orientation: "Portrait" | "Landscape";
  /** What is below it serves the sheet alone and is not printed; null where all is. */
  readonly lastPrintedRow: number | null;
  /** Absent where an earlier version drew the sheet. */
  readonly page?: PageChange;
  /** The time its words speak of, by its name; absent or null where that is not known. */
  readonly period?: Bilingual | null;
  /** What its rows are about, where the clerk may have a word to say; absent where nothing is told of them. */
  readonly subjects?: readonly RowSubject[];
}

/** Something that was not written, where, and why. */
export interface Skipped {
  readonly sheet: string;
  readonly range: CellRange | null;
  readonly reason: Message;
}

/**
 * Everything that a run wants the workbook to hold of ours; what is there of ours and not in it is taken away again.
 */
export interface ChangeBatch {
  readonly columns: readonly ColumnChange[];
  readonly marks: readonly MarkChange[];
  readonly sheets: readonly SheetChange[];
  /** What the check came to, for who opens the workbook later; absent where that is not kept. */
  readonly checked?: CheckRecord;
  readonly skipped: readonly Skipped[];
}

/** A column of ours that stands in the workbook from an earlier run. */
export interface OwnedColumn {
  readonly id: string;
  readonly kind: "fill" | "add";
  readonly sheetId: string;
  /** Where it stands now. */
  readonly range: CellRange;
  /** Cells the clerk has typed over since: theirs. */
  readonly typedOver: readonly CellAddress[];
}

/** What was done, and what of ours stands in the workbook now. */
export interface ChangeReceipt {
  /** Cells, marks, sheets and charts written in this run. */
  readonly applied: number;
  /** Cells, marks, sheets and charts taken away in this run. */
  readonly removed: number;
  readonly columns: readonly {
    readonly id: string;
    readonly sheet: string;
    readonly range: CellRange;
    readonly bodyTop: number;
  }[];
  readonly sheets: readonly { readonly role: OwnSheetRole; readonly name: string; readonly charts: number }[];
  readonly skipped: readonly Skipped[];
}
