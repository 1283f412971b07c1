import type { Bilingual } from "../message";
import type { Place, Severity } from "./finding";

/** What stands in a cell, as it is compared later; an error by its name. */
export type RecordedValue = string | number | boolean | null;

/** Something that was open when the workbook was checked. */
export interface RecordedItem {
  readonly kind: Severity | "movement";
  readonly place: Place;
  readonly text: Bilingual;
  /** What stood in its cells, row by row; none where they are too many to be compared. */
  readonly values: readonly RecordedValue[];
}

/** What a check came to, for who opens the workbook later. */
export interface CheckRecord {
  /** When, as an ISO 8601 date and time. */
  readonly at: string;
  /** How many items were open; more than `items` where not all of them are kept. */
  readonly open: number;
  /** Worst first. */
  readonly items: readonly RecordedItem[];
}

/** The record where it tells something else than the one before, else that one: the same is not told anew. */
export function newerRecord(now: CheckRecord, before: CheckRecord | undefined): CheckRecord {
  return before !== undefined && JSON.stringify({ ...before, at: now.at }) === JSON.stringify(now) ? before : now;
}
