import type { Hypothesis } from "./candidate";
import type { Weights } from "./evidence";
import { lengthCost } from "./evidence";
import type { Lines } from "./figures";
import { unitAt } from "./figures";

/** Bits from which a run is worth looking at in full. */
const WORTH_A_LOOK = 5;

/** Sums and means of runs of neighbouring active lines, before or after the result. */
export function runHypotheses(lines: Lines, active: readonly number[], weights: Weights): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  const longest = Math.max(30, Math.floor(2e6 / Math.max(1, active.length)));
  const base = Math.log2(Math.max(2, active.length)) + 1;
  const walk = new RunWalk(lines);
  for (let index = 0; index < active.length; index++)
    for (const step of [1, -1]) {
      walk.start(active[index] ?? 0);
      for (let n = 1; n <= longest; n++) {
        const line = active[index + step * n];
        if (line === undefined) break;
        walk.add(line);
        if (n < 2) continue;
        const operands = () => Array.from({ length: n }, (_, k) => active[index + step * (k + 1)] ?? 0);
        const end = active[index + step * (n + 1)] === undefined;
        const cost = base + (end ? Math.min(3, lengthCost(n)) : lengthCost(n));
        if (walk.sumBits() >= WORTH_A_LOOK)
          found.push(sumHypothesis(lines, walk.result, operands(), cost + weights.run));
        if (walk.meanBits() >= WORTH_A_LOOK)
          found.push(meanHypothesis(lines, walk.result, operands(), cost + weights.mean));
        if (walk.overshoots()) break;
      }
    }
  return found;
}

/** Adds line after line to a run and says cheaply what the run could be. */
class RunWalk {
  result = 0;
  private readonly sums: Float64Array;
  private readonly slack: Float64Array;
  private readonly counts: Int32Array;
  constructor(private readonly lines: Lines) {
    this.sums = new Float64Array(lines.length);
    this.slack = new Float64Array(lines.length);
    this.counts = new Int32Array(lines.length);
  }
  start(result: number) {
    this.result = result;
    this.sums.fill(0);
    this.slack.fill(0);
    this.counts.fill(0);
  }
  add(line: number) {
    const { length, values } = this.lines;
    for (let at = 0; at < length; at++) {
      const value = values[line * length + at] ?? NaN;
      if (Number.isNaN(value)) continue;
      this.sums[at] = (this.sums[at] ?? 0) + value;
      this.slack[at] = (this.slack[at] ?? 0) + unitAt(this.lines, line, at);
      this.counts[at] = (this.counts[at] ?? 0) + 1;
    }
  }
  sumBits(): number {
    const { length, values, ownBits } = this.lines;
    let total = 0;
    for (let at = 0; at < length; at++) {
      const value = values[this.result * length + at] ?? NaN;
      if (Number.isNaN(value) || value === 0) continue;
      const unit = unitAt(this.lines, this.result, at);
      const width = (this.slack[at] ?? 0) + unit;
      const residual = Math.abs(value - (this.sums[at] ?? 0));
      if (residual * 2 <= width)
        total += (ownBits[this.result * length + at] ?? 0) - (residual === 0 ? 0 : Math.log2(width / unit));
    }
    return total;
  }
  meanBits(): number {
    const { length, values, ownBits } = this.lines;
    let total = 0;
    for (let at = 0; at < length; at++) {
      const value = values[this.result * length + at] ?? NaN;
      const n = this.counts[at] ?? 0;
      if (Number.isNaN(value) || value === 0 || n < 2) continue;
      const width = (this.slack[at] ?? 0) / n + unitAt(this.lines, this.result, at);
      if (Math.abs(value - (this.sums[at] ?? 0) / n) * 2 <= width) total += (ownBits[this.result * length + at] ?? 0) - 1;
    }
    return total;
  }
  overshoots(): boolean {
    if (!this.lines.nonNegative) return false;
    const { length, values } = this.lines;
    let over = 0;
    let asked = 0;
    for (let at = 0; at < length; at++) {
      const value = values[this.result * length + at] ?? NaN;
      if (Number.isNaN(value)) continue;
      asked++;
      if ((this.sums[at] ?? 0) - (this.slack[at] ?? 0) > value * Math.max(1, this.counts[at] ?? 1) + unitAt(this.lines, this.result, at)) over++;
    }
    return over === asked;
  }
}

/** That a line is the sum of others; blanks count as zero. */
export function sumHypothesis(lines: Lines, result: number, operands: readonly number[], cost: number): Hypothesis {
  const { length, values, bits } = lines;
  let strict = true;
  const residualAt = (at: number) => {
    const value = values[result * length + at] ?? NaN;
    let sum = 0;
    let slack = 0;
    let nonzero = 0;
    let figures = 0;
    let finest = Infinity;
    for (const line of operands) {
      const part = values[line * length + at] ?? NaN;
      if (Number.isNaN(part)) continue;
      figures++;
      if (part === 0) continue;
      nonzero++;
      sum += part;
      const unit = unitAt(lines, line, at);
      slack += unit;
      finest = Math.min(finest, unit);
    }
    return { value, sum, slack, nonzero, figures, finest };
  };
  for (let at = 0; at < length && strict; at++) {
    const { value, sum, slack, figures, finest } = residualAt(at);
    if (Number.isNaN(value) || figures === 0) continue;
    const unit = unitAt(lines, result, at);
    const residual = Math.abs(value - sum) * 2;
    if (residual > Math.max(0, unit - finest) && residual <= slack + unit) strict = false;
  }
  return {
    kind: "sum",
    result,
    operands,
    cost: cost + (strict ? 0 : 1),
    at: (at) => {
      const { value, sum, slack, nonzero, figures } = residualAt(at);
      if (Number.isNaN(value) || figures === 0) return null;
      const unit = unitAt(lines, result, at);
      const holds = Math.abs(value - sum) * 2 <= slack + unit;
      if (!holds || nonzero < 2 || value === 0) return { holds, bits: 0 };
      const width = strict ? 1 : (slack + unit) / unit;
      return { holds, bits: (bits[result * length + at] ?? 0) - Math.log2(width) };
    },
  };
}

/** That a line is the mean of the figures of others. */
export function meanHypothesis(lines: Lines, result: number, operands: readonly number[], cost: number): Hypothesis {
  const { length, values } = lines;
  return {
    kind: "mean",
    result,
    operands,
    cost,
    at: (at) => {
      const value = values[result * length + at] ?? NaN;
      let sum = 0;
      let slack = 0;
      let figures = 0;
      let low = Infinity;
      let high = -Infinity;
      for (const line of operands) {
        const part = values[line * length + at] ?? NaN;
        if (Number.isNaN(part)) continue;
        figures++;
        sum += part;
        slack += unitAt(lines, line, at);
        low = Math.min(low, part);
        high = Math.max(high, part);
      }
      if (Number.isNaN(value) || figures === 0) return null;
      const width = slack / figures + unitAt(lines, result, at);
      const holds = Math.abs(value - sum / figures) * 2 <= width;
      if (!holds || figures < 2) return { holds, bits: 0 };
      return { holds, bits: Math.max(0, Math.log2((high - low) / width)) };
    },
  };
}
