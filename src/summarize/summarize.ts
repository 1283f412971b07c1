import { contains } from "../model/address";
import type { Anomaly } from "../model/anomaly";
import type { MeasureColumn } from "../model/computation";
import type { Finding } from "../model/finding";
import { periodName } from "../model/period-name";
import type { Summary } from "../model/summary";
import type { TableModel } from "../model/table";
import { message } from "../model/text";
import { headlineLines } from "./headline";
import type { ReportLine } from "./headline";
import { sentencesOf } from "./paragraph";

const MOST_MOVEMENTS = 10;
const MOST_DOUBTS = 10;

function concerns(finding: Finding, line: ReportLine): boolean {
  return finding.severity !== "information" && finding.place.sheet === line.report.table.sheet.name && line.cells.some((cell) => contains(finding.place.range, cell.row, cell.column));
}

/** What a director reads: the main indicators, what moved most, what is in doubt, and the report as it may be sent. */
export function summarize(tables: readonly TableModel[], measures: readonly MeasureColumn[], findings: readonly Finding[], anomalies: readonly Anomaly[]): Summary {
  const lines = headlineLines(tables, measures);
  const [first] = lines;
  const isDoubtful = (line: ReportLine): boolean => findings.some((finding) => concerns(finding, line));
  const isGrave = (finding: Finding): boolean => finding.severity === "error" || (finding.severity === "warning" && finding.strong);
  const byTable = [...new Set(lines.map((line) => line.report))].map((report) => lines.filter((line) => line.report === report));
  return {
    title: first === undefined ? null : message("summary.title", { vi: "Một số chỉ tiêu chủ yếu {period}", en: "Main indicators, {period}" }, { period: periodName(first.report.period) }),
    headline: lines.map((line) => line.headline),
    movements: anomalies.filter((anomaly) => anomaly.explains !== true).slice(0, MOST_MOVEMENTS),
    doubts: findings.filter((finding) => isGrave(finding) || lines.some((line) => concerns(finding, line))).slice(0, MOST_DOUBTS),
    paragraphs: byTable.map((own) => sentencesOf(own, isDoubtful)).filter((sentences) => sentences.length > 0),
  };
}
