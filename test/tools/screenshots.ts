/**
 * Pictures of the pane as a browser shows it, beside the workbook: `npx tsx test/tools/screenshots.ts OUTDIR
 * [WORKBOOK… | NAME…]`. Without a workbook: the sample, a workbook with something to fix, to ignore and to explain, an
 * empty workbook, a protected one, one with many sheets, one that can only be read, one shared in the old way, and one
 * in which a sheet of ours is protected; or those of these that are named.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { builtAddIn, builtDesk, DIST } from "../../src/cli/webpack-build";
import { pressButton } from "../../src/cli/press-button";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { openInput } from "../../src/cli/open-input";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openBrowserDesk, type BrowserDesk } from "../browser/browser-desk";
import { launchChromium } from "../browser/chromium";
import { drawBook, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { drawDoubtful } from "../add-in/taskpane/draw-doubtful";
import { drawSample } from "./draw-sample";

const LOOKS = [
  { name: "vi-320-light", width: 320, locale: "vi-VN", dark: false },
  { name: "en-400-dark", width: 400, locale: "en-US", dark: true },
  { name: "vi-400-dark", width: 400, locale: "vi-VN", dark: true },
  { name: "en-320-light", width: 320, locale: "en-US", dark: false },
] as const;

interface Subject {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** All looks, or the first two only. */
  readonly looks: number;
  readonly asks?: true;
  /** Goes through the forms, the list of changes and what is told after them. */
  readonly acts?: true;
  readonly opens?: { readonly readOnly?: true; readonly legacyShared?: true };
  /** Opens what is folded under it once more. */
  readonly unfolds?: RegExp;
}

async function subjects(given: readonly string[]): Promise<readonly Subject[]> {
  const paths = given.filter((each) => each.includes("."));
  if (paths.length > 0)
    return paths.map((path) => ({
      name: basename(path).replace(/\.[^.]*$/, ""),
      bytes: saveWorkbook(openInput(path)),
      looks: 2,
    }));
  const drawn: readonly Subject[] = [
    { name: "sample", bytes: drawSample(), looks: 4 },
    { name: "doubtful", bytes: drawDoubtful(), looks: 4, acts: true },
    { name: "empty", bytes: drawBook({ name: "Trang 1", rows: [] }), looks: 2 },
    {
      name: "protected",
      bytes: drawBook({
        ...OUTPUT,
        change: (sheet) => {
          sheet.protection = { hasPassword: false };
        },
      }),
      looks: 2,
    },
    {
      name: "many-sheets",
      bytes: drawBook(...["Quý I", "Quý II", "Quý III", "Quý IV"].map((name) => ({ ...TRADE, name }))),
      looks: 2,
      asks: true,
    },
    {
      name: "read-only",
      bytes: drawDoubtful(),
      looks: 4,
      opens: { readOnly: true },
      unfolds: /KIM NGẠCH|^Xuất khẩu/,
    },
    {
      name: "shared",
      bytes: drawBook(TRADE),
      looks: 2,
      opens: { legacyShared: true },
      unfolds: /Chi tiết kỹ thuật|Technical details/,
    },
    { name: "refused", bytes: await drawLocked(), looks: 2, unfolds: /Chi tiết kỹ thuật|Technical details/ },
  ];
  return given.length === 0 ? drawn : drawn.filter(({ name }) => given.includes(name));
}

/** A workbook that was checked before, whose summary has been protected and a figure changed since. */
async function drawLocked(): Promise<Uint8Array> {
  const opened = openWorkbook(drawBook(OUTPUT), "so-lieu.xlsx");
  await pressButton(opened.document, "validateAndCompute", { addIn: DIST, language: "vi" });
  const [data, summary] = opened.document.sheets;
  if (data === undefined || summary === undefined) throw new Error("a sheet is missing");
  summary.protection = { hasPassword: false };
  const row = data.cells.get(4);
  const cell = row?.get(5);
  if (cell !== undefined) row?.set(5, { ...cell, value: 150_000 });
  return saveWorkbook(opened);
}

async function picture(
  browser: Browser,
  { name, bytes, asks, acts, opens, unfolds }: Subject,
  look: (typeof LOOKS)[number],
  out: string,
): Promise<void> {
  const desk = await openBrowserDesk(browser, bytes, {
    locale: look.locale,
    paneWidth: look.width,
    query: asks ? "" : "?confirm=all",
    context: { colorScheme: look.dark ? "dark" : "light" },
    ...opens,
  });
  const pane = await desk.pane();
  const pressed = desk.press("validateAndCompute");
  if (asks) {
    await pane.waitForSelector("[role=group] button");
    await desk.page.screenshot({ path: join(out, `${name}-question-${look.name}.png`) });
    await pane.click("main button >> nth=0");
  }
  await pressed;
  await pane.waitForSelector("main:not([aria-busy=true])");
  await desk.page.screenshot({ path: join(out, `${name}-desk-${look.name}.png`) });
  if (acts)
    await act(desk, pane, (state) => desk.page.screenshot({ path: join(out, `${name}-${state}-${look.name}.png`) }));
  if (unfolds !== undefined) {
    await pane.click(`button[aria-expanded=false]:text-matches(${JSON.stringify(unfolds.source)}) >> nth=0`);
    await desk.page.screenshot({ path: join(out, `${name}-unfolded-${look.name}.png`) });
  }
  // The pane alone, as long as it is.
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  await desk.page.setViewportSize({ width: look.width + 900, height: Math.min(Math.max(height, 300), 6000) });
  const frame = await desk.page.waitForSelector("iframe");
  writeFileSync(join(out, `${name}-${look.name}.png`), await frame.screenshot());
  const overflow = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await desk.close();
  console.log(
    `${name}-${look.name}: ${String(height)} px long, ${String(overflow)} px too wide${desk.complaints.length > 0 ? `, ${desk.complaints.join("; ")}` : ""}`,
  );
}

async function act(desk: BrowserDesk, pane: Frame, shoot: (state: string) => Promise<unknown>): Promise<void> {
  const { page } = desk;
  const settle = (): Promise<unknown> =>
    pane.waitForFunction(
      () =>
        document.querySelector("main[aria-busy=false]") !== null &&
        document.querySelector("li textarea, [role=dialog]") === null,
    );
  await pane.focus("[data-item] >> nth=3");
  await page.keyboard.press("Control+Shift+Enter");
  await pane.waitForSelector("li textarea:focus");
  await page.keyboard.type("Kế hoạch giao từ đầu năm");
  await shoot("ignore");
  await page.keyboard.press("Enter");
  await settle();
  await pane.click("[data-key=i] >> nth=-1");
  await pane.waitForSelector("li textarea:focus");
  await page.keyboard.type("Giá tăng gấp đôi, thêm hai đơn hàng mới");
  await shoot("explain");
  await page.keyboard.press("Enter");
  await settle();
  await pane.click("text=/chỗ chắc chắn|certain fixes/");
  await pane.waitForSelector("[role=dialog] table");
  await pane.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  await shoot("changes");
  await pane.click("[role=dialog] button >> nth=-1");
  await settle();
  await pane.waitForSelector("main > [role=status] button");
  await desk.call("refresh");
  await shoot("changed");
  await pane.click("text=/^Đã bỏ qua|^Ignored/");
}

async function main([out, ...paths]: readonly string[]): Promise<void> {
  if (out === undefined) throw new Error("npx tsx test/tools/screenshots.ts OUTDIR [WORKBOOK… | NAME…]");
  mkdirSync(out, { recursive: true });
  builtAddIn();
  builtDesk();
  const browser = await launchChromium();
  try {
    for (const subject of await subjects(paths))
      for (const look of LOOKS.slice(0, subject.looks)) await picture(browser, subject, look, out);
  } finally {
    await browser.close();
  }
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
