import { type XmlElement, child, descendant, isOn, numberOf } from "../xml/xml-tree";

/** The colours a workbook can name by number. */
export interface Palette {
  /** By the number of `theme=`; "#RRGGBB". */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Names of the theme colours in the order of their numbers. */
export const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of Office 2016 in the order of their numbers, for workbooks that have no theme. */
export const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(
  " ",
);

const BASE_COLORS = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");

/** The default palette of ECMA-376 part 1, 18.8.27: 0 to 7 repeat as 8 to 15. */
const INDEXED = [
  ...BASE_COLORS,
  ...BASE_COLORS,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080".split(" "),
  ..."9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF".split(
    " ",
  ),
  ..."00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696".split(
    " ",
  ),
  ..."003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
];

/** The palette of a workbook from the roots of its theme and style parts, either of which may be missing. */
export function readPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const scheme = descendant(theme, "clrScheme");
  const own = child(child(styles, "colors"), "indexedColors")?.children.map((each) =>
    hexOf(each.attributes.get("rgb") ?? ""),
  );
  return {
    theme: THEME_ORDER.map((name, i) => {
      const color = child(scheme, name)?.children[0];
      return hexOf(color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? OFFICE_THEME[i] ?? "");
    }),
    indexed: INDEXED.map((color, i) => own?.[i] ?? `#${color}`),
  };
}

/** A colour element as "#RRGGBB", its tint applied; null for automatic, absent or unknown ones. */
export function resolveColor(color: XmlElement | null, palette: Palette): string | null {
  if (color === null || isOn(color, "auto")) return null;
  const base = untinted(color, palette);
  return base === null ? null : tinted(base, numberOf(color, "tint") ?? 0);
}

function untinted(color: XmlElement, palette: Palette): string | null {
  const rgb = color.attributes.get("rgb");
  if (rgb !== undefined) return hexOf(rgb);
  const theme = numberOf(color, "theme");
  if (theme !== null) return palette.theme[theme] ?? null;
  const indexed = numberOf(color, "indexed");
  return indexed === null ? null : indexedColor(indexed, palette);
}

function indexedColor(index: number, palette: Palette): string | null {
  return index === 65 ? "#FFFFFF" : (palette.indexed[index] ?? null);
}

function hexOf(argb: string): string {
  return `#${argb.slice(-6).toUpperCase().padStart(6, "0")}`;
}

/**
 * The colour ("#RRGGBB") made darker (`tint` from -1 to 0) or lighter (0 to 1), by the rule of ECMA-376 part 1, 18.8.3
 * on its luminance.
 */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (luminance > 0.5 ? 2 - high - low : high + low);
  const hue = sextantOf(red, green, blue);
  const lit = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const chroma = saturation * Math.min(lit, 1 - lit);
  const channel = (offset: number): string => {
    const k = (offset + hue * 2 + 24) % 12;
    const value = lit - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** The hue of a colour in sixths of the circle, from -1 to 5; 0 for greys. */
function sextantOf(red: number, green: number, blue: number): number {
  const high = Math.max(red, green, blue);
  const spread = high - Math.min(red, green, blue);
  if (spread === 0) return 0;
  if (high === red) return (green - blue) / spread;
  return high === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
}
