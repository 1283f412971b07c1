import type { Anomaly } from "./anomaly";
import type { CellAddress } from "../cells/address";
import type { CellValue } from "../cells/workbook";
import type { Finding } from "./finding";
import type { MeasureForm } from "../tables/table";
import type { Bilingual, Message } from "../message";

/** A figure of the headline table with the cell it stands in, or a measure with the cells it is taken from. */
export interface HeadlineFigure {
  readonly value: number;
  readonly sheetId: string;
  readonly sheet: string;
  /** Where it stands; null for a measure that no cell of the clerk's holds. */
  readonly cell: CellAddress | null;
}

/** A line of the headline table; growth is in percent, change form; attainment in percent. */
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
  /** The part of the report that the line belongs to ("Sản xuất công nghiệp"), and the time it is of. */
  readonly part?: Bilingual;
  readonly period?: Bilingual;
}

/** A measure taken of cells of one sheet: its value, and its formula as it would stand on that sheet. */
export interface TakenMeasure {
  readonly value: number;
  /** en-US, A1, with "=", its cells named without their sheet. */
  readonly formula: string;
}

/** How far an indicator of the headline has come with its plan, against the part of the year that has passed. */
export interface PlanProgressLine {
  /** Its position in the headline. */
  readonly line: number;
  /** Months from January to the end of the reporting period, 1 to 11. */
  readonly months: number;
  /**
   * Last year's same months and whole year, where both are known: what the plan is then expected to have reached by
   * now.
   */
  readonly lastYear: { readonly same: HeadlineFigure; readonly year: HeadlineFigure } | null;
  /** Attainment ÷ the part of the year, last year's where it is known, else the calendar's; 1 is on pace. */
  readonly pace: number;
  /** Pace against the calendar. */
  readonly calendarPace: TakenMeasure;
  /** What each month that is left must bring; zero or less once the plan is reached. */
  readonly required: TakenMeasure;
  /** The unit of `required`. */
  readonly unit: string;
}

/**
 * A part of a total: its share (percent), what it adds to the total's growth (percentage points), and how much it has
 * more than last year.
 */
export interface BreakdownPart {
  readonly label: string;
  /** It is listed under the total, but its figure is in that of another part as well. */
  readonly isMemo: boolean;
  readonly unit: string;
  readonly share: TakenMeasure | null;
  readonly contribution: TakenMeasure | null;
  readonly difference: TakenMeasure | null;
}

/** A total of the headline and its parts, those that move it most first. */
export interface Breakdown {
  /** The total's position in the headline. */
  readonly line: number;
  readonly sheet: string;
  readonly difference: TakenMeasure | null;
  readonly parts: readonly BreakdownPart[];
  /** How many further parts there are, each moving the total no more than the last one listed. */
  readonly further: number;
}

/** A cell that words on the page were drafted from, with what it held. */
export interface WatchedCell {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly value: CellValue;
}

/** A sentence, a movement or the period of the page by the name it is told by, with the cells it was drafted from. */
export interface Watched {
  readonly name: Bilingual;
  readonly cells: readonly WatchedCell[];
}

/** What a director reads. */
export interface Summary {
  readonly title: Message | null;
  readonly headline: readonly HeadlineRow[];
  /** In the order of the headline. */
  readonly progress: readonly PlanProgressLine[];
  readonly breakdowns: readonly Breakdown[];
  /** Most remarkable first. */
  readonly movements: readonly Anomaly[];
  /** Findings worth a director's eye, worst first. */
  readonly doubts: readonly Finding[];
  /** The drafted report, a message a sentence, grouped into paragraphs. */
  readonly paragraphs: readonly (readonly Message[])[];
  /** What of the workbook the page leaves out, in one line; null where that is nothing. */
  readonly leftOut: Message | null;
  /** What its words were drafted from: where a cell changes, the words named by it are out of date. */
  readonly watched: readonly Watched[];
}
