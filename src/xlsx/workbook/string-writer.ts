import { MAIN } from "../package/namespaces";
import { XML_DECLARATION } from "../package/package-draft";
import type { SharedStrings } from "./shared-strings";
import { encodeEscapes, escapeText, needsPreserve } from "../xml/xml-text";
import { spliceXml } from "../xml/xml-splice";

/** Gives texts their numbers among the shared strings, new ones behind those of the file. */
export interface StringNumbers {
  number(text: string): number;
  /** Says that a cell no longer refers to a shared string. */
  release(): void;
  /** The part with the new strings, or null when it needs no change; `xml` is null where the workbook had none. */
  write(xml: string | null): string | null;
}

/** Starts numbering for a file to be saved; items with runs or phonetics are never used for new cells. */
export function numberStrings(strings: SharedStrings): StringNumbers {
  const numbers = new Map<string, number>();
  strings.texts.forEach((text, i) => {
    if (strings.plain[i] === true && !numbers.has(text)) numbers.set(text, i);
  });
  const added: string[] = [];
  let references = 0;
  return {
    number(text) {
      references++;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = strings.texts.length + added.push(text) - 1;
      numbers.set(text, number);
      return number;
    },
    release() {
      references--;
    },
    write(xml) {
      if (added.length === 0 && (references === 0 || xml === null)) return null;
      const splice = spliceXml(xml ?? `${XML_DECLARATION}<sst xmlns="${MAIN}" count="0" uniqueCount="0"></sst>`);
      const { root, prefix } = splice;
      const items = added.map((text) => stringElement("si", text, prefix)).join("");
      if (items !== "") {
        if (root.selfClosing)
          splice.replace(splice.xml.lastIndexOf("/", root.openEnd), root.openEnd, `>${items}</${root.name}>`);
        else {
          const last = splice.all("si").at(-1)?.end ?? root.openEnd;
          splice.replace(last, last, items);
        }
        if (splice.attribute(root, "uniqueCount") !== null)
          splice.setAttribute(root, "uniqueCount", String(strings.texts.length + added.length));
      }
      const count = splice.attribute(root, "count");
      if (count !== null) splice.setAttribute(root, "count", String(Math.max(0, Number(count) + references)));
      return splice.result();
    },
  };
}

/** A string item: `si` of the shared strings, `is` of a cell. */
function stringElement(local: string, text: string, prefix: string): string {
  const encoded = encodeEscapes(text);
  const space = needsPreserve(encoded) ? ' xml:space="preserve"' : "";
  return `<${prefix}${local}><${prefix}t${space}>${escapeText(encoded)}</${prefix}t></${prefix}${local}>`;
}
