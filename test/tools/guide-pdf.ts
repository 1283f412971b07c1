/**
 * Prints the clerk's guide: the tasks of README.vi.md, what is never done, and what to do where nothing can be written, on two pages of A4.
 * `npm run guide:pdf` writes assets/guide/huong-dan.pdf; takes Chromium.
 */
import { writeFileSync } from "node:fs";
import { launchChromium } from "../browser/chromium";
import { guidePage, PRINTED_GUIDE } from "./guide-page";

async function main(): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent(guidePage().html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    if (pages !== 2)
      throw new Error(`the guide should fill two pages, not ${String(pages)}: ${PRINTED_GUIDE} was left as it was`);
    writeFileSync(PRINTED_GUIDE, pdf);
    console.log(`${PRINTED_GUIDE}: ${String(Math.round(pdf.length / 1000))} kB`);
  } finally {
    await browser.close();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
