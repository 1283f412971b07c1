import type { MeasureColumn } from "../model/results/computation";
import type { ColumnModel } from "../model/tables/table";
import type { Clause } from "./clauses";
import type { MonthBeside } from "./month-beside";
import { NOTHING, REACHED, bareChange, finalityOf } from "./clauses";
import type { ReportLine } from "./report-line";
import { changeIn, isAccusedIn, numberIn } from "./report-line";
import { shortPeriodName } from "../model/tables/period-name";
import { lowerFirst } from "../vocabulary/names";
import type { CellAddress } from "../model/cells/address";
import { toldValue } from "./told-value";

interface MonthGrowth {
  readonly value: number;
  readonly cells: readonly CellAddress[];
}

/** The growth that the table prints of a row's last month. */
function printedGrowthOf({ report, row }: ReportLine, printed: ColumnModel | null): MonthGrowth | null {
  const own = numberIn(report.table, row, printed);
  return own !== null && printed?.form && !isAccusedIn(report, row, printed)
    ? { value: changeIn(own, printed.form), cells: [{ row: row.row, column: printed.column }] }
    : null;
}

/** The growth that was computed of a row's last month. */
function computedGrowthOf({ row }: ReportLine, growth: MeasureColumn | null): MonthGrowth | null {
  const taken = growth?.cells.find((cell) => cell.row === row.row && cell.status === "ok");
  return growth !== null && taken !== undefined && taken.value !== null
    ? { value: changeIn(taken.value, growth.form), cells: taken.operands }
    : null;
}

/** The growth of a row's last month on the same month of last year: as printed, else as computed, else an index's own. */
function monthGrowth(line: ReportLine, { current, printedGrowth, growth }: MonthBeside): MonthGrowth | null {
  const { report, row } = line;
  if (row.nature === "rate") return null;
  if (row.nature !== "index" || current === null)
    return printedGrowthOf(line, printedGrowth) ?? computedGrowthOf(line, growth);
  const own = numberIn(report.table, row, current);
  return own !== null && own > 0 && !isAccusedIn(report, row, current)
    ? { value: own - 100, cells: [{ row: row.row, column: current.column }] }
    : null;
}

/** "ước đạt 522.502,31 tỷ đồng": the month's own figure; null where there is none, or it is accused. */
function monthFigure({ report, row }: ReportLine, column: ColumnModel): Clause | null {
  const value = numberIn(report.table, row, column);
  if (value === null || value === 0 || isAccusedIn(report, row, column)) return null;
  const cell = { row: row.row, column: column.column };
  const told = toldValue(report.table, { value, cell }, row.unit ?? column.unit);
  const reached = REACHED[finalityOf(column.scenario)];
  return {
    text: { vi: `${reached.vi} {monthValue}{monthUnit}`, en: `${reached.en} {monthValue}{monthUnit}` },
    parameters: { monthValue: told.value, monthUnit: told.unit },
    cells: [cell],
  };
}

/**
 * "riêng tháng 6 ước đạt 522.502,31 tỷ đồng (tăng 9,15%)": the last month beside what adds up to it, where the table
 * gives it; of an index its change alone.
 */
export function monthClause(line: ReportLine): Clause {
  const { month } = line.report;
  if (month === null) return NOTHING;
  const name = shortPeriodName({ kind: "month", year: { offset: 0 }, month: month.month });
  const named = { month: { vi: lowerFirst(name.vi), en: name.en } };
  const growth = monthGrowth(line, month);
  const change = growth === null ? NOTHING : { ...bareChange(growth.value, "monthChange"), cells: growth.cells };
  if (line.row.nature === "index" || month.current === null) {
    if (change === NOTHING) return NOTHING;
    const text = { vi: `riêng {month} ${change.text.vi}`, en: `{month} alone ${change.text.en}` };
    return { ...change, text, parameters: { ...named, ...change.parameters } };
  }
  const figure = monthFigure(line, month.current);
  if (figure === null) return NOTHING;
  const tail = change === NOTHING ? change.text : { vi: ` (${change.text.vi})`, en: ` (${change.text.en})` };
  return {
    text: {
      vi: `riêng {month} ${figure.text.vi}${tail.vi}`,
      en: `{month} alone ${figure.text.en}${tail.en}`,
    },
    parameters: { ...named, ...figure.parameters, ...change.parameters },
    cells: [...(figure.cells ?? []), ...(change.cells ?? [])],
  };
}
