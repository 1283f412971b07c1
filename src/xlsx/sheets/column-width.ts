/** Pixels of the widest digit of Calibri 11 at 96 dpi. Source: ECMA-376 part 1, 18.3.1.13. */
export const DIGIT_PIXELS = 7;

/**
 * Pixels that are added to the characters of a column: two on each side and one for the grid line. Source: ECMA-376
 * part 1, 18.3.1.13.
 */
export const PADDING_PIXELS = 5;

/** 72 points are an inch, and so are 96 pixels. Source: the resolution of ECMA-376 part 1, 18.3.1.13. */
const POINTS_PER_PIXEL = 0.75;

/** Pixels of a column of `width` characters as files keep it, padding included (ECMA-376 part 1, 18.3.1.13). */
export function pixelsOfWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** The width in characters, as files keep it, of a column of so many pixels, padding included. */
export function widthOfPixels(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** Points of a length in pixels at 96 dpi. */
export function pointsOfPixels(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

/** The nearest whole number of pixels at 96 dpi of a length in points. */
export function pixelsOfPoints(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

/** Points of a column of `width` characters as it is drawn, padding included. */
export function pointsOfWidth(width: number): number {
  return pointsOfPixels(pixelsOfWidth(width));
}
