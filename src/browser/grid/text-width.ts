import type { CellStyle } from "../../xlsx/document";

/** The fonts that stand for those of the file where the machine has not got them. */
export function fontFamily(name: string): string {
  const own = name.replace(/[^\p{L}\p{N} .-]/gu, "");
  const isSerif = /times|serif|roman|georgia|cambria|\.vntime/iu.test(own);
  return `"${own}", ${isSerif ? '"Liberation Serif", serif' : 'Carlito, "Liberation Sans", sans-serif'}`;
}

let context: CanvasRenderingContext2D | null = null;

/** How many widths are remembered before they are forgotten. */
const MOST_WIDTHS = 20_000;

const widths = new Map<string, number>();

/** CSS pixels that a line of text takes in a font. */
export function textWidth(text: string, font: CellStyle["font"]): number {
  const spelled = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${String(font.size)}pt ${fontFamily(font.name)}`;
  const key = `${spelled}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > MOST_WIDTHS) widths.clear();
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return 0;
  context.font = spelled;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** How many lines text takes in a room of so many CSS pixels, broken between words. */
export function lineCount(text: string, font: CellStyle["font"], room: number): number {
  const space = textWidth(" ", font);
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      const width = textWidth(word, font);
      if (used > 0 && used + space + width > room) {
        count += 1;
        used = width;
      } else used += (used > 0 ? space : 0) + width;
    }
    return lines + count;
  }, 0);
}
