import type { Frame } from "playwright-core";
import { checkedReport } from "../fixtures/report-schema";
import { DIST } from "../../src/cli/webpack-build";
import { pressButton } from "../../src/cli/press-button";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { RunEvent, RunReport } from "../../src/core/model/results/report";
import { drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { drawSample } from "../tools/draw-sample";
import { violations } from "./axe";
import { openBrowserDesk, type BrowserDesk, type BrowserDeskOptions } from "./browser-desk";
import { describeInChromium, launchChromium } from "./chromium";
import { deskOfTests, pressAndShow } from "./desk-of-tests";

const WRITTEN = "?confirm=all&clock=off";

/** The report but for what depends on the machine and the way to it. */
function comparable(event: RunEvent | undefined): Omit<RunReport, "timing" | "host"> {
  if (event?.outcome !== "done") throw new Error(`the run was refused or told nothing: ${JSON.stringify(event)}`);
  const { timing: _, host: __, ...report } = checkedReport(event.report);
  return report;
}

describeInChromium("the built add-in in a real browser", () => {
  const show = deskOfTests();

  async function ran(
    bytes: Uint8Array,
    options: BrowserDeskOptions = {},
  ): Promise<{ readonly desk: BrowserDesk; readonly pane: Frame }> {
    const shown = await show(bytes, { query: WRITTEN, ...options });
    return { desk: shown, pane: await pressAndShow(shown) };
  }

  describe("a press gives the same report and the same file as in jsdom", () => {
    test.each([
      ["the sample", drawSample(), "vi"],
      ["two sheets, one with columns to be filled", drawBook(TRADE, OUTPUT), "en"],
    ] as const)("%s", async (_, bytes, language) => {
      const opened = open(bytes);
      const here = await pressButton(opened.document, "validateAndCompute", { addIn: DIST, language });
      const there = await show(bytes, { query: WRITTEN, locale: language === "vi" ? "vi-VN" : "en-US" });
      expect(await there.press("validateAndCompute")).toBe(0);
      const events = await there.events();
      expect(events).toHaveLength(1);
      expect(comparable(events[0])).toEqual(comparable(here.detail as RunEvent));
      expect(Buffer.compare(Buffer.from(await there.save()), Buffer.from(saveWorkbook(opened)))).toBe(0);
    });
  });

  describe("one run", () => {
    test("for three rapid clicks; each of the three commands ends", async () => {
      const shown = await show(drawSample(), { query: WRITTEN });
      await shown.pane();
      expect(await Promise.all([1, 2, 3].map(() => shown.press("validateAndCompute")))).toEqual([0, 0, 0]);
      expect(await shown.events()).toHaveLength(1);
    });

    test("for the first click, which is what starts the page", async () => {
      const shown = await show(drawSample(), { query: WRITTEN, showsPane: false });
      expect(shown.page.frames()).toHaveLength(1);
      expect(await shown.press("validateAndCompute")).toBe(0);
      expect(await shown.events()).toHaveLength(1);
    });

    test("for three clicks before the page has started", async () => {
      const shown = await show(drawSample(), { query: WRITTEN, showsPane: false });
      expect(await Promise.all([1, 2, 3].map(() => shown.press("validateAndCompute")))).toEqual([0, 0, 0]);
      expect(await shown.events()).toHaveLength(1);
    });
  });

  test("a page that asked elsewhere would be noticed: the content policy stops it", async () => {
    const browser = await launchChromium();
    const other = await openBrowserDesk(browser, drawSample());
    await (await other.pane()).evaluate(() => fetch("https://example.org/").catch(() => undefined));
    await other.close();
    await browser.close();
    expect(other.complaints.join(" ")).toContain("connect-src: https://example.org");
  });

  test("the command ends while the pane's own script is still on its way; the pane then shows what came of it", async () => {
    let release = (): void => undefined;
    const arrival = new Promise<void>((resolve) => {
      release = resolve;
    });
    const shown = await show(drawSample(), {
      query: WRITTEN,
      showsPane: false,
      delay: (path) => (path === "/taskpane.js" ? arrival : undefined),
    });
    expect(await shown.press("validateAndCompute")).toBe(0);
    const frame = shown.page.frames().find((each) => each.url().includes("taskpane.html"));
    expect(await frame?.evaluate(() => document.getElementById("pane")?.childElementCount)).toBe(0);
    release();
    const pane = await shown.pane();
    await pane.waitForSelector("main [data-item]");
    expect(await shown.events()).toHaveLength(1);
  });

  describe("the pane", () => {
    test("goes to the cell by Enter; list, scroll and focus stay where they were", async () => {
      const { desk: shown, pane } = await ran(drawSample());
      await pane.focus("main [data-item] >> nth=0");
      await shown.page.keyboard.press("ArrowDown");
      await shown.page.keyboard.press("ArrowDown");
      const before = await pane.evaluate(() => [document.activeElement?.textContent, window.scrollY] as const);
      await shown.page.keyboard.press("Enter");
      await shown.page.waitForFunction(() => window.desk.selection()?.top === 11);
      expect(await shown.call("selection")).toEqual({ sheet: "6 tháng", top: 11, left: 5, bottom: 11, right: 5 });
      expect(before[0]).toBe("6 tháng!F12");
      expect(await pane.evaluate(() => [document.activeElement?.textContent, window.scrollY])).toEqual(before);
    });

    test("removes by keys alone, after a question that starts on the safe answer", async () => {
      const { desk: shown, pane } = await ran(drawSample());
      await pane.focus("header button >> nth=2");
      await shown.page.keyboard.press("Enter");
      await pane.waitForSelector("[role=menuitem]:focus");
      // The list stays in sight behind an open menu.
      expect(await pane.evaluate(() => document.elementFromPoint(20, 300)?.closest("main") !== null)).toBe(true);
      await pane.waitForSelector("text=Gỡ phần đã thêm");
      while (!(await pane.evaluate(() => document.activeElement?.textContent?.startsWith("Gỡ"))))
        await shown.page.keyboard.press("ArrowDown");
      await shown.page.keyboard.press("Enter");
      await pane.waitForSelector("[role=alertdialog] button:focus");
      expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe("Hủy");
      await shown.page.keyboard.press("Tab");
      expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe("Gỡ");
      await shown.page.keyboard.press("Enter");
      await pane.waitForSelector("text=Đã gỡ xong");
    });

    test("does not move while it works: the header is as high before, during and after a run", async () => {
      const shown = await show(drawSample(), { query: WRITTEN });
      const pane = await shown.pane();
      const heights = await pane.evaluate(() => {
        const header = document.querySelector("header");
        const seen = new Set<number>();
        (window as Window & { heights?: Set<number> }).heights = seen;
        new MutationObserver(() => seen.add(header?.getBoundingClientRect().height ?? 0)).observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        return header?.getBoundingClientRect().height;
      });
      await shown.press("validateAndCompute");
      await pane.waitForSelector("main [data-item]");
      expect(await pane.evaluate(() => [...((window as Window & { heights?: Set<number> }).heights ?? [])])).toEqual([
        heights,
      ]);
    });

    test("copies the paragraph as it has been edited", async () => {
      const { desk: shown, pane } = await ran(drawSample());
      await pane.click("#tab-report");
      await pane.fill("#panel-report textarea", "Đã sửa.");
      await pane.click("text=/^Sao chép sang Word$/");
      await pane.waitForSelector("text=Đã sao chép");
      await pane.fill("#panel-report textarea", "");
      await pane.focus("#panel-report textarea");
      await shown.page.keyboard.press("Control+V");
      expect(await pane.inputValue("#panel-report textarea")).toMatch(/^Đã sửa\.\n/);
    });

    test.each([
      ["light, Vietnamese", { locale: "vi-VN" }],
      ["dark, English", { locale: "en-US", context: { colorScheme: "dark" } }],
      ["high contrast, Vietnamese", { locale: "vi-VN", context: { forcedColors: "active" } }],
    ] as const)(
      "at 320 pixels, %s: nothing is cut off, and axe finds nothing against WCAG 2.2 AA",
      async (_, options) => {
        const { desk: shown, pane } = await ran(drawSample(), { ...options, paneWidth: 320 });
        expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(await violations(pane)).toEqual([]);
        await pane.click("header button >> nth=2");
        await pane.click("[role=menuitem] >> text=/Gỡ phần|Remove/");
        await pane.waitForSelector("[role=alertdialog]");
        expect(await violations(pane)).toEqual([]);
        expect(await shown.events()).toHaveLength(1);
      },
    );
  });
});
