import type { Signals } from "./signal";
import { CONSTANT, WEIGHTS } from "./weights";

/** How likely a reading is right, by what speaks for and against it: a logistic sum, 0 to 1. */
export function probabilityOf(signals: Signals): number {
  let sum = CONSTANT;
  for (const name of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) sum += WEIGHTS[name] * (signals[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
