import type { Outcome } from "./judgement";
import type { Frame } from "./table";

const OUTCOMES: readonly string[] = [
  "whole: nothing is missing; told: the figures are written (or what was added is gone), and what Excel refused is told;",
  "kept: the workbook is as it was, and that is told; part: a part is done, and that is told. After each, with nothing",
  "refused any more: Remove gives the workbook back, and another press gives what it gives where nothing is refused.",
];

/** A workbook, the share of its cases that was tried, and how many that were. */
export interface TriedShare {
  readonly name: string;
  readonly share: number;
  readonly count: number;
}

/** What was tried, and by which seed a share was drawn. */
export interface Extent {
  readonly books: readonly TriedShare[];
  readonly seed: number;
  readonly outcomes: readonly Outcome[];
}

/** Which share of which workbooks. */
function sharesOf({ books, seed }: Extent): string {
  const each = books.map(({ name, share, count }) => `${name} ${String(share * 100)} % (${String(count)})`);
  return `Tried: ${each.join(", ")}; shares are drawn by seed ${String(seed)}.`;
}

/** The outcomes that are counted apart, by what they are called in the foot. */
const COUNTED: readonly (readonly [string, Outcome])[] = [
  ["silent", "silent"],
  ["half-written", "half-written"],
  ["cells lost", "cells-lost"],
  ["not removable", "not-removable"],
  ["not mended", "not-mended"],
  ["hang", "hang"],
  ["part", "part"],
  ["all done, though a part is said", "whole-said-part"],
];

function countsOf({ outcomes }: Extent): string {
  const count = (of: Outcome): string => String(outcomes.filter((outcome) => outcome === of).length);
  const counts = COUNTED.map(([name, outcome]) => `${name} ${count(outcome)}`);
  return [`tried ${String(outcomes.length)}`, ...counts].join(" / ");
}

/** What stands around the table of members. */
export function memberFrame(extent: Extent, combinations: string): Frame {
  return {
    title: [
      "What becomes of a press while Excel refuses a member: the first time it is come to (once), or every time (always).",
      "first: the button for the first time; second: once more after a figure was changed; removal: Remove.",
      ...OUTCOMES,
      combinations,
      sharesOf(extent),
      "Drawn by npm run refusals -- --out test/press/refusal-matrix.txt; never by hand.",
    ],
    foot: [countsOf(extent)],
  };
}

/** What stands around the table of requests. */
export function wireFrame(extent: Extent): Frame {
  return {
    title: [
      "What becomes of a press when any one of its requests fails, each of them tried, outside and in a step of Undo.",
      "first: the button for the first time; second: once more after a figure was changed; removal: Remove.",
      ...OUTCOMES,
      sharesOf(extent),
      "Drawn by npm run refusals -- --wire --out test/press/wire-matrix.txt; never by hand.",
    ],
    foot: [
      countsOf(extent),
      "part: while Remove is under way a whole request fails, of which Remove takes nothing back, since the next one goes",
      "on where it stopped; or all that follows fails too, and with it the taking back. It is told, and the next press or",
      "Remove mends it. All done, though a part is said: where no answer tells, the careful sentence is said.",
    ],
  };
}
