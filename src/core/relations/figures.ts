import { printedUnit } from "./printed-unit";

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
  /** The smallest step that the figures of a line show, and those of a position; 0 where too few tell. */
  readonly lineUnits: Float64Array;
  readonly crossUnits: Float64Array;
  /** Bits that a cell's figure carries when it is known to one unit: of itself, and against its line's spread. */
  readonly ownBits: Float32Array;
  readonly bits: Float32Array;
  readonly filled: Int32Array;
  /** Whether all figures of the axis are zero or more. */
  readonly nonNegative: boolean;
}

/** Most bits one figure may carry. Source: six digits, beyond which figures repeat one another more than they prove. */
const BITS_OF_A_FIGURE = 20;

/** The unit of a cell: the coarser of what its line and its cross line show. */
export function unitAt(lines: Lines, line: number, position: number): number {
  return Math.max(lines.lineUnits[line] ?? 0, lines.crossUnits[position] ?? 0, 1);
}

/** The figures of a region along one axis. */
export function linesOf(region: FigureRegion, axis: Axis): Lines {
  const { rows, columns } = region;
  const across = axis === "across";
  const count = across ? columns : rows;
  const length = across ? rows : columns;
  let decimals = 0;
  for (let cell = 0; cell < rows * columns; cell++)
    if (!Number.isNaN(region.digits[cell])) decimals = Math.max(decimals, region.decimals[cell] ?? 0);
  const powers = Array.from({ length: decimals + 1 }, (_, k) => 10 ** (decimals - k));
  const values = new Float64Array(count * length);
  let nonNegative = true;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const value = (region.digits[cell] ?? NaN) * (powers[region.decimals[cell] ?? 0] ?? 1);
      if (value < 0) nonNegative = false;
      values[across ? column * length + row : row * length + column] = value;
    }
  const lineUnits = new Float64Array(count);
  const crossUnits = new Float64Array(length);
  for (let line = 0; line < count; line++) lineUnits[line] = printedUnit(values, line * length, 1, length, decimals);
  for (let at = 0; at < length; at++) crossUnits[at] = printedUnit(values, at, length, count, decimals);
  const base = { axis, count, length, values, decimals, lineUnits, crossUnits, nonNegative };
  return { ...base, ...information(base) };
}

function information(lines: Pick<Lines, "count" | "length" | "values" | "lineUnits" | "crossUnits">) {
  const { count, length, values, lineUnits, crossUnits } = lines;
  const ownBits = new Float32Array(count * length);
  const bits = new Float32Array(count * length);
  const filled = new Int32Array(count);
  for (let line = 0; line < count; line++) {
    let low = Infinity;
    let high = -Infinity;
    for (let at = 0; at < length; at++) {
      const value = values[line * length + at] ?? NaN;
      if (Number.isNaN(value)) continue;
      filled[line] = (filled[line] ?? 0) + 1;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const spread = high - low;
    for (let at = 0; at < length; at++) {
      const value = Math.abs(values[line * length + at] ?? NaN);
      if (!(value > 0)) continue;
      const unit = Math.max(lineUnits[line] ?? 0, crossUnits[at] ?? 0, 1);
      const own = Math.min(BITS_OF_A_FIGURE, Math.max(0, Math.log2(value / unit)));
      ownBits[line * length + at] = own;
      bits[line * length + at] = Math.min(own, Math.max(0, Math.log2(spread / unit)));
    }
  }
  return { ownBits, bits, filled };
}
