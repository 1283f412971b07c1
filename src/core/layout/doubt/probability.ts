import type { Signals } from "./signal";
import { CONSTANT, WEIGHTS } from "./weights";

/** How likely a reading is right, by what speaks for and against it, in log odds. */
export function logOdds(signals: Signals): number {
  let sum = CONSTANT;
  for (const name of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) sum += WEIGHTS[name] * (signals[name] ?? 0);
  return sum;
}

/** How likely a reading is right, 0 to 1. */
export const probabilityOf = (signals: Signals): number => 1 / (1 + Math.exp(-logOdds(signals)));
