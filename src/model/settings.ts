/** Thresholds the clerk may change, saved in the workbook. */
export interface Settings {
  /** Attainment ÷ elapsed share outside this band is off pace. */
  readonly paceBand: readonly [number, number];
  /** |z| above which a sector's growth stands apart: of few siblings, and of many. */
  readonly swingScore: readonly [number, number];
  /** From this many siblings on the second swing score holds. */
  readonly swingManySiblings: number;
  /** Percentage points from the median below which nothing is a swing. */
  readonly swingPoints: number;
  /** Floor of the spread of log growth. */
  readonly swingFloor: number;
}

/** What holds until the clerk changes it; sources: the catalogue of rules and detectors in the reference pages. */
export const DEFAULT_SETTINGS: Settings = {
  paceBand: [0.6, 1.6],
  swingScore: [3.5, 5],
  swingManySiblings: 20,
  swingPoints: 15,
  swingFloor: 0.05,
};
