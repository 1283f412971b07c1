/** A piece of a text that is to be written otherwise; `start` and `end` count letters of the text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What becomes of last month's text. */
export interface TextReplacement {
  /** In the order of the text, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** Numbers and times that now say this month's. */
  readonly renewed: number;
  /** Numbers and times that could not be matched, each with a mark behind it. */
  readonly marked: number;
}

/** A text with what is written otherwise in it. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let [done, at] = ["", 0];
  for (const { start, end, by } of edits) {
    done += text.slice(at, start) + by;
    at = end;
  }
  return done + text.slice(at);
}
