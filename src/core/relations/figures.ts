import type { Axis } from "../model/tables/relation";

/** A rectangle of figures as plain data: exact decimals by row, then column. */
export interface FigureRegion {
  readonly rows: number;
  readonly columns: number;
  /** A figure without its decimal point (12.5 is 125), NaN where a cell holds no figure. */
  readonly digits: Float64Array;
  /** How many of the digits stand behind the point. */
  readonly decimals: Uint8Array;
  /** What the cells' formulas say, where the region's formulas are known. */
  readonly formulas?: RegionFormulas;
}

/** The formulas of a region, and where on its sheet it lies. */
interface RegionFormulas {
  /** Zero-based sheet row and column of the region's corner: formulas name fixed cells by their place on the sheet. */
  readonly top: number;
  readonly left: number;
  /** In R1C1 spelling by row, then column; null for a constant. */
  readonly texts: readonly (string | null)[];
}

/** The figures of a region line by line, all on one power of ten. */
export interface Lines {
  readonly axis: Axis;
  /** Number of lines, and of positions in a line. */
  readonly count: number;
  readonly length: number;
  /** At line × length + position, whole multiples of 10^-decimals; NaN where there is no figure. */
  readonly values: Float64Array;
  readonly decimals: number;
  /** The smallest step that each figure shows, in the same multiples. */
  readonly units: Float64Array;
  /** Bits that a figure carries when it is known to one unit. */
  readonly bits: Float32Array;
  /** What all figures of a line carry together. */
  readonly lineBits: Float64Array;
  /** The mean power of ten of a line's units. */
  readonly grain: Float64Array;
  /** Which lines' figures lie around 100, as an index does. */
  readonly aroundHundred: Uint8Array;
  /** How many figures each line has. */
  readonly filled: Int32Array;
  /** Whether all figures are zero or more. */
  readonly nonNegative: boolean;
  /** Whether all values are integers that a double holds exactly; where not, `exact` gives them. */
  readonly safe: boolean;
  /** The exact value at an index of `values`. */
  readonly exact: (cell: number) => bigint;
  /** Positions at which a hypothesis is asked before it is judged in full. */
  readonly samples: Int32Array;
  /** What has been done with these lines. */
  readonly work: Work;
}

/** Counts what the search does: it must not grow faster than the table. */
export interface Work {
  /** Figures looked at. */
  probes: number;
}

/** A number of an array of figures; its indices are in range. */
export function real(figures: Float64Array, index: number): number {
  return figures[index] ?? NaN;
}

/** Between which values an index lies. Source: what half or doubles is told as a multiple. */
export const AROUND_HUNDRED: readonly [number, number] = [50, 200];
