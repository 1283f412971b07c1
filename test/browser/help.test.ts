import type { Frame } from "playwright-core";
import { drawSample } from "../tools/draw-sample";
import { violations } from "./axe";
import type { BrowserDesk, BrowserDeskOptions } from "./browser-desk";
import { describeInChromium } from "./chromium";
import { deskOfTests, pressAndShow } from "./desk-of-tests";

describeInChromium("help in a real browser", () => {
  const openDesk = deskOfTests();
  let desk: BrowserDesk;

  async function opened(options: BrowserDeskOptions): Promise<Frame> {
    desk = await openDesk(drawSample(), { query: "?confirm=all", ...options });
    const pane = await pressAndShow(desk);
    await pane.click("header button >> nth=2");
    await pane.click("[role=menuitem] >> text=/Soát Số xem những gì|What Soát Số looks at/");
    await pane.waitForSelector("input[type=search]:focus");
    return pane;
  }

  const width = (pane: Frame): Promise<number> => pane.evaluate(() => document.documentElement.scrollWidth);

  test.each([
    ["light, Vietnamese", { locale: "vi-VN" }],
    ["dark, English", { locale: "en-US", context: { colorScheme: "dark" } }],
    ["high contrast, Vietnamese", { locale: "vi-VN", context: { forcedColors: "active" } }],
  ] as const)(
    "at 320 pixels, %s: every entry opens without being cut off, and axe finds nothing against WCAG 2.2 AA",
    async (_, options) => {
      const pane = await opened({ ...options, paneWidth: 320 });
      const entries = pane.locator("section[aria-labelledby=help-heading] ul button[aria-expanded]");
      const count = await entries.count();
      expect(count).toBeGreaterThan(50);
      await entries.evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
      await pane.waitForFunction(
        (least) => document.querySelectorAll("section[aria-labelledby=help-heading] figure").length > least,
        count,
      );
      expect(await width(pane)).toBeLessThanOrEqual(320);
      // However many examples are wider than the pane, none of them is a landmark beside others of its name.
      expect(await pane.locator("figure [role=region]").count()).toBe(0);
      expect(await violations(pane)).toEqual([]);
    },
  );

  test("by keys alone: from the menu to the field, a word, an entry, and back to where the reading was", async () => {
    const pane = await opened({ paneWidth: 320, height: 500 });
    await desk.page.keyboard.type("doi thanh ngay");
    while (!(await pane.evaluate(() => document.activeElement?.textContent === "Số bị Excel đổi thành ngày")))
      await desk.page.keyboard.press("Tab");
    await desk.page.keyboard.press("Enter");
    expect(await pane.locator("figure mark").first().textContent()).toBe("3-Mar");
    await desk.page.keyboard.press("Shift+Tab");
    await desk.page.keyboard.press("Escape");
    expect(await pane.inputValue("input[type=search]")).toBe("");
    await desk.page.keyboard.press("Escape");
    await pane.waitForSelector("#help-heading", { state: "detached" });
    expect(await pane.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Việc khác");
  });

  test("gives way to the results where they were being read, however far down", async () => {
    desk = await openDesk(drawSample(), { paneWidth: 320, height: 400 });
    const pane = await pressAndShow(desk);
    const scroll = (): Promise<number> => pane.evaluate(() => document.documentElement.scrollTop);
    await pane.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const before = await scroll();
    expect(before).toBeGreaterThan(800);
    await pane.evaluate(() =>
      document.querySelector<HTMLElement>("[aria-label='Việc khác']")?.focus({ preventScroll: true }),
    );
    await desk.page.keyboard.press("Enter");
    await pane.waitForSelector("[role=menuitem]:focus");
    await pane.focus("[role=menuitem]:has-text('Soát Số xem những gì')");
    await desk.page.keyboard.press("Enter");
    await pane.waitForSelector("input[type=search]:focus");
    expect(await scroll()).toBe(0);
    await desk.page.keyboard.press("Escape");
    await pane.waitForSelector("#help-heading", { state: "detached" });
    await pane.waitForFunction((top) => document.documentElement.scrollTop === top, before);
  });
});
