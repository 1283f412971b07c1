import type { CellAddress } from "../model/cells/address";
import { isAccused } from "../model/results/accused";
import { indexBaseOf } from "../model/tables/index-base";
import type { HeadlineFigure, HeadlineRow } from "../model/results/summary";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../model/tables/table";
import { figure } from "../model/tables/table";
import { RANK_UNIT } from "../vocabulary/figure-kinds";
import { MEASURE_WORDS } from "../vocabulary/measures";
import { says } from "../vocabulary/words";
import { lineName } from "./line-name";
import type { ReportTable, TakenColumn } from "./report-table";

/** A line of the headline with the row it stands for and every cell it is read from. */
export interface ReportLine {
  readonly report: ReportTable;
  readonly row: RowModel;
  readonly headline: HeadlineRow;
  readonly cells: readonly CellAddress[];
}

/** The change in percent that a growth printed in this form says: 8.95 of 108.95, 8.95 and 1.0895. */
export function changeIn(value: number, form: MeasureForm): number {
  switch (form) {
    case "index":
      return value - 100;
    case "change":
      return value;
    case "fraction":
      return (value - 1) * 100;
  }
}

function shareIn(value: number, form: MeasureForm): number {
  return form === "fraction" ? value * 100 : value;
}

export function numberIn(table: TableModel, row: RowModel, column: ColumnModel | null): number | null {
  if (column === null) return null;
  const value = figure(table, row.row, column.column);
  return typeof value === "number" ? value : null;
}

function shownIn(table: TableModel, row: RowModel, column: ColumnModel | null): HeadlineFigure | null {
  const value = numberIn(table, row, column);
  if (value === null || column === null) return null;
  return { value, sheetId: table.sheet.id, sheet: table.sheet.name, cell: { row: row.row, column: column.column } };
}

/** A measure of a row in percent, and the cell it is printed in where it is the sheet's own. */
interface LineMeasure {
  readonly value: number | null;
  readonly cell: (CellAddress & { readonly form: MeasureForm }) | null;
}

/** Whether the row's figures are places among others: a smaller one is the better. */
export const isRank = ({ label, unit }: RowModel): boolean =>
  says(MEASURE_WORDS.rank, label) || (unit !== null && says(RANK_UNIT, unit.text));

/** Whether the figure of a row in a column is accused. */
export function isAccusedIn({ table, accused }: ReportTable, row: RowModel, column: ColumnModel | null): boolean {
  return column !== null && isAccused(accused, table.sheet.name, { row: row.row, column: column.column });
}

/** What the sheet prints was taken from unrounded figures: it goes before what its rounded figures give. */
function printedOrComputed(
  report: ReportTable,
  row: RowModel,
  printed: ColumnModel | null,
  computed: TakenColumn | null,
  inPercent: (value: number, form: MeasureForm) => number,
): LineMeasure {
  const own = isAccusedIn(report, row, printed) ? null : numberIn(report.table, row, printed);
  if (own !== null && printed?.form)
    return { value: inPercent(own, printed.form), cell: { row: row.row, column: printed.column, form: printed.form } };
  const taken = computed?.values.get(row.row) ?? null;
  return { value: taken !== null && computed ? inPercent(taken, computed.column.form) : null, cell: null };
}

/** An index is its own growth; of a rate only what is computed counts. */
function growthOf(report: ReportTable, row: RowModel, current: HeadlineFigure | null): LineMeasure {
  const { table } = report;
  if (
    row.nature === "index" &&
    current !== null &&
    current.value > 0 &&
    !isAccusedIn(report, row, report.current) &&
    indexBaseOf(table, row) === "same-period"
  )
    return { value: current.value - 100, cell: null };
  const printed = row.nature === "rate" ? null : report.printedGrowth;
  return printedOrComputed(report, row, printed, report.growth, changeIn);
}

function attainmentOf(report: ReportTable, row: RowModel): LineMeasure {
  const printed = row.nature === "level" ? report.printedAttainment : null;
  return printedOrComputed(report, row, printed, report.attainment, shareIn);
}

/** The columns a row is read from; a printed measure only where the row can have it. */
function columnsRead(report: ReportTable, row: RowModel): readonly ColumnModel[] {
  return [
    report.current,
    row.nature === "rate" ? null : report.printedGrowth,
    row.nature === "level" ? report.printedAttainment : null,
    report.plan,
    report.samePeriod,
  ].filter((column) => column !== null);
}

/** Whether words say what a row is: of "2005-06" alone nobody can be told anything, unless it is the row's own time. */
const isNamed = (label: string, { period }: RowModel): boolean => period !== undefined || /\p{L}/u.test(label);

/** A row as a line of the headline; null when it has no figure to report, or no name. */
export function lineOf(report: ReportTable, row: RowModel): ReportLine | null {
  const { table } = report;
  const current = shownIn(table, row, report.current);
  const none: LineMeasure = { value: null, cell: null };
  const growth = isRank(row) ? none : growthOf(report, row, current);
  const attainment = isRank(row) ? none : attainmentOf(report, row);
  const label = lineName(report, row);
  if ((current === null && growth.value === null) || !isNamed(label, row)) return null;
  return {
    report,
    row,
    cells: columnsRead(report, row).map(({ column }) => ({ row: row.row, column })),
    headline: {
      tableId: table.id,
      row: row.row,
      label,
      unit: row.unit?.text ?? report.current?.unit?.text ?? "",
      level: row.level,
      plan: shownIn(table, row, report.plan),
      samePeriod: shownIn(table, row, report.samePeriod),
      current,
      attainment: attainment.value,
      growth: growth.value,
      attainmentCell: attainment.cell,
      growthCell: growth.cell,
      isIndex: row.nature === "index" || report.current === null,
    },
  };
}
