import type { Frame } from "playwright-core";
import { drawBook } from "../add-in/excel/draw-book";
import { drawDoubtful, EXPORTS, RETAIL } from "../add-in/taskpane/draw-doubtful";
import type { BrowserDesk, BrowserDeskOptions } from "./browser-desk";
import { describeInChromium } from "./chromium";
import { deskOfTests, settled } from "./desk-of-tests";

type Told = Window & { told?: unknown[] };

/**
 * What office.js tells Excel when Tab, Shift+Tab or Esc is to take the focus out of the pane (`OSF.AgaveHostAction`).
 */
const EXITS: ReadonlyMap<unknown, string> = new Map([
  [13, "TabExit"],
  [14, "TabExitShift"],
  [15, "EscExit"],
]);

const FOUR_SHEETS = drawBook(...["Quý I", "Quý II", "Quý III", "Quý IV"].map((name) => ({ ...EXPORTS, name })));

describeInChromium("Tab and Esc, which office.js handles by itself", () => {
  const openDesk = deskOfTests();
  let desk: BrowserDesk;
  let pane: Frame;

  async function shown(
    workbook = drawDoubtful(),
    options: BrowserDeskOptions = { query: "?confirm=all" },
  ): Promise<void> {
    desk = await openDesk(workbook, { height: 500, ...options });
    pane = await desk.pane();
    await desk.page.evaluate(() => {
      const told: unknown[] = [];
      (window as Told).told = told;
      window.addEventListener("message", ({ data }) => {
        if (typeof data !== "string") return void told.push(null);
        const { _actionName: name, _data: content } = JSON.parse(data) as {
          readonly _actionName?: string;
          readonly _data?: readonly unknown[];
        };
        if (name === "ContextActivationManager_notifyHost") told.push(content?.[1]);
      });
    });
  }

  async function ran(workbook?: Uint8Array): Promise<void> {
    await shown(workbook);
    await pane.focus("header button >> nth=0");
    await desk.page.keyboard.press("Enter");
    await settled(pane, 1);
  }

  const focused = (): Promise<string> =>
    pane.evaluate(() =>
      document.activeElement === document.body
        ? "nothing"
        : (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""),
    );
  /** Presses a key and tells what has the focus then, and whether Excel was asked to take it. */
  async function press(key: string): Promise<readonly string[]> {
    await desk.page.keyboard.press(key);
    // Messages come in their order: what was posted before this one has been heard once it is.
    await pane.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
    await pane.evaluate(() => window.parent.postMessage({ isLast: true }, "*"));
    await desk.page.waitForFunction(() => (window as Told).told?.includes(null));
    const told = await desk.page.evaluate(() => (window as Told).told?.splice(0) ?? []);
    return [await focused(), ...told.flatMap((action) => EXITS.get(action) ?? [])];
  }

  /** Presses Tab and tells the item whose further control has the focus then, and whether Excel was asked to take it. */
  async function tabInItem(): Promise<readonly string[]> {
    const [, ...exits] = await press("Tab");
    const item = await pane.evaluate(() => {
      const own = document.activeElement?.closest("li")?.querySelector("[data-item]");
      return own === document.activeElement ? "the item itself" : (own?.textContent ?? "no item");
    });
    return [item, ...exits];
  }

  test("the checks see when Excel is asked to take the focus", async () => {
    await ran();
    await pane.evaluate(() =>
      document.addEventListener("keydown", (event) => event.stopImmediatePropagation(), { capture: true, once: true }),
    );
    expect(await press("Tab")).toEqual(["Kiểm tra trang nào: Tất cả"]);
    await pane.focus("header button >> nth=0");
    await press("Shift+Tab");
    expect(await press("Shift+Tab")).toContain("TabExitShift");
  });

  test("after a run: to the controls that follow", async () => {
    await ran();
    expect(await focused()).toBe("Kiểm tra & Tính toán");
    expect(await press("Tab")).toEqual(["Kiểm tra trang nào: Tất cả"]);
    expect(await press("Tab")).toEqual(["Việc khác"]);
    expect(await press("Tab")).toEqual(["Kết quả"]);
    expect(await press("Tab")).toEqual(["3Không khớp"]);
  });

  test("after a fix, after something was set aside and after an explanation: from the item that has the focus to its next control", async () => {
    await ran();
    await pane.focus("[data-item] >> nth=1");
    await press("Control+Enter");
    await settled(pane, 2);
    expect(await focused()).toBe("Xuất khẩu!E9");
    expect(await tabInItem()).toEqual(["Xuất khẩu!E9"]);
    await press("Control+Shift+Enter");
    await pane.waitForSelector("li textarea:focus");
    expect(await press("Tab")).toEqual(["Bỏ qua"]);
    expect(await press("Shift+Tab")).toEqual([""]);
    await press("Enter");
    await settled(pane, 3);
    expect(await focused()).toBe("Bán lẻ!D6");
    expect(await tabInItem()).toEqual(["Bán lẻ!D6"]);
    await pane.focus("[data-item] >> nth=-1");
    await press("Control+Shift+Enter");
    await pane.waitForSelector("li textarea:focus");
    await desk.page.keyboard.type("giá tăng");
    await press("Enter");
    await settled(pane, 4);
    expect(await focused()).toBe("Xuất khẩu!E8");
    expect(await tabInItem()).toEqual(["Xuất khẩu!E8"]);
  });

  test("after the last finding was set aside: from the list itself to its first control, and back before it", async () => {
    await ran(drawBook(RETAIL));
    await pane.focus("[data-item]");
    await press("Control+Shift+Enter");
    await pane.waitForSelector("li textarea:focus");
    await press("Enter");
    await settled(pane, 2);
    expect(await focused()).toBe("Kết quả");
    expect(await press("Tab")).toEqual(["Trang Kiểm tra số liệu"]);
    await pane.focus("[data-list]");
    expect(await press("Shift+Tab")).toEqual(["Kết quả"]);
  });

  test("after a correction of how a column is read: from the button that opened it on", async () => {
    await ran();
    await pane.click("#tab-layout");
    await pane.click("button[aria-expanded=false]:has-text('KIM NGẠCH')");
    await pane.click("button[aria-label='Sửa cách đọc cột C']");
    await pane.waitForSelector("select:focus");
    await pane.selectOption("select:focus", { label: "Ghi chú" });
    await pane.click("text=Ghi nhớ và tính lại");
    await settled(pane, 2);
    await pane.waitForSelector("select", { state: "detached" });
    expect(await focused()).toBe("Sửa cách đọc cột C");
    expect(await press("Tab")).toEqual(["Đọc lại cột C như cũ"]);
  });

  test("where text was clicked: to a control of the list", async () => {
    await ran();
    await pane.click("text=Đã đối chiếu");
    expect(await press("Tab")).toEqual(["3Không khớp"]);
    await pane.click("footer");
    expect(await press("Shift+Tab")).not.toContain("TabExit");
  });

  test("from the menu, which closes, to what comes after its button; from the list of changes never out of it", async () => {
    await ran();
    await pane.focus("header button >> nth=2");
    await press("Enter");
    await pane.waitForSelector("[role=menuitem]:focus");
    expect(await press("Tab")).toEqual(["Kết quả"]);
    expect(await pane.locator("[role=menu]").count()).toBe(0);
    await pane.focus("text=/chỗ chắc chắn/");
    await press("Enter");
    await pane.waitForSelector("[role=dialog] table");
    const round: string[] = [];
    for (const key of ["Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab"])
      round.push(...(await press(key)).map((name) => name.slice(0, 8)));
    expect(round).toEqual(["Hủy", "Sửa 2 ô", "Chưa có ", "Sửa 2 ô", "Hủy"]);
    await press("Escape");
    await pane.waitForSelector("[role=dialog]", { state: "detached" });
    await pane.waitForFunction(() => document.activeElement !== document.body);
    expect(await focused()).toBe("Sửa 2 chỗ chắc chắn");
    expect(await press("Tab")).toEqual(["Vì sao, nên làm gì"]);
  });

  test("after the question of removal: back to the menu's button", async () => {
    await ran();
    await pane.click("header button >> nth=2");
    await pane.click("[role=menuitem] >> text=Gỡ phần đã thêm");
    await pane.waitForSelector("[role=alertdialog] button:focus");
    await press("Escape");
    await pane.waitForSelector("[role=alertdialog]", { state: "detached" });
    await pane.waitForFunction(() => document.activeElement !== document.body);
    expect(await focused()).toBe("Việc khác");
    expect(await press("Tab")).toEqual(["Kết quả"]);
  });

  test("after a notice was closed: back to where the focus came from", async () => {
    await ran();
    await pane.focus("[data-item] >> nth=1");
    await press("Control+Enter");
    await settled(pane, 2);
    const close = "main > [role=status] button >> text=Đóng";
    await pane.waitForSelector(close);
    const before = await focused();
    await pane.focus(close);
    await press("Enter");
    expect(await focused()).toBe(before);
  });

  describe("the question about many sheets", () => {
    test("lets Tab go to its answers; afterwards the focus is in the list", async () => {
      await shown(FOUR_SHEETS, {});
      await pane.focus("header button >> nth=0");
      await press("Enter");
      await pane.waitForSelector("main section[role=group]:focus");
      for (const _ of ["Quý I", "Quý II", "Quý III", "Quý IV"]) expect(await press("Tab")).toEqual([""]);
      expect(await press("Tab")).toEqual(["Ghi vào các trang này"]);
      expect(await press("Tab")).toEqual(["Không ghi vào các trang này"]);
      expect(await press("Shift+Tab")).toEqual(["Ghi vào các trang này"]);
      await press("Enter");
      await settled(pane, 1);
      expect(await focused()).toBe("Kết quả");
      expect((await press("Tab"))[0]).toContain("Không khớp");
      await pane.focus("[data-list]");
      await press("ArrowDown");
      expect(await pane.evaluate(() => document.activeElement?.hasAttribute("data-item"))).toBe(true);
    });

    test("asked because of a fix: the focus goes on to the next item", async () => {
      await shown(FOUR_SHEETS, {});
      await pane.focus("header button >> nth=0");
      await press("Enter");
      await pane.waitForSelector("main section[role=group]:focus");
      await pane.click("text=Không ghi vào các trang này");
      await settled(pane, 1);
      await pane.focus("[data-item]:has-text('!E7') >> nth=0");
      const next = await pane.evaluate(() => {
        const items = [...document.querySelectorAll("[data-item]")];
        return items[items.findIndex((item) => item === document.activeElement) + 1]?.textContent;
      });
      await press("Control+Enter");
      await pane.waitForSelector("main section[role=group]:focus");
      await pane.focus("text=Ghi vào các trang này");
      await press("Enter");
      await settled(pane, 2);
      expect(await focused()).toBe(next);
      expect(await tabInItem()).toEqual([next]);
    });
  });
});
