/** A seeded source of random choices: the same seed gives the same choices on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly fraction: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  /** One of a list that is not empty. */
  readonly one: <T>(list: readonly T[]) => T;
  /** Whether something of that likelihood happens. */
  readonly chance: (likelihood: number) => boolean;
}

/** The choices of a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    one: <T>(list: readonly T[]): T => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    },
    chance: (likelihood) => fraction() < likelihood,
  };
}
