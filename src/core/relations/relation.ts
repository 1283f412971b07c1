import type { Axis, RelationKind, Witness } from "../model/tables/relation";

/** A relation among lines, in the block of positions where the figures show it. */
export interface Relation {
  readonly kind: RelationKind;
  readonly by: Witness;
  readonly along: Axis;
  readonly result: number;
  /**
   * Lines in the order the kind reads them: parts of a sum; minuend, subtrahend; numerator, denominator; new, old; what
   * is added up from position to position; a run, the one that is repeated first.
   */
  readonly operands: readonly number[];
  /** What a quotient is multiplied by: 100 where it is printed in per cent. */
  readonly scale?: number;
  /** Periods over which growth is averaged. */
  readonly periods?: number;
  /** The position of the whole where a share is of its own line's total. */
  readonly whole?: number;
  /** First and last position of the block. */
  readonly block: readonly [number, number];
  readonly holds: readonly number[];
  /** Positions of the block where it does not hold: the suspects. */
  readonly fails: readonly number[];
  /** Evidence, the cost of the hypotheses tried taken off. */
  readonly bits: number;
  /** Whether the evidence of the figures is above the one threshold, or formulas say so. */
  readonly known: boolean;
  /** Orders readings of the same figures, the likeliest first. */
  readonly rank: number;
}
