import type { Bilingual } from "../message";

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

/** Whether two periods are one, by their names. */
export function isSameTime(a: Bilingual | null, b: Bilingual | null): boolean {
  return a?.vi === b?.vi;
}

/** Whether two subjects are one, at one time. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.about === b.about && isSameTime(a.period, b.period);
}
