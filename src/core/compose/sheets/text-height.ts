import { FONT } from "./sheet-draft";

/**
 * Letters by their width in thousandths of the font size, as in the Times family; what is not listed is as wide as
 * "n".
 */
const WIDTHS: readonly (readonly [string, number])[] = [
  [" .,", 250],
  ["ijlt/;:", 278],
  ["fr()!-I[]", 333],
  ["sJ", 389],
  ["acez?", 444],
  ["PFS+<=>", 560],
  ["EZLT", 611],
  ["BRC", 667],
  ["ADGHKNOQUVXYw", 722],
  ["mM%", 840],
  ["W", 944],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
const OTHER = 500;

/**
 * How much wider bold letters are, and how much of a line is left free for fonts that are a little wider than this
 * one.
 */
const BOLD = 1.07;
const SPARE = 1.03;

/** Points inside a cell that hold no text, left and right together. */
const PADDING = 5;

/** Height of a line, in font sizes: 15.75 points for 12. */
const LINE = 1.3125;

/** The highest row Excel has, in points. */
const HIGHEST_ROW = 409;

/** How wide a text is in one line, in points; marks above and below letters take no room. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D"))
    width += WIDTH_OF.get(letter) ?? OTHER;
  return (width / 1000) * size * (isBold ? BOLD : 1);
}

/**
 * Points of height that a text needs in a cell `width` points wide: rows of merged cells do not fit their height by
 * themselves.
 */
export function heightOf(text: string, width: number, size: number = FONT.size, isBold = false): number {
  return Math.min(HIGHEST_ROW, Math.round(4 * (linesIn(text, width, size, isBold) * size * LINE + 1)) / 4);
}

/** How many lines a text is broken into in a cell `width` points wide. */
export function linesIn(text: string, width: number, size: number, isBold: boolean): number {
  const room = Math.max(size, (width - PADDING) / SPARE);
  return text.split("\n").reduce((sum, line) => sum + linesOf(line, room, size, isBold), 0);
}

/** Lines a text is broken into, at spaces, and inside words that are longer than a line. */
function linesOf(text: string, room: number, size: number, isBold: boolean): number {
  const space = textWidth(" ", size, isBold);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const width = textWidth(word, size, isBold);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    const rest = (used > 0 ? used + space : 0) + width;
    lines += Math.max(0, Math.ceil(rest / room) - 1);
    used = rest > room ? rest % room : rest;
  }
  return lines;
}
