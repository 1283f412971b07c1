import type { Probe } from "../probe";
import { CELL_PROBES } from "./cells";
import { CHART_PROBES } from "./charts";
import { FORMULA_PROBES } from "./formulas";
import { LOOK_PROBES } from "./looks";
import { MACHINE_PROBES } from "./machine";
import { MARK_PROBES } from "./marks";
import { MERGE_PROBES } from "./merges";
import { PAGE_PROBES } from "./page";
import { STORED_PROBES } from "./stored";
import { UNDO_AND_EVENT_PROBES } from "./undo-and-events";

/** Every probe, in the order in which they are run. */
export const PROBES: readonly Probe[] = [
  ...CELL_PROBES,
  ...FORMULA_PROBES,
  ...LOOK_PROBES,
  ...MERGE_PROBES,
  ...MARK_PROBES,
  ...STORED_PROBES,
  ...CHART_PROBES,
  ...PAGE_PROBES,
  ...UNDO_AND_EVENT_PROBES,
  ...MACHINE_PROBES,
];
