import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/webpack-build";
import { pageOf } from "./markdown-page";

/** The clerk's guide as it is printed. */
export const PRINTED_GUIDE = join(ROOT, "assets/guide/huong-dan.pdf");

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

/** The page that is printed; its title ends in a digest of what stands on it, by which a stale print is known. */
export function guidePage(): { readonly title: string; readonly html: string } {
  const body = pageOf(printed(readFileSync(join(ROOT, "README.vi.md"), "utf8")), ROOT);
  const digest = createHash("sha256").update(STYLE).update(body).digest("hex").slice(0, 16);
  const title = `Soat So ${digest}`;
  const head = `<meta charset="utf-8"><title>${title}</title><style>${STYLE}</style>`;
  return { title, html: `<!doctype html><html lang="vi">${head}${body}</html>` };
}
