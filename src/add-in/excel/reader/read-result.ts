import type { WorkbookSnapshot } from "../model/workbook";
import type { Standing } from "./ownership";
import type { Saved } from "./saved";

/** The workbook as the clerk has it, and what of ours stands in it beside. */
export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  readonly standing: Standing;
  readonly saved: Saved;
}
