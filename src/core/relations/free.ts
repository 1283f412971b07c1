import type { Hypothesis, Outcome } from "./candidate";
import type { Weights } from "./evidence";
import { distanceCost } from "./evidence";
import type { Lines } from "./figures";
import { unitAt } from "./figures";
import type { RelationKind } from "./relation";

type At = (lines: Lines, result: number, a: number, b: number, at: number) => Outcome | null;

const WORTH_A_LOOK = 8;

/** That a line is a function of two others anywhere near it. */
export function pairHypotheses(
  lines: Lines,
  active: readonly number[],
  weights: Weights,
  kinds: readonly RelationKind[],
): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  const window = Math.max(4, Math.floor(Math.sqrt(2e6 / Math.max(1, active.length))));
  const base = Math.log2(Math.max(2, active.length));
  const samples = samplePositions(lines.length);
  for (let i = 0; i < active.length; i++) {
    const result = active[i] ?? 0;
    const low = Math.max(0, i - window);
    const high = Math.min(active.length - 1, i + window);
    for (let j = low; j <= high; j++) {
      if (j === i) continue;
      for (let k = low; k <= high; k++) {
        if (k === i || k === j) continue;
        const a = active[j] ?? 0;
        const b = active[k] ?? 0;
        for (const kind of kinds) {
          if (kind === "difference" && k < j) continue;
          const test = TESTS[kind];
          if (!test) continue;
          if (!promising(lines, test, [result, a, b], samples)) continue;
          const cost = base + distanceCost(j - i) + distanceCost(k - i) + weights[kind === "difference" ? "triple" : (kind as "ratio")];
          found.push({
            kind: kind === "difference" ? "sum" : kind,
            result,
            operands: [a, b],
            cost,
            at: (at) => test(lines, result, a, b, at),
          });
        }
      }
    }
  }
  return found;
}

function promising(lines: Lines, test: At, [r, a, b]: readonly [number, number, number], samples: Int32Array): boolean {
  let fails = 0;
  let bits = 0;
  for (const at of samples) {
    const outcome = test(lines, r, a, b, at);
    if (!outcome) continue;
    if (outcome.holds) bits += outcome.bits;
    else if (++fails >= 3 && bits < 6 * fails) return false;
  }
  return bits >= WORTH_A_LOOK;
}

function samplePositions(length: number): Int32Array {
  const n = Math.min(length, 64);
  return Int32Array.from({ length: n }, (_, k) => Math.floor(((k * 2 + 1) * length) / (2 * n)));
}

const TESTS: Partial<Record<RelationKind, At>> = { difference: pairSum, ratio, change };

function pairSum(lines: Lines, result: number, a: number, b: number, at: number): Outcome | null {
  const { length, values, bits } = lines;
  const value = values[result * length + at] ?? NaN;
  const x = values[a * length + at] ?? NaN;
  const y = values[b * length + at] ?? NaN;
  if (Number.isNaN(value) || (Number.isNaN(x) && Number.isNaN(y))) return null;
  const sum = (Number.isNaN(x) ? 0 : x) + (Number.isNaN(y) ? 0 : y);
  const unit = unitAt(lines, result, at);
  const residual = Math.abs(value - sum) * 2;
  const slack = unitAt(lines, a, at) + unitAt(lines, b, at) + unit;
  const holds = residual <= slack;
  if (!holds || !x || !y || value === 0) return { holds, bits: 0 };
  return { holds, bits: Math.max(0, (bits[result * length + at] ?? 0) - Math.log2(residual === 0 ? 1 : slack / unit)) };
}

function quotient(lines: Lines, result: number, a: number, b: number, at: number, less: number): Outcome | null {
  const { length, values, bits, decimals } = lines;
  const value = values[result * length + at] ?? NaN;
  const x = values[a * length + at] ?? NaN;
  const y = values[b * length + at] ?? NaN;
  if (Number.isNaN(value) || Number.isNaN(x) || Number.isNaN(y) || y === 0) return null;
  const unit = unitAt(lines, result, at);
  const q = x / y;
  const relative = (Math.abs(q) * unitAt(lines, b, at) + unitAt(lines, a, at)) / Math.abs(y);
  let width = 0;
  let holds = false;
  for (const scale of [10 ** decimals, 100 * 10 ** decimals]) {
    width = scale * relative + unit;
    if (Math.abs(value - scale * (q - less)) * 2 <= width) {
      holds = true;
      break;
    }
  }
  if (!holds || x === 0 || value === 0 || x === y) return { holds, bits: 0 };
  return { holds, bits: Math.max(0, (bits[result * length + at] ?? 0) - Math.log2(width / unit)) };
}

function ratio(lines: Lines, result: number, a: number, b: number, at: number): Outcome | null {
  return quotient(lines, result, a, b, at, 0);
}

function change(lines: Lines, result: number, a: number, b: number, at: number): Outcome | null {
  return quotient(lines, result, a, b, at, 1);
}
