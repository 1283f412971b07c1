import { lastMonthOf, reportsLater } from "../model/tables/period-order";
import type { AccusedCells } from "../model/results/accused";
import { NOTHING_ACCUSED } from "../model/results/accused";
import type { Bilingual } from "../model/message";
import type { MeasureColumn } from "../model/results/computation";
import { areOfOneSubject } from "../model/tables/same-indicator";
import { SURE } from "../model/tables/table";
import type { RowModel, TableModel } from "../model/tables/table";
import { rowAt } from "../model/tables/table";
import { PRICE_INDICES, indicatorKey } from "../vocabulary/indicators";
import { subjectOfTitle } from "../vocabulary/titles";
import { says } from "../vocabulary/words";
import type { FieldProfile } from "./field-profiles";
import { placeIn, profileOf } from "./field-profiles";
import { mainParts } from "./main-parts";
import type { ReportLine } from "./report-line";
import { lineOf } from "./report-line";
import type { ReportTable } from "./report-table";
import { isOfPlanAhead, reportOf } from "./report-table";
import { isTimeDown, timeDownLines } from "./time-down";

/**
 * Lines of the headline at most. Source: the first page of a report that can be read out; the most lines that a
 * department's own headline table had among 56 real workbooks, its sectors and goods counted, is 13.
 */
const MOST_LINES = 12;

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

/** Indicators that are also products: among others they make no table of indicators. */
const PRODUCTS: readonly string[] = ["electricity-made", "electricity-sold"];

/** How much a table looks like the one a report is written from; one of an earlier time less so. */
function reportLikeness(report: ReportTable, latest: number): number {
  const rows = outermostRows(report.table);
  const named = rows.map((r) => indicatorKey(r.label)).filter((k) => k !== null);
  const keys = new Set(named.filter((key) => !PRODUCTS.includes(key)));
  const isList = rows.length > MOST_OUTERMOST;
  const isIndicatorTable = differs(rows) && !isList && (keys.size > 0 || report.plan !== null);
  return (
    3 * keys.size +
    (isIndicatorTable ? 4 : 0) +
    (report.plan ? 2 : 0) +
    (report.samePeriod ? 1 : 0) +
    report.table.confidence -
    (report.table.sheet.visibility === "visible" ? 0 : 100) -
    ((lastMonthOf(report.period) ?? latest) < latest ? 50 : 0)
  );
}

const linesOf = (report: ReportTable, rows: readonly RowModel[]): readonly ReportLine[] =>
  rows.map((row) => lineOf(report, row)).filter((line) => line !== null);

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

/** What the line is known by: its own name, else that of the list it stands in. */
export function keyOf({ report, row, headline }: ReportLine): string | null {
  const own = indicatorKey(headline.label);
  if (own !== null) return own;
  const above = row.parent === null ? null : rowAt(report.table, row.parent);
  const list = above?.kind === "heading" ? indicatorKey(above.label) : null;
  const titled = report.table.title === null ? null : indicatorKey(subjectOfTitle(report.table.title.text));
  const isPrice = headline.isIndex && says(PRICE_INDICES, subjectOfTitle(report.table.title?.text ?? ""));
  return isPrice ? "consumer-prices" : ([list, titled].find((key) => key === LIST_OF_PRODUCTS) ?? null);
}

/** The key of a list whose lines have no name of their own that every report has. */
const LIST_OF_PRODUCTS = "main-products";

/** The part of its field's report that a line belongs to; a part of a total to the total's. */
export function partOf(profile: FieldProfile, line: ReportLine): Bilingual {
  const above = line.row.parent === null ? null : rowAt(line.report.table, line.row.parent);
  const own = keyOf(line);
  const key = own ?? (above === null || above.kind === "heading" ? null : indicatorKey(above.label));
  return profile.parts[placeIn(profile, key).part]?.name ?? profile.name;
}

/** The lines of one report: which of them make its headline, and what else may be told. */
export interface ChosenLines {
  readonly profile: FieldProfile;
  /** In the order of the profile: what sentences are written of. */
  readonly told: readonly ReportLine[];
  /** The lines of the headline table, parts behind their totals. */
  readonly headline: readonly ReportLine[];
  /** Tables from which nothing is told: read less than surely, of an earlier time, and all others. */
  readonly leftOut: { readonly unsure: number; readonly earlier: number; readonly others: number };
}

/** The month that the latest visible report ends with; a whole year counts only where nothing is reported within one. */
function latestMonth(reports: readonly ReportTable[]): number {
  const periods = reports.filter(({ table }) => table.sheet.visibility === "visible").map(({ period }) => period);
  const within = periods.filter(({ kind }) => kind !== "year" && kind !== "years");
  return Math.max(...(within.length > 0 ? within : periods).map((period) => lastMonthOf(period) ?? -Infinity));
}

/** The reports a page may be written from, the one most like a report first; only of sure tables where there are any. */
function rankedReports(reports: readonly ReportTable[]): readonly ReportTable[] {
  const isSure = ({ table }: ReportTable): boolean => table.confidence >= SURE;
  const sure = reports.some(isSure) ? reports.filter(isSure) : reports;
  const usable = sure.every(isOfPlanAhead) ? sure : sure.filter((report) => !isOfPlanAhead(report));
  const latest = latestMonth(usable);
  return usable
    .map((report, order) => ({ report, order, likeness: reportLikeness(report, latest) }))
    .sort((a, b) => b.likeness - a.likeness || a.order - b.order)
    .map(({ report }) => report);
}

/** Of every indicator that reports name the line of the latest time; of one time that of the foremost report. */
function namedLines(ranked: readonly ReportTable[]): readonly ReportLine[] {
  const byKey = new Map<string, ReportLine>();
  for (const report of ranked) {
    const isHidden = report.table.sheet.visibility !== "visible";
    for (const line of linesOf(report, outermostRows(report.table))) {
      const key = indicatorKey(line.headline.label);
      if (key === null) continue;
      const known = byKey.get(key);
      if (known === undefined || (!isHidden && isLater(line, known))) byKey.set(key, line);
    }
  }
  return [...byKey.values()];
}

const isLater = (a: ReportLine, b: ReportLine): boolean =>
  a.report !== b.report &&
  a.report.table.sheet !== b.report.table.sheet &&
  reportsLater(a.report.period, b.report.period) &&
  (lastMonthOf(a.report.period) ?? 0) >= (lastMonthOf(b.report.period) ?? 0);

/** The parts of a line that may stand under it: all of an index, of an amount those that move it. */
function partsOf(line: ReportLine): readonly ReportLine[] {
  const { table } = line.report;
  if (line.headline.isIndex)
    return linesOf(
      line.report,
      table.rows.filter((row) => row.parent === line.row.row && row.kind !== "memo" && row.kind !== "heading"),
    );
  return mainParts(line).map((part) => part.line);
}

/** As many lines as a page has room for: the named ones, the sectors of an index, the rest, then goods. */
function fitting(told: readonly ReportLine[]): readonly ReportLine[] {
  const isNamed = ({ headline }: ReportLine): boolean => indicatorKey(headline.label) !== null;
  const indices = told.filter((line) => line.headline.isIndex && isNamed(line));
  const amounts = told.filter((line) => !line.headline.isIndex);
  const first = indices.slice(0, 1).flatMap(partsOf);
  const wanted = [
    ...told.filter(isNamed),
    ...(first.length <= MOST_SECTORS ? first : []),
    ...told.filter((line) => !isNamed(line)),
    ...amounts.slice(0, MOST_LINES).flatMap(partsOf),
  ];
  const known = new Set<RowModel>();
  return wanted.filter(({ row }) => !known.has(row) && known.size < MOST_LINES && known.add(row));
}

/**
 * The sectors of an index that stand in the headline at most. Source: measured on the headlines of 56 real workbooks:
 * industry has four parts, prices ten or eleven, and nothing lies between.
 */
const MOST_SECTORS = 6;

/** Whether a table whose rows are times tells something that no other does. */
function isAdded(line: ReportLine, named: readonly ReportLine[], lead: ReportTable | undefined): boolean {
  const key = indicatorKey(line.headline.label);
  return key === null ? lead === undefined : !named.some(({ headline }) => indicatorKey(headline.label) === key);
}

/** What is told of the tables, and in which order: the latest report's lines, then what others add to them. */
export function chooseLines(
  tables: readonly TableModel[],
  measures: readonly MeasureColumn[],
  accused: AccusedCells = NOTHING_ACCUSED,
  wanted?: FieldProfile,
): ChosenLines {
  const all = tables
    .filter((table) => !isTimeDown(table))
    .map((table) => reportOf(table, measures, accused))
    .filter((r) => r !== null);
  const reports = all.filter((report) => !isSuperseded(report, all));
  const ranked = rankedReports(reports);
  const [lead] = ranked;
  const named = namedLines(ranked);
  const own = lead === undefined ? [] : linesOf(lead, outermostRows(lead.table));
  const elsewhere = named.filter((line) => line.report !== lead);
  const keys = new Set(elsewhere.map(({ headline }) => indicatorKey(headline.label)));
  const byTime = tables
    .map((table) => timeDownLines(table, measures, accused))
    .filter(([first]) => first !== undefined && isAdded(first, named, lead));
  const candidates = [
    ...own.filter(({ headline }) => !keys.has(indicatorKey(headline.label))),
    ...elsewhere,
    ...byTime.flat(),
  ];
  const isVisible = ({ report }: ReportLine): boolean => report.table.sheet.visibility === "visible";
  const profile = wanted ?? profileOf(candidates.filter(isVisible).map(keyOf), own.filter(isVisible).map(keyOf));
  const isOfField = own.some((line) => keyOf(line) !== null);
  const lines = candidates.filter((line) => isOfField || profile.parts[0]?.isRest === true || keyOf(line) !== null);
  const place = new Map(lines.map((line) => [line, placeIn(profile, keyOf(line))] as const));
  const told = lines.toSorted((a, b) => {
    const [x, y] = [place.get(a), place.get(b)];
    return (x?.part ?? 0) - (y?.part ?? 0) || (x?.place ?? 0) - (y?.place ?? 0);
  });
  const shown = new Set(fitting(told).map(({ row }) => row));
  const headline = told
    .filter(({ row }) => shown.has(row))
    .flatMap((line) => [line, ...partsOf(line)])
    .filter(({ row }) => shown.delete(row));
  const used = new Set(told.map(({ report }) => report.table));
  const unsure = reports.filter(({ table }) => table.confidence < SURE && !used.has(table)).length;
  return {
    profile,
    told,
    headline,
    leftOut: {
      unsure,
      earlier: all.length - reports.length,
      others: tables.filter((table) => !used.has(table)).length - unsure - (all.length - reports.length),
    },
  };
}

/** The lines of the headline table. */
export const headlineLines = (
  tables: readonly TableModel[],
  measures: readonly MeasureColumn[],
  accused: AccusedCells = NOTHING_ACCUSED,
): readonly ReportLine[] => chooseLines(tables, measures, accused).headline;
