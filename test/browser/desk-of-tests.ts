import type { Browser, Frame } from "playwright-core";
import { openBrowserDesk, type BrowserDesk, type BrowserDeskOptions } from "./browser-desk";
import { launchChromium } from "./chromium";

/** Opens a workbook for one test. */
export type OpenDesk = (workbook: Uint8Array, options?: BrowserDeskOptions) => Promise<BrowserDesk>;

/**
 * Gives the tests of a block one browser; whatever a test did, its desks are closed after it, no request went to a
 * stranger, the content policy held, nothing was thrown and the stand-in had no fault.
 */
export function deskOfTests(): OpenDesk {
  let browser: Browser;
  let desks: BrowserDesk[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const opened = desks;
    desks = [];
    for (const desk of opened) await desk.close();
    expect(opened.flatMap((desk) => [...desk.strangers, ...desk.complaints])).toEqual([]);
  });
  return async (workbook, options = {}) => {
    const desk = await openBrowserDesk(browser, workbook, options);
    desks.push(desk);
    return desk;
  };
}

/** Presses the ribbon's button and waits for the list: the pane. */
export async function pressAndShow(desk: BrowserDesk): Promise<Frame> {
  await desk.press("validateAndCompute");
  const pane = await desk.pane();
  await pane.waitForSelector("main:not([aria-busy=true]) [data-item]");
  return pane;
}

/** Waits until the pane is at rest after so many runs. */
export async function settled(pane: Frame, runs: number): Promise<void> {
  await pane.waitForFunction(
    (count) =>
      ((window as Window & { soatSoEvents?: readonly unknown[] }).soatSoEvents?.length ?? 0) >= count &&
      document.querySelector("main[aria-busy=false]") !== null,
    runs,
  );
}
