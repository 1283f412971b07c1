import type { CellStyle, StyleChange, StyleTable } from "../document";
import { readPalette } from "./colors";
import { changeBorder, changeFont, fillOf, alignmentOf, protectionOf } from "./style-change";
import { BUILT_IN_FORMATS } from "./style-codes";
import { type StyleParts, effectiveParts, resolveLook } from "./style-look";
import { type XmlElement, child, childrenNamed, element, numberOf, serialize } from "../xml/xml-tree";

/** The styles of an open workbook with what the writer needs to append new ones. */
export interface OpenStyles extends StyleTable {
  readonly parts: StyleParts;
  readonly differentials: readonly XmlElement[];
  /** How many of each collection stand in the file; what comes after was derived. */
  readonly inFile: {
    readonly cellFormats: number;
    readonly fonts: number;
    readonly fills: number;
    readonly borders: number;
    readonly formats: ReadonlySet<number>;
  };
  readonly cellFormats: readonly XmlElement[];
}

/**
 * The style table of a workbook from its style part.
 * @param theme The root of its theme part; null where it has none: then the colours of Office 2016 hold.
 */
export function createStyleTable(styles: XmlElement, theme: XmlElement | null): OpenStyles {
  const formats = new Map<number, string>();
  for (const each of childrenNamed(child(styles, "numFmts"), "numFmt")) {
    const id = numberOf(each, "numFmtId");
    if (id !== null) formats.set(id, each.attributes.get("formatCode") ?? "General");
  }
  const fonts = [...childrenNamed(child(styles, "fonts"), "font")];
  const fills = [...childrenNamed(child(styles, "fills"), "fill")];
  const borders = [...childrenNamed(child(styles, "borders"), "border")];
  const cellFormats = [...childrenNamed(child(styles, "cellXfs"), "xf")];
  const parts: StyleParts = {
    formats,
    fonts,
    fills,
    borders,
    styleFormats: childrenNamed(child(styles, "cellStyleXfs"), "xf"),
    palette: readPalette(theme, styles),
  };
  const inFile = {
    cellFormats: Math.max(1, cellFormats.length),
    fonts: fonts.length,
    fills: fills.length,
    borders: borders.length,
    formats: new Set(formats.keys()),
  };
  if (cellFormats.length === 0) cellFormats.push(element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }));
  const looks = new Map<number, CellStyle>();
  const known = new Map<string, number>();
  const keys = indexByText(cellFormats);

  const look = (index: number): CellStyle => {
    const cached = looks.get(index);
    if (cached !== undefined) return cached;
    const resolved = resolveLook(cellFormats[index] ?? cellFormats[0] ?? null, parts);
    looks.set(index, resolved);
    return resolved;
  };
  const numberFormat = (code: string): number => {
    for (const [id, builtIn] of Object.entries(BUILT_IN_FORMATS))
      if (builtIn === code && !formats.has(Number(id))) return Number(id);
    for (const [id, own] of formats) if (own === code) return id;
    const id = Math.max(163, ...formats.keys()) + 1;
    formats.set(id, code);
    return id;
  };
  const derive = (base: number, changes: StyleChange): number => {
    const key = `${String(base)} ${JSON.stringify(changes)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const from = cellFormats[base] ?? cellFormats[0] ?? element("xf");
    const now = look(base);
    const effective = effectiveParts(from, parts);
    const attributes = new Map(from.attributes);
    const children = new Map(from.children.map((each) => [each.local, each]));
    const refer = (attribute: string, apply: string, index: number): void => {
      attributes.set(attribute, String(index)).set(apply, "1");
    };
    const nest = (local: string, apply: string, inner: XmlElement): void => {
      children.set(local, inner);
      attributes.set(apply, "1");
    };
    if (changes.numberFormat !== undefined && changes.numberFormat !== now.numberFormat)
      refer("numFmtId", "applyNumberFormat", numberFormat(changes.numberFormat));
    const font = changeFont(effective.font, now.font, changes.font ?? {});
    if (font !== null) refer("fontId", "applyFont", indexIn(fonts, font));
    if (changes.fill !== undefined && changes.fill !== now.fill)
      refer("fillId", "applyFill", indexIn(fills, fillOf(changes.fill)));
    const border = changeBorder(effective.border, now.borders, changes.borders ?? {});
    if (border !== null) refer("borderId", "applyBorder", indexIn(borders, border));
    const alignment = alignmentOf(effective.alignment, now, changes);
    if (alignment !== null) nest("alignment", "applyAlignment", alignment);
    const protection = protectionOf(effective.protection, now, changes);
    if (protection !== null) nest("protection", "applyProtection", protection);
    const order = ["alignment", "protection", "extLst"];
    const xf: XmlElement = {
      ...from,
      attributes,
      children: [...children.values()].sort((a, b) => order.indexOf(a.local) - order.indexOf(b.local)),
    };
    const text = serialize(xf, "");
    const index = keys.get(text) ?? cellFormats.push(xf) - 1;
    keys.set(text, index);
    known.set(key, index);
    return index;
  };
  return { look, derive, parts, differentials: childrenNamed(child(styles, "dxfs"), "dxf"), inFile, cellFormats };
}

function indexIn(collection: XmlElement[], wanted: XmlElement): number {
  const text = comparable(wanted);
  const found = collection.findIndex((each) => comparable(each) === text);
  return found >= 0 ? found : collection.push(wanted) - 1;
}

function indexByText(collection: readonly XmlElement[]): Map<string, number> {
  const index = new Map<string, number>();
  collection.forEach((each, i) => {
    const text = serialize(each, "");
    if (!index.has(text)) index.set(text, i);
  });
  return index;
}

function comparable(each: XmlElement): string {
  const attributes = [...each.attributes].sort(([a], [b]) => (a < b ? -1 : 1)).join(" ");
  return `<${each.local} ${attributes}>${each.text.trim()}${each.children.map(comparable).join("")}</>`;
}
