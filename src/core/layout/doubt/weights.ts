import type { Signal } from "./signal";

/** What a reading is worth of which nothing is known, in log odds. Source: fitted with the weights below. */
export const CONSTANT = 4.07;

/**
 * What each signal adds to the log odds that a column is read right. Source: fitted on 210 labelled sheets of 110
 * families by `npm run fit:confidence`, which prints how they hold on a family left out of the fitting.
 */
export const WEIGHTS: Readonly<Record<Signal, number>> = {
  "header-says": 0.36,
  "ratio-holds": 1.45,
  "numbering-says": 0,
  "ratio-fails": -1.1,
  "doubt-named": -3.69,
  "no-words": -1.69,
  "words-of-spanner-only": -4.08,
  "words-unread": -1.22,
  "word-glued": -4,
  "year-unread": -3.37,
  "years-several": -4,
  "long-text-shared": -4,
  "same-meaning": -2.12,
  "undated-beside-dated": -3.33,
  "period-unplaced": -2.55,
  "period-of-title": -0.78,
  "period-of-neighbours": -0.55,
  "slashes-several": -3.78,
  "period-of-sheet-name": -1.5,
  "period-of-position": -0.44,
  "measure-by-default": -1.2,
  "scenario-marked": -5.93,
  "figures-like-measure": -4.03,
  "figures-unlike-measure": -4.02,
  "figures-few": -0.47,
  "few-and-unread": -1.43,
  "words-among-figures": -4.59,
  "language-unknown": -0.74,
  "header-missing": -1.03,
  "title-years-unmet": -0.14,
  "labels-several": -2.88,
  "stub-named": 0.14,
  "stub-hidden": -1.71,
  "blank-but-filled": -1.42,
  "stub-by-content": -1.49,
};
