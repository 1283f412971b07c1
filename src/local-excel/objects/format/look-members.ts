import type { CellStyle, StyleChange } from "../../../xlsx/document";
import { booleanValue, numberWithin, oneOf, textValue } from "../arguments";
import { parseColour } from "../colour";
import { invalidArgument } from "../errors";
import type { WireValue } from "../object-type";

/** One part of a cell's look: how it is read, and what setting it changes. */
export interface LookMember {
  readonly read: (look: CellStyle) => WireValue;
  readonly change: (value: WireValue) => StyleChange;
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** Members of RangeFont. */
export const FONT_MEMBERS = {
  name: { read: (look) => look.font.name, change: (value) => ({ font: { name: fontName(value) } }) },
  size: { read: (look) => look.font.size, change: (value) => ({ font: { size: numberWithin(value, 1, 409) } }) },
  bold: { read: (look) => look.font.bold, change: (value) => ({ font: { bold: booleanValue(value) } }) },
  italic: { read: (look) => look.font.italic, change: (value) => ({ font: { italic: booleanValue(value) } }) },
  underline: {
    read: (look) => look.font.underline,
    change: (value) => ({ font: { underline: oneOf(value, UNDERLINES) } }),
  },
  color: {
    read: (look) => look.font.color,
    change: (value) => ({ font: { color: value === "" ? "#000000" : parseColour(value) } }),
  },
} satisfies Readonly<Record<string, LookMember>>;

/**
 * Members of RangeFill; a cell without fill reads as white, as Excel has it (office-js 6218); "" takes the fill away.
 */
export const FILL_MEMBERS = {
  color: {
    read: (look) => look.fill ?? "#FFFFFF",
    change: (value) => ({ fill: value === "" ? null : parseColour(value) }),
  },
} satisfies Readonly<Record<string, LookMember>>;

/** Members of RangeFormat itself that belong to the cells' style. */
export const ALIGNMENT_MEMBERS = {
  horizontalAlignment: {
    read: (look) => look.horizontalAlignment,
    change: (value) => ({ horizontalAlignment: oneOf(value, HORIZONTAL) }),
  },
  verticalAlignment: {
    read: (look) => look.verticalAlignment,
    change: (value) => ({ verticalAlignment: oneOf(value, VERTICAL) }),
  },
  wrapText: { read: (look) => look.wrapText, change: (value) => ({ wrapText: booleanValue(value) }) },
  indentLevel: {
    read: (look) => look.indentLevel,
    change: (value) => ({ indentLevel: wholeNumber(numberWithin(value, 0, 250)) }),
  },
  textOrientation: {
    read: (look) => look.textOrientation,
    change: (value) => ({ textOrientation: value === 180 ? 180 : wholeNumber(numberWithin(value, -90, 90)) }),
  },
} satisfies Readonly<Record<string, LookMember>>;

/** Members of FormatProtection. */
export const PROTECTION_MEMBERS = {
  locked: { read: (look) => look.locked, change: (value) => ({ locked: booleanValue(value) }) },
  formulaHidden: { read: (look) => look.formulaHidden, change: (value) => ({ formulaHidden: booleanValue(value) }) },
} satisfies Readonly<Record<string, LookMember>>;

function fontName(value: WireValue): string {
  const name = textValue(value);
  if (name === "" || name.length > 31) throw invalidArgument();
  return name;
}

function wholeNumber(value: number): number {
  if (!Number.isInteger(value)) throw invalidArgument();
  return value;
}
