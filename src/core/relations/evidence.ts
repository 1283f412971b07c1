/** Weights of the evidence, in bits. */
export interface Weights {
  /** What one position costs where a relation of its block fails. */
  readonly failure: number;
  /** Loss after which a block has ended. */
  readonly patience: number;
  /** Evidence above which a relation is known. */
  readonly known: number;
  /** What a hypothesis of each kind costs before its lines are named. */
  readonly run: number;
  readonly mean: number;
  readonly triple: number;
  readonly ratio: number;
  readonly change: number;
  /** Cost of a block that is not the whole line. */
  readonly part: number;
}

export const WEIGHTS: Weights = {
  failure: 5,
  patience: 16,
  known: 8,
  run: 0,
  mean: 4,
  triple: 3,
  ratio: 3,
  change: 3,
  part: 4,
};

/** Bits that name a whole number from 1 on, small ones cheaply. */
export function lengthCost(n: number): number {
  return 2 * Math.log2(n) + 1;
}

/** Bits that name a line by its distance from another. */
export function distanceCost(distance: number): number {
  return lengthCost(Math.max(1, Math.abs(distance))) + 1;
}

/** What holds at one position, in bits; negative where it does not, 0 where nothing can be said. */
export type Verdict = (position: number) => number;
