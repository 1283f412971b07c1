import type { CellAddress } from "../cells/address";
import type { Bilingual } from "../message";
import type { RowSubject } from "./row-subject";
import type { OwnSheetRole } from "./workbook-change";

/** What somebody has typed into a cell of our sheets; formulas are left where they are. */
export type TypedContent = { readonly text: string } | { readonly number: number };

/** What stands in a cell of one of our sheets that is the clerk's to reword, to fill or to empty. */
export interface ClerkWords {
  readonly role: OwnSheetRole;
  readonly cell: CellAddress;
  /** What stands there now; null where what we wrote was emptied. */
  readonly content: TypedContent | null;
  /** The clerk's: not what we wrote there. */
  readonly isTheirs: boolean;
  /** What the row is about; null where it is about nothing in particular. */
  readonly subject: RowSubject | null;
  /** The time the sheet spoke of when it was written. */
  readonly period: Bilingual | null;
}

/** The column in which the words of a row stand that is no line of a list: those of earlier times stand behind a name. */
export function wordsColumn(role: OwnSheetRole, kind: Exclude<RowSubject["kind"], "line">): number {
  if (kind !== "earlier") return 0;
  return role === "summary" ? 1 : 3;
}
