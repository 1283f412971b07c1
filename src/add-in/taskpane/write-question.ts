import type { WriteAnswer, WriteQuestion } from "../run-state";

/** A question that waits for the clerk. */
export interface OpenQuestion {
  readonly question: WriteQuestion;
  readonly answer: (answer: WriteAnswer) => void;
}
