import type { Signal } from "./signal";

/** What a reading is worth of which nothing is known, in log odds. Source: fitted with the weights below. */
export const CONSTANT = 3.75;

/**
 * What each signal adds to the log odds that a column is read right. Source: fitted on labelled sheets by
 * `npm run fit:confidence`, which prints how they hold on families left out of the fitting.
 */
export const WEIGHTS: Readonly<Record<Signal, number>> = {
  "header-says": 1.25,
  "ratio-holds": 1.1,
  "numbering-says": 0.17,
  "ratio-fails": -4.0,
  "doubt-named": -3.41,
  "no-words": -2.93,
  "words-of-spanner-only": -4.0,
  "words-unread": -0.72,
  "word-glued": -4.04,
  "year-unread": -4.1,
  "years-several": -5.11,
  "long-text-shared": -4.0,
  "same-meaning": -2.81,
  "undated-beside-dated": -1.96,
  "period-of-title": -1.02,
  "period-of-neighbours": -1.94,
  "slashes-several": -4.31,
  "period-of-sheet-name": -4.0,
  "period-of-position": -1.48,
  "measure-by-default": -1.45,
  "scenario-marked": -6.4,
  "figures-like-measure": -2.75,
  "figures-unlike-measure": -4.07,
  "figures-few": -0.63,
  "words-among-figures": -4.27,
  "language-unknown": -0.83,
  "header-missing": -4.0,
  "title-years-unmet": -4.0,
};
