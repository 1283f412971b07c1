import { drawDoubtful } from "../add-in/taskpane/draw-doubtful";
import type { BrowserDesk } from "./browser-desk";
import { describeInChromium } from "./chromium";
import { deskOfTests, pressAndShow } from "./desk-of-tests";

describeInChromium("what the desk draws while the pane works, in a real browser", () => {
  const openDesk = deskOfTests();
  let desk: BrowserDesk;
  beforeEach(async () => {
    desk = await openDesk(drawDoubtful(), { query: "?confirm=all" });
  });

  /** Waits until the cell of the sheet in front is drawn with these words. */
  const drawn = (row: number, column: number, words: string): Promise<unknown> =>
    desk.page.waitForFunction(
      ([r, c, text]) =>
        (
          document.querySelector<HTMLTableElement>(".grid table")?.tBodies[0]?.rows[r]?.cells[c + 1]?.textContent ?? ""
        ).includes(text),
      [row, column, words] as const,
    );
  const drawnAt = (row: number, column: number): Promise<string | null> =>
    desk.page.evaluate(
      ([r, c]) =>
        document.querySelector<HTMLTableElement>(".grid table")?.tBodies[0]?.rows[r]?.cells[c + 1]?.textContent ?? null,
      [row, column] as const,
    );

  test("a run from the pane's own button and a fix are drawn without a ribbon command; each frame at most once", async () => {
    const pane = await desk.pane();
    expect([await drawnAt(6, 4), await drawnAt(2, 5)]).toEqual(["212,5", ""]);
    await desk.page.evaluate(() => {
      const counts = { frame: 0, drawings: [] as number[] };
      const count = (): void => {
        counts.frame += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      new MutationObserver((changes) =>
        counts.drawings.push(...changes.filter((c) => c.removedNodes.length > 0).map(() => counts.frame)),
      ).observe(document.querySelector("main") ?? document.body, { childList: true });
      Object.assign(window, { counts });
    });
    await pane.click("text=/Kiểm tra & Tính toán/");
    await drawn(2, 5, "cùng kỳ");
    await pane.waitForSelector("main:not([aria-busy=true]) [data-item]");
    await pane.focus("[data-item] >> nth=1");
    await desk.page.keyboard.press("Control+Enter");
    await drawn(6, 4, "212.5");
    const drawings = await desk.page.evaluate(
      () => (window as unknown as { counts: { drawings: readonly number[] } }).counts.drawings,
    );
    expect(drawings.length).toBeGreaterThan(1);
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  test("a place that is gone to is drawn as selected", async () => {
    const pane = await pressAndShow(desk);
    const item = "[data-item]:has-text('Xuất khẩu!E9')";
    await pane.focus(item);
    await desk.page.keyboard.press("Enter");
    await desk.page.waitForFunction(() => document.querySelector(".selected")?.textContent?.trim() === "56");
  });
});
