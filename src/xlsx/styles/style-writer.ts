import type { DifferentialFormat } from "../document";
import { colorElement } from "./style-change";
import type { OpenStyles } from "./style-table";
import { type Splice, spliceXml } from "../xml/xml-splice";
import { type XmlElement, element, numberOf, serialize } from "../xml/xml-tree";

/** Gives the styles derived since the file was opened their numbers in it, in the order they are asked for. */
export interface StyleNumbers {
  /** The number in the file of a style of the document. */
  cellFormat(index: number): number;
  differential(format: DifferentialFormat): number;
  /** The style part with what was asked for appended; the same text when nothing was. */
  write(xml: string): string;
}

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/**
 * Starts numbering for a file to be saved: styles nobody asks for are not written.
 * @throws {Error} from `cellFormat` where there is no such style.
 */
export function numberStyles(styles: OpenStyles): StyleNumbers {
  const formats = new Map<number, string>();
  const fonts = appendList(styles.parts.fonts, styles.inFile.fonts);
  const fills = appendList(styles.parts.fills, styles.inFile.fills);
  const borders = appendList(styles.parts.borders, styles.inFile.borders);
  const xfs: XmlElement[] = [];
  const numbers = new Map<number, number>();
  const differentials = new Map<string, number>();
  const dxfs: XmlElement[] = [];

  const numbered = (xf: XmlElement): XmlElement => {
    const attributes = new Map(xf.attributes);
    const renumber = (attribute: string, list: AppendList): void => {
      const index = numberOf(xf, attribute);
      if (index !== null) attributes.set(attribute, String(list.number(index)));
    };
    renumber("fontId", fonts);
    renumber("fillId", fills);
    renumber("borderId", borders);
    const format = numberOf(xf, "numFmtId") ?? 0;
    const code = styles.parts.formats.get(format);
    if (code !== undefined && !styles.inFile.formats.has(format)) formats.set(format, code);
    return { ...xf, attributes };
  };
  return {
    cellFormat(index) {
      if (index < styles.inFile.cellFormats) return index;
      const known = numbers.get(index);
      if (known !== undefined) return known;
      const xf = styles.cellFormats[index];
      if (xf === undefined) throw new Error(`there is no style ${String(index)}`);
      const number = styles.inFile.cellFormats + xfs.push(numbered(xf)) - 1;
      numbers.set(index, number);
      return number;
    },
    differential(format) {
      const dxf = differentialElement(format);
      const text = serialize(dxf, "");
      const known = differentials.get(text);
      if (known !== undefined) return known;
      const number = styles.differentials.length + dxfs.push(dxf) - 1;
      differentials.set(text, number);
      return number;
    },
    write(xml) {
      const splice = spliceXml(xml);
      append(
        splice,
        "numFmts",
        [...formats].map(([id, code]) => element("numFmt", { numFmtId: id, formatCode: code })),
      );
      append(splice, "fonts", fonts.appended);
      append(splice, "fills", fills.appended);
      append(splice, "borders", borders.appended);
      append(splice, "cellXfs", xfs);
      append(splice, "dxfs", dxfs);
      return splice.result();
    },
  };
}

interface AppendList {
  readonly appended: XmlElement[];
  number(index: number): number;
}

function appendList(collection: readonly XmlElement[], inFile: number): AppendList {
  const appended: XmlElement[] = [];
  const numbers = new Map<number, number>();
  return {
    appended,
    number(index) {
      const wanted = collection[index];
      if (index < inFile || wanted === undefined) return index;
      const number = numbers.get(index) ?? inFile + appended.push(wanted) - 1;
      numbers.set(index, number);
      return number;
    },
  };
}

function append(splice: Splice, local: string, elements: readonly XmlElement[]): void {
  if (elements.length === 0) return;
  splice.editChild(local, ORDER, (inner) => {
    inner.replace(
      inner.root.closeStart,
      inner.root.closeStart,
      elements.map((each) => serialize(each, splice.prefix)).join(""),
    );
    inner.setAttribute(inner.root, "count", String(inner.children.length + elements.length));
  });
}

function differentialElement(format: DifferentialFormat): XmlElement {
  const font: XmlElement[] = [];
  if (format.bold !== null) font.push(element("b", format.bold ? {} : { val: 0 }));
  if (format.fontColor !== null) font.push(colorElement("color", format.fontColor));
  const fill =
    format.fill === null
      ? []
      : [element("fill", {}, [element("patternFill", {}, [colorElement("bgColor", format.fill)])])];
  return element("dxf", {}, [...(font.length === 0 ? [] : [element("font", {}, font)]), ...fill]);
}
