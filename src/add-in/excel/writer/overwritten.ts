import { entryOf } from "../journal/entry";
import type { FoundContent } from "../journal/ownership";
import { sameFound } from "../journal/ownership";
import type { Job } from "../round-trips";
import { answered } from "./progress";

/** A cell that held something else when it was written than when it was looked at: somebody has typed there. */
export interface Overwritten {
  readonly row: number;
  readonly column: number;
  readonly content: FoundContent;
  /** Its number format then. */
  readonly format: string;
}

/** What a range holds at the moment it is written. */
export interface Watch {
  /** Queues the question; to be called right before the range is written. */
  readonly ask: () => void;
  /** The cells that had changed; none where nothing was asked, or no answer came. */
  readonly overwritten: () => readonly Overwritten[];
}

/** Where something is watched, and what was found there before. */
export interface Watched {
  readonly top: number;
  readonly left: number;
  readonly found: readonly (readonly unknown[])[];
  /** Whether a cell is written at all; counted from the first of the range. */
  readonly isWritten: (row: number, column: number) => boolean;
}

/** Watches a range. `range` is called when the question is queued. */
export function watch(range: () => Excel.Range, { top, left, found, isWritten }: Watched): Watch {
  let asked: Excel.Range | null = null;
  return {
    ask() {
      asked = range();
      asked.load("formulas,numberFormat");
    },
    overwritten() {
      const now = answered(() => ({ formulas: asked?.formulas ?? [], formats: asked?.numberFormat ?? [] }));
      return (now?.formulas ?? []).flatMap((line: readonly FoundContent[], i) =>
        line.flatMap((content, j): readonly Overwritten[] => {
          const before = (found[i]?.[j] ?? "") as FoundContent;
          if (!isWritten(i, j) || sameFound(content, before)) return [];
          return [{ row: top + i, column: left + j, content, format: String(now?.formats[i]?.[j] ?? "General") }];
        }),
      );
    },
  };
}

/** Jobs that put back what cells held when they were written. */
export function putBack(sheet: Excel.Worksheet, cells: readonly Overwritten[]): readonly Job[] {
  return cells.map(({ row, column, content, format }) => ({
    bytes: 500,
    queue: () => {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      const isText = typeof content === "string" && content !== "" && !content.startsWith("=");
      // A cell formatted as text makes text of whatever is written: texts go in after the format, all else before.
      if (isText) cell.numberFormat = [[format]];
      cell.formulas = [[isText ? entryOf({ text: content }) : content]];
      if (!isText) cell.numberFormat = [[format]];
    },
  }));
}
