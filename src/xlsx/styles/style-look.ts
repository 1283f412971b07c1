import type { BorderSide, BorderStyle, CellStyle, DifferentialFormat } from "../document";
import { type Palette, resolveColor } from "./colors";
import {
  BORDER_SIDES,
  BORDER_STYLES,
  BUILT_IN_FORMATS,
  HORIZONTAL,
  STRICT_SIDES,
  UNDERLINES,
  VERTICAL,
  keyOfValue,
} from "./style-codes";
import { type XmlElement, child, descendant, isOn, numberOf } from "../xml/xml-tree";

/** The collections of a style part that a cell format refers to by number. */
export interface StyleParts {
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly styleFormats: readonly XmlElement[];
  readonly palette: Palette;
}

/** The elements a cell format (`xf`) is made of, its own or those of its cell style. */
export interface EffectiveParts {
  readonly format: number;
  readonly font: XmlElement | null;
  readonly fill: XmlElement | null;
  readonly border: XmlElement | null;
  readonly alignment: XmlElement | null;
  readonly protection: XmlElement | null;
}

/** What counts for a cell format: its own elements, or those of its cell style where it has none. */
export function effectiveParts(xf: XmlElement | null, parts: StyleParts): EffectiveParts {
  const parent = parts.styleFormats[numberOf(xf, "xfId") ?? 0] ?? null;
  return {
    format: indexOf(xf, parent, "numFmtId"),
    font: parts.fonts[indexOf(xf, parent, "fontId")] ?? null,
    fill: parts.fills[indexOf(xf, parent, "fillId")] ?? null,
    border: parts.borders[indexOf(xf, parent, "borderId")] ?? null,
    alignment: inherited(xf, parent, "alignment", "applyAlignment"),
    protection: inherited(xf, parent, "protection", "applyProtection"),
  };
}

/** What a cell format looks like; sizes in points, null for the fill of a cell without one. */
export function resolveLook(xf: XmlElement | null, parts: StyleParts): CellStyle {
  const { format, font, fill, border, alignment, protection } = effectiveParts(xf, parts);
  return {
    numberFormat: parts.formats.get(format) ?? BUILT_IN_FORMATS[format] ?? "General",
    font: {
      name: child(font, "name")?.attributes.get("val") ?? "Calibri",
      size: numberOf(child(font, "sz"), "val") ?? 11,
      bold: toggled(font, "b"),
      italic: toggled(font, "i"),
      underline: underlineOf(font),
      color: resolveColor(child(font, "color"), parts.palette) ?? "#000000",
    },
    fill: fillColor(fill, parts.palette),
    borders: bordersOf(border, parts.palette),
    horizontalAlignment: keyOfValue(HORIZONTAL, alignment?.attributes.get("horizontal"), "General"),
    verticalAlignment: keyOfValue(VERTICAL, alignment?.attributes.get("vertical"), "Bottom"),
    wrapText: isOn(alignment, "wrapText"),
    indentLevel: numberOf(alignment, "indent") ?? 0,
    textOrientation: orientationOf(numberOf(alignment, "textRotation") ?? 0),
    locked: isOn(protection, "locked", true),
    formulaHidden: isOn(protection, "hidden"),
  };
}

/** A differential format (`dxf`); null when it says more than fill, colour and weight. */
export function plainDifferential(dxf: XmlElement | null, palette: Palette): DifferentialFormat | null {
  const font = child(dxf, "font");
  const fill = child(dxf, "fill");
  const pattern = child(fill, "patternFill");
  const plain =
    (dxf?.children ?? []).every((each) => each.local === "font" || each.local === "fill") &&
    (font?.children ?? []).every((each) => each.local === "color" || each.local === "b") &&
    (fill === null || (pattern !== null && ["solid", undefined].includes(pattern.attributes.get("patternType"))));
  return plain ? differentialLook(dxf, palette) : null;
}

/**
 * Fill, colour and weight of a differential format (`dxf`), whatever else it says; null for each that it leaves alone.
 */
export function differentialLook(dxf: XmlElement | null, palette: Palette): DifferentialFormat {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  return {
    // In a differential format a solid fill keeps its colour as the background, unlike in a cell format.
    fill: resolveColor(child(pattern, "bgColor") ?? child(pattern, "fgColor"), palette),
    fontColor: resolveColor(child(font, "color"), palette),
    bold: child(font, "b") === null ? null : toggled(font, "b"),
  };
}

/**
 * The size in a text rotation of the file as Excel's object model gives it: -90 to 90, 180 for letters one under
 * another.
 */
function orientationOf(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

// Excel and LibreOffice take the numbers of the cell format itself, whatever its apply* attributes say; only what is
// absent comes from the cell style.
function indexOf(xf: XmlElement | null, parent: XmlElement | null, attribute: string): number {
  return numberOf(xf, attribute) ?? numberOf(parent, attribute) ?? 0;
}

function inherited(xf: XmlElement | null, parent: XmlElement | null, local: string, apply: string): XmlElement | null {
  const own = child(xf, local);
  if (own !== null || isOn(xf, apply) || !isOn(parent, apply, true)) return own;
  return child(parent, local);
}

function toggled(font: XmlElement | null, local: string): boolean {
  const toggle = child(font, local);
  return toggle !== null && isOn(toggle, "val", true);
}

function underlineOf(font: XmlElement | null): string {
  const underline = child(font, "u");
  return underline === null ? "None" : keyOfValue(UNDERLINES, underline.attributes.get("val") ?? "single", "Single");
}

function fillColor(fill: XmlElement | null, palette: Palette): string | null {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes.get("patternType") ?? "none";
  if (pattern === null) return resolveColor(descendant(child(fill, "gradientFill"), "color"), palette);
  if (type === "none") return null;
  const color = resolveColor(child(pattern, type === "solid" ? "fgColor" : "bgColor"), palette);
  return color ?? (type === "solid" ? "#000000" : null);
}

function bordersOf(border: XmlElement | null, palette: Palette): Readonly<Record<BorderSide, BorderStyle>> {
  const side = (local: string): BorderStyle => {
    const edge = child(border, local) ?? child(border, STRICT_SIDES[local] ?? local);
    const [style, weight] = BORDER_STYLES[edge?.attributes.get("style") ?? "none"] ?? ["None", "Thin"];
    return { style, weight, color: resolveColor(child(edge, "color"), palette) ?? "#000000" };
  };
  return Object.fromEntries(BORDER_SIDES.map(([name, local]) => [name, side(local)])) as Record<
    BorderSide,
    BorderStyle
  >;
}
