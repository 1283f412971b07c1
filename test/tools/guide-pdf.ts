/**
 * Prints the clerk's guide: the tasks of README.vi.md, what is never done, and what to do where nothing can be written, on two pages of A4.
 * `npm run guide:pdf` writes assets/guide/huong-dan.pdf; takes Chromium.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/webpack-build";
import { launchChromium } from "../browser/chromium";
import { pageOf } from "./markdown-page";

const OUT = join(ROOT, "assets/guide/huong-dan.pdf");

const STYLE = `
  @page { size: A4; margin: 12mm 13mm }
  body { font: 10pt/1.36 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; margin: 0; columns: 2; column-gap: 7mm }
  h1 { font-size: 15pt; margin: 0 0 2mm; column-span: all }
  h2 { font-size: 11pt; margin: 3mm 0 1mm; break-after: avoid; color: #185c37 }
  p, ul, ol, table { margin: 0 0 1.5mm }
  ul, ol { padding-left: 5mm }
  img { width: 100%; border: 0.2mm solid #999; margin: 0 0 1.5mm; break-inside: avoid }
  table { border-collapse: collapse; width: calc(100% - 0.4mm); font-size: 8.6pt }
  td, th { border: 0.2mm solid #999; padding: 0.5mm 1mm; text-align: left; vertical-align: top }
  tr { break-inside: avoid }`;

/** The sections that are printed, in the guide's order. */
const PRINTED = /^(?:Bắt đầu|Việc \d|Soát Số làm gì|Khi không ghi được)/;

/** The guide without what only a screen can follow. */
function printed(guide: string): string {
  const [opening = "", ...sections] = guide.split(/^## /m);
  const [title = ""] = opening.split("\n");
  return [title, ...sections.filter((section) => PRINTED.test(section)).map((section) => `## ${section.trim()}`)].join(
    "\n\n",
  );
}

async function main(): Promise<void> {
  const guide = readFileSync(join(ROOT, "README.vi.md"), "utf8");
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Soát Số</title><style>${STYLE}</style>${pageOf(printed(guide), ROOT)}</html>`,
    );
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    if (pages !== 2)
      throw new Error(`the guide should fill two pages, not ${String(pages)}: ${OUT} was left as it was`);
    writeFileSync(OUT, pdf);
    console.log(`${OUT}: ${String(Math.round(pdf.length / 1000))} kB`);
  } finally {
    await browser.close();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
