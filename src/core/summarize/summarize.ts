import { contains } from "../model/cells/address";
import { lastMonthOf } from "../model/tables/period-order";
import { SURE } from "../model/tables/table";
import { accusedCells } from "../model/results/accused";
import type { Anomaly } from "../model/results/anomaly";
import type { MeasureColumn } from "../model/results/computation";
import type { Finding } from "../model/results/finding";
import { periodName } from "../model/tables/period-name";
import type { Summary } from "../model/results/summary";
import type { TableModel } from "../model/tables/table";
import { message } from "../model/message";
import { breakdownsOf } from "./breakdowns";
import { draftReport } from "./draft-report";
import { chooseLines, partOf } from "./headline";
import { leftOutLine } from "./left-out";
import { rankedMovements } from "./movements";
import type { ReportLine } from "./report-line";
import { planProgressLines } from "./plan-progress";
import { watchedByName, watchedMovement } from "./watched";
import type { ProgressOf } from "./readings";

/** Doubts that are shown at most. Source: measured on 56 real workbooks: nine of ten have at most six findings. */
const MOST_DOUBTS = 10;

/** Findings about how words are written or where figures come from, none of which puts a figure in doubt. */
const NOT_OF_FIGURES: ReadonlySet<string> = new Set(["legacy-encoding", "decomposed-text", "external-link"]);

const putsInDoubt = ({ severity, ruleId }: Finding): boolean =>
  severity !== "information" && !NOT_OF_FIGURES.has(ruleId);

function concerns(finding: Finding, line: ReportLine): boolean {
  return (
    putsInDoubt(finding) &&
    finding.place.sheet === line.report.table.sheet.name &&
    line.cells.some((cell) => contains(finding.place.range, cell.row, cell.column))
  );
}

/** Rows of a range up to which it is looked for row by row. Source: taller ones are of whole columns, few on a sheet. */
const TALL = 20;

/** Whether a finding concerns a line, looked for among those of the line's rows alone. */
function doubtOf(findings: readonly Finding[]): (line: ReportLine) => boolean {
  const told = findings.filter(putsInDoubt);
  const isTall = ({ place: { range } }: Finding): boolean => range.bottom - range.top >= TALL;
  const tall = told.filter(isTall);
  const byRow = new Map<string, Finding[]>();
  for (const finding of told.filter((each) => !isTall(each))) {
    const { sheet, range } = finding.place;
    for (let row = range.top; row <= range.bottom; row++) {
      const key = `${sheet} ${String(row)}`;
      byRow.set(key, [...(byRow.get(key) ?? []), finding]);
    }
  }
  return (line) => {
    const rows = new Set(line.cells.map((cell) => `${line.report.table.sheet.name} ${String(cell.row)}`));
    return [...tall, ...[...rows].flatMap((row) => byRow.get(row) ?? [])].some((finding) => concerns(finding, line));
  };
}

/** The first line of the latest time. */
function latestOf(lines: readonly ReportLine[]): ReportLine | undefined {
  const last = Math.max(...lines.map(({ report }) => lastMonthOf(report.period) ?? -Infinity));
  return lines.find(({ report }) => lastMonthOf(report.period) === last) ?? lines[0];
}

/**
 * What a director reads: the main indicators, how far plans have come and what totals are made of (given their
 * progress), what moved most, what is in doubt, and the report as it may be sent. Of figures that findings accuse nothing is taken.
 */
export function summarize(
  tables: readonly TableModel[],
  measures: readonly MeasureColumn[],
  findings: readonly Finding[],
  anomalies: readonly Anomaly[],
  progressOf: ProgressOf = () => [],
): Summary {
  const chosen = chooseLines(tables, measures, accusedCells(findings));
  const lines = chosen.headline;
  const first = latestOf(chosen.told);
  const isInDoubt = doubtOf(findings);
  const isDoubtful = (line: ReportLine): boolean => line.report.table.confidence < SURE || isInDoubt(line);
  const isGrave = (finding: Finding): boolean =>
    finding.severity === "error" || (finding.severity === "warning" && finding.strong);
  const progress = planProgressLines(lines, progressOf);
  const byRow = new Map(progress.map((own) => [lines[own.line]?.row ?? null, own] as const));
  const draft = draftReport(chosen, isDoubtful, byRow);
  const movements = rankedMovements(anomalies, tables, lines);
  return {
    title:
      first === undefined
        ? null
        : message(
            "summary.title",
            { vi: "Một số chỉ tiêu chủ yếu {period}", en: "Main indicators, {period}" },
            { period: periodName(first.report.period) },
          ),
    headline: lines.map((line) => ({
      ...line.headline,
      part: partOf(chosen.profile, line),
      period: periodName(line.report.period),
    })),
    progress,
    breakdowns: breakdownsOf(lines),
    movements,
    doubts: findings
      .filter((finding) => isGrave(finding) || lines.some((line) => concerns(finding, line)))
      .slice(0, MOST_DOUBTS),
    paragraphs: draft.paragraphs,
    leftOut: lines.length === 0 ? null : leftOutLine(chosen, draft.untold),
    watched: watchedByName([...draft.watched, ...movements.map((anomaly) => watchedMovement(anomaly, tables))]).filter(
      ({ cells }) => cells.length > 0,
    ),
  };
}
