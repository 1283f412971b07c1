import type { Language } from "../message";

/** A column of a document's table: names are set to the left, units in the middle, figures to the right. */
export interface DocumentColumn {
  readonly heading: string;
  readonly holds: "name" | "unit" | "figure";
}

/** A line of a document's table, a text a column; `depth` is how many lines above it are its totals. */
export interface DocumentRow {
  readonly cells: readonly string[];
  readonly depth: number;
}

/** What a word processor lays out: an appendix to a report that is still to be numbered and signed. */
export interface ReportDocument {
  readonly language: Language;
  /** What kind of paper it is: "PHỤ LỤC". */
  readonly kind: string;
  readonly title: string;
  /** What report it goes with, its fields left to fill. */
  readonly attachedTo: string;
  readonly paragraphs: readonly string[];
  /** Null where no figure stands to be listed. */
  readonly table: {
    readonly title: string;
    readonly columns: readonly DocumentColumn[];
    readonly rows: readonly DocumentRow[];
  } | null;
}
