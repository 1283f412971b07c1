import type { Bilingual } from "../core/model/message";
import type { Analysis } from "../core/model/results/analysis";
import type { Request } from "./command-line";
import type { DocumentRequest } from "./document-options";
import { RefusedInput } from "./open-input";
import { readReport } from "./report-text";
import { sameFile, write } from "./write-output";

/** Where documents go. */
export const documentPaths = ({ docx, questions, renewText, sendOut }: DocumentRequest): readonly string[] =>
  [docx, questions, renewText?.to ?? null, sendOut?.to ?? null].filter((path) => path !== null);

/**
 * Writes the documents that were asked for, each made by what is loaded only then: a line for each.
 * @throws RefusedInput where one cannot be made or written
 */
export async function writeDocuments(analysis: Analysis, request: Request): Promise<readonly Bilingual[]> {
  const { docx, questions, renewText } = request.documents;
  return [
    ...(docx === null ? [] : [await writeWord(docx, analysis, request)]),
    ...(questions === null ? [] : [await writeQuestions(questions, analysis, request)]),
    ...(renewText === null ? [] : [await writeRenewed(renewText, analysis)]),
  ];
}

async function writeWord(path: string, analysis: Analysis, { language }: Request): Promise<Bilingual> {
  const { reportDocument } = await import("../core/compose/documents/report-document");
  const document = reportDocument(analysis, language);
  if (document === null)
    throw new RefusedInput(
      {
        vi: "Không có số liệu nào để đưa vào báo cáo nên không tạo tệp Word. Hãy xem các biểu có kỳ báo cáo và có số chưa.",
        en: "There is no figure to report, so no Word document was made. See whether the tables name a period and hold figures.",
      },
      "nothing-to-report",
    );
  const { wordDocument } = await import("../word/word-document");
  write(path, await wordDocument(document));
  return { vi: `Báo cáo Word: ${path}`, en: `Word report: ${path}` };
}

async function writeQuestions(path: string, analysis: Analysis, { language }: Request): Promise<Bilingual> {
  const { questionSheet } = await import("../core/compose/documents/question-sheet");
  const text = questionSheet(analysis, language);
  if (text === null)
    return {
      vi: "Không có câu hỏi nào nên không tạo phiếu hỏi.",
      en: "Nothing is open, so no questions were written.",
    };
  // Notepad of older Windows reads UTF-8 by its mark.
  write(path, `\uFEFF${text}`);
  return { vi: `Phiếu hỏi số liệu: ${path}`, en: `Questions: ${path}` };
}

async function writeRenewed(
  { from, to }: NonNullable<DocumentRequest["renewText"]>,
  analysis: Analysis,
): Promise<Bilingual> {
  if (sameFile(from, to))
    throw new RefusedInput(
      {
        vi: `“${to}” chính là bài kỳ trước; bài đó không bao giờ bị ghi đè. Hãy đặt tên khác cho bài kỳ mới.`,
        en: `“${to}” is last month's text itself, which is never written to. Name the new one differently.`,
      },
      "input-as-output",
    );
  const { renewedText } = await import("../core/summarize/renew-text");
  const report = readReport(from);
  const { edits, renewed, marked } = renewedText(report.text, analysis);
  write(to, report.with(edits));
  const [done, open] = [String(renewed), String(marked)];
  return {
    vi: `Bài kỳ mới: ${to} (${done} số và kỳ theo sổ này; ${open} chỗ chưa khớp, có dấu [?] để xem lại)`,
    en: `New text: ${to} (${done} numbers and times are this workbook's; ${open} could not be matched and carry [?])`,
  };
}
