import type { RunReport } from "../core/model/results/report";

/**
 * The JSON report as the command line writes it. Keys never change their meaning; new ones may be added.
 */
export interface CommandReport extends RunReport {
  readonly host: RunReport["host"] & {
    /** Bytes of the largest request of the run; only where the host was the stand-in for Excel. */
    readonly largestRequest?: number;
    /** Bytes of the largest answer of the run; only where the host was the stand-in for Excel. */
    readonly largestResponse?: number;
    /** Formulas that could not be calculated anew: their cells keep the values that the file held. */
    readonly kept?: readonly {
      readonly sheet: string;
      /** A1. */
      readonly cell: string;
      /** en-US, A1, with "=". */
      readonly formula: string;
      readonly reason: string;
    }[];
  };
}
