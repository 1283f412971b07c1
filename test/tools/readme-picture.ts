/**
 * Draws the picture of the README: the sample's sheet and its summary after a run, as LibreOffice prints them, beside
 * the pane as Chromium shows it. `npx tsx test/tools/readme-picture.ts OUT.png [vi-VN|en-US]`; takes LibreOffice,
 * Chromium and pdftoppm.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtAddIn } from "../../src/cli/webpack-build";
import { openBrowserDesk } from "../browser/browser-desk";
import { launchChromium } from "../browser/chromium";
import { printToPdf } from "../fixtures/libreoffice";
import { drawSample, SAMPLE_NAME } from "./draw-sample";

const PANE = { width: 340, height: 740 } as const;
const SHEET_WIDTH = 860;
const MARGIN = 24;
const DOTS_PER_INCH = 130;

/** The first pages of a PDF as PNG. */
function pages(pdf: Uint8Array, count: number): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  try {
    writeFileSync(join(folder, "book.pdf"), pdf);
    execFileSync("pdftoppm", [
      "-png",
      "-r",
      String(DOTS_PER_INCH),
      "-l",
      String(count),
      join(folder, "book.pdf"),
      join(folder, "page"),
    ]);
    return Array.from({ length: count }, (_, i) => readFileSync(join(folder, `page-${String(i + 1)}.png`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A picture without the paper around it; runs in the browser. */
async function trimmed(source: string): Promise<string> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  const draw = (left: number, top: number, width: number, height: number): CanvasRenderingContext2D | null => {
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    context?.drawImage(image, -left, -top);
    return context;
  };
  const { naturalWidth: width, naturalHeight: height } = image;
  const data = draw(0, 0, width, height)?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i] ?? 255) > 240 && (data[i + 1] ?? 255) > 240 && (data[i + 2] ?? 255) > 240) continue;
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  draw(left, top, right - left + 1, bottom - top + 1);
  return canvas.toDataURL();
}

async function main([out, locale = "vi-VN"]: readonly string[]): Promise<void> {
  if (out === undefined) throw new Error("npx tsx test/tools/readme-picture.ts OUT.png [vi-VN|en-US]");
  builtAddIn();
  const browser = await launchChromium();
  try {
    const desk = await openBrowserDesk(browser, drawSample(), {
      name: SAMPLE_NAME,
      locale,
      query: "?confirm=all",
      paneWidth: PANE.width,
      height: PANE.height,
      context: { viewport: { width: 1240, height: PANE.height }, colorScheme: "light" },
    });
    await desk.press("validateAndCompute");
    await (await desk.pane()).waitForSelector("main [data-item]");
    const pane = await (await desk.page.waitForSelector("iframe")).screenshot();
    const printed = pages(printToPdf(new Map([["book", await desk.save()]])).get("book") ?? new Uint8Array(), 2);
    await desk.close();
    const source = (png: Buffer): string => `data:image/png;base64,${png.toString("base64")}`;
    const page = await browser.newPage({ viewport: { width: SHEET_WIDTH + PANE.width + 1, height: PANE.height } });
    // The functions of this file are compiled with a name-keeping helper that the page does not have.
    await page.evaluate("globalThis.__name = (f) => f");
    const sheets = await Promise.all(printed.map((png) => page.evaluate(trimmed, source(png))));
    await page.setContent(`<body style="margin:0;display:flex;background:#fff">
      <div style="width:${String(SHEET_WIDTH)}px;height:${String(PANE.height)}px;overflow:hidden">
        ${sheets.map((sheet) => `<img src="${sheet}" style="display:block;width:${String(SHEET_WIDTH - 2 * MARGIN)}px;margin:${String(MARGIN)}px">`).join("")}
      </div>
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
