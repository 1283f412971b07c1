import type { AccusedCells } from "./accused";
import type { Anomaly } from "./anomaly";
import type { MeasureColumn } from "./computation";
import type { Finding, RuleResult } from "./finding";
import type { Message } from "../message";
import type { MeasureOffer } from "../requests/measure-request";
import type { Question } from "./question";
import type { SetAside } from "../requests/remembered";
import type { Summary } from "./summary";
import type { FileTables, TableMatch } from "../tables/file-match";
import type { TableModel } from "../tables/table";
import type { WorkbookSnapshot } from "../cells/workbook";

/** Everything that was found out about a workbook: the input of the edits, the pane and the report. */
export interface Analysis {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly TableModel[];
  /** Files that lay beside the workbook, and what of them is the same form as a table of it. */
  readonly files: readonly FileTables[];
  readonly matches: readonly TableMatch[];
  /** What is not sure of how the tables were read. */
  readonly questions: readonly Question[];
  readonly results: readonly RuleResult[];
  /** Grouped causes, worst first. */
  readonly findings: readonly Finding[];
  /** Figures that the findings accuse, from which nothing is drawn. */
  readonly accused: AccusedCells;
  /** Findings the clerk has set aside; they are not among `findings`. */
  readonly ignored: readonly SetAside[];
  readonly measures: readonly MeasureColumn[];
  /** What more could be taken of each table, and what of it the clerk asks for. */
  readonly offers: readonly MeasureOffer[];
  /** Ranked. */
  readonly anomalies: readonly Anomaly[];
  /** What is said where the list of movements ends before all of them are told; null where all are. */
  readonly movementsEnd: Message | null;
  /** The clerk's explanations, by the anomaly's id. */
  readonly explanations: ReadonlyMap<string, string>;
  readonly summary: Summary;
}
