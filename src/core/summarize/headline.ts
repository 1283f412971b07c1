import type { CellAddress } from "../model/cells/address";
import { comparisonsOf, isDifferenceColumn, reportsLater } from "../model/tables/comparison";
import type { Comparison } from "../model/tables/comparison";
import type { MeasureColumn } from "../model/results/computation";
import { indexBaseOf } from "../model/tables/index-base";
import type { Period } from "../model/tables/period";
import { samePeriod } from "../model/tables/period";
import { areOfOneSubject } from "../model/tables/same-indicator";
import type { HeadlineFigure, HeadlineRow } from "../model/results/summary";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../model/tables/table";
import { figure, isEmptyForm, rowAt } from "../model/tables/table";
import { normalizeLabel } from "../model/message";
import { indicatorKey } from "./indicator-words";
import { lineName } from "./line-name";

/** A table read as a report: the column of the reporting period and what it is compared with. */
export interface ReportTable {
  readonly table: TableModel;
  readonly period: Period;
  /** Null where the sheet prints only growth. */
  readonly current: ColumnModel | null;
  readonly samePeriod: ColumnModel | null;
  readonly plan: ColumnModel | null;
  /** The sheet's own columns of growth and attainment, filled in. */
  readonly printedGrowth: ColumnModel | null;
  readonly printedAttainment: ColumnModel | null;
  readonly growth: MeasureColumn | null;
  readonly attainment: MeasureColumn | null;
}

/** A line of the headline with the row it stands for and every cell it is read from. */
export interface ReportLine {
  readonly report: ReportTable;
  readonly row: RowModel;
  readonly headline: HeadlineRow;
  readonly cells: readonly CellAddress[];
}

const filled = (column: ColumnModel | null | undefined): ColumnModel | null =>
  column && !column.isEmpty && column.form !== null ? column : null;

const hasIndices = (table: TableModel): boolean =>
  table.rows.some((row) => row.nature === "index" && row.kind !== "heading");

/** The prices a column is in, as its header says. */
function pricesOf(column: ColumnModel): string | null {
  const [, kind, year = ""] =
    /giá (hiện hành|thực tế|so sánh|cố định)(?: (?:năm )?((?:19|20)\d\d))?/u.exec(
      normalizeLabel(column.header.join(" ")),
    ) ?? [];
  return kind === undefined ? null : /hiện hành|thực tế/.test(kind) ? "current" : `constant ${year}`;
}

/**
 * Whether two columns may speak of the same prices: growth at constant prices is none of the amount at current ones.
 */
function areOfOnePrice(a: ColumnModel, b: ColumnModel): boolean {
  const [x, y] = [pricesOf(a), pricesOf(b)];
  return x === null || y === null || x === y;
}

/** The table read as a report; null when nothing in it is compared with another period or a plan, nor is an index. */
export function reportOf(table: TableModel, measures: readonly MeasureColumn[]): ReportTable | null {
  if (isEmptyForm(table)) return null;
  const comparisons = comparisonsOf(table).filter((c) => c.measure !== "growth-previous-period");
  const printed = table.columns.filter(
    (c) =>
      c.role === "measure" &&
      (c.measure === "growth-same-period" || c.measure === "plan-attainment") &&
      !c.isEmpty &&
      !isDifferenceColumn(table, c),
  );
  const candidates = table.columns.filter(
    (c) =>
      c.role === "value" &&
      c.scenario !== "plan" &&
      !c.isEmpty &&
      c.quantity !== "volume" &&
      c.period !== null &&
      (hasIndices(table) ||
        comparisons.some((x) => x.current === c) ||
        printed.some((p) => p.period !== null && c.period !== null && samePeriod(p.period, c.period))),
  );
  const isCompared = (c: ColumnModel): boolean => comparisons.some((x) => x.current === c);
  const hasItsGrowth = (c: ColumnModel): boolean =>
    printed.some(
      (p) =>
        p.measure === "growth-same-period" &&
        p.period !== null &&
        c.period !== null &&
        samePeriod(p.period, c.period) &&
        areOfOnePrice(p, c),
    );
  const current = candidates.reduce<ColumnModel | null>((best, c) => {
    if (best === null || best.period === null || c.period === null) return best ?? c;
    if (reportsLater(c.period, best.period)) return c;
    if (reportsLater(best.period, c.period)) return best;
    // Of columns of one time ("Số chợ", "Doanh thu bán lẻ"; at current and at constant prices) the one that is compared
    // is what the report is about.
    if (printed.length > 0 && hasItsGrowth(c) !== hasItsGrowth(best)) return hasItsGrowth(c) ? c : best;
    return isCompared(c) && !isCompared(best) ? c : best;
  }, null);
  if (current === null || current.period === null) return growthOnly(table, printed);
  const { period } = current;
  const comparison = (measure: Comparison["measure"]): Comparison | null =>
    comparisons.find((c) => c.measure === measure && c.current === current) ?? null;
  const printedOf = (measure: Comparison["measure"]): ColumnModel | null =>
    filled(comparison(measure)?.column) ??
    filled(
      printed.find(
        (c) =>
          c.measure === measure &&
          c.quantity === current.quantity &&
          c.period !== null &&
          samePeriod(c.period, period) &&
          areOfOnePrice(c, current),
      ),
    );
  const computed = (measure: Comparison["measure"]): MeasureColumn | null =>
    measures.find((m) => m.tableId === table.id && m.measure === measure && m.comparison.current === current) ?? null;
  return {
    table,
    period,
    current,
    samePeriod: comparison("growth-same-period")?.base ?? null,
    plan: comparison("plan-attainment")?.base ?? null,
    printedGrowth: printedOf("growth-same-period"),
    printedAttainment: printedOf("plan-attainment"),
    growth: computed("growth-same-period"),
    attainment: computed("plan-attainment"),
  };
}

/** A table that prints growth and no figures, as those of the statistics office do for indices. */
function growthOnly(table: TableModel, printed: readonly ColumnModel[]): ReportTable | null {
  const growths = printed.filter((c) => c.measure === "growth-same-period" && c.form !== null && c.period !== null);
  const latest = growths.reduce<ColumnModel | null>(
    (best, c) => (best?.period && c.period && !reportsLater(c.period, best.period) ? best : c),
    null,
  );
  if (latest === null || latest.period === null) return null;
  return {
    table,
    period: latest.period,
    current: null,
    samePeriod: null,
    plan: null,
    printedGrowth: latest,
    printedAttainment: null,
    growth: null,
    attainment: null,
  };
}

function changeIn(value: number, form: MeasureForm): number {
  return form === "index" ? value - 100 : form === "change" ? value : (value - 1) * 100;
}

function shareIn(value: number, form: MeasureForm): number {
  return form === "fraction" ? value * 100 : value;
}

function measured(column: MeasureColumn | null, row: RowModel): number | null {
  const cell = column?.cells.find((c) => c.row === row.row);
  return cell && (cell.status === "ok" || cell.status === "by-definition") ? cell.value : null;
}

/** A row as a line of the headline; null when it has no figure to report. */
export function lineOf(report: ReportTable, row: RowModel): ReportLine | null {
  const { table } = report;
  const cells: CellAddress[] = [];
  const numberIn = (column: ColumnModel | null): number | null => {
    if (column === null) return null;
    cells.push({ row: row.row, column: column.column });
    const value = figure(table, row.row, column.column);
    return typeof value === "number" ? value : null;
  };
  const shown = (column: ColumnModel | null): HeadlineFigure | null => {
    const value = numberIn(column);
    return value === null || column === null
      ? null
      : { value, sheetId: table.sheet.id, sheet: table.sheet.name, cell: { row: row.row, column: column.column } };
  };
  const current = shown(report.current);
  const isRate = row.nature === "rate";
  // What the sheet prints was taken from unrounded figures: it goes before what its rounded figures give. An index is
  // its own growth.
  const printedGrowth = isRate ? null : numberIn(report.printedGrowth);
  const printedAttainment = row.nature === "level" ? numberIn(report.printedAttainment) : null;
  const computedGrowth = measured(report.growth, row);
  const computedAttainment = measured(report.attainment, row);
  const ownGrowth =
    row.nature === "index" && current !== null && current.value > 0 && indexBaseOf(table, row) === "same-period"
      ? current.value - 100
      : null;
  const isPrinted = ownGrowth === null && printedGrowth !== null && report.printedGrowth?.form;
  const growth =
    ownGrowth !== null
      ? ownGrowth
      : printedGrowth !== null && report.printedGrowth?.form
        ? changeIn(printedGrowth, report.printedGrowth.form)
        : computedGrowth !== null && report.growth
          ? changeIn(computedGrowth, report.growth.form)
          : null;
  const attainment =
    printedAttainment !== null && report.printedAttainment?.form
      ? shareIn(printedAttainment, report.printedAttainment.form)
      : computedAttainment !== null && report.attainment
        ? shareIn(computedAttainment, report.attainment.form)
        : null;
  if (current === null && growth === null) return null;
  const label = lineName(table, row, report.current, report.printedGrowth);
  return {
    report,
    row,
    cells,
    headline: {
      tableId: table.id,
      row: row.row,
      label,
      unit: row.unit?.text ?? report.current?.unit?.text ?? "",
      level: row.level,
      plan: shown(report.plan),
      samePeriod: shown(report.samePeriod),
      current,
      attainment,
      growth,
      attainmentCell:
        printedAttainment !== null && report.printedAttainment?.form
          ? { row: row.row, column: report.printedAttainment.column, form: report.printedAttainment.form }
          : null,
      growthCell:
        isPrinted && report.printedGrowth?.form
          ? { row: row.row, column: report.printedGrowth.column, form: report.printedGrowth.form }
          : null,
      isIndex: row.nature === "index" || report.current === null,
    },
  };
}

/** More than this many lines, and only the outermost are kept. */
const MOST_LINES = 40;
/** A table with more outermost lines than this is a list of goods or places, not of indicators. */
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
): readonly ReportLine[] {
  const all = tables.map((table) => reportOf(table, measures)).filter((r) => r !== null);
  const reports = all.filter((report) => !isSuperseded(report, all));
  const ranked = reports
    .map((report, order) => ({ report, order, likeness: reportLikeness(report) }))
    .sort((a, b) => b.likeness - a.likeness || a.order - b.order);
  const lines: ReportLine[] = [];
  const named = new Set<string>();
  for (const [position, { report }] of ranked.entries()) {
    const { table } = report;
    const outermost = outermostRows(table);
    const firstLevel = table.rows.filter((row) => row.kind !== "heading" && row.level <= 1);
    const rows =
      position === 0
        ? linesOf(report, firstLevel).length <= MOST_LINES
          ? firstLevel
          : outermost.slice(0, MOST_LINES)
        : outermost;
    for (const line of linesOf(report, rows)) {
      const key = indicatorKey(line.headline.label);
      if (position > 0 && (key === null || named.has(key) || lines.length >= MOST_LINES)) continue;
      if (key !== null) named.add(key);
      lines.push(line);
    }
  }
  return lines;
}
