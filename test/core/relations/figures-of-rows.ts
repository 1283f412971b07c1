import type { FigureRegion } from "../../../src/core/relations/figures";

/** A region from rows of numbers as they are written; null is a cell without a figure. */
export function regionOf(rows: readonly (readonly (number | null)[])[]): FigureRegion {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const digits = new Float64Array(rows.length * columns).fill(NaN);
  const decimals = new Uint8Array(rows.length * columns);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null) return;
      const [whole = "", fraction = ""] = String(value).split(".");
      digits[r * columns + c] = Number(whole + fraction);
      decimals[r * columns + c] = fraction.length;
    });
  });
  return { rows: rows.length, columns, digits, decimals };
}

/** The same figures with rows and columns exchanged. */
export function transposed(rows: readonly (readonly (number | null)[])[]): (number | null)[][] {
  return (rows[0] ?? []).map((_, c) => rows.map((row) => row[c] ?? null));
}
