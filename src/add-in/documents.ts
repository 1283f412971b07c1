import { questionSheet } from "../core/compose/documents/question-sheet";
import type { Language } from "../core/model/message";
import type { Analysis } from "../core/model/results/analysis";
import type { TextCheck } from "../core/model/results/text-check";
import { withEdits } from "../core/model/results/text-replacement";
import { textAgainst } from "../core/pipeline";
import { renewedText } from "../core/summarize/renew-text";

/** Last month's text with this month's figures. */
export interface RenewedText {
  readonly text: string;
  /** Numbers and times that now say this month's. */
  readonly renewed: number;
  /** Numbers and times that could not be matched, each with a mark behind it. */
  readonly marked: number;
}

/** The open questions as a text, by who gives the figures; null where nothing is open. */
export const questionsFor = (analysis: Analysis, language: Language): string | null =>
  questionSheet(analysis, language);

/** Every number and time of a report's text, held against the workbook. */
export const heldAgainst = (text: string, analysis: Analysis): readonly TextCheck[] =>
  textAgainst(text.normalize("NFC"), analysis);

/** Last month's text as this month's figures make it. */
export function renewedFor(text: string, analysis: Analysis): RenewedText {
  const composed = text.normalize("NFC");
  const { edits, renewed, marked } = renewedText(composed, analysis);
  return { text: withEdits(composed, edits), renewed, marked };
}
