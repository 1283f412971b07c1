import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { pressDirectly } from "../../src/cli/press-directly";
import { builtBrowser } from "../../src/cli/webpack-build";
import type { RunEvent } from "../../src/core/model/results/report";
import { cellOf, open } from "../add-in/excel/draw-book";
import { drawDoubtful } from "../add-in/taskpane/draw-doubtful";
import { LONGEST_WAIT } from "../fixtures/longest-wait";
import { drawSample } from "../tools/draw-sample";
import { violations } from "./axe";
import { describeInChromium, launchChromium } from "./chromium";
import { openOwnPage, type OwnPage } from "./own-page";

const NAME = "số liệu.xlsx";

/** A report without what depends on where and when it was made. */
function reportIn(event: RunEvent | undefined): unknown {
  if (event?.outcome !== "done") throw new Error("no report");
  const { host: _host, timing: _timing, ...report } = event.report;
  return report;
}

/** The report of the command line on the bytes of a workbook. */
async function reportOf(bytes: Uint8Array, language: "vi" | "en"): Promise<unknown> {
  const { document } = open(bytes);
  document.name = NAME;
  const { detail } = await pressDirectly(document, "validateAndCompute", { language });
  return reportIn(detail as RunEvent);
}

/** Whether the browser keeps a workbook of that name with changes in it; run in the page. */
const keptUnsaved = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = indexedDB.open("soat-so", 1);
    request.onsuccess = () => {
      const all = request.result.transaction("books").objectStore("books").getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(
          (all.result as { name: string; isUnsaved: boolean }[]).some((book) => book.name === name && book.isUnsaved),
        );
      };
    };
  });

let folder: string;
beforeAll(() => {
  folder = builtBrowser();
}, LONGEST_WAIT);

test("no byte of office.js is in it, and nothing is fetched from elsewhere", () => {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const scripts = names.filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(4);
  const office = /appsforoffice|OSF\.|OfficeExtension|Microsoft\.Office\.WebExtension|office\.debug/;
  expect(names.filter((name) => office.test(readFileSync(join(folder, name), "utf8")))).toEqual([]);
  expect(readFileSync(join(folder, "LICENSES.txt"), "utf8")).not.toContain("@microsoft/office-js");
});

describeInChromium("Soát Số as a page of its own", () => {
  let browser: Browser;
  let own: OwnPage | null = null;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const used = own;
    own = null;
    const found = [...((await used?.complaints()) ?? []), ...(used?.strangers ?? [])];
    await used?.close();
    expect(found).toEqual([]);
  });

  async function opened(options: Parameters<typeof openOwnPage>[1] = {}): Promise<OwnPage> {
    own = await openOwnPage(browser, options);
    return own;
  }

  test("a file is dropped, checked, mended, typed into, checked again and given back; the command line says the same of it", async () => {
    const desk = await opened();
    await desk.drop(NAME, drawDoubtful());
    await desk.press("run", 1);
    const [first] = await desk.events();
    expect(reportIn(first)).toEqual(await reportOf(drawDoubtful(), "vi"));

    const pane = await desk.pane();
    await pane.click("[data-item] >> text=Bán lẻ!D6");
    await desk.page.waitForFunction(() => document.querySelector<HTMLInputElement>(".name-box")?.value === "D6");
    expect(await desk.page.textContent("[role=tab][aria-selected=true]")).toBe("Bán lẻ");
    await desk.page.click("[role=tab] >> text=Xuất khẩu");
    expect(await desk.shown(6, 4)).toBe("212,5");

    await pane.focus("[data-item] >> text=Xuất khẩu!E7");
    await desk.page.keyboard.press("Control+Enter");
    await pane.waitForFunction(
      () => (window as Window & { soatSoEvents?: readonly unknown[] }).soatSoEvents?.length === 2,
    );
    await pane.waitForSelector("main[aria-busy=false]");
    expect(cellOf(open(await desk.save()).document.sheets[0], "E7")).toBe(212.5);

    // The growth of what is typed is the workbook's own formula.
    const before = await desk.shown(7, 5);
    await desk.goTo("E8");
    await desk.page.keyboard.type("93,5");
    await desk.page.keyboard.press("Enter");
    expect(await desk.shown(7, 4)).toBe("93,5");
    expect(await desk.page.inputValue(".name-box")).toBe("E9");
    expect(await desk.shown(7, 5)).not.toBe(before);

    await desk.press("run", 3);
    await desk.press("remove", 3);
    const saved = await desk.save();
    expect(open(saved).document.sheets.map(({ name }) => name)).toEqual(["Xuất khẩu", "Bán lẻ"]);
    expect([cellOf(open(saved).document.sheets[0], "E7"), cellOf(open(saved).document.sheets[0], "E8")]).toEqual([
      "212,5",
      93.5,
    ]);
    await desk.press("run", 4);
    expect(reportIn((await desk.events())[3])).toEqual(await reportOf(saved, "vi"));
  });

  test("what is opened and not touched is saved as the very same bytes", async () => {
    const desk = await opened();
    const bytes = readFileSync(join(folder, "assets/bao-cao-6-thang-2024.xlsx"));
    await desk.drop(NAME, bytes);
    await desk.goTo("C14");
    expect(Buffer.from(await desk.save()).equals(bytes)).toBe(true);
  });

  test("without a network it opens again, with everything that was typed", async () => {
    const desk = await opened();
    await desk.drop(NAME, drawDoubtful());
    await desk.goTo("B5");
    await desk.page.keyboard.type("Cà phê nhân");
    await desk.page.keyboard.press("Enter");
    await desk.page.waitForFunction(keptUnsaved, NAME);
    await desk.page.evaluate(() => navigator.serviceWorker.ready);
    await desk.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await desk.disconnect();
    await desk.page.reload();
    await desk.page.waitForSelector(`nav li.front >> text=${NAME}`);
    await desk.page.waitForFunction(() => document.getElementById("cell-4-1")?.textContent === "Cà phê nhân");
    await desk.press("run", 1);
    expect((await desk.events())[0]?.outcome).toBe("done");
  });

  test("what is not taken says why and leaves the cell; undo and redo go back and forth", async () => {
    const desk = await opened();
    await desk.drop(NAME, drawDoubtful());
    await desk.goTo("G5");
    await desk.page.keyboard.type("=SUM(E5;");
    await desk.page.keyboard.press("Enter");
    await desk.page.waitForSelector("[role=alert] >> text=Công thức viết chưa đúng");
    expect(await desk.shown(4, 6)).toBe("");
    await desk.goTo("G5");
    await desk.page.keyboard.type("=SUM(E5;1,5)");
    await desk.page.keyboard.press("Enter");
    expect(await desk.shown(4, 6)).toBe("426,5");
    await desk.page.keyboard.press("Control+z");
    expect(await desk.page.inputValue(".name-box")).toBe("G5");
    expect(await desk.shown(4, 6)).toBe("");
    await desk.page.keyboard.press("Control+y");
    expect(await desk.page.inputValue(".formula-bar")).toBe("=SUM(E5;1,5)");
    await desk.page.keyboard.press("Delete");
    await desk.page.waitForFunction(() => document.getElementById("cell-4-6")?.textContent === "");
  });

  test("a file that is no workbook is refused by a sentence, and what was open stays", async () => {
    const desk = await opened();
    await desk.page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["a,b"], "so-lieu.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await desk.page.waitForSelector("[role=alert] >> text=/Không mở được “so-lieu.csv”/");
    expect(await desk.page.locator("nav li").count()).toBe(1);
  });

  test.each([
    ["Vietnamese, 1366 × 768", { locale: "vi-VN" }, /Đã tự lưu/],
    ["English, 1920 × 1080", { locale: "en-US", viewport: { width: 1920, height: 1080 } }, /Kept in this browser/],
  ] as const)("%s: axe finds nothing against WCAG 2.2 AA, before and after a press", async (_, options, kept) => {
    const desk = await opened(options);
    await desk.drop(NAME, drawSample());
    expect(await violations(desk.page.mainFrame())).toEqual([]);
    await desk.press("run", 1);
    await desk.page.waitForSelector(".kept >> text=" + String(kept));
    expect(await violations(desk.page.mainFrame())).toEqual([]);
    expect(await violations(await desk.pane())).toEqual([]);
  });
});
