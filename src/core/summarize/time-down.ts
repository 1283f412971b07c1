import type { MeasureColumn } from "../model/results/computation";
import { isCumulative } from "../model/tables/period";
import type { Period } from "../model/tables/period";
import { reportsLater } from "../model/tables/period-order";
import { periodAt } from "../model/tables/table";
import type { RowModel, TableModel } from "../model/tables/table";
import { subjectOfTitle } from "../vocabulary/titles";
import type { ReportLine } from "./report-line";
import { lineOf } from "./report-line";
import type { ReportTable } from "./report-table";
import { reportOf } from "./report-table";

/** Whether a table's rows are times: most of them name one. */
export const isTimeDown = ({ rows }: TableModel): boolean =>
  2 * rows.filter((row) => row.period !== undefined).length > rows.length;

/** The report of one row of a table whose rows are times: of the row's own time, a year's plan only of what adds up. */
function reportOfRow(report: ReportTable, row: RowModel): ReportTable | null {
  const { current } = report;
  const period = current === null ? null : periodAt(row, current);
  if (current === null || period === null || period.kind === "year") return null;
  const plan = isCumulative(period) ? {} : { plan: null, printedAttainment: null, attainment: null };
  return { ...report, ...plan, period, month: null };
}

/** The line of a row with what its table is about as its label. */
function lineAt(report: ReportTable, row: RowModel): ReportLine | null {
  const own = reportOfRow(report, row);
  const line = own === null ? null : lineOf(own, row);
  const { title, sheet } = report.table;
  const label = title === null ? sheet.name : subjectOfTitle(title.text);
  return line?.headline.current ? { ...line, headline: { ...line.headline, label, level: 0 } } : null;
}

const later = (a: ReportLine | null, b: ReportLine): ReportLine =>
  a !== null && !reportsLater(b.report.period, a.report.period) ? a : b;

/**
 * What a table whose rows are times reports: the latest of what adds up from January, then the latest month or
 * quarter, where that is not the same; none of a table whose rows are not times.
 */
export function timeDownLines(
  table: TableModel,
  measures: readonly MeasureColumn[],
  accused: ReportTable["accused"],
): readonly ReportLine[] {
  const report = isTimeDown(table) ? reportOf(table, measures, accused) : null;
  if (report === null) return [];
  const lines = table.rows.map((row) => lineAt(report, row)).filter((line) => line !== null);
  const addsUp = (period: Period): boolean => period.kind === "cumulative";
  const sum = lines.filter((l) => addsUp(l.report.period)).reduce<ReportLine | null>(later, null);
  const single = lines.filter((l) => l.report.period.kind === "month").reduce<ReportLine | null>(later, null);
  const quarter = lines.filter((l) => l.report.period.kind === "quarter").reduce<ReportLine | null>(later, null);
  return [sum, single ?? quarter].filter((line) => line !== null);
}
