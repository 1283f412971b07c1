/** The part of a cell's look that we copy, flat: "font.bold", "borders.top.style"; "" is no fill. */
export type FlatLook = Readonly<Record<string, string | number | boolean>>;

const FONT = ["name", "size", "bold", "italic", "underline", "color"] as const;
const SIDES = ["top", "bottom", "left", "right"] as const;
const LINE = ["style", "weight", "color"] as const;
const ALIGNMENT = ["horizontalAlignment", "verticalAlignment", "wrapText", "indentLevel"] as const;

/** What to ask `getCellProperties` for, so that `flatLook` can tell all of it. */
export const LOOK_OPTIONS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

type LookValue = string | number | boolean | null | undefined;

/**
 * The look that `getCellProperties` tells when it is asked with `LOOK_OPTIONS`; sizes are points. Excel gives no fill
 * as white (office-js 6218), so that a white fill counts as none. What Excel does not tell is left out.
 */
export function flatLook({ format }: Excel.CellProperties = {}): FlatLook {
  const fill = format?.fill?.color;
  const told: readonly (readonly [string, LookValue])[] = [
    ["fill", fill === undefined || /^#?f{6}$/i.test(fill) ? "" : fill],
    ...FONT.map((key) => [`font.${key}`, format?.font?.[key]] as const),
    ...SIDES.flatMap((side) => flatBorder(side, format?.borders?.[side])),
    ...ALIGNMENT.map((key) => [key, format?.[key]] as const),
  ];
  return Object.fromEntries(
    told.flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value] as const])),
  );
}

function flatBorder(
  side: (typeof SIDES)[number],
  border: Excel.CellBorder | undefined,
): readonly (readonly [string, LookValue])[] {
  const style = border?.style ?? "None";
  const lines = style === "None" ? [] : LINE.filter((key) => key !== "style");
  return [[`borders.${side}.style`, style], ...lines.map((key) => [`borders.${side}.${key}`, border?.[key]] as const)];
}

/**
 * What has to be set on a cell that looks like `from` to make it look like `to`; empty where it looks so already. What
 * `to` does not name stays.
 */
export function lookChange(from: FlatLook, to: FlatLook): FlatLook {
  const change: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(to)) {
    if (from[key] !== value) change[key] = value;
  }
  // A new line style comes with Excel's own weight and colour unless they are set after it.
  for (const side of SIDES) {
    const style = change[`borders.${side}.style`];
    if (style === undefined || style === "None") continue;
    for (const key of LINE) {
      const value = to[`borders.${side}.${key}`];
      if (value !== undefined) change[`borders.${side}.${key}`] = value;
    }
  }
  return change;
}

/** The cells around a cell, by the side they are on; absent at the edge of the sheet. */
export type Neighbours = Readonly<Partial<Record<(typeof SIDES)[number], FlatLook>>>;

const OPPOSITE = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

/**
 * The look without the lines that a neighbour has drawn already on its own side: a line between two cells is one
 * line, and Excel would take it from the neighbour when it is set here, and take it away from both when it is
 * cleared.
 */
export function withoutSharedLines(look: FlatLook, before: FlatLook, around: Neighbours): FlatLook {
  const shared = SIDES.filter((side) => {
    const style = around[side]?.[`borders.${OPPOSITE[side]}.style`];
    return style !== undefined && style !== "None";
  });
  const own = Object.entries(look).filter(([key]) => !shared.some((side) => key.startsWith(`borders.${side}.`)));
  const kept = Object.entries(before).filter(([key]) => shared.some((side) => key.startsWith(`borders.${side}.`)));
  return Object.fromEntries([...own, ...kept]);
}

/**
 * The change as `setCellProperties` takes it, which cannot clear a fill: one that is to go is left out
 * (`takesFillAway`).
 */
export function cellProperties(change: FlatLook): Excel.SettableCellProperties {
  const format: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(change)) {
    const path = key.split(".");
    if (key === "fill") {
      if (value !== "") format["fill"] = { color: value };
      continue;
    }
    let target = format;
    for (const step of path.slice(0, -1)) {
      const next = (target[step] ?? {}) as Record<string, unknown>;
      target[step] = next;
      target = next;
    }
    target[path.at(-1) ?? ""] = value;
  }
  return Object.keys(format).length === 0 ? {} : { format: format };
}

/** Whether the change takes a fill away, for which `fill.clear()` has to be called. */
export function takesFillAway(change: FlatLook): boolean {
  return change["fill"] === "";
}
