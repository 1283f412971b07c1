const OUTCOMES: readonly string[] = [
  "whole: nothing is missing; told: the figures are written (or what was added is gone), and what Excel refused is told;",
  "kept: the workbook is as it was, and that is told; part: a part is done, and that is told. After each, with nothing",
  "refused any more: Remove gives the workbook back, and another press gives what it gives where nothing is refused.",
];

/** What stands above the table of members. */
export const MEMBER_TITLE: readonly string[] = [
  "What becomes of a press while Excel refuses a member: the first time it is come to (once), or every time (always).",
  "first: the button for the first time; second: once more after a figure was changed; removal: Remove.",
  ...OUTCOMES,
  "A part is done only where Excel always refuses what taking back needs as well.",
  "Drawn by npm run refusals -- --out test/press/refusal-matrix.txt; never by hand.",
];

/** What stands above the table of requests. */
export const WIRE_TITLE: readonly string[] = [
  "What becomes of a press when any one of its requests fails, each of them tried.",
  "first: the button for the first time; second: once more after a figure was changed; removal: Remove.",
  ...OUTCOMES,
  "Drawn by npm run refusals -- --wire --out test/press/wire-matrix.txt; never by hand.",
];
