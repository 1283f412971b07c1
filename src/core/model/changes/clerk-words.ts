import type { CellAddress } from "../cells/address";
import type { Bilingual } from "../message";
import type { OwnSheetRole } from "./workbook-change";

/** What stands in a row of one of our sheets: a paragraph, a new draft beside a reworded one, a line of a list. */
type SubjectKind = "paragraph" | "draft" | "line";

/** What a row of one of our sheets is about, whichever row it comes to stand in. */
export interface RowSubject {
  readonly row: number;
  /** "earlier" is a row that keeps the words of another period, or of other figures. */
  readonly kind: SubjectKind | "earlier";
  /** Known by what it is about, the same in every period. */
  readonly about: string;
  /** What it is about, as a reader knows it. */
  readonly name: string;
  /** The time it speaks of, by its name; null where that is not known. */
  readonly period: Bilingual | null;
  /** The figures it was drafted on, hashed; "" where they do not matter. */
  readonly basis: string;
  /** Of a row of kind "earlier": the column its words stood in. */
  readonly from?: number;
}

/** A row of one of our sheets without where it stands. */
export type Subject = Omit<RowSubject, "row">;

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

/** Whether two periods are one, by their names. */
export function isSameTime(a: Bilingual | null, b: Bilingual | null): boolean {
  return a?.vi === b?.vi;
}

/** The column in which the words of a row stand that is no line of a list: those of earlier times stand behind a name. */
export function wordsColumn(role: OwnSheetRole, kind: Exclude<RowSubject["kind"], "line">): number {
  if (kind !== "earlier") return 0;
  return role === "summary" ? 1 : 3;
}

/** Whether two subjects are one, at one time. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.about === b.about && isSameTime(a.period, b.period);
}
