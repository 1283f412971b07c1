import type { Measure } from "./measure";
import { growthPreviousPeriod } from "./measures/growth-previous-period";
import { growthSamePeriod } from "./measures/growth-same-period";
import { planAttainment } from "./measures/plan-attainment";

/** The measures that are written as columns where a sheet has their inputs. */
export const COLUMN_MEASURES: readonly Measure[] = [growthSamePeriod, growthPreviousPeriod, planAttainment];

/** Every measure, for the reference pages and the help. */
export const MEASURES: readonly Measure[] = [...COLUMN_MEASURES];
