import type { FigureRegion } from "../figures";

/** A figure as a whole multiple of 10^-decimals; 0 where there is none. */
export function exactFigure({ digits, decimals }: FigureRegion, cell: number, most: number): bigint {
  const figure = digits[cell] ?? NaN;
  return Number.isNaN(figure) ? 0n : BigInt(figure) * 10n ** BigInt(most - (decimals[cell] ?? 0));
}
