import { contains } from "../model/cells/address";
import { accusedCells } from "../model/results/accused";
import type { Anomaly } from "../model/results/anomaly";
import type { MeasureColumn } from "../model/results/computation";
import type { Finding } from "../model/results/finding";
import type { Period } from "../model/tables/period";
import { samePeriod } from "../model/tables/period";
import { periodName } from "../model/tables/period-name";
import type { Summary } from "../model/results/summary";
import type { TableModel } from "../model/tables/table";
import type { Message } from "../model/message";
import { message } from "../model/message";
import { breakdownsOf } from "./breakdowns";
import { indicatorKey } from "../vocabulary/indicators";
import { headlineLines } from "./headline";
import type { ReportLine } from "./report-line";
import { sentencesOf } from "./paragraph";
import { planProgressLines } from "./plan-progress";
import { watchedMovement, watchedPeriod } from "./watched";
import type { ProgressOf } from "./readings";

/**
 * Movements that are shown at most. Source: measured on 56 real workbooks: 47 have ten or fewer; ten entries of two
 * lines are half an A4 page.
 */
const MOST_MOVEMENTS = 10;

/** Doubts that are shown at most. Source: measured on 56 real workbooks: nine of ten have at most six findings. */
const MOST_DOUBTS = 10;

/** Findings about how words are written or where figures come from, none of which puts a figure in doubt. */
const NOT_OF_FIGURES: ReadonlySet<string> = new Set(["legacy-encoding", "decomposed-text", "external-link"]);

function concerns(finding: Finding, line: ReportLine): boolean {
  return (
    finding.severity !== "information" &&
    !NOT_OF_FIGURES.has(finding.ruleId) &&
    finding.place.sheet === line.report.table.sheet.name &&
    line.cells.some((cell) => contains(finding.place.range, cell.row, cell.column))
  );
}

/** The order in which departments report; a main table that names none of these stands first, any other last. */
const ORDER: readonly string[] = ["iip", "gross-output", "retail", "exports", "imports", "consumer-prices"];

function placeInReport(own: readonly ReportLine[], position: number): number {
  const places = own
    .map((line) => ORDER.indexOf(indicatorKey(line.headline.label) ?? ""))
    .filter((place) => place >= 0);
  if (places.length > 0) return Math.min(...places);
  return position === 0 ? -1 : ORDER.length;
}

/** The sentence with the time it is about before it. */
function dated(first: Message, period: Period): Message {
  const name = periodName(period);
  const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return message(
    first.id,
    { vi: `{period}: ${first.text.vi}`, en: `{period}: ${first.text.en}` },
    { period: { vi: upperFirst(name.vi), en: upperFirst(name.en) }, ...first.parameters },
  );
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
  const lines = headlineLines(tables, measures, accusedCells(findings));
  const [first] = lines;
  const isDoubtful = (line: ReportLine): boolean => findings.some((finding) => concerns(finding, line));
  const isGrave = (finding: Finding): boolean =>
    finding.severity === "error" || (finding.severity === "warning" && finding.strong);
  const byTable = [...new Set(lines.map((line) => line.report))].map((report) =>
    lines.filter((line) => line.report === report),
  );
  const drafts = byTable
    .map((own, position) => ({ own, place: placeInReport(own, position) }))
    .sort((a, b) => a.place - b.place)
    .map(({ own }) => ({ report: own[0]?.report, told: sentencesOf(own, isDoubtful) }))
    .filter(({ told }) => told.length > 0);
  const movements = anomalies.filter((anomaly) => anomaly.explains !== true).slice(0, MOST_MOVEMENTS);
  return {
    title:
      first === undefined
        ? null
        : message(
            "summary.title",
            { vi: "Một số chỉ tiêu chủ yếu {period}", en: "Main indicators, {period}" },
            { period: periodName(first.report.period) },
          ),
    headline: lines.map((line) => line.headline),
    progress: planProgressLines(lines, progressOf),
    breakdowns: breakdownsOf(lines),
    movements,
    doubts: findings
      .filter((finding) => isGrave(finding) || lines.some((line) => concerns(finding, line)))
      .slice(0, MOST_DOUBTS),
    paragraphs: drafts.map(({ report, told }) =>
      told.map(({ message: said }, position) => {
        // What is about another time than the title says so itself.
        const isOfTitle =
          report === undefined ||
          report.period.kind === "relative" ||
          first === undefined ||
          samePeriod(report.period, first.report.period);
        return isOfTitle || position > 0 ? said : dated(said, report.period);
      }),
    ),
    watched: [
      ...drafts.flatMap(({ report, told }) => [
        ...(report === undefined ? [] : [watchedPeriod(report)]),
        ...told.flatMap(({ watched }) => (watched === null ? [] : [watched])),
      ]),
      ...movements.map((anomaly) => watchedMovement(anomaly, tables)),
    ].filter(({ cells }) => cells.length > 0),
  };
}
