import type { Remembered } from "../core/model/requests/remembered";

/** What the clerk has told: it changes what is remembered. */
type Answer = (known: Remembered) => Remembered;

let answers: readonly Answer[] = [];

/** Keeps an answer that the workbook cannot take now, for as long as the pane is open. */
export function keepAnswer(answer: Answer): void {
  answers = [...answers, answer];
}

/** All that is kept, in the order in which it was told, as one answer; null where nothing is. */
export function keptAnswers(): Answer | null {
  const kept = answers;
  return kept.length === 0 ? null : (known) => kept.reduce((next, answer) => answer(next), known);
}

/** Lets go of what is kept, once the workbook has it. */
export function forgetAnswers(): void {
  answers = [];
}
