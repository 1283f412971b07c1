import type { Measure } from "./measure";
import { contribution } from "./measures/contribution";
import { contributionBounds } from "./measures/contribution-bounds";
import { difference } from "./measures/difference";
import { growthPreviousPeriod } from "./measures/growth-previous-period";
import { growthSamePeriod } from "./measures/growth-same-period";
import { pace } from "./measures/pace";
import { planAttainment } from "./measures/plan-attainment";
import { priceVolume } from "./measures/price-volume";
import { requiredGrowth } from "./measures/required-growth";
import { requiredRunRate } from "./measures/required-run-rate";
import { share } from "./measures/share";

/** The measures that are written as columns where a sheet has their inputs. */
export const COLUMN_MEASURES: readonly Measure[] = [growthSamePeriod, growthPreviousPeriod, planAttainment];

/** The measures that are taken on request. */
export const FURTHER_MEASURES: readonly Measure[] = [
  difference,
  share,
  contribution,
  pace,
  requiredRunRate,
  requiredGrowth,
  priceVolume,
  contributionBounds,
];

/** Every measure, for the reference pages and the help. */
export const MEASURES: readonly Measure[] = [...COLUMN_MEASURES, ...FURTHER_MEASURES];
