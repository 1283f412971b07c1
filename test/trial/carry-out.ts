import { join } from "node:path";
import { checkFile } from "../../src/cli/check-file";
import type { Request } from "../../src/cli/command-line";
import type { BookOutcome } from "./judgement";
import { judge } from "./judgement";
import type { Truth } from "./truth";

const noPage = (): Promise<string> => Promise.reject(new Error("a trial needs no page"));

/**
 * Checks every workbook that the truth names as the command line does, one after the other, and judges what was said.
 * @throws what `checkFile` throws where a workbook cannot be worked on
 */
export async function carryOut(
  folder: string,
  { workbooks }: Truth,
  language: "vi" | "en" = "vi",
): Promise<readonly BookOutcome[]> {
  const outcomes: BookOutcome[] = [];
  for (const book of workbooks) {
    const path = join(folder, book.file);
    const request: Request = {
      inputs: [path],
      out: null,
      report: null,
      sheets: [],
      measures: [],
      language,
      failOn: null,
      documents: { named: null, checkText: null, docx: null, questions: null, renewText: null, sendOut: null },
      fill: false,
      previous: [],
      sources: [],
      sameForm: false,
      total: null,
      host: "direct",
    };
    const { report } = await checkFile(path, null, request, noPage);
    outcomes.push(judge(book, report));
  }
  return outcomes;
}
