import type { CellRange } from "../cells/address";

/** A native chart over a block of one of our own sheets. */
export interface ChartModel {
  /** Stable name of the chart object. */
  readonly name: string;
  readonly type: "clustered-column" | "clustered-bar" | "column-and-line";
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: CellRange;
    readonly categories: CellRange;
    readonly type?: "line";
    readonly secondaryAxis?: boolean;
    readonly color: string;
    readonly numberFormat: string;
  }[];
  readonly valueAxisTitle: string | null;
  /** The cells it covers. */
  readonly position: CellRange;
  /** Alternative text. */
  readonly description: string;
}
