import type { Hypothesis, Judgement, Weights } from "../evidence";
import { distanceCost } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import type { Meeting } from "../precision/intervals";
import { quotientMeets } from "../precision/intervals";
import { MANY_LINES, tellingPositions } from "../search/probes";
import { worthJudging } from "../search/screen";
import { strayFrom } from "./proportions";

const { abs, log2, max, min } = Math;
const { isNaN } = Number;

/** Lines to either side of a share among which its line is looked for. Source: a form's widest block. */
const NEAR = 16;
/** Most positions that are tried as the whole. Source: sections of a table that each have one. */
const WHOLES = 4;
/** What shares are multiplied by. */
const SCALES = [100, 1] as const;

/** That a line gives each figure of another as its share of one of them, the whole. */
export function shareHypotheses(lines: Lines, active: readonly number[], weights: Weights): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  if (active.length > MANY_LINES) return found;
  const base = log2(max(2, active.length)) + log2(max(2, lines.length)) + weights.kinds.share;
  for (let i = 0; i < active.length; i++) {
    const result = active[i] ?? 0;
    for (const scale of SCALES) {
      const wholes = wholesOf(lines, result, scale);
      for (let j = max(0, i - NEAR); wholes.length > 0 && j <= min(active.length - 1, i + NEAR); j++) {
        if (j === i) continue;
        const of = active[j] ?? 0;
        const cost = base + distanceCost(j - i);
        for (const whole of wholes) {
          if (real(lines.values, of * lines.length + whole) === scale * 10 ** lines.decimals) continue;
          const test = (at: number) => (at === whole ? null : nearlyShares(lines, result, of, { whole, scale, at }));
          if (worthJudging(lines, { result, needed: cost + weights.found }, test))
            found.push({ kind: "share", result, operands: [of], cost, whole, scale });
        }
      }
    }
  }
  return found;
}

/** The positions at which a line says that it is the whole; none where it says so too often to mean it. */
function wholesOf(lines: Lines, result: number, scale: number): readonly number[] {
  const { length, values, decimals } = lines;
  const one = scale * 10 ** decimals;
  if (tellingPositions(lines, result, 2).length < 2) return [];
  const wholes: number[] = [];
  for (let at = 0; at < length && wholes.length <= WHOLES; at++)
    if (real(values, result * length + at) === one) wholes.push(at);
  return wholes.length > WHOLES ? [] : wholes;
}

interface ShareAt {
  readonly whole: number;
  readonly scale: number;
  readonly at: number;
}

/** How a share meets its line's figure, divided by the whole. */
function meetingAt(lines: Lines, result: number, of: number, { whole, scale, at }: ShareAt): Meeting | null {
  const { length } = lines;
  const cells = { result: result * length + at, over: of * length + at, under: of * length + whole };
  return quotientMeets(lines, { ...cells, scale, less: 0 });
}

/** The same in doubles, for a first look. */
function nearlyShares(lines: Lines, result: number, of: number, { whole, scale, at }: ShareAt): boolean | null {
  const { length, values, units, decimals } = lines;
  const total = real(values, of * length + whole);
  const figure = real(values, of * length + at);
  if (!(abs(total) > 0) || isNaN(figure)) return null;
  const rounding = real(units, of * length + at) + abs(figure / total) * real(units, of * length + whole);
  const factor = (scale * 10 ** decimals) / total;
  return (
    abs(real(values, result * length + at) - factor * figure) * 2 <=
    real(units, result * length + at) + abs(factor) * rounding
  );
}

/** Whether a line gives the shares of another in its figure at one position. */
export function judgeShare(
  lines: Lines,
  result: number,
  of: number,
  { whole, scale }: Pick<ShareAt, "whole" | "scale">,
): Judgement {
  const { length, units, bits } = lines;
  const verdicts = new Int8Array(length);
  const widths = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const meeting = meetingAt(lines, result, of, { whole, scale, at });
    if (meeting === null) continue;
    verdicts[at] = meeting.holds ? 1 : -1;
    widths[at] = meeting.width;
  }
  const stray = strayFrom(lines, result, verdicts, [() => 1]);
  const own = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    if (verdicts[at] !== 1 || at === whole || real(lines.values, result * length + at) === 0) continue;
    const unit = real(units, result * length + at);
    const carried = min(bits[result * length + at] ?? 0, log2(1 + (2 * stray) / unit));
    own[at] = max(0, carried - log2(real(widths, at) / unit));
  }
  return { verdicts, bits: own, first: new Float64Array(length) };
}
