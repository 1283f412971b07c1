import type { Hypothesis, Judgement, Weights } from "../evidence";
import { distanceCost } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import { residualOf } from "../precision/intervals";
import { MANY_LINES } from "../search/probes";
import { worthJudging } from "../search/screen";
import { strayFrom } from "./proportions";

const { abs, log2, max, min } = Math;
const { isNaN } = Number;

/** Lines to either side of a running sum among which what it adds up is looked for. Source: a form's widest block. */
const NEAR = 16;
/** Positions before a running sum can be told. */
const SHORTEST = 4;
/** Positions without a figure that a running sum may pass over: a heading, an empty line. */
const GAP = 3;

/** That a line adds another up from position to position: month by month to the year. */
export function cumulativeHypotheses(lines: Lines, active: readonly number[], weights: Weights): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  if (active.length > MANY_LINES || lines.length < SHORTEST) return found;
  const base = log2(max(2, active.length)) + 1 + weights.kinds.cumulative;
  for (let i = 0; i < active.length; i++) {
    const result = active[i] ?? 0;
    for (let j = max(0, i - NEAR); j <= min(active.length - 1, i + NEAR); j++) {
      if (j === i) continue;
      const added = active[j] ?? 0;
      const cost = base + distanceCost(j - i);
      for (const step of [1, -1] as const) {
        const test = (at: number) => {
          const [residual, width] = missesAt(lines, result, added, { at, step });
          return isNaN(residual) ? null : residual <= width;
        };
        if (worthJudging(lines, { result: added, needed: cost + weights.found }, test))
          found.push({ kind: "cumulative", result, operands: [added], cost, step });
      }
    }
  }
  return found;
}

/** The position before one at which a running sum has a figure; -1 where there is none near. */
function before({ length, values }: Lines, line: number, at: number, step: 1 | -1): number {
  for (let back = 1; back <= GAP; back++) {
    const earlier = at - step * back;
    if (earlier < 0 || earlier >= length) return -1;
    if (!isNaN(real(values, line * length + earlier))) return earlier;
  }
  return -1;
}

/** Twice what a running sum misses at a position, and what rounding lets it miss; NaN where it begins or has no figure. */
function missesAt(
  lines: Lines,
  result: number,
  added: number,
  { at, step }: { readonly at: number; readonly step: 1 | -1 },
): readonly [residual: number, width: number] {
  const { length, values, units, exact } = lines;
  const [own, part] = [result * length + at, added * length + at];
  const back = before(lines, result, at, step);
  if (back < 0 || isNaN(real(values, own) + real(values, part))) return [NaN, NaN];
  const earlier = result * length + back;
  const width = real(units, own) + real(units, earlier) + real(units, part);
  const [sum, more] = [real(values, earlier), real(values, part)];
  const rough = { value: real(values, own), sum: sum + more, size: abs(sum) + abs(more), width };
  return [2 * residualOf(lines, rough, () => exact(own) - exact(earlier) - exact(part)), width];
}

/** Whether a line is the running sum of another, which may begin anew; where either is zero a copy would say as much. */
export function judgeCumulative(lines: Lines, result: number, added: number, step: 1 | -1): Judgement {
  const { length, values, units, bits } = lines;
  const verdicts = new Int8Array(length);
  const widths = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const [residual, width] = missesAt(lines, result, added, { at, step });
    if (isNaN(residual) || begins(lines, result, added, at)) continue;
    verdicts[at] = residual <= width ? 1 : -1;
    widths[at] = width;
  }
  const stray = strayFrom(lines, added, verdicts, [() => 1]);
  const own = new Float64Array(length);
  const seen = new Set<number>();
  for (let at = 0; at < length; at++) {
    if (verdicts[at] !== 1) continue;
    const cell = added * length + at;
    if (real(values, cell) === 0) verdicts[at] = 0;
    if (seen.has(real(values, cell))) continue;
    seen.add(real(values, cell));
    const width = real(widths, at);
    own[at] = max(0, min((bits[cell] ?? 0) - log2(width / real(units, cell)), log2(1 + (2 * stray) / width)));
  }
  return { verdicts, bits: own, first: new Float64Array(length) };
}

/** Whether a running sum has nothing before: it is what it adds. */
function begins({ length, values, units }: Lines, result: number, added: number, at: number): boolean {
  const [sum, part] = [result * length + at, added * length + at];
  return abs(real(values, sum) - real(values, part)) * 2 <= real(units, sum) + real(units, part);
}
