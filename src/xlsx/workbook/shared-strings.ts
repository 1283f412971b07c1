import { UnreadableWorkbook } from "../unreadable-workbook";
import { decodeEscapes } from "../xml/xml-text";
import { type OpenedTag, streamXml } from "../xml/xml-tree";

/**
 * The shared strings of a workbook: their text, and whether an item is text alone, without runs, phonetics or
 * anything else.
 */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly plain: readonly boolean[];
}

/** No shared strings at all. */
export const NO_STRINGS: SharedStrings = { texts: [], plain: [] };

/** Collects the text of one string item (`si` or `is`): runs joined, phonetic readings left out. */
export interface StringItem {
  open(local: string, preserve: boolean): void;
  close(local: string): void;
  text(text: string): void;
  /** The item's text so far; `plain` is false when it has runs or phonetics. */
  end(): { readonly text: string; readonly plain: boolean };
}

/** A collector for one item after another: `end` starts the next. */
export function stringItem(): StringItem {
  let phonetic = 0;
  let inText = false;
  let preserved = false;
  let piece = "";
  let whole = "";
  let plain = true;
  return {
    open(local, preserve) {
      if (local === "rPh") phonetic++;
      if (local !== "t") plain = false;
      inText = local === "t" && phonetic === 0;
      preserved = preserve;
      piece = "";
    },
    close(local) {
      if (local === "rPh") phonetic--;
      if (inText && local === "t")
        whole += decodeEscapes(preserved ? piece : piece.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""));
      inText = false;
    },
    text(text) {
      if (inText) piece += text;
    },
    end() {
      const item = { text: whole, plain };
      whole = "";
      plain = true;
      phonetic = 0;
      return item;
    },
  };
}

/** Whether an opened tag says that white space at the ends of its text counts. */
export function preservesSpace(tag: OpenedTag): boolean {
  return tag.attributes["xml:space"]?.value === "preserve";
}

/**
 * Reads xl/sharedStrings.xml.
 * @param part Path of the part, for the error.
 * @throws {UnreadableWorkbook} "damaged" where it is not well-formed or no such part.
 */
export function readSharedStrings(xml: string, part: string): SharedStrings {
  const texts: string[] = [];
  const plain: boolean[] = [];
  const item = stringItem();
  const path: string[] = [];
  let preserveAll = false;
  streamXml(xml, part, {
    open(tag) {
      if (path.length === 0) {
        if (tag.local !== "sst")
          throw new UnreadableWorkbook("damaged", `The part ${part} holds no shared strings.`, part);
        preserveAll = preservesSpace(tag);
      } else if (path.length > 1) item.open(tag.local, preserveAll || preservesSpace(tag));
      path.push(tag.local);
    },
    close() {
      const local = path.pop() ?? "";
      if (path.length > 1) item.close(local);
      else if (path.length === 1 && local === "si") {
        const done = item.end();
        texts.push(done.text);
        plain.push(done.plain);
      }
    },
    text(text) {
      if (path.length > 2) item.text(text);
    },
  });
  return { texts, plain };
}
