import type { Frame } from "playwright-core";
import { cellOf, open } from "../add-in/excel/draw-book";
import { drawDoubtful } from "../add-in/taskpane/draw-doubtful";
import { violations } from "./axe";
import type { BrowserDesk, BrowserDeskOptions } from "./browser-desk";
import { describeInChromium } from "./chromium";
import { deskOfTests, pressAndShow, settled } from "./desk-of-tests";

describeInChromium("acting on findings in a real browser", () => {
  const openDesk = deskOfTests();
  let desk: BrowserDesk;
  let pane: Frame;

  async function ran(options: BrowserDeskOptions = {}): Promise<void> {
    desk = await openDesk(drawDoubtful(), { query: "?confirm=all", ...options });
    pane = await pressAndShow(desk);
  }

  const focused = (): Promise<string | undefined> =>
    pane.evaluate(() => document.activeElement?.textContent ?? undefined);
  const isClear = (): Promise<boolean> =>
    pane.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return (
        box !== undefined &&
        document
          .elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
          ?.closest("[role=status], header") === null
      );
    });

  test("by keys alone: F mends, the next item has the focus and is in sight; I, a reason and Enter set it aside", async () => {
    await ran({ height: 500 });
    await pane.focus("[data-item] >> nth=1");
    expect(await focused()).toBe("Xuất khẩu!E7");
    await desk.page.keyboard.press("Control+Enter");
    await settled(pane, 2);
    await pane.waitForSelector("main > [role=status] >> text=Đã sửa 1 ô.");
    expect([await focused(), await isClear()]).toEqual(["Xuất khẩu!E9", true]);
    await desk.page.keyboard.press("Control+Shift+Enter");
    await pane.waitForSelector("li textarea:focus");
    await desk.page.keyboard.type("đã hỏi fil");
    await desk.page.keyboard.press("Enter");
    await settled(pane, 3);
    expect([await focused(), await isClear()]).toEqual(["Bán lẻ!D6", true]);
    const { sheets } = open(await desk.save()).document;
    expect([cellOf(sheets[0], "E7"), cellOf(sheets[0], "E9")]).toEqual([212.5, " 56 "]);
  });

  test("the list of changes starts at its top and ends with the focus back in the list; what follows a fix does not move meanwhile", async () => {
    await ran();
    await pane.click("text=Sửa cả nhóm (2)");
    await pane.waitForSelector("[role=dialog]");
    await desk.page.keyboard.press("Escape");
    await pane.waitForSelector("[role=dialog]", { state: "detached" });
    expect(await focused()).toBe("Sửa cả nhóm (2)");
    const tops = await pane.evaluate(() => {
      const item = document.querySelector<HTMLElement>("[data-item]");
      const seen = new Set<number>();
      const look = (): void => {
        if (document.querySelector("main[aria-busy=true]") !== null) seen.add(item?.getBoundingClientRect().top ?? 0);
        if (document.querySelector("main > [role=status]")?.textContent === "") requestAnimationFrame(look);
      };
      (window as Window & { tops?: Set<number> }).tops = seen;
      look();
      document.querySelector<HTMLElement>("[data-key=f]")?.focus({ preventScroll: true });
      return item?.getBoundingClientRect().top;
    });
    await desk.page.keyboard.press("Enter");
    await settled(pane, 2);
    expect(await pane.evaluate(() => [...((window as Window & { tops?: Set<number> }).tops ?? [])])).toEqual([tops]);
  });

  test("with text twice as large in a pane of 350 pixels everything is in it and can be read", async () => {
    await ran({ paneWidth: 175 });
    await pane.focus("[data-item] >> nth=2");
    await desk.page.keyboard.press("Control+Shift+Enter");
    await pane.waitForSelector("li textarea:focus");
    const narrow = await pane.evaluate(() =>
      [...document.querySelectorAll("button, h2, h3, li > span:first-child, [role=group] span")].flatMap((each) => {
        // In a part of the pane that is not shown.
        if (each.closest("[hidden]") !== null) return [];
        const { left, right, width } = each.getBoundingClientRect();
        return left < 0 || right > 175 || width < Math.min(20, 6 * (each.textContent ?? "").length)
          ? [`${each.textContent ?? ""} ${String(width)}`]
          : [];
      }),
    );
    expect([narrow, await pane.evaluate(() => document.documentElement.scrollWidth)]).toEqual([[], 175]);
  });

  test("a number among the filters stands on one line, however long", async () => {
    await ran({ paneWidth: 320 });
    const heights = await pane.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[role=group] > * > span:first-child")].map((number) => {
        const before = number.offsetHeight;
        number.textContent = "1.234";
        return number.offsetHeight - before;
      }),
    );
    expect(heights).toEqual([0, 0, 0, 0]);
  });

  test.each([
    ["light, Vietnamese", { locale: "vi-VN" }],
    ["dark, English", { locale: "en-US", context: { colorScheme: "dark" } }],
    ["high contrast, Vietnamese", { locale: "vi-VN", context: { forcedColors: "active" } }],
  ] as const)(
    "at 320 pixels, %s: nothing is cut off, and axe finds nothing against WCAG 2.2 AA",
    async (_, options) => {
      await ran({ ...options, paneWidth: 320 });
      await pane.focus("[data-item] >> nth=2");
      await desk.page.keyboard.press("Control+Shift+Enter");
      await pane.waitForSelector("li textarea:focus");
      await pane.click("[data-key=i] >> nth=-1");
      expect(await violations(pane)).toEqual([]);
      await pane.fill("li textarea >> nth=-1", "Giá tăng gấp đôi, nhiều đơn hàng mới");
      await desk.page.keyboard.press("Enter");
      await settled(pane, 2);
      await pane.fill("li textarea", "đã hỏi");
      await pane.focus("li textarea");
      await desk.page.keyboard.press("Enter");
      await settled(pane, 3);
      await pane.click("text=/^Đã bỏ qua|^Ignored/");
      await pane.click("text=/chỗ chắc chắn|certain fixes/");
      await pane.waitForSelector("[role=dialog] table");
      expect(await violations(pane)).toEqual([]);
      await pane.click("[role=dialog] button >> nth=-1");
      await settled(pane, 4);
      await pane.waitForSelector("[role=dialog]", { state: "detached" });
      expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violations(pane)).toEqual([]);
    },
  );
});
