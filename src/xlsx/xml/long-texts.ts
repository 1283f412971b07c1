import { UnreadableWorkbook } from "../unreadable-workbook";

/**
 * The longest text between two tags of a part that holds texts of cells, in bytes. Source: a cell holds at most 32,767
 * characters (Excel specifications and limits), each written as at most ten bytes: "&#x1F600;" is
 * nine of them for two characters, "&quot;" six for one, and UTF-8 needs three.
 */
const LONGEST_TEXT = 10 * 32_767;

const OPENING = "<".charCodeAt(0);

/**
 * Looks, before anything else is done with a part that holds texts of cells, whether one is longer than any cell's.
 * @param content The part as unpacked, UTF-8 or UTF-16.
 * @throws UnreadableWorkbook "cell-too-long" naming the part.
 */
export function refuseLongTexts(content: Uint8Array, part: string): void {
  for (let from = 0; from + LONGEST_TEXT < content.length;) {
    // From the farthest place that the next tag may stand at, back to the last one before it.
    const last = content.lastIndexOf(OPENING, from + LONGEST_TEXT);
    if (last < from)
      throw new UnreadableWorkbook("cell-too-long", `The part ${part} holds a text longer than any cell's.`, part);
    from = last + 1;
  }
}
