const { abs, log2 } = Math;

/** How sure a unit above the last digit must be. Source: one line in sixteen thousand by chance. */
const UNIT_BITS = 14;
/** How many figures must be multiples of more than a power of ten. Source: sums and products of a few share divisors. */
const FIGURES_IN_STEPS = 8;
/** How many must be multiples of ten or more. Source: fewer are round by habit. */
const FIGURES_IN_TENS = 5;
/** How many figures must lack a decimal before their line is said not to have it. Source: chance of one in a thousand. */
const FIGURES_WITHOUT_DECIMAL = 3;

/** Where the lines of an array of figures lie. */
interface Layout {
  readonly lines: number;
  /** From one line to the next. */
  readonly next: number;
  readonly length: number;
  /** From one figure of a line to the next. */
  readonly step: number;
}

/** How figures are written down: multiples of 10^-decimals, exact as doubles or else as big integers. */
interface Scale {
  readonly decimals: number;
  readonly safe: boolean;
  readonly exact: (cell: number) => bigint;
}

/**
 * The smallest step that each line of figures shows: trailing zeros are no digits, and multiples of 5 or 100 are counted
 * in fives or hundreds; 0 where too few figures tell.
 */
export function printedUnits(values: Float64Array, layout: Layout, scale: Scale): Float64Array {
  return Float64Array.from({ length: layout.lines }, (_, line) =>
    printedUnit(values, { start: line * layout.next, step: layout.step, length: layout.length }, scale),
  );
}

function printedUnit(
  values: Float64Array,
  { start, step, length }: { readonly start: number; readonly step: number; readonly length: number },
  scale: Scale,
): number {
  let divisor = 0;
  let exactDivisor = 0n;
  let distinct = 0;
  let previous = NaN;
  let figures = 0;
  for (let at = 0; at < length; at++) {
    const value = abs(values[start + at * step] ?? NaN);
    if (!(value > 0)) continue;
    figures++;
    if (value !== previous) distinct++;
    previous = value;
    if (!scale.safe) exactDivisor = commonDivisorExact(scale.exact(start + at * step), exactDivisor);
    else if (divisor !== 1) divisor = commonDivisor(value, divisor);
    else if (figures >= FIGURES_WITHOUT_DECIMAL && distinct >= 2) return 1;
  }
  if (figures < FIGURES_WITHOUT_DECIMAL || distinct < 2) return 0;
  return stepOf(scale.safe ? BigInt(divisor) : exactDivisor, scale.decimals, distinct);
}

/** The step that figures of a common divisor show: what it has of powers of ten, and all of it where many figures agree. */
function stepOf(divisor: bigint, decimals: number, distinct: number): number {
  const zeros = trailingZeros(divisor);
  const known = Math.min(zeros, decimals);
  const isShown = (steps: number, figures: number) => distinct >= figures && (distinct - 1) * log2(steps) >= UNIT_BITS;
  const unit = 10 ** (isShown(10 ** (zeros - known), FIGURES_IN_TENS) ? zeros : known);
  const steps = Number(divisor / BigInt(unit));
  return isShown(Number(divisor / BigInt(10 ** known)), FIGURES_IN_STEPS) ? steps * unit : unit;
}

/** Most zeros that a step may have. Source: Excel keeps fifteen digits. */
const MOST_ZEROS = 15;

function trailingZeros(figure: bigint): number {
  let zeros = 0;
  for (let rest = figure; zeros < MOST_ZEROS && rest > 0n && rest % 10n === 0n; rest /= 10n) zeros++;
  return zeros;
}

/** Decimals that a figure must lack at once to be said not to have them. Source: chance of one in a thousand. */
const DECIMALS_LACKING = 3;

/** The unit that a figure's own missing decimals show, its digits shifted by a power of ten; 1 where they may be chance. */
export function unitOfZeros(digits: number, shift: number, decimals: number): number {
  if (decimals < DECIMALS_LACKING || digits === 0) return 1;
  let power = shift;
  for (let rest = digits; power < decimals && rest % 10 === 0; rest /= 10) power++;
  return power < DECIMALS_LACKING ? 1 : 10 ** power;
}

function commonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

function commonDivisorExact(figure: bigint, divisor: bigint): bigint {
  let [a, b] = [figure < 0n ? -figure : figure, divisor];
  if (b > 0n && a % b === 0n) return b;
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
