import type { Lines } from "./figures";

/** Most positions of a line that are looked at before a hypothesis is asked in full. */
export const SAMPLE = 64;

/** Lines above which only plain sums of neighbours are looked for. Source: 100,000 rows in a second of one core. */
export const MANY_LINES = 2000;

/** Positions spread over those where lines can be compared: all of a few. */
export function samplePositions({ count, length, values }: Lines): Int32Array {
  const figures = new Uint8Array(length);
  for (let line = 0; line < count; line++)
    for (let at = 0; at < length; at++)
      if ((figures[at] ?? 0) < 2 && !Number.isNaN(values[line * length + at])) figures[at] = (figures[at] ?? 0) + 1;
  const comparable: number[] = [];
  for (let at = 0; at < length; at++) if ((figures[at] ?? 0) > 1) comparable.push(at);
  const n = Math.min(comparable.length, SAMPLE);
  return Int32Array.from(
    { length: n },
    (_, k) => comparable[Math.floor(((k * 2 + 1) * comparable.length) / (2 * n))] ?? 0,
  );
}

/** The positions of a sample where a line's figures say most: the best of each of `count` stretches of the line. */
export function tellingPositions(lines: Lines, line: number, samples: Int32Array, count: number): readonly number[] {
  const { length, bits } = lines;
  const figures = samples.filter((at) => (bits[line * length + at] ?? 0) > 0);
  const stretch = Math.max(1, figures.length / count);
  const best: number[] = [];
  for (let from = 0; from < figures.length; from += stretch) {
    let most = 0;
    let place = -1;
    for (const at of figures.subarray(Math.floor(from), Math.floor(from + stretch))) {
      const own = bits[line * length + at] ?? 0;
      if (own <= most) continue;
      most = own;
      place = at;
    }
    if (place >= 0) best.push(place);
  }
  return best;
}
