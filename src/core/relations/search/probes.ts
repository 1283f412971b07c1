import type { Lines } from "../figures";

const { floor, max, min } = Math;
const { isNaN } = Number;

/** Most positions of a line that are looked at before a hypothesis is asked in full. */
export const SAMPLE = 64;

/** Lines above which only plain sums of neighbours are looked for. Source: 100,000 rows in a second of one core. */
export const MANY_LINES = 2000;

/** Positions spread over those where lines can be compared: all of a few. */
export function samplePositions({ count, length, values }: Pick<Lines, "count" | "length" | "values">): Int32Array {
  const figures = new Uint8Array(length);
  for (let line = 0; line < count; line++)
    for (let at = 0; at < length; at++)
      if ((figures[at] ?? 0) < 2 && !isNaN(values[line * length + at])) figures[at] = (figures[at] ?? 0) + 1;
  const comparable: number[] = [];
  for (let at = 0; at < length; at++) if ((figures[at] ?? 0) > 1) comparable.push(at);
  const n = min(comparable.length, SAMPLE);
  return Int32Array.from({ length: n }, (_, k) => comparable[floor(((k * 2 + 1) * comparable.length) / (2 * n))] ?? 0);
}

/** The places in the sample where a line's figures say most: the best of each of `count` stretches of the line. */
export function tellingPlaces({ length, bits, samples }: Lines, line: number, count: number): readonly number[] {
  const figures: number[] = [];
  for (let place = 0; place < samples.length; place++)
    if ((bits[line * length + (samples[place] ?? 0)] ?? 0) > 0) figures.push(place);
  const stretch = max(1, figures.length / count);
  const best: number[] = [];
  for (let from = 0; from < figures.length; from += stretch) {
    let most = 0;
    let telling = -1;
    for (let k = floor(from); k < min(figures.length, floor(from + stretch)); k++) {
      const place = figures[k] ?? 0;
      const own = bits[line * length + (samples[place] ?? 0)] ?? 0;
      if (own <= most) continue;
      most = own;
      telling = place;
    }
    if (telling >= 0) best.push(telling);
  }
  return best;
}

/** The positions of those places. */
export function tellingPositions(lines: Lines, line: number, count: number): readonly number[] {
  return tellingPlaces(lines, line, count).map((place) => lines.samples[place] ?? 0);
}
