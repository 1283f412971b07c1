import type { Frame } from "playwright-core";
import { cellOf, open } from "../add-in/excel/draw-book";
import { drawDoubtful } from "../add-in/taskpane/draw-doubtful";
import { violations } from "./axe";
import type { BrowserDesk } from "./browser-desk";
import { describeInChromium } from "./chromium";
import { deskOfTests, pressAndShow, settled } from "./desk-of-tests";

/** A test waits no longer than this for something to show. */
const PATIENCE = 30_000;

describeInChromium("a pane that is alive", () => {
  const openDesk = deskOfTests();
  let desk: BrowserDesk;
  let pane: Frame;

  async function ran(): Promise<void> {
    desk = await openDesk(drawDoubtful(), { query: "?confirm=all" });
    desk.page.setDefaultTimeout(PATIENCE);
    pane = await pressAndShow(desk);
  }

  const itemAt = (place: string): string => `li:has([data-item]:has-text("${place}")) >> nth=0`;

  test("an edit is told, what rests on it is marked, and a check takes both back; own edits are not told", async () => {
    await ran();
    expect(await pane.locator("text=đã đổi từ lúc kiểm tra").count()).toBe(0);
    await desk.call("type", "Xuất khẩu!E9", 56);
    await pane.waitForSelector("text=1 ô đã đổi từ lúc kiểm tra.");
    expect(await pane.locator(`${itemAt("Xuất khẩu!E9")} >> text=Số liệu đã đổi`).count()).toBe(1);
    expect(await pane.locator(`${itemAt("Bán lẻ!D6")} >> text=Số liệu đã đổi`).count()).toBe(0);
    expect(await violations(pane)).toEqual([]);
    await pane.click("text=Kiểm tra lại");
    await settled(pane, 2);
    await pane.waitForSelector("text=đã đổi từ lúc kiểm tra", { state: "detached" });
    expect(await pane.locator("[data-item]:has-text('Xuất khẩu!E9')").count()).toBe(0);
    await pane.focus("[data-item]:has-text('Xuất khẩu!E7')");
    await desk.page.keyboard.press("Control+Enter");
    await settled(pane, 3);
    expect(await pane.locator("text=đã đổi từ lúc kiểm tra").count()).toBe(0);
  });

  test("a cell that is selected in Excel marks its item; the item that is gone to is marked too", async () => {
    await ran();
    await desk.call("select", "Bán lẻ!D6");
    await pane.waitForSelector("li[aria-current=true]:has-text('Bán lẻ!D6')");
    await pane.click("[data-item]:has-text('Xuất khẩu!E7')");
    await pane.waitForSelector("li[aria-current=true]:has-text('Xuất khẩu!E7')");
    expect(await pane.locator("li[aria-current=true]").count()).toBe(1);
    await desk.call("select", "Bán lẻ!A1");
    await pane.waitForSelector("li[aria-current=true]", { state: "detached" });
  });

  test("the clerk's paragraph stays through the other language, a run and the next opening, each language its own", async () => {
    await ran();
    await pane.click("#tab-report");
    await pane.fill("#panel-report textarea", "Lời của tôi.");
    await pane.click("footer button");
    await pane.waitForSelector("text=Report paragraph");
    expect(await pane.inputValue("#panel-report textarea")).not.toBe("Lời của tôi.");
    await pane.fill("#panel-report textarea", "My own words.");
    await pane.click("footer button");
    await pane.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>("#panel-report textarea")?.value === "Lời của tôi.",
    );
    await desk.call("type", "Xuất khẩu!E4", 1200);
    await pane.click("text=Kiểm tra lại");
    await settled(pane, 2);
    await pane.waitForSelector("text=Số liệu đã đổi từ khi bạn viết đoạn này.");
    expect(await pane.inputValue("#panel-report textarea")).toBe("Lời của tôi.");
    expect(await violations(pane)).toEqual([]);
    const saved = await desk.save();
    expect([...open(saved).document.settings.values()].join()).toMatch(/Lời của tôi\..*My own words\./s);

    desk = await openDesk(saved, { query: "?confirm=all" });
    pane = await pressAndShow(desk);
    await pane.click("#tab-report");
    expect(await pane.inputValue("#panel-report textarea")).toBe("Lời của tôi.");
    await pane.click("text=Cập nhật đoạn");
    expect(await pane.inputValue("#panel-report textarea")).toContain("1.200");
  });

  test("copies for Word: the paragraph as it stands and a table, in Times New Roman 14, with text beside them", async () => {
    await ran();
    await pane.click("#tab-report");
    await pane.fill("#panel-report textarea", "Tăng <b>mạnh</b> & đều.");
    await pane.evaluate(() => {
      document.addEventListener("copy", (event) => {
        Object.assign(window, {
          copied: ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type) ?? ""),
        });
      });
    });
    await pane.click("text=Sao chép sang Word");
    await pane.waitForSelector("text=Đã sao chép");
    await pane.fill("#panel-report textarea", "");
    await pane.focus("#panel-report textarea");
    await desk.page.keyboard.press("Control+V");
    expect(await pane.inputValue("#panel-report textarea")).toMatch(/^Tăng <b>mạnh<\/b> & đều\.\n\nChỉ tiêu\t/);
  });

  test("the scope: this sheet, and those that are chosen", async () => {
    desk = await openDesk(drawDoubtful(), { query: "?confirm=all" });
    pane = await desk.pane();
    await desk.call("select", "Bán lẻ!A1");
    await pane.click("header button >> nth=1");
    await pane.click("[role=menuitemradio] >> text=Trang này");
    await pane.click("header button >> nth=0");
    await settled(pane, 1);
    const sheets = (): Promise<readonly string[]> =>
      pane.evaluate(() => [
        ...new Set([...document.querySelectorAll("[data-item]")].map((item) => item.textContent?.split("!")[0] ?? "")),
      ]);
    expect(await sheets()).toEqual(["Bán lẻ"]);
    await pane.click("header button >> nth=1");
    await pane.click("[role=menuitemradio] >> text=Chọn");
    await pane.click("[role=dialog] label:has-text('Xuất khẩu')");
    expect(await violations(pane)).toEqual([]);
    await pane.click("[role=dialog] button >> nth=-1");
    await pane.click("header button >> nth=0");
    await settled(pane, 2);
    expect(await sheets()).toEqual(["Xuất khẩu"]);
    expect(cellOf(open(await desk.save()).document.sheets[0], "E7")).toBe("212,5");
  });
});
