import type { Signal } from "./signal";

/** What a reading is worth of which nothing is known, in log odds. Source: fitted with the weights below. */
export const CONSTANT = 4.43;

/**
 * What each signal adds to the log odds that a column is read right. Source: fitted on labelled sheets by
 * `npm run fit:confidence`, which prints how they hold on families left out of the fitting.
 */
export const WEIGHTS: Readonly<Record<Signal, number>> = {
  "header-says": 0.0,
  "ratio-holds": 0.29,
  "numbering-says": 0.02,
  "ratio-fails": -2.5,
  "doubt-named": -3.0,
  "no-words": -2.81,
  "words-of-spanner-only": -2.5,
  "words-unread": -0.83,
  "word-glued": -3.12,
  "year-unread": -3.12,
  "years-several": -2.75,
  "long-text-shared": -5.19,
  "same-meaning": -2.05,
  "undated-beside-dated": -1.28,
  "period-of-title": -0.29,
  "period-of-sheet-name": -2.5,
  "period-of-position": -0.52,
  "measure-by-default": -1.27,
  "scenario-marked": -4.97,
  "figures-like-measure": -2.02,
  "figures-unlike-measure": -2.5,
  "figures-few": -0.22,
  "words-among-figures": -2.52,
  "language-unknown": -0.47,
  "header-missing": -2.5,
  "title-years-unmet": -2.5,
  "slashes-several": -4,
  "period-of-neighbours": -1,
};
