import type { CellRange } from "../cells/address";
import type { Message } from "../message";
import type { ColumnHint } from "../requests/layout-hint";

/** One way to settle a question. */
export interface Answer {
  readonly id: string;
  readonly text: Message;
  /** What the answer says of the columns asked about; empty where the clerk says it in their own words. */
  readonly columns: readonly ColumnHint[];
}

/** What is not sure of columns of a table, as a question that settles it. */
export interface Question {
  /** The same as long as the table and the columns asked about are. */
  readonly id: string;
  readonly tableId: string;
  readonly sheet: string;
  /** The columns asked about, header and body. */
  readonly range: CellRange;
  readonly text: Message;
  /** Two or three, the last of which is "another". */
  readonly answers: readonly Answer[];
}
