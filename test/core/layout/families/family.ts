/**
 * Families of layouts as departments keep them, written so that a sheet can be read on the screen: one text line is
 * one row (`+|` goes on with the line above), `
 +|` parts its cells, and beside each column and each row of the body stands what a person reads in it.
 *
 * Cells: `<` is merged with the cell at its left, `^` with the cell above; `#` marks the title, each `>` in front is
 * one step of indent, `'` a text that looks like a number, `¶` a line break.
 * Figures: `1200` is written as it stands; `*1200` draws one near 1200 (`*12.50` with two decimals); `Σ` adds up the
 * rows that say so; `=a+b` adds up the rows named a and b; `Δ` is what the other rows of a breakdown leave of its
 * whole. The last of these in a row fills the rest of it.
 */

/** A table of a sheet with the lines above and below it. */
export interface Part {
  /** Where it starts, for example "H1"; otherwise one line below what was drawn before. */
  readonly at?: string;
  readonly above?: string;
  /** The unit that holds for the whole table, as a reader says it. */
  readonly unit?: string;
  /**
   * One entry for each column, parted by `;` or lines: role, scenario or measure and form, period or relative word,
   * `{block}`, `q:quantity`, `u(unit)`, `x0.9` (size beside other columns), `hidden`, `nosum` (cannot be added up),
   * `free` (nothing on the sheet makes it), and `= how(columns)` with `.2` for its decimals.
   */
  readonly columns: string;
  readonly head: string;
  /**
   * Each line begins with its label: level, kind (`T` total, `C` component, `M` memo, `H` heading), `b` bold, `!`
   * measures of its own, `e` empty until somebody fills it in, `@name`, `^parent` and `>row it adds to` (a name, or
   * `-` for none).
   */
  readonly body: string;
  readonly below?: string;
}

/** A sheet of a family. */
export interface Sheet {
  /** Name of its file, without extension. */
  readonly file: string;
  readonly sheet: string;
  readonly seed: number;
  /** Totals and comparisons are live formulas, not rounded. */
  readonly live?: boolean;
  /** No borders, no bold, no number formats: typed straight into the grid. */
  readonly plain?: boolean;
  /** Figures are texts with Vietnamese marks: 1.234,5. */
  readonly typed?: boolean;
  readonly parts: readonly Part[];
}

/** Sheets whose columns and rows are arranged alike. */
export interface Family {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

export type RowKind = "total" | "component" | "memo" | "heading";

/** How a figure is made of others of its row: an operation, the columns it takes, a number it is given. */
export interface Derivation {
  readonly operation: string;
  readonly columns: readonly number[];
  readonly number: number;
}

/** A column as it is written beside the table. */
export interface ColumnLabel {
  readonly role: string;
  readonly scenario?: string | null;
  readonly measure?: string;
  readonly form?: string | null;
  readonly period?: string | null;
  readonly relative?: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly block?: string;
  readonly hidden?: boolean;
}

/** A column with what draws its figures. */
export interface Column {
  readonly label: ColumnLabel;
  readonly factor: number;
  readonly isAdded: boolean;
  readonly isFree: boolean;
  readonly derivation: Derivation | null;
  readonly decimals: number;
}

/** A row of the body; parent and addsTo are places in the body, from 0. */
export interface Row {
  readonly level: number;
  readonly kind: RowKind;
  readonly isBold: boolean;
  readonly hasOwnMeasures: boolean;
  readonly isToBeFilled: boolean;
  readonly parent: number | null;
  readonly addsTo: number | null;
  readonly cells: readonly string[];
  readonly named: ReadonlyMap<string, number>;
}
