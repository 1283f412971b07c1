import { basename, extname } from "node:path";
import { readFileSync } from "node:fs";
import { type TextEdit, withEdits } from "../core/model/results/text-replacement";
import { withTextEdits, wordText } from "../word/word-text";
import { RefusedInput } from "./open-input";
import { systemDetails } from "./system-errors";

/** A report in a file: its text in NFC, and the file with some of it written otherwise. */
export interface ReportFile {
  readonly text: string;
  readonly with: (edits: readonly TextEdit[]) => Uint8Array;
}

/** Marks a text file as UTF-8, as Notepad writes it. */
const MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * A report in a file, .docx or plain text in UTF-8.
 * @throws RefusedInput where it is not there or cannot be read
 */
export function readReport(path: string): ReportFile {
  const name = basename(path);
  try {
    const bytes = new Uint8Array(readFileSync(path));
    if (extname(path).toLowerCase() === ".docx")
      return { text: wordText(bytes), with: (edits) => withTextEdits(bytes, edits) };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
    const mark = MARK.every((byte, index) => bytes[index] === byte) ? MARK : [];
    return {
      text,
      with: (edits) => Uint8Array.from([...mark, ...new TextEncoder().encode(withEdits(text, edits))]),
    };
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
