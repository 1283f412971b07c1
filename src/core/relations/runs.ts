import type { Hypothesis, Weights } from "./evidence";
import { lengthCost } from "./evidence";
import type { Lines } from "./figures";
import { samplePositions } from "./probes";

/** Bits from which a run is worth looking at in full. */
const WORTH_A_LOOK = 5;
/** Additions that may be tried over a whole region. Source: a third of a second of one core. */
const STEPS = 2e7;
/** Widest step of a run. Source: quarters and half-years interleave at most six columns. */
const WIDEST_STEP = 6;

/** Sums and means of runs of active lines that begin beside their result, before or after it, every line or every n-th. */
export function runHypotheses(lines: Lines, active: readonly number[], weights: Weights, extra = 0): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  const samples = samplePositions(lines);
  const longest = Math.max(30, Math.floor(STEPS / Math.max(1, active.length * samples.length)));
  const base = Math.log2(Math.max(2, active.length)) + 1 + extra;
  for (let index = 0; index < active.length; index++)
    for (let stride = 1; stride <= WIDEST_STEP; stride++)
      for (const step of [stride, -stride]) {
        const result = active[index] ?? 0;
        const walk = walkFrom(lines, result, samples);
        for (let n = 1; n <= longest / stride; n++) {
          const line = active[index + step * n];
          if (line === undefined) break;
          const [sumBits, meanBits, over] = extend(lines, walk, line);
          if (n >= 2 && Math.max(sumBits, meanBits) >= WORTH_A_LOOK) {
            const operands = Array.from({ length: n }, (_, k) => active[index + step * (k + 1)] ?? 0);
            const end = stride === 1 ? !lines.filled[line + step] : active[index + step * (n + 1)] === undefined;
            const cost =
              base +
              (end ? Math.min(3, lengthCost(n)) : lengthCost(n)) +
              (stride > 1 ? weights.stride + lengthCost(stride - 1) : 0);
            if (sumBits >= WORTH_A_LOOK)
              found.push({ kind: "sum", result, operands, cost: cost + weights.kinds.sum });
            if (meanBits >= WORTH_A_LOOK)
              found.push({ kind: "mean", result, operands, cost: cost + weights.kinds.mean });
          }
          if (over) break;
        }
      }
  return found;
}

/** A run that grows line by line, seen at a sample of positions. */
interface Walk {
  readonly samples: Int32Array;
  readonly values: Float64Array;
  readonly units: Float64Array;
  readonly own: Float64Array;
  readonly sums: Float64Array;
  readonly slack: Float64Array;
  readonly counts: Int32Array;
}

function walkFrom(lines: Lines, result: number, samples: Int32Array): Walk {
  const n = samples.length;
  const start = result * lines.length;
  return {
    samples,
    values: Float64Array.from(samples, (at) => lines.values[start + at] ?? NaN),
    units: Float64Array.from(samples, (at) => lines.units[start + at] ?? 1),
    own: Float64Array.from(samples, (at) => lines.bits[start + at] ?? 0),
    sums: new Float64Array(n),
    slack: new Float64Array(n),
    counts: new Int32Array(n),
  };
}

/** Adds a line and says in bits how well the run is the result's sum, how well its mean, and whether it is too much. */
function extend(lines: Lines, walk: Walk, line: number): readonly [number, number, boolean] {
  const { samples, values, units, own, sums, slack, counts } = walk;
  let sumBits = 0;
  let meanBits = 0;
  let over = true;
  for (let k = 0; k < samples.length; k++) {
    const cell = line * lines.length + (samples[k] ?? 0);
    const part = lines.values[cell] ?? NaN;
    if (!Number.isNaN(part)) {
      sums[k] = (sums[k] ?? 0) + part;
      slack[k] = (slack[k] ?? 0) + (lines.units[cell] ?? 1);
      counts[k] = (counts[k] ?? 0) + 1;
    }
    const value = values[k] ?? NaN;
    if (Number.isNaN(value)) continue;
    const sum = sums[k] ?? 0;
    const n = counts[k] ?? 0;
    const unit = units[k] ?? 1;
    const width = (slack[k] ?? 0) + unit;
    const residual = Math.abs(value - sum) * 2;
    if (residual <= width) sumBits += (own[k] ?? 0) - (residual === 0 ? 0 : Math.log2(width / unit));
    if (n > 1 && Math.abs(value * n - sum) * 2 <= width + (n - 1) * unit) meanBits += (own[k] ?? 0) - 1;
    if (sum - value * Math.max(1, n) <= width) over = false;
  }
  return [sumBits, meanBits, over && lines.nonNegative];
}
