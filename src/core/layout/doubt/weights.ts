import type { Signal } from "./signal";

/** What a reading is worth of which nothing is known, in log odds. Source: fitted with the weights below. */
export const CONSTANT = 3.77;

/**
 * What each signal adds to the log odds that a column is read right. Source: fitted on 133 labelled sheets of 35
 * families by `npm run fit:confidence`, which prints how they hold on a family left out of the fitting;
 * "period-unplaced" on 210 sheets of 110 families, when it came in.
 */
export const WEIGHTS: Readonly<Record<Signal, number>> = {
  "header-says": 1.04,
  "ratio-holds": 0.89,
  "numbering-says": 0.05,
  "ratio-fails": -1,
  "doubt-named": -4.9,
  "no-words": -3.31,
  "words-of-spanner-only": -4,
  "words-unread": 0,
  "word-glued": -4.01,
  "year-unread": -4.02,
  "years-several": -4,
  "long-text-shared": -4,
  "same-meaning": -3.23,
  "undated-beside-dated": -3.2,
  "period-unplaced": -2.55,
  "period-of-title": -0.29,
  "period-of-neighbours": -0.23,
  "slashes-several": -4.16,
  "period-of-sheet-name": -1.5,
  "period-of-position": -0.89,
  "measure-by-default": -0.73,
  "scenario-marked": -6.23,
  "figures-like-measure": -4.03,
  "figures-unlike-measure": -4,
  "figures-few": -0.4,
  "few-and-unread": -0.6,
  "words-among-figures": -4.31,
  "language-unknown": -1.55,
  "header-missing": -4,
  "title-years-unmet": -1.5,
  "labels-several": -2.11,
  "stub-named": 0.82,
  "stub-hidden": -1.7,
  "blank-but-filled": -1.4,
  "stub-by-content": -1.43,
};
