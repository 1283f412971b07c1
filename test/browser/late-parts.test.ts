import type { Browser } from "playwright-core";
import { drawSample } from "../tools/draw-sample";
import { openBrowserDesk } from "./browser-desk";
import { describeInChromium, launchChromium } from "./chromium";

describeInChromium("the scripts", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test("of help and of layout are fetched when they are first opened; where one cannot be had, a sentence says so and the rest goes on", async () => {
    const asked: string[] = [];
    const desk = await openBrowserDesk(browser, drawSample(), { query: "?confirm=all" });
    desk.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await desk.page.context().route(/\/help\.[^/]*\.js$/, (route) => route.abort());
    const pane = await desk.pane();
    await desk.press("validateAndCompute");
    await pane.waitForSelector("main:not([aria-busy=true]) [data-item]");
    expect(asked.filter((path) => /^\/(help|layout|analysis)\./.test(path))).toEqual([
      expect.stringMatching(/^\/analysis\.[0-9a-f]{8}\.js$/),
    ]);
    expect(desk.page.workers().length).toBe(1);
    await pane.click("#tab-layout");
    await pane.waitForSelector("button[aria-label^='Sửa cách đọc']");
    expect(asked.filter((path) => /^\/(help|layout)\./.test(path))).toEqual([
      expect.stringMatching(/^\/layout\.[0-9a-f]{8}\.js$/),
    ]);
    await pane.click("#tab-results");
    await pane.click("text=Vì sao, nên làm gì >> nth=0");
    await pane.waitForSelector("text=Chưa tải được phần này.");
    await pane.click("header button >> nth=2");
    await pane.click("[role=menuitem] >> text=Soát Số xem những gì");
    await pane.waitForSelector("section[aria-labelledby=help-heading] >> text=Chưa tải được phần này.");
    await desk.page.keyboard.press("Escape");
    await pane.waitForSelector("#help-heading", { state: "detached" });
    await pane.focus("header button >> nth=0");
    await desk.page.keyboard.press("Enter");
    await pane.waitForFunction(
      () => (window as Window & { soatSoEvents?: readonly unknown[] }).soatSoEvents?.length === 2,
    );
    await desk.close();
    expect([desk.strangers, [...new Set(desk.complaints)]]).toEqual([[], ["Failed to load resource: net::ERR_FAILED"]]);
  });
});
