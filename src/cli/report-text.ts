import { basename, extname } from "node:path";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { RefusedInput } from "./open-input";
import { systemDetails } from "./system-errors";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of XML as it is read. */
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ""] ?? whole;
  });

/** The paragraphs of a Word document's main part, a line each; what was deleted and is still tracked is left out. */
function wordText(xml: string): string {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b[^>]*>/g)]
        .map(([, text]) => (text === undefined ? " " : unescaped(text)))
        .join(""),
    )
    .join("\n");
}

/**
 * The text of a report in a file, .docx or plain text in UTF-8.
 * @throws RefusedInput where it is not there or cannot be read
 */
export function readReportText(path: string): string {
  const name = basename(path);
  try {
    const bytes = new Uint8Array(readFileSync(path));
    if (extname(path).toLowerCase() !== ".docx") return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const main = unzipSync(bytes, { filter: (part) => part.name === "word/document.xml" })["word/document.xml"];
    if (main === undefined) throw new Error("word/document.xml is missing");
    return wordText(strFromU8(main));
  } catch (error) {
    throw new RefusedInput(
      {
        vi: `Không đọc được bài báo cáo “${name}”: cần tệp .docx hoặc .txt (UTF-8). Hãy kiểm tra lại đường dẫn và loại tệp.`,
        en: `Cannot read the report “${name}”: it takes a .docx or .txt file (UTF-8). Check the path and the kind of file.`,
      },
      "text-not-readable",
      systemDetails(error),
    );
  }
}
