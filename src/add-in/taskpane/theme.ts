/** The looks the pane has. */
export type PaneTheme = "light" | "dark";

/** What a host tells of its theme; not every host tells anything (office-js 6134). */
interface HostTheme {
  readonly isDarkTheme?: boolean | undefined;
  readonly bodyBackgroundColor?: string | undefined;
}

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/**
 * The theme to show: the host's, else its background's lightness, else what the system prefers; under the system's
 * high contrast, whose colours are its own whatever the host shows, the theme of the same lightness.
 */
export function paneTheme(told: HostTheme | undefined): PaneTheme {
  const preferred = window.matchMedia(DARK).matches ? "dark" : "light";
  if (window.matchMedia(FORCED).matches) return preferred;
  if (told?.isDarkTheme !== undefined) return told.isDarkTheme ? "dark" : "light";
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(told?.bodyBackgroundColor ?? "");
  if (background) {
    const [red = 255, green = 255, blue = 255] = background.slice(1).map((part) => parseInt(part, 16));
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  }
  return preferred;
}

/** Calls the listener when the system's wishes change, until the returned function is called. */
export function onThemeChange(listener: () => void): () => void {
  const queries = [FORCED, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}
