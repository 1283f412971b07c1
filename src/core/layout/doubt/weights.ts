import type { Signal } from "./signal";

/** What a reading is worth of which nothing is known, in log odds. Source: fitted with the weights below. */
export const CONSTANT = 3.75;

/**
 * What each signal adds to the log odds that a column is read right. Source: fitted on 133 labelled sheets of 35
 * families by `npm run fit:confidence`, which prints how they hold on a family left out of the fitting.
 */
export const WEIGHTS: Readonly<Record<Signal, number>> = {
  "header-says": 0.81,
  "ratio-holds": 1.09,
  "numbering-says": 0.07,
  "ratio-fails": -1.0,
  "doubt-named": -3.97,
  "no-words": -3.3,
  "words-of-spanner-only": -4.0,
  "words-unread": -0.15,
  "word-glued": -4.02,
  "year-unread": -3.88,
  "years-several": -4.0,
  "long-text-shared": -4.0,
  "same-meaning": -3.02,
  "undated-beside-dated": -1.97,
  "period-of-title": -0.28,
  "period-of-neighbours": -0.52,
  "slashes-several": -4.15,
  "period-of-sheet-name": -1.5,
  "period-of-position": -0.84,
  "measure-by-default": -0.72,
  "scenario-marked": -6.15,
  "figures-like-measure": -4.03,
  "figures-unlike-measure": -4.0,
  "figures-few": 0,
  "words-among-figures": -4.38,
  "language-unknown": -1.4,
  "header-missing": -4.0,
  "title-years-unmet": -1.5,
};
