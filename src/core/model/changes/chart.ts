import type { CellRange } from "../cells/address";

/**
 * One row of values of a chart: bars that are filled, bars that only hold others up, a line, or marks without a line.
 */
export interface ChartSeries {
  readonly name: string;
  readonly values: CellRange;
  readonly categories: CellRange;
  readonly look: "filled" | "bare" | "line" | "marks";
  readonly onSecondAxis: boolean;
  readonly color: string;
  /** How its figures are written at the bars; null where they are not. */
  readonly labelFormat: string | null;
  /** Where they are written, where that is not left to Excel: in the foot of a column, or above the point of a line. */
  readonly labelPosition?: "InsideBase" | "Top";
}

/** A native chart over a block of one of our own sheets. */
export interface ChartModel {
  /** Stable name of the chart object. */
  readonly name: string;
  readonly type: "clustered-column" | "clustered-bar" | "stacked-column";
  /** What it shows, then on a line of its own what was measured and in what unit. */
  readonly title: string;
  readonly series: readonly ChartSeries[];
  readonly valueAxisTitle: string | null;
  /** Where the value axis begins; null where figures below zero decide. */
  readonly minimum: 0 | null;
  /** Percent of a bar's width that the bars of one category lie over each other. */
  readonly overlap: number;
  readonly hasLegend: boolean;
  /** The cells it covers. */
  readonly position: CellRange;
  /** What it shows in words, for who cannot see it. */
  readonly description: string;
}
