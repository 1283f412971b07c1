import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { DIST } from "../../src/cli/webpack-build";
import { OFFICE_JS_FOLDER } from "../../src/local-excel/wire/metadata/metadata-cache";
import { describeInChromium, launchChromium } from "./chromium";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };

interface Opening {
  /** Whether Microsoft's office.js can be reached. */
  readonly hasOffice: boolean;
  /** What the web view lacks: run in the page before anything of ours. */
  readonly lacks?: () => void;
}

describeInChromium("the pane's page where the pane cannot be", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** What the page says once it is loaded, and how wide it is. */
  async function said({ hasOffice, lacks }: Opening): Promise<{ readonly text: string; readonly width: number }> {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.route("**/*", (route) => {
      const url = new URL(route.request().url());
      const isPane = url.origin === "https://localhost:3000";
      const path = isPane
        ? join(DIST, url.pathname)
        : join(OFFICE_JS_FOLDER, "dist", url.pathname.replace(/^.*\/hosted\//, ""));
      if ((!isPane && !hasOffice) || !existsSync(path)) return route.abort();
      return route.fulfill({ body: readFileSync(path), contentType: TYPES[extname(path)] ?? "text/plain" });
    });
    if (lacks !== undefined) await page.addInitScript(lacks);
    await page.goto("https://localhost:3000/taskpane.html");
    await page.waitForFunction(() => (document.getElementById("pane")?.textContent ?? "") !== "");
    const text = (await page.textContent("#pane")) ?? "";
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.close();
    return { text, width };
  }

  test.each<readonly [string, Opening, RegExp, RegExp]>([
    [
      "outside Excel it says what it is and how it gets there",
      { hasOffice: true },
      /phần bổ trợ cho Excel.*manifest\.xml/,
      /add-in for Excel.*manifest\.xml/,
    ],
    ["without office.js it says so", { hasOffice: false }, /Không tải được thư viện Office/, /could not be loaded/],
    [
      "a web view that is too old is named",
      { hasOffice: true, lacks: () => Reflect.deleteProperty(Array.prototype, "toSorted") },
      /Safari 16\.4.*WebView2/,
      /too old.*Safari 16\.4/,
    ],
  ])("%s", async (_, opening, vietnamese, english) => {
    const { text, width } = await said(opening);
    expect(text).toMatch(vietnamese);
    expect(text).toMatch(english);
    expect(width).toBeLessThanOrEqual(320);
  });
});
