import { printedUnit, unitOfZeros } from "./printed-unit";

/** A rectangle of figures as plain data: exact decimals by row, then column. */
export interface FigureRegion {
  readonly rows: number;
  readonly columns: number;
  /** A figure without its decimal point (12.5 is 125), NaN where a cell holds no figure. */
  readonly digits: Float64Array;
  /** How many of the digits stand behind the point. */
  readonly decimals: Uint8Array;
}

/** Which lines a relation is between: columns ("across", row by row) or rows ("down", column by column). */
export type Axis = "across" | "down";

/** The figures of a region line by line, all on one power of ten. */
export interface Lines {
  readonly axis: Axis;
  /** Number of lines, and of positions in a line. */
  readonly count: number;
  readonly length: number;
  /** At line × length + position, whole multiples of 10^-decimals; NaN where there is no figure. */
  readonly values: Float64Array;
  readonly decimals: number;
  /** The smallest step that each figure shows, in the same multiples. */
  readonly units: Float64Array;
  /** Bits that a figure carries when it is known to one unit. */
  readonly bits: Float32Array;
  /** What all figures of a line carry together. */
  readonly lineBits: Float64Array;
  /** The mean power of ten of a line's units. */
  readonly grain: Float64Array;
  /** How many figures each line has. */
  readonly filled: Int32Array;
  /** Whether all figures are zero or more. */
  readonly nonNegative: boolean;
}

/** Most bits one figure may carry. Source: six digits, beyond which figures repeat one another more than they prove. */
const BITS_OF_A_FIGURE = 20;

/** A number of an array of figures; its indices are in range. */
export function real(figures: Float64Array, index: number): number {
  return figures[index] ?? NaN;
}

/** The figures of a region along one axis. */
export function linesOf(region: FigureRegion, axis: Axis): Lines {
  const { rows, columns } = region;
  const across = axis === "across";
  const count = across ? columns : rows;
  const length = across ? rows : columns;
  const decimals = mostDecimals(region);
  const powers = Float64Array.from({ length: decimals + 1 }, (_, k) => 10 ** (decimals - k));
  const values = new Float64Array(count * length);
  let nonNegative = true;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const value = real(region.digits, cell) * real(powers, region.decimals[cell] ?? 0);
      if (value < 0) nonNegative = false;
      values[across ? column * length + row : row * length + column] = value;
    }
  const units = unitsOf(values, count, length, decimals);
  const evidence = evidenceOf(values, units, count, length);
  return { axis, count, length, values, decimals, units, nonNegative, ...evidence };
}

function mostDecimals({ digits, decimals }: FigureRegion): number {
  let most = 0;
  for (let cell = 0; cell < digits.length; cell++)
    if (!Number.isNaN(digits[cell])) most = Math.max(most, decimals[cell] ?? 0);
  return most;
}

/** What figures carry, each and line by line. */
function evidenceOf(
  values: Float64Array,
  units: Float64Array,
  count: number,
  length: number,
): Pick<Lines, "bits" | "lineBits" | "grain" | "filled"> {
  const bits = new Float32Array(values.length);
  const lineBits = new Float64Array(count);
  const grain = new Float64Array(count);
  const filled = new Int32Array(count);
  for (let line = 0; line < count; line++) {
    let figures = 0;
    let powers = 0;
    let total = 0;
    for (let cell = line * length; cell < (line + 1) * length; cell++) {
      const value = Math.abs(real(values, cell));
      if (Number.isNaN(value)) continue;
      figures++;
      powers += Math.log10(real(units, cell));
      if (value === 0) continue;
      const own = Math.min(BITS_OF_A_FIGURE, Math.max(0, Math.log2(value / real(units, cell))));
      bits[cell] = own;
      total += own;
    }
    filled[line] = figures;
    lineBits[line] = total;
    grain[line] = powers / Math.max(1, figures);
  }
  return { bits, lineBits, grain, filled };
}

/** The unit of every figure: the coarsest of what its line, its cross line and its own zeros show. */
function unitsOf(values: Float64Array, count: number, length: number, decimals: number): Float64Array {
  const units = new Float64Array(count * length);
  const cross = Float64Array.from({ length }, (_, at) => printedUnit(values, at, length, count, decimals));
  for (let line = 0; line < count; line++) {
    const own = printedUnit(values, line * length, 1, length, decimals);
    for (let at = 0; at < length; at++) {
      const value = real(values, line * length + at);
      if (!Number.isNaN(value)) units[line * length + at] = Math.max(own, cross[at] ?? 0, unitOfZeros(value, decimals));
    }
  }
  return units;
}
