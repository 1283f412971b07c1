/** Values from the least to the greatest that an axis shows, with round steps between. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly number[];
}

/** About how many steps an axis has. */
const STEPS = 5;

/** A scale that holds all values, and zero; its ends are multiples of a round step unless they are given. */
export function scaleOf(values: readonly number[], minimum: number | null, maximum: number | null): Scale {
  const least = minimum ?? Math.min(0, ...values);
  const most = maximum ?? Math.max(0, ...values);
  const span = most - least || 1;
  const power = 10 ** Math.floor(Math.log10(span / STEPS));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => span / each <= STEPS) ?? 10 * power;
  const from = minimum ?? Math.floor(least / step) * step;
  const to = maximum ?? Math.ceil((most || (least === 0 ? 1 : 0)) / step) * step;
  const count = Math.floor((to - from) / step + 1e-9);
  return { from, to, steps: Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toPrecision(12))) };
}
