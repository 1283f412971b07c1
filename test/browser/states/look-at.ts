import type { Frame } from "playwright-core";
import { violations } from "../axe";
import type { BrowserDesk, BrowserDeskOptions } from "../browser-desk";
import type { PaneLook, PaneState } from "./states";

/** Milliseconds after which a step that leads to a state counts as one that does not. It is no measure of speed. */
const PATIENCE = 60_000;

/** Opens a workbook in a browser. */
type Open = (workbook: Uint8Array, options: BrowserDeskOptions) => Promise<BrowserDesk>;

/** Comes to a state of the pane. */
export async function reached(
  open: Open,
  { draw, opens, asks, reach }: PaneState,
  { locale, theme, width }: PaneLook,
): Promise<{ readonly desk: BrowserDesk; readonly pane: Frame }> {
  const desk = await open(draw(), {
    locale,
    paneWidth: width,
    query: asks === true ? "" : "?confirm=all",
    context: {
      colorScheme: theme === "dark" ? "dark" : "light",
      forcedColors: theme === "high contrast" ? "active" : "none",
      reducedMotion: "reduce",
    },
    ...opens,
  });
  desk.page.setDefaultTimeout(PATIENCE);
  const pane = await desk.pane();
  await reach(desk, pane);
  return { desk, pane };
}

/** What is wrong with what is to be seen: what axe finds, what is cut, and what scrolls sideways. */
export async function faultsOf(pane: Frame): Promise<readonly string[]> {
  return [...(await violations(pane)), ...(await pane.evaluate(cutOrWide))];
}

/** Runs in the pane's page. */
function cutOrWide(): readonly string[] {
  const page = document.documentElement;
  const faults =
    page.scrollWidth > page.clientWidth ? [`${String(page.scrollWidth - page.clientWidth)} px too wide`] : [];
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const { overflowX, clipPath } = getComputedStyle(element);
    const isCut = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    // What only who listens is told has no size, and a long name is told in full by its title.
    const isMeant = clipPath !== "none" || element.title !== "" || element.matches("textarea, input");
    if (isCut && !isMeant && element.clientWidth > 0)
      faults.push(`cut: ${element.tagName} ${element.textContent?.slice(0, 80) ?? ""}`);
  }
  return faults;
}
