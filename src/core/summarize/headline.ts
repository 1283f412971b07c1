import { reportsLater } from "../model/tables/period-order";
import type { AccusedCells } from "../model/results/accused";
import { NOTHING_ACCUSED } from "../model/results/accused";
import type { MeasureColumn } from "../model/results/computation";
import { areOfOneSubject } from "../model/tables/same-indicator";
import type { RowModel, TableModel } from "../model/tables/table";
import { rowAt } from "../model/tables/table";
import { indicatorKey } from "../vocabulary/indicators";
import type { ReportLine } from "./report-line";
import { hasFigure, lineOf } from "./report-line";
import type { ReportTable } from "./report-table";
import { reportOf } from "./report-table";

/**
 * More than this many lines, and only the outermost are kept. Source: measured on 56 real workbooks: headlines have at
 * most 23 lines, but for one whose first table has 110; 40 lines of 15.75 points are 630 of the 700 points
 * between the margins of an A4 page (25 mm above and below, Nghị định 30/2020/NĐ-CP).
 */
const MOST_LINES = 40;
/**
 * A table with more outermost lines than this is a list of goods or places, not of indicators. Source: measured on 671
 * tables of 56 real workbooks: 41 have more (31 to 193), the next below has 28; the first
 * table of every headline is the same at 10, 20, 50 and without it.
 */
const MOST_OUTERMOST = 30;

/** The rows of the outermost level: level 0, and the parts of what is only a heading. */
export function outermostRows(table: TableModel): readonly RowModel[] {
  const isHeading = (row: number | null): boolean => row !== null && rowAt(table, row)?.kind === "heading";
  return table.rows.filter(
    (row) =>
      row.kind !== "heading" &&
      (row.parent === null || (isHeading(row.parent) && rowAt(table, row.parent)?.parent === null)),
  );
}

// A rate goes with the figures it is a rate of.
const differs = (rows: readonly RowModel[]): boolean =>
  new Set(
    rows.filter((r) => r.nature !== "rate").map((r) => `${r.nature}|${r.unit?.dimension ?? ""}|${r.unit?.base ?? ""}`),
  ).size > 1;

/** How much a table looks like the one a report is written from. */
function reportLikeness(report: ReportTable): number {
  const rows = outermostRows(report.table);
  const keys = new Set(rows.map((r) => indicatorKey(r.label)).filter((k) => k !== null));
  const isList = rows.length > MOST_OUTERMOST;
  const isIndicatorTable = differs(rows) && !isList && (keys.size > 0 || report.plan !== null);
  return (
    3 * keys.size +
    (isIndicatorTable ? 4 : 0) +
    (report.plan ? 2 : 0) +
    (report.samePeriod ? 1 : 0) +
    report.table.confidence -
    (report.table.sheet.visibility === "visible" ? 0 : 100)
  );
}

const linesOf = (report: ReportTable, rows: readonly RowModel[]): readonly ReportLine[] =>
  rows.map((row) => lineOf(report, row)).filter((line) => line !== null);

/** The rows of the main table that are shown: two levels, or where they are too many for a page the outermost. */
function mainRows(report: ReportTable): readonly RowModel[] {
  const { table } = report;
  const firstLevel = table.rows.filter((row) => row.kind !== "heading" && row.level <= 1);
  let reported = 0;
  const isTooLong = firstLevel.some((row) => hasFigure(report, row) && ++reported > MOST_LINES);
  return isTooLong ? outermostRows(table).slice(0, MOST_LINES) : firstLevel;
}

/**
 * Whether another table of the same subject reports a later time: of April's, May's and June's sheets June's is the
 * report.
 */
const isSuperseded = (report: ReportTable, reports: readonly ReportTable[]): boolean =>
  reports.some(
    (other) =>
      other !== report &&
      other.table.sheet.visibility === "visible" &&
      other.table.sheet !== report.table.sheet &&
      reportsLater(other.period, report.period) &&
      areOfOneSubject(report.table, other.table),
  );

/**
 * The lines of the headline: those of the most report-like table, then what others add of the indicators that every
 * report names.
 */
export function headlineLines(
  tables: readonly TableModel[],
  measures: readonly MeasureColumn[],
  accused: AccusedCells = NOTHING_ACCUSED,
): readonly ReportLine[] {
  const all = tables.map((table) => reportOf(table, measures, accused)).filter((r) => r !== null);
  const reports = all.filter((report) => !isSuperseded(report, all));
  const ranked = reports
    .map((report, order) => ({ report, order, likeness: reportLikeness(report) }))
    .sort((a, b) => b.likeness - a.likeness || a.order - b.order);
  const lines: ReportLine[] = [];
  const named = new Set<string>();
  for (const [position, { report }] of ranked.entries()) {
    const rows = position === 0 ? mainRows(report) : outermostRows(report.table);
    for (const line of linesOf(report, rows)) {
      const key = indicatorKey(line.headline.label);
      if (position > 0 && (key === null || named.has(key) || lines.length >= MOST_LINES)) continue;
      if (key !== null) named.add(key);
      lines.push(line);
    }
  }
  return lines;
}
