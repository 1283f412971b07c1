import type { BorderStyle, CellStyle, CellValue, DifferentialFormat } from "../../xlsx/document";
import { fontFamily } from "./text-width";

const WIDTHS: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };
const LINES: Readonly<Record<string, string>> = {
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dotted",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};

const COLOUR = /^#[0-9A-F]{6}$/i;

/** A colour of the file as CSS; nothing where it is none. */
const colour = (text: string | null, otherwise: string): string =>
  text !== null && COLOUR.test(text) ? text : otherwise;

function line({ style, weight, color }: BorderStyle): string {
  if (style === "None") return "1px solid transparent";
  const width = style === "Double" ? "3px" : (WIDTHS[weight] ?? "1px");
  return `${width} ${LINES[style] ?? "solid"} ${colour(color, "#000000")}`;
}

/** Where the text of a cell stands. */
export type Side = "left" | "center" | "right";

/** The side on which a cell's text stands: numbers right, text left, the rest in the middle, unless the cell says otherwise. */
export function sideOf({ horizontalAlignment }: CellStyle, value: CellValue): Side {
  switch (horizontalAlignment) {
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "Right":
      return "right";
    case "General":
      if (typeof value === "number") return "right";
      return typeof value === "string" || value === null ? "left" : "center";
    default:
      return "left";
  }
}

const FLEX: Readonly<Record<Side, string>> = { left: "flex-start", center: "center", right: "flex-end" };
const VERTICAL: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Distributed: "center" };

/** Pixels of one step of indentation. Source: Excel's three spaces of Calibri 11, as the stand-in fits columns. */
const INDENT = 9;

function rotation(orientation: number): string {
  if (orientation === 255) return "writing-mode:vertical-rl;text-orientation:upright;";
  if (orientation >= 45 && orientation <= 90) return "writing-mode:vertical-rl;rotate:180deg;";
  if (orientation <= -45 && orientation >= -90) return "writing-mode:vertical-rl;";
  return "";
}

/**
 * How a cell is drawn, as CSS declarations without its place. Nothing of a file gets into them but known words,
 * colours and numbers, and the letters of a font's name.
 */
export function declarations(look: CellStyle, value: CellValue, conditional: DifferentialFormat): string {
  const side = sideOf(look, value);
  const indent = look.indentLevel * INDENT;
  const { font } = look;
  const background = colour(conditional.fill, colour(look.fill, ""));
  return [
    `justify-content:${FLEX[side]}`,
    `align-items:${VERTICAL[look.verticalAlignment] ?? "flex-end"}`,
    `text-align:${side}`,
    `font-family:${fontFamily(font.name)}`,
    `font-size:${String(font.size)}pt`,
    (conditional.bold ?? font.bold) ? "font-weight:bold" : "",
    font.italic ? "font-style:italic" : "",
    font.underline === "None" ? "" : "text-decoration:underline",
    `color:${colour(conditional.fontColor, colour(font.color, "#000000"))}`,
    background === "" ? "" : `background-color:${background}`,
    look.wrapText || look.horizontalAlignment === "Justify" ? "white-space:pre-wrap" : "white-space:pre",
    indent === 0 || side === "center" ? "" : `padding-${side}:${String(indent + 2)}px`,
  ]
    .filter((each) => each !== "")
    .join(";");
}

/** The styles whose lines stand on the four sides of what is drawn: those of the cells at its edges. */
interface Edges {
  readonly top: CellStyle;
  readonly bottom: CellStyle;
  readonly left: CellStyle;
  readonly right: CellStyle;
}

/** The lines around a cell or a merged area, as CSS declarations; null where there are none. */
export function edgeDeclarations({ top, bottom, left, right }: Edges): string | null {
  const sides = [
    ["top", top.borders.EdgeTop],
    ["bottom", bottom.borders.EdgeBottom],
    ["left", left.borders.EdgeLeft],
    ["right", right.borders.EdgeRight],
  ] as const;
  if (sides.every(([, { style }]) => style === "None")) return null;
  return sides.map(([side, border]) => `border-${side}:${line(border)}`).join(";");
}

/** How the text inside a cell is turned, as CSS declarations. */
export function textDeclarations({ textOrientation }: CellStyle): string {
  return rotation(textOrientation);
}
