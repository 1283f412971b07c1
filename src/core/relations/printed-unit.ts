/** How sure a unit above the last digit must be. Source: one line in sixteen thousand by chance. */
const UNIT_BITS = 14;
/** How many figures must be multiples of more than a power of ten. Source: sums and products of a few share divisors. */
const FIGURES_IN_STEPS = 8;
/** How many figures must lack a decimal before their line is said not to have it. Source: chance of one in a thousand. */
const FIGURES_WITHOUT_DECIMAL = 3;

/**
 * The smallest step that a line of figures shows: trailing zeros are no digits, and multiples of 5 or 100 are counted
 * in fives or hundreds; 0 where too few figures tell.
 */
export function printedUnit(
  values: Float64Array,
  start: number,
  step: number,
  length: number,
  decimals: number,
): number {
  let divisor = 0;
  let distinct = 0;
  let previous = NaN;
  let figures = 0;
  for (let at = 0; at < length; at++) {
    const value = Math.abs(values[start + at * step] ?? NaN);
    if (!(value > 0)) continue;
    figures++;
    if (value !== previous) distinct++;
    previous = value;
    if (divisor !== 1) divisor = commonDivisor(value, divisor);
  }
  if (figures < FIGURES_WITHOUT_DECIMAL || distinct < 2) return 0;
  let unit = 1;
  for (let k = 0; k < decimals && divisor % (unit * 10) === 0; k++) unit *= 10;
  const steps = divisor / unit;
  return distinct >= FIGURES_IN_STEPS && (distinct - 1) * Math.log2(steps) >= UNIT_BITS ? divisor : unit;
}

/** Decimals that a figure must lack at once to be said not to have them. Source: chance of one in a thousand. */
const DECIMALS_LACKING = 3;

/** The unit that a figure's own missing decimals show; 1 where they may be zero by chance. */
export function unitOfZeros(value: number, decimals: number): number {
  if (decimals < DECIMALS_LACKING || value === 0 || value % 1000 !== 0) return 1;
  let unit = 1000;
  for (let k = DECIMALS_LACKING; k < decimals && value % (unit * 10) === 0; k++) unit *= 10;
  return unit;
}

function commonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
