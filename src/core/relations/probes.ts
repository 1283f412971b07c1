import type { Lines } from "./figures";

/** Most positions of a line that are looked at before a hypothesis is asked in full. */
const SAMPLE = 64;

/** Positions spread over a line: all of a short one. */
export function samplePositions(length: number): Int32Array {
  const n = Math.min(length, SAMPLE);
  return Int32Array.from({ length: n }, (_, k) => Math.floor(((k * 2 + 1) * length) / (2 * n)));
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
