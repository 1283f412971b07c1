import { exactFigure } from "./precision/exact";
import type { FigureRegion, Lines, Work } from "./figures";
import { AROUND_HUNDRED, real } from "./figures";
import { samplePositions } from "./search/probes";
import { printedUnits, unitOfZeros } from "./precision/printed-unit";

// Bound once: under Jest a global is looked up anew, and slowly, at each use.
const { abs, floor, log10, log2, max, min, round } = Math;
const { isNaN } = Number;

/** Most bits one figure may carry. Source: six digits, beyond which figures repeat one another more than they prove. */
const BITS_OF_A_FIGURE = 20;

/** Most decimals that are kept. Source: Excel keeps fifteen significant digits. */
const MOST_DECIMALS = 15;

/** The figures of a region along both axes: its columns, its rows. */
export function linesOf(written: FigureRegion, work: Work = { probes: 0 }): readonly [across: Lines, down: Lines] {
  const region = rounded(written);
  const { rows, columns } = region;
  const decimals = mostDecimals(region);
  const powers = Float64Array.from({ length: decimals + 1 }, (_, k) => 10 ** (decimals - k));
  const values = new Float64Array(rows * columns);
  let safe = true;
  let nonNegative = true;
  for (let cell = 0; cell < values.length; cell++) {
    const value = real(region.digits, cell) * real(powers, region.decimals[cell] ?? 0);
    if (value < 0) nonNegative = false;
    if (abs(value) > Number.MAX_SAFE_INTEGER) safe = false;
    values[cell] = value;
  }
  const exact = (cell: number) => exactFigure(region, cell, decimals);
  const units = unitsOf(region, values, { decimals, safe, exact });
  const bits = bitsOf(values, units);
  const shared = { decimals, nonNegative, safe, work };
  const down = { count: rows, length: columns, values, units, bits };
  const across = {
    count: columns,
    length: rows,
    values: turned(values, new Float64Array(values.length), rows, columns),
    units: turned(units, new Float64Array(units.length), rows, columns),
    bits: turned(bits, new Float32Array(bits.length), rows, columns),
  };
  const exactAcross = (cell: number) => exact((cell % rows) * columns + floor(cell / rows));
  return [
    {
      axis: "across",
      ...shared,
      ...across,
      exact: exactAcross,
      samples: samplePositions(across),
      ...weighed(across, decimals),
    },
    { axis: "down", ...shared, ...down, exact, samples: samplePositions(down), ...weighed(down, decimals) },
  ];
}

/** An array by row, then column as one by column, then row. */
function turned<T extends Float64Array | Float32Array>(from: T, to: T, rows: number, columns: number): T {
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) to[column * rows + row] = from[cell] ?? 0;
  return to;
}

/** The region with no figure of more decimals than are kept. */
function rounded(region: FigureRegion): FigureRegion {
  if (region.decimals.every((places, cell) => places <= MOST_DECIMALS || isNaN(region.digits[cell]))) return region;
  const digits = region.digits.map((figure, cell) => {
    const places = region.decimals[cell] ?? 0;
    return places > MOST_DECIMALS ? round(figure / 10 ** (places - MOST_DECIMALS)) : figure;
  });
  return { ...region, digits, decimals: region.decimals.map((places) => min(places, MOST_DECIMALS)) };
}

function mostDecimals({ digits, decimals }: FigureRegion): number {
  let most = 0;
  for (let cell = 0; cell < digits.length; cell++)
    if ((decimals[cell] ?? 0) > most && !isNaN(digits[cell])) most = decimals[cell] ?? 0;
  return most;
}

/** What each figure carries. */
function bitsOf(values: Float64Array, units: Float64Array): Float32Array {
  const bits = new Float32Array(values.length);
  for (let cell = 0; cell < values.length; cell++) {
    const value = abs(real(values, cell));
    if (value > 0) bits[cell] = min(BITS_OF_A_FIGURE, max(0, log2(value / real(units, cell))));
  }
  return bits;
}

/** Share of a line's figures that lie there. Source: a product that is new, or given up, goes beyond. */
const MOST_AROUND = 0.9;

/** What the figures of each line carry and show together. */
function weighed(
  { count, length, values, units, bits }: Pick<Lines, "count" | "length" | "values" | "units" | "bits">,
  decimals: number,
): Pick<Lines, "lineBits" | "grain" | "filled" | "aroundHundred"> {
  const lineBits = new Float64Array(count);
  const grain = new Float64Array(count);
  const filled = new Int32Array(count);
  const aroundHundred = new Uint8Array(count);
  const [least, most] = AROUND_HUNDRED.map((value) => value * 10 ** decimals);
  let [unit, power] = [1, 0];
  for (let line = 0; line < count; line++) {
    let figures = 0;
    let powers = 0;
    let total = 0;
    let around = 0;
    for (let cell = line * length; cell < (line + 1) * length; cell++) {
      const value = real(values, cell);
      if (isNaN(value)) continue;
      if (value >= (least ?? 0) && value <= (most ?? 0)) around++;
      if (real(units, cell) !== unit) {
        unit = real(units, cell);
        power = log10(unit);
      }
      figures++;
      powers += power;
      total += bits[cell] ?? 0;
    }
    filled[line] = figures;
    lineBits[line] = total;
    grain[line] = powers / max(1, figures);
    if (figures > 0 && around >= MOST_AROUND * figures) aroundHundred[line] = 1;
  }
  return { lineBits, grain, filled, aroundHundred };
}

/** The unit of every figure: the coarsest of what its row, its column and its own zeros show. */
function unitsOf(
  { rows, columns, digits, decimals }: FigureRegion,
  values: Float64Array,
  scale: Pick<Lines, "decimals" | "safe" | "exact">,
): Float64Array {
  const units = new Float64Array(rows * columns);
  const ofRows = printedUnits(values, { lines: rows, next: columns, length: columns, step: 1 }, scale);
  const ofColumns = printedUnits(values, { lines: columns, next: 1, length: rows, step: columns }, scale);
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      const figure = real(digits, cell);
      if (isNaN(figure)) continue;
      const own = unitOfZeros(figure, scale.decimals - (decimals[cell] ?? 0), scale.decimals);
      units[cell] = max(real(ofRows, row), real(ofColumns, column), own);
    }
  return units;
}
