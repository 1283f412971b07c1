/**
 * Draws the pictures of the clerk's guide into assets/guide: Soát Số as a page of its own, with what is to be pressed
 * framed in red. `npx tsx test/tools/guide-pictures.ts`; takes Chromium.
 */
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { builtBrowser, ROOT } from "../../src/cli/webpack-build";
import { launchChromium } from "../browser/chromium";
import { openOwnPage } from "../browser/own-page";

const FOLDER = join(ROOT, "assets/guide");
const SIZE = { width: 1180, height: 620 } as const;

/** Frames what a selector finds first, and takes the frame away again once the picture is drawn. */
async function framed(place: Page | Frame, selector: string, draw: () => Promise<unknown>): Promise<void> {
  const element = await place.waitForSelector(selector);
  await element.evaluate((found) => {
    (found as HTMLElement).style.outline = "3px solid #d13438";
    (found as HTMLElement).style.outlineOffset = "2px";
  });
  await draw();
  await element.evaluate((found) => {
    (found as HTMLElement).style.outline = "";
  });
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  builtBrowser();
  const browser = await launchChromium();
  try {
    const own = await openOwnPage(browser, { viewport: SIZE, colorScheme: "light" });
    const shoot = async (name: string): Promise<void> => {
      const path = join(FOLDER, `${name}.png`);
      await own.page.screenshot({ path });
      console.log(`${name}: ${String(Math.round(statSync(path).size / 1000))} kB`);
    };
    const pane = await own.pane();
    await framed(own.page, "button.run", () => shoot("1-bam-nut"));
    await own.press("run", 1);
    await framed(pane, "main [data-item] >> nth=0", () => shoot("2-ket-qua"));
    await pane.click("main [data-item] >> nth=0");
    await framed(pane, "text=/^Vì sao, nên làm gì/ >> nth=0", () => shoot("3-den-o"));
    await pane.click("text=/^Vì sao, nên làm gì/ >> nth=0");
    await shoot("4-vi-sao");
    await pane.click("#tab-report");
    await shoot("5-bao-cao");
    await framed(own.page, "button.remove", () => shoot("6-go"));
    await own.close();
  } finally {
    await browser.close();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
