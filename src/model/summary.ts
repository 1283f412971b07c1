import type { Anomaly } from "./anomaly";
import type { CellAddress } from "./address";
import type { Finding } from "./finding";
import type { MeasureForm } from "./table";
import type { Message } from "./text";

/** A figure of the headline table with the cell it stands in, or a measure with the cells it is taken from. */
export interface HeadlineFigure {
  readonly value: number;
  readonly sheetId: string;
  readonly sheet: string;
  /** Where it stands; null for a measure that no cell of the clerk's holds. */
  readonly cell: CellAddress | null;
}

/** A line of the headline table. Growth is in percent, change form; attainment in percent. */
export interface HeadlineRow {
  readonly tableId: string;
  readonly row: number;
  readonly label: string;
  readonly unit: string;
  readonly level: number;
  readonly plan: HeadlineFigure | null;
  readonly samePeriod: HeadlineFigure | null;
  readonly current: HeadlineFigure | null;
  readonly attainment: number | null;
  readonly growth: number | null;
  /** The sheet's own cell the attainment was read from, with the form it is printed in; null when it was computed. */
  readonly attainmentCell?: (CellAddress & { readonly form: MeasureForm }) | null;
  /** The sheet's own cell the growth was read from, with the form it is printed in; null when it was computed. */
  readonly growthCell?: (CellAddress & { readonly form: MeasureForm }) | null;
  /** The row is an index: its growth is the index itself, less 100. */
  readonly isIndex: boolean;
}

/** What a director reads. */
export interface Summary {
  readonly title: Message | null;
  readonly headline: readonly HeadlineRow[];
  /** Most remarkable first. */
  readonly movements: readonly Anomaly[];
  /** Findings worth a director's eye, worst first. */
  readonly doubts: readonly Finding[];
  /** The drafted report, a message a sentence, grouped into paragraphs. */
  readonly paragraphs: readonly (readonly Message[])[];
}
