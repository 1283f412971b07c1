import type { BorderSide, BorderStyle, CellStyle, StyleChange } from "../document";
import { BORDER_SIDES, BORDER_STYLES, HORIZONTAL, STRICT_SIDES, UNDERLINES, VERTICAL } from "./style-codes";
import { type XmlElement, child, element } from "../xml/xml-tree";

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const BORDER_ORDER = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

type Font = CellStyle["font"];

/**
 * The font element that is `base` but for `changes`; null when nothing changes; what this program does not know of
 * stays.
 * @param now What `base` looks like.
 */
export function changeFont(base: XmlElement | null, now: Font, changes: Partial<Font>): XmlElement | null {
  const edits = new Map<string, XmlElement | null>();
  const next = { ...now, ...changes };
  if (next.bold !== now.bold) edits.set("b", next.bold ? element("b") : null);
  if (next.italic !== now.italic) edits.set("i", next.italic ? element("i") : null);
  if (next.underline !== now.underline) edits.set("u", underlineElement(next.underline));
  if (next.size !== now.size) edits.set("sz", element("sz", { val: next.size }));
  if (!sameColor(next.color, now.color)) edits.set("color", colorElement("color", next.color));
  if (next.name !== now.name) {
    edits.set("name", element("name", { val: next.name }));
    // A font of the theme keeps its scheme's name only as a fallback: the scheme must go for another name to count.
    edits.set("scheme", null).set("family", null).set("charset", null);
  }
  return edits.size === 0 ? null : edited(base ?? element("font"), edits, FONT_ORDER);
}

/**
 * The border element that is `base` but for `changes`; null when nothing changes.
 * @param now What `base` looks like.
 */
export function changeBorder(
  base: XmlElement | null,
  now: CellStyle["borders"],
  changes: Partial<Record<BorderSide, BorderStyle>>,
): XmlElement | null {
  const edits = new Map<string, XmlElement | null>();
  for (const [side, local] of BORDER_SIDES) {
    const change = changes[side];
    if (change === undefined) continue;
    const before = now[side];
    if (change.style === "None" ? before.style === "None" : sameBorder(change, before)) continue;
    const strict = STRICT_SIDES[local] ?? local;
    const name = child(base, strict) !== null ? strict : local;
    edits.set(
      name,
      change.style === "None"
        ? element(name)
        : element(name, { style: borderCode(change) }, [colorElement("color", change.color)]),
    );
  }
  return edits.size === 0 ? null : edited(base ?? element("border"), edits, BORDER_ORDER);
}

/** A fill element of one opaque colour ("#RRGGBB"), or of none. */
export function fillOf(color: string | null): XmlElement {
  if (color === null) return element("fill", {}, [element("patternFill", { patternType: "none" })]);
  return element("fill", {}, [
    element("patternFill", { patternType: "solid" }, [
      colorElement("fgColor", color),
      element("bgColor", { indexed: 64 }),
    ]),
  ]);
}

/**
 * The alignment element that is `base` but for `changes`; null when nothing changes.
 * @param now What the cell looks like.
 */
export function alignmentOf(base: XmlElement | null, now: CellStyle, changes: StyleChange): XmlElement | null {
  const next = { ...now, ...changes };
  const attributes = new Map(base?.attributes);
  let changed = false;
  const set = (name: string, differs: boolean, value: string, absent: string): void => {
    if (!differs) return;
    changed = true;
    if (value === absent) attributes.delete(name);
    else attributes.set(name, value);
  };
  set(
    "horizontal",
    next.horizontalAlignment !== now.horizontalAlignment,
    HORIZONTAL[next.horizontalAlignment] ?? "general",
    "general",
  );
  set(
    "vertical",
    next.verticalAlignment !== now.verticalAlignment,
    VERTICAL[next.verticalAlignment] ?? "bottom",
    "bottom",
  );
  set("textRotation", next.textOrientation !== now.textOrientation, String(rotationOf(next.textOrientation)), "0");
  set("wrapText", next.wrapText !== now.wrapText, next.wrapText ? "1" : "0", "0");
  set("indent", next.indentLevel !== now.indentLevel, String(next.indentLevel), "0");
  return changed ? { ...(base ?? element("alignment")), attributes } : null;
}

/**
 * The protection element that is `base` but for `changes`; null when nothing changes.
 * @param now What the cell looks like.
 */
export function protectionOf(base: XmlElement | null, now: CellStyle, changes: StyleChange): XmlElement | null {
  const locked = changes.locked ?? now.locked;
  const hidden = changes.formulaHidden ?? now.formulaHidden;
  if (locked === now.locked && hidden === now.formulaHidden) return null;
  const attributes = new Map(base?.attributes);
  if (locked !== now.locked) attributes.set("locked", locked ? "1" : "0");
  if (hidden !== now.formulaHidden) attributes.set("hidden", hidden ? "1" : "0");
  return { ...(base ?? element("protection")), attributes };
}

/** A colour element called `local`, of an opaque "#RRGGBB". */
export function colorElement(local: string, color: string): XmlElement {
  return element(local, { rgb: `FF${color.replace("#", "").toUpperCase()}` });
}

function underlineElement(underline: string): XmlElement | null {
  const kind = UNDERLINES[underline] ?? "none";
  if (kind === "none") return null;
  return element("u", kind === "single" ? {} : { val: kind });
}

function edited(base: XmlElement, edits: ReadonlyMap<string, XmlElement | null>, order: readonly string[]): XmlElement {
  const kept = base.children.filter((each) => !edits.has(each.local));
  const added = [...edits.values()].filter((each) => each !== null);
  const rank = (each: XmlElement): number => (order.includes(each.local) ? order.indexOf(each.local) : order.length);
  return { ...base, children: [...kept, ...added].sort((a, b) => rank(a) - rank(b)) };
}

function borderCode(border: BorderStyle): string {
  const codes = Object.entries(BORDER_STYLES).filter(([, [style]]) => style === border.style);
  return (codes.find(([, [, weight]]) => weight === border.weight) ?? codes[0])?.[0] ?? "thin";
}

function rotationOf(orientation: number): number {
  if (orientation === 180) return 255;
  return orientation < 0 ? 90 - orientation : orientation;
}

function sameColor(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

function sameBorder(a: BorderStyle, b: BorderStyle): boolean {
  return a.style === b.style && a.weight === b.weight && sameColor(a.color, b.color);
}
