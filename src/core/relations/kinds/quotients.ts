import type { Judgement } from "../evidence";
import type { Lines } from "../figures";
import { real } from "../figures";
import type { QuotientAt } from "../precision/intervals";
import { quotientMeets } from "../precision/intervals";
import { strayFrom } from "./proportions";

const { abs, log2, max, min } = Math;
const { isNaN } = Number;

/** What quotients and changes are multiplied by: units, per cent, thousands (per mille, a price from two amounts). */
const SCALES = [1, 100, 1000] as const;
const SCALES_OF_CHANGE = [1, 100] as const;

/** Whether a line is a/b, or with `less` 1 a/b − 1, of two others; by whichever scale fits best where none is told. */
export function judgeQuotient(
  lines: Lines,
  result: number,
  [a, b]: readonly [number, number],
  less: 0 | 1,
  told?: number,
): Judgement {
  if (told !== undefined) return { ...judgeScaled(lines, result, [a, b], { less, scale: told }), scale: told };
  const scales = less === 0 ? SCALES : SCALES_OF_CHANGE;
  const carried = scales.map((scale) => sampled(lines, result, [a, b], { less, scale }));
  const scale = scales[carried.indexOf(max(...carried))] ?? 1;
  return { ...judgeScaled(lines, result, [a, b], { less, scale }), scale };
}

/** What the sampled positions carry at which a quotient of a scale nearly holds. */
function sampled(
  { length, values, units, bits, decimals, samples }: Lines,
  result: number,
  [a, b]: readonly [number, number],
  { less, scale }: Pick<QuotientAt, "less" | "scale">,
): number {
  const one = scale * 10 ** decimals;
  let total = 0;
  for (const at of samples) {
    const value = real(values, result * length + at);
    const x = real(values, a * length + at);
    const y = real(values, b * length + at);
    if (isNaN(value + x + y) || y === 0) continue;
    const rounding = abs(x / y) * real(units, b * length + at) + real(units, a * length + at);
    const width = real(units, result * length + at) + (one * rounding) / abs(y);
    if (abs(value - one * (x / y - less)) * 2 <= width) total += bits[result * length + at] ?? 0;
  }
  return total;
}

function judgeScaled(
  lines: Lines,
  result: number,
  [a, b]: readonly [number, number],
  { less, scale }: Pick<QuotientAt, "less" | "scale">,
): Judgement {
  const { length, values, units, bits } = lines;
  const verdicts = new Int8Array(length);
  const widths = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const cell = result * length + at;
    const meeting = quotientMeets(lines, { result: cell, over: a * length + at, under: b * length + at, scale, less });
    if (meeting === null) continue;
    widths[at] = meeting.width / real(units, cell);
    verdicts[at] = meeting.holds ? 1 : -1;
  }
  const stray = strayFrom(lines, result, verdicts, [
    () => 1,
    (at) => real(values, a * length + at),
    (at) => 1 / real(values, b * length + at),
  ]);
  const position = new Float64Array(length);
  const first = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const value = real(values, result * length + at);
    const x = real(values, a * length + at);
    if (verdicts[at] !== 1 || value === 0 || x === 0 || x === values[b * length + at]) continue;
    const loss = log2(real(widths, at));
    const own = max(0, (bits[result * length + at] ?? 0) - loss);
    const left = max(0, min(own, log2(1 + (2 * stray) / real(units, result * length + at)) - loss));
    position[at] = left;
    first[at] = own - left;
  }
  return { verdicts, bits: position, first };
}
