import type { FigureRegion } from "../../src/core/relations/figures";

/** A stream of numbers from 0 to 1 that a seed determines (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The region with the figures of each column in another order: whatever relation is left is chance. */
export function shuffled(region: FigureRegion, draw: () => number): FigureRegion {
  const digits = Float64Array.from(region.digits);
  const decimals = Uint8Array.from(region.decimals);
  for (let column = 0; column < region.columns; column++) {
    const cells = [];
    for (let row = 0; row < region.rows; row++) {
      const cell = row * region.columns + column;
      if (!Number.isNaN(digits[cell])) cells.push(cell);
    }
    for (let k = cells.length - 1; k > 0; k--) {
      const [a, b] = [cells[k] ?? 0, cells[Math.floor(draw() * (k + 1))] ?? 0];
      [digits[a], digits[b]] = [digits[b] ?? NaN, digits[a] ?? NaN];
      [decimals[a], decimals[b]] = [decimals[b] ?? 0, decimals[a] ?? 0];
    }
  }
  return { ...region, digits, decimals };
}

/** The region with every figure replaced by a random one of so many digits. */
export function randomLike(region: FigureRegion, draw: () => number, length: number): FigureRegion {
  const digits = region.digits.map((value) =>
    Number.isNaN(value) ? NaN : Math.floor(10 ** (length - 1) + draw() * 9 * 10 ** (length - 1)),
  );
  return { ...region, digits, decimals: new Uint8Array(region.decimals.length) };
}
