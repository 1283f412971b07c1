/**
 * Pictures of the pane as a browser shows it, beside the workbook: `npx tsx test/tools/screenshots.ts OUTDIR [WORKBOOK…]`.
 * Without a workbook: the sample, an empty workbook, an empty form, a protected one and one with many sheets.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser } from "playwright-core";
import { builtAddIn } from "../../src/cli/built-add-in";
import { openInput } from "../../src/cli/open-input";
import { saveWorkbook } from "../../src/local-excel/xlsx/save-workbook";
import { openBrowserDesk } from "../browser/browser-desk";
import { launchChromium } from "../browser/chromium";
import { drawBook, OUTPUT, TRADE } from "../excel/draw-book";
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
}

function subjects(paths: readonly string[]): readonly Subject[] {
  if (paths.length > 0) return paths.map((path) => ({ name: basename(path).replace(/\.[^.]*$/, ""), bytes: saveWorkbook(openInput(path)), looks: 2 }));
  return [
    { name: "sample", bytes: drawSample(), looks: 4 },
    { name: "empty", bytes: drawBook({ name: "Trang 1", rows: [] }), looks: 2 },
    { name: "protected", bytes: drawBook({ ...OUTPUT, change: (sheet) => { sheet.protection = { hasPassword: false }; } }), looks: 2 },
    { name: "many-sheets", bytes: drawBook(...["Quý I", "Quý II", "Quý III", "Quý IV"].map((name) => ({ ...TRADE, name }))), looks: 2, asks: true },
  ];
}

async function picture(browser: Browser, { name, bytes, asks }: Subject, look: (typeof LOOKS)[number], out: string): Promise<void> {
  const desk = await openBrowserDesk(browser, bytes, { locale: look.locale, paneWidth: look.width, query: asks ? "" : "?confirm=all", context: { colorScheme: look.dark ? "dark" : "light" } });
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
  // The pane alone, as long as it is.
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  await desk.page.setViewportSize({ width: look.width + 900, height: Math.min(Math.max(height, 300), 6000) });
  const frame = await desk.page.waitForSelector("iframe");
  writeFileSync(join(out, `${name}-${look.name}.png`), await frame.screenshot());
  const overflow = await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await desk.close();
  console.log(`${name}-${look.name}: ${String(height)} px long, ${String(overflow)} px too wide${desk.complaints.length > 0 ? `, ${desk.complaints.join("; ")}` : ""}`);
}

async function main([out, ...paths]: readonly string[]): Promise<void> {
  if (out === undefined) throw new Error("npx tsx test/tools/screenshots.ts OUTDIR [WORKBOOK…]");
  mkdirSync(out, { recursive: true });
  builtAddIn();
  const browser = await launchChromium();
  try {
    for (const subject of subjects(paths)) for (const look of LOOKS.slice(0, subject.looks)) await picture(browser, subject, look, out);
  } finally {
    await browser.close();
  }
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

