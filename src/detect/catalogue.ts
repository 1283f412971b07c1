import type { Detector } from "../model/anomaly";
import { sectorSwing } from "./detectors/sector-swing";

/** Every detector, in the order of the reference pages. */
export const DETECTORS: readonly Detector[] = [sectorSwing];
