import type { UnreadableReason } from "../../xlsx/unreadable-workbook";
import type { Area, DifferentialFormat, SheetDocument, WorkbookDocument } from "../../xlsx/document";

/** A button of the ribbon that runs a function, by its name. */
export type Command = "validateAndCompute" | "removeAdditions";

/** Why something typed was not taken: the code that Excel would answer with. */
export interface Refused {
  readonly code: string;
  readonly words: string;
}

/** An open workbook with its pane, as the page around it sees them. */
export interface Book {
  readonly workbook: WorkbookDocument;
  /** A number that is another one whenever something may have changed. */
  readonly version: () => number;
  /** What a cell (zero-based) shows. */
  readonly text: (sheet: SheetDocument, row: number, column: number) => string;
  /** What the conditional formats change of a cell's look. */
  readonly conditional: (sheet: SheetDocument, row: number, column: number) => DifferentialFormat;
  /** Whether some conditional formats of a sheet are not shown. */
  readonly hasUnshownFormats: (sheet: SheetDocument) => boolean;
  /** What the formula bar shows of a cell. */
  readonly input: (sheetId: string, row: number, column: number) => string;
  /** What stands between a whole number and its decimals. */
  readonly decimal: string;
  /** Enters what was typed, row by row from a cell on, and calculates; null where it was taken, all of it. */
  readonly enter: (
    sheetId: string,
    row: number,
    column: number,
    typed: readonly (readonly string[])[],
  ) => Refused | null;
  /** Empties the cells of an area; null where that was done. */
  readonly empty: (sheetId: string, area: Area) => Refused | null;
  /** Takes back, or does again, what was typed last; where that was, null where there is nothing. */
  readonly undo: () => { readonly sheetId: string; readonly area: Area } | null;
  readonly redo: () => { readonly sheetId: string; readonly area: Area } | null;
  /** Presses a button of the ribbon and waits until its function has ended. */
  readonly press: (command: Command) => Promise<void>;
  /** Formulas that keep the value of the file, since they cannot be calculated here. */
  readonly kept: () => number;
  /** The bytes of the workbook as .xlsx. */
  readonly save: () => Uint8Array;
}

/** How a workbook is opened. */
export interface BookOptions {
  readonly name: string;
  /** Of the program's words and the regional settings; BCP 47. */
  readonly locale: string;
  /** Called whenever something may have changed. */
  readonly onChange: () => void;
  /** Called when the add-in asks for its pane. */
  readonly showPane: () => void;
}

/** A workbook, or why it cannot be opened. */
export type Opening =
  { readonly book: Book } | { readonly reason: UnreadableReason | "failed"; readonly details: string };

declare global {
  interface Window {
    /** Opens a workbook in the pane's frame, once. */
    openBook?: (bytes: ArrayBuffer, options: BookOptions) => Promise<Opening>;
  }
}
