import { invalidArgument } from "./errors";
import type { WireValue } from "./object-type";

/** The sixteen names of HTML 4 and those of CSS that Microsoft's samples use; others are refused. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  lightgray: "#D3D3D3",
  darkgray: "#A9A9A9",
  lightblue: "#ADD8E6",
  darkblue: "#00008B",
  lightgreen: "#90EE90",
  darkgreen: "#006400",
  darkred: "#8B0000",
  lightyellow: "#FFFFE0",
  gold: "#FFD700",
  coral: "#FF7F50",
  tomato: "#FF6347",
};

/**
 * "#RRGGBB" in capitals from "#rrggbb", "rrggbb" or an HTML colour name.
 * @throws {HostError} InvalidArgument for anything else.
 */
export function parseColour(value: WireValue): string {
  if (typeof value !== "string") throw invalidArgument();
  const hexadecimal = /^#?([0-9a-f]{6})$/i.exec(value.trim());
  const colour = hexadecimal === null ? NAMED[value.trim().toLowerCase()] : `#${(hexadecimal[1] ?? "").toUpperCase()}`;
  if (colour === undefined) throw invalidArgument();
  return colour;
}
