import type { Detector } from "../model/results/anomaly";
import { largeMover } from "./detectors/large-mover";
import { outlierInHistory } from "./detectors/outlier-in-history";
import { paceBreak } from "./detectors/pace-break";
import { seasonalOutlier } from "./detectors/seasonal-outlier";
import { sectorSwing } from "./detectors/sector-swing";
import { topContributor } from "./detectors/top-contributor";
import { unitValueOutlier } from "./detectors/unit-value-outlier";

/** Every detector, in the order of the reference pages. */
export const DETECTORS: readonly Detector[] = [
  sectorSwing,
  largeMover,
  outlierInHistory,
  seasonalOutlier,
  topContributor,
  paceBreak,
  unitValueOutlier,
];
