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

/**
 * What holds until the clerk changes it. Source: told beside each threshold in the reference pages
 * (`core/reference/setting-words.ts`).
 */
export const DEFAULT_SETTINGS: Settings = {
  paceBand: [0.6, 1.6],
  swingScore: [3.5, 5],
  swingManySiblings: 20,
  swingPoints: 20,
  swingFloor: 0.05,
};

/**
 * The settings a stored value gives, what it leaves out as by default; null where it gives any that could not hold: not
 * above zero, not finite, or a pair whose first is not the smaller.
 */
export function settingsFrom(value: unknown): Settings | null {
  if (typeof value !== "object" || value === null) return null;
  const given = new Map<string, unknown>(Object.entries(value));
  const pair = (key: "paceBand" | "swingScore"): readonly [number, number] | null => {
    const found = given.get(key);
    if (found === undefined) return DEFAULT_SETTINGS[key];
    if (!Array.isArray(found) || found.length !== 2) return null;
    const [low, high] = found as readonly unknown[];
    return isPositive(low) && isPositive(high) && low < high ? [low, high] : null;
  };
  const single = (key: "swingManySiblings" | "swingPoints" | "swingFloor"): number | null => {
    const found = given.get(key);
    if (found === undefined) return DEFAULT_SETTINGS[key];
    return isPositive(found) ? found : null;
  };
  const [paceBand, swingScore, swingManySiblings, swingPoints, swingFloor] = [
    pair("paceBand"),
    pair("swingScore"),
    single("swingManySiblings"),
    single("swingPoints"),
    single("swingFloor"),
  ];
  if (
    paceBand === null ||
    swingScore === null ||
    swingManySiblings === null ||
    swingPoints === null ||
    swingFloor === null
  )
    return null;
  return { paceBand, swingScore, swingManySiblings, swingPoints, swingFloor };
}

function isPositive(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}
