/**
 * Draws the picture of the README: the sample's sheet after a run, as LibreOffice prints it, beside the pane as Chromium shows it.
 * `npx tsx test/tools/readme-picture.ts OUT.png [vi-VN|en-US]`; takes LibreOffice, Chromium and pdftoppm.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowserDesk } from "../browser/browser-desk";
import { launchChromium } from "../browser/chromium";
import { printToPdf } from "../libreoffice";
import { drawSample, SAMPLE_NAME } from "./draw-sample";

const PANE = { width: 340, height: 740 } as const;
const SHEET_WIDTH = 860;
const DOTS_PER_INCH = 100;

/** The first pages of a PDF as PNG. */
function pages(pdf: Uint8Array, count: number): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  try {
    writeFileSync(join(folder, "book.pdf"), pdf);
    execFileSync("pdftoppm", ["-png", "-r", String(DOTS_PER_INCH), "-l", String(count), join(folder, "book.pdf"), join(folder, "page")]);
    return Array.from({ length: count }, (_, i) => readFileSync(join(folder, `page-${String(i + 1)}.png`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main([out, locale = "vi-VN"]: readonly string[]): Promise<void> {
  if (out === undefined) throw new Error("npx tsx test/tools/readme-picture.ts OUT.png [vi-VN|en-US]");
  const browser = await launchChromium();
  try {
    const desk = await openBrowserDesk(browser, drawSample(), { name: SAMPLE_NAME, locale, query: "?confirm=all", paneWidth: PANE.width, height: PANE.height, context: { viewport: { width: 1240, height: PANE.height }, colorScheme: "light" } });
    await desk.press("validateAndCompute");
    await (await desk.pane()).waitForSelector("main [data-item]");
    const pane = await (await desk.page.waitForSelector("iframe")).screenshot();
    const [sheet] = pages(printToPdf(new Map([["book", await desk.save()]])).get("book") ?? new Uint8Array(), 1);
    await desk.close();
    if (!sheet) throw new Error("LibreOffice printed no page");
    const source = (png: Buffer): string => `data:image/png;base64,${png.toString("base64")}`;
    const page = await browser.newPage({ viewport: { width: SHEET_WIDTH + PANE.width + 1, height: PANE.height } });
    await page.setContent(`<body style="margin:0;display:flex;background:#fff">
      <div style="width:${String(SHEET_WIDTH)}px;height:${String(PANE.height)}px;overflow:hidden;display:flex;align-items:center"><img src="${source(sheet)}" style="width:${String(SHEET_WIDTH + 60)}px;margin-left:-30px"></div>
      <img src="${source(pane)}" style="width:${String(PANE.width)}px;height:${String(PANE.height)}px;border-left:1px solid #c8c8c8"></body>`);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    await page.screenshot({ path: out });
    console.log(`${out}: ${String(Math.round(statSync(out).size / 1024))} kB`);
  } finally {
    await browser.close();
  }
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
