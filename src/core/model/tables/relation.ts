/**
 * What ties a line of figures to others. The figures tell a difference from the sum it inverts by its signs, an index
 * and a share from another ratio by their scale and shape, the last of a run from a copy by what its run is elsewhere.
 */
export type RelationKind =
  | "sum"
  | "difference"
  | "mean"
  | "ratio"
  | "index"
  | "share"
  | "change"
  | "average-growth"
  | "product"
  | "cumulative"
  | "last"
  | "copy";

/** Which witnesses speak for a relation: formulas say how cells are made, figures that they are right. */
export type Witness = "formula" | "figures" | "both";

/** Which lines a relation is between: columns ("across", row by row) or rows ("down", column by column). */
export type Axis = "across" | "down";

/** A relation that the figures or the formulas of a table show, in zero-based rows and columns of its sheet. */
export interface TableRelation {
  readonly kind: RelationKind;
  readonly by: Witness;
  readonly along: Axis;
  /** The column, or the row, that is made of others. */
  readonly result: number;
  /**
   * Columns or rows in the order the kind reads them: parts of a sum; minuend, subtrahend; numerator, denominator; new,
   * old; what is added up from position to position; a run, the one that is repeated first.
   */
  readonly operands: readonly number[];
  /** What a quotient is multiplied by: 100 where it is printed in per cent; null where it is no quotient. */
  readonly scale: number | null;
  /** Periods over which growth is averaged. */
  readonly periods: number | null;
  /** The row, or the column, of the whole where a share is of its own line's total. */
  readonly whole: number | null;
  /** First and last row, or column, of each stretch in which it holds. */
  readonly holds: readonly (readonly [first: number, last: number])[];
  /** Rows or columns where it does not hold though it holds around them. */
  readonly fails: readonly number[];
  /** Evidence of the figures in bits, the cost of what was tried taken off. */
  readonly bits: number;
}
