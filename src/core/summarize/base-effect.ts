import type { CellAddress } from "../model/cells/address";
import { indexBaseOf } from "../model/tables/index-base";
import { samePeriod, samePeriodLastYear } from "../model/tables/period";
import type { Period } from "../model/tables/period";
import type { ColumnModel } from "../model/tables/table";
import { SURE, areOfOneThing } from "../model/tables/table";
import type { Clause } from "./clauses";
import { NOTHING, NO_CHANGE, bareChange, isOfYear } from "./clauses";
import type { ReportLine } from "./report-line";
import { changeIn, isAccusedIn, numberIn } from "./report-line";

/**
 * Last year's growth in percent from which it says something of this year's. Source: of 262 growths of sections of
 * industry on the same period, 2019 to 2025, 95 in 100 are smaller.
 */
const LARGE = 11;

interface GrowthBefore {
  readonly value: number;
  readonly cells: readonly CellAddress[];
}

/** The column of a time among those that hold the same as another, surely read. */
function columnOf(line: ReportLine, told: ColumnModel, wanted: Period | null): ColumnModel | null {
  const { report, row } = line;
  const found = report.table.columns.find(
    (c) =>
      c.role === told.role &&
      c.measure === told.measure &&
      c.scenario !== "plan" &&
      c.confidence >= SURE &&
      c.period !== null &&
      wanted !== null &&
      samePeriod(c.period, wanted) &&
      areOfOneThing(c, told) &&
      (c.unit?.factor ?? null) === (told.unit?.factor ?? null),
  );
  return found === undefined || isAccusedIn(report, row, found) ? null : found;
}

const cellAt = ({ row }: ReportLine, { column }: ColumnModel): CellAddress => ({ row: row.row, column });

/** Last year's growth where the table prints it beside this year's. */
function printedBefore(line: ReportLine, lastYear: Period | null): GrowthBefore | null {
  const { printedGrowth, table } = line.report;
  const column = printedGrowth === null ? null : columnOf(line, printedGrowth, lastYear);
  const own = numberIn(table, line.row, column);
  return column?.form && own !== null ? { value: changeIn(own, column.form), cells: [cellAt(line, column)] } : null;
}

/** Last year's growth of an amount from the figures of the year before it. */
function computedBefore(line: ReportLine, before: ColumnModel, lastYear: Period | null): GrowthBefore | null {
  const { report, row } = line;
  const { table, current } = report;
  const then = numberIn(table, row, before);
  const year = lastYear === null ? null : samePeriodLastYear(lastYear);
  const earlier = current === null ? null : columnOf(line, current, year);
  const base = numberIn(table, row, earlier);
  if (row.nature !== "level" || then === null || then <= 0 || earlier === null || base === null || base <= 0)
    return null;
  return { value: 100 * (then / base - 1), cells: [cellAt(line, before), cellAt(line, earlier)] };
}

/** Last year's growth of a line on the same period of the year before it; null where the table does not tell. */
function growthBefore(line: ReportLine): GrowthBefore | null {
  const { report, row } = line;
  const { table, samePeriod: before, period } = report;
  const lastYear = samePeriodLastYear(period);
  const printed = printedBefore(line, lastYear);
  if (printed !== null || before === null || isAccusedIn(report, row, before)) return printed;
  if (row.nature !== "index") return computedBefore(line, before, lastYear);
  const then = numberIn(table, row, before);
  return then !== null && then > 0 && indexBaseOf(table, row) === "same-period"
    ? { value: then - 100, cells: [cellAt(line, before)] }
    : null;
}

/**
 * "cùng kỳ giảm 12,3%", where last year's own growth is large or of the other sign and so explains this year's;
 * nothing else.
 */
export function baseEffect(line: ReportLine): Clause {
  const { growth } = line.headline;
  const before = growth === null || line.row.nature === "rate" ? null : growthBefore(line);
  if (growth === null || before === null) return NOTHING;
  const isOpposite = growth * before.value < 0 && Math.min(Math.abs(growth), Math.abs(before.value)) >= NO_CHANGE;
  if (!isOpposite && Math.abs(before.value) < LARGE) return NOTHING;
  const { text, parameters } = bareChange(before.value, "before");
  const rose = before.value > 0 ? "a rise" : "a fall";
  const isPlain = Math.abs(before.value) < 100;
  return {
    text: {
      vi: `${isOfYear(line) ? "năm trước" : "cùng kỳ"} ${text.vi}`,
      en: isPlain ? `after ${rose} of {before} a year before` : `a year before {before} times as high`,
    },
    parameters,
    cells: before.cells,
  };
}
