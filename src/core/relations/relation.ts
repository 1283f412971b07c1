import type { Axis } from "./figures";

/** What ties a line of figures to others. */
export type RelationKind = "sum" | "difference" | "mean" | "ratio" | "change" | "product" | "copy";

/** A relation among lines, in the block of positions where the figures show it. */
export interface Relation {
  readonly kind: RelationKind;
  readonly along: Axis;
  readonly result: number;
  /** Lines in the order the kind reads them: parts of a sum; minuend, subtrahend; numerator, denominator; new, old. */
  readonly operands: readonly number[];
  /** First and last position of the block. */
  readonly block: readonly [number, number];
  readonly holds: readonly number[];
  /** Positions of the block where it does not hold: the suspects. */
  readonly fails: readonly number[];
  /** Evidence, the cost of the hypotheses tried taken off. */
  readonly bits: number;
  /** Whether the evidence is above the one threshold. */
  readonly known: boolean;
  /** Orders readings of the same figures, the likeliest first. */
  readonly rank: number;
}
