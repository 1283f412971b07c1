import type { Lines } from "./figures";

/** Most positions of a line that are looked at before a hypothesis is asked in full. */
const SAMPLE = 64;

/** Positions spread over a line: all of a short one. */
export function samplePositions(length: number): Int32Array {
  const n = Math.min(length, SAMPLE);
  return Int32Array.from({ length: n }, (_, k) => Math.floor(((k * 2 + 1) * length) / (2 * n)));
}

/** The positions of a sample where a line's figures say most, the best first. */
export function tellingPositions(lines: Lines, line: number, samples: Int32Array, count: number): readonly number[] {
  const { length, bits } = lines;
  const best: number[] = [];
  for (const at of samples) {
    const own = bits[line * length + at] ?? 0;
    if (own <= 0) continue;
    let place = best.length;
    while (place > 0 && own > (bits[line * length + (best[place - 1] ?? 0)] ?? 0)) place--;
    if (place >= count) continue;
    best.splice(place, 0, at);
    if (best.length > count) best.pop();
  }
  return best;
}
