import { readFiles } from "../../core/across/match-files";
import { proposeRole } from "../../core/across/propose-role";
import { detectTables } from "../../core/layout/detect-tables";
import { openWorkbook } from "../../xlsx/open-workbook";
import { documentSnapshot } from "./document-snapshot";
import type { FileAnswer, FileQuestion } from "./file-answer";
import { fileRefusal } from "./refusals";

/** Opens a picked file, which is only read, and says what it is taken to be for beside the workbook. */
export function readFile({ file: { name, bytes }, beside }: FileQuestion): FileAnswer {
  try {
    const workbook = documentSnapshot(openWorkbook(new Uint8Array(bytes), name).document);
    const [tables] = readFiles([{ role: "previous", workbook }], detectTables);
    if (tables === undefined) throw new Error("no file was read");
    return { workbook, proposal: proposeRole(detectTables(beside), tables) };
  } catch (error) {
    return { refusal: fileRefusal(error) };
  }
}
