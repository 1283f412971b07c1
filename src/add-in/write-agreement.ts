import { REASONS, skipped } from "../core/compose/reasons";
import type { ChangeBatch, Skipped } from "../core/model/changes/workbook-change";
import type { ReadResult } from "./excel/reader/read-result";
import type { WriteAnswer, WriteQuestion } from "./run-state";
import { enter } from "./run-state";

/** Who is asked whether many sheets may be written, and for how long. */
export interface Asking {
  /** Asked when more than three sheets would be written; `signal` ends the question that nobody has answered. */
  readonly confirm: (question: WriteQuestion, signal: AbortSignal) => Promise<WriteAnswer>;
  /** Milliseconds that the question may stand unanswered; none: half a minute. */
  readonly answerLimit?: number;
}

/**
 * More sheets than this are written only after a question. Source: measured on 63 real workbooks: on 71% of them no
 * more are written, on the others four to 21.
 */
const SHEETS_WITHOUT_QUESTION = 3;

/**
 * Milliseconds that a question may stand unanswered. Source: a pane that nobody sees must not hold the ribbon and the
 * workbook; thirty seconds are ten times what reading its two sentences takes (238 words a minute: Brysbaert 2019).
 */
const ANSWER_LIMIT = 30_000;

/** The answer to the question; null where nobody has given one in time. */
async function answerOf(
  { confirm, answerLimit = ANSWER_LIMIT }: Asking,
  question: WriteQuestion,
): Promise<WriteAnswer | null> {
  const ending = new AbortController();
  const late = new Promise<null>((resolve) => {
    ending.signal.addEventListener("abort", () => resolve(null));
  });
  const timer = setTimeout(() => ending.abort(), answerLimit);
  const answer = await Promise.race([confirm(question, ending.signal), late]);
  clearTimeout(timer);
  return answer;
}

/**
 * The batch that may be written: where more than three sheets would be written for the first time, only after a yes;
 * after a no the summary only, of several sheets those that were chosen, and nothing (null) where nobody answers.
 */
export async function agreed(
  batch: ChangeBatch,
  { existing, snapshot }: ReadResult,
  asking: Asking,
): Promise<{ readonly batch: ChangeBatch | null; readonly refused: Skipped[] }> {
  const known = new Set([...existing.columns, ...existing.marks].map((s) => s.sheetId));
  const isKept = ({ sheetId }: { readonly sheetId: string }): boolean => known.has(sheetId);
  const fresh = snapshot.sheets.flatMap(({ id, name }) => {
    if (known.has(id)) return [];
    const columns = batch.columns.filter((column) => column.sheetId === id).length;
    const marks = batch.marks.filter((mark) => mark.sheetId === id).length;
    return columns + marks === 0 ? [] : [{ sheet: name, columns, marks }];
  });
  if (fresh.length <= SHEETS_WITHOUT_QUESTION || snapshot.isReadOnly) return { batch, refused: [] };
  enter({ stage: "asking" });
  const answer = await answerOf(asking, { sheets: fresh });
  if (answer === null) return { batch: null, refused: [skipped(snapshot.name, null, REASONS.unanswered)] };
  if (answer === true) return { batch, refused: [] };
  const chosen = new Set(answer === false ? [] : answer);
  const agreedTo = new Set(snapshot.sheets.flatMap(({ id, name }) => (chosen.has(name) ? [id] : [])));
  const isWanted = (change: { readonly sheetId: string }): boolean => isKept(change) || agreedTo.has(change.sheetId);
  return {
    batch: { ...batch, columns: batch.columns.filter(isWanted), marks: batch.marks.filter(isWanted) },
    refused: fresh.flatMap(({ sheet }) => (chosen.has(sheet) ? [] : [skipped(sheet, null, REASONS.declined)])),
  };
}
