import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { TextEdit } from "../core/model/results/text-replacement";

const MAIN_PART = "word/document.xml";
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of XML as it is read. */
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ""] ?? whole;
  });

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A run's text: where its element stands in the XML, and where its letters stand in the text. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly start: number;
}

interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The paragraphs of the main part, a line each; what was deleted and is still tracked is left out. */
function readingOf(xml: string): Reading {
  const pieces: Piece[] = [];
  let text = "";
  for (const [position, paragraph] of [...xml.matchAll(/<w:p(?:\s[^>]*)?(?<!\/)>.*?<\/w:p>/gs)].entries()) {
    if (position > 0) text += "\n";
    for (const run of paragraph[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b[^>]*>/g)) {
      const [element, content] = run;
      const own = content === undefined ? " " : unescaped(content).normalize("NFC");
      if (content !== undefined)
        pieces.push({ at: paragraph.index + run.index, length: element.length, text: own, start: text.length });
      text += own;
    }
  }
  return { text, pieces };
}

function mainPart(parts: Readonly<Record<string, Uint8Array>>): string {
  const main = parts[MAIN_PART];
  if (main === undefined) throw new Error(`${MAIN_PART} is missing`);
  return strFromU8(main);
}

/**
 * The text of a Word document, a line for each paragraph.
 * @throws Error where the bytes are no Word document
 */
export function wordText(bytes: Uint8Array): string {
  return readingOf(mainPart(unzipSync(bytes, { filter: ({ name }) => name === MAIN_PART }))).text;
}

/** A run's text once the edits are made; what an edit writes stands where it begins. */
function editedPiece({ text, start }: Piece, edits: readonly TextEdit[]): string {
  let [done, at] = ["", 0];
  const end = start + text.length;
  for (const edit of edits) {
    const isInsertion = edit.start === edit.end;
    // What is inserted belongs to the letters before it.
    const isHere = isInsertion ? start < edit.start && edit.start <= end : start <= edit.start && edit.start < end;
    const [from, to] = [Math.max(edit.start - start, at), Math.min(edit.end, end) - start];
    if (!isHere && (edit.end <= start || edit.start >= end)) continue;
    done += text.slice(at, Math.max(from, at)) + (isHere ? edit.by : "");
    at = Math.max(at, to);
  }
  return done + text.slice(at);
}

/**
 * A Word document with edits made to its text as `wordText` gives it; everything else of it is as it was, the look of
 * each run too.
 * @throws Error where the bytes are no Word document
 */
export function withTextEdits(bytes: Uint8Array, edits: readonly TextEdit[]): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = mainPart(parts);
  let [done, at] = ["", 0];
  for (const piece of readingOf(xml).pieces) {
    const text = editedPiece(piece, edits);
    if (text === piece.text) continue;
    done += `${xml.slice(at, piece.at)}<w:t xml:space="preserve">${escaped(text)}</w:t>`;
    at = piece.at + piece.length;
  }
  return zipSync({ ...parts, [MAIN_PART]: strToU8(done + xml.slice(at)) });
}
