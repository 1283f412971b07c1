import type { Anomaly } from "./anomaly";
import type { MeasureColumn } from "./computation";
import type { Finding, RuleResult } from "./finding";
import type { Summary } from "./summary";
import type { TableModel } from "./table";
import type { WorkbookSnapshot } from "./workbook";

/** Everything that was found out about a workbook: the input of the edits, the pane and the report. */
export interface Analysis {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly TableModel[];
  readonly results: readonly RuleResult[];
  /** Grouped causes, worst first. */
  readonly findings: readonly Finding[];
  readonly measures: readonly MeasureColumn[];
  /** Ranked. */
  readonly anomalies: readonly Anomaly[];
  readonly summary: Summary;
}
