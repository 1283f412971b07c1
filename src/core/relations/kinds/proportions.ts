import type { Lines } from "../figures";
import { real } from "../figures";

const { abs, min } = Math;

/**
 * How far a line strays, on average, from the gauge that foretells it best in fixed proportion: what is left to prove
 * once one position holds.
 */
export function strayFrom(
  { length, values }: Lines,
  line: number,
  verdicts: Int8Array,
  gauges: readonly ((at: number) => number)[],
): number {
  let least = Infinity;
  for (const gauge of gauges) {
    let total = 0;
    let holding = 0;
    for (let at = 0; at < length; at++) {
      const one = verdicts[at] === 1 ? gauge(at) : 0;
      if (one === 0) continue;
      total += real(values, line * length + at) / one;
      holding++;
    }
    let deviation = 0;
    for (let at = 0; at < length; at++)
      if (verdicts[at] === 1)
        deviation += abs(real(values, line * length + at) - (total / holding) * gauge(at)) / holding;
    least = min(least, deviation);
  }
  return least;
}
