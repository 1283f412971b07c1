import type { Period } from "./period";
import type { TableModel } from "./table";
import { normalizeLabel } from "../message";

/**
 * The month from which provinces have their new territory, counted from year 0 (12 × year + month). Source: the
 * arrangement of provinces decided by the National Assembly in June 2025, at work from 1 July 2025.
 */
const MERGER = 12 * 2025 + 7;

/** The last month of a period, counted from year 0 (12 × year + month); null where its year is not known. */
function lastMonthOf(period: Period | null): number | null {
  if (period === null || !("year" in period) || !("calendar" in period.year)) return null;
  const start = 12 * period.year.calendar;
  switch (period.kind) {
    case "year":
      return start + 12;
    case "quarter":
      return start + 3 * period.quarter;
    case "month":
      return start + period.month;
    case "cumulative":
      return start + period.to;
  }
}

/** Whether the sheet above the table, or its title, names a province or its department. */
function namesProvince(table: TableModel): boolean {
  const { sheet } = table;
  if (!sheet.usedRange) return false;
  const until = Math.min(sheet.cells.length, (table.header?.top ?? table.body.top) - sheet.usedRange.top);
  return sheet.cells
    .slice(0, Math.max(0, until))
    .some((row) =>
      row.some(
        (cell) =>
          typeof cell?.value === "string" &&
          /(?:^|\s)(?:tỉnh|thành phố|sở công thương)(?=\s|$)/.test(normalizeLabel(cell.value)),
      ),
    );
}

/**
 * Whether a province's figures for two periods are for different territories: the earlier ends before July 2025, when
 * provinces were merged, the later does not. False where a year is unknown, or nothing above the table names a
 * province.
 */
export function crossesMerger(table: TableModel, earlier: Period | null, later: Period | null): boolean {
  const [from, to] = [lastMonthOf(earlier), lastMonthOf(later)];
  return from !== null && to !== null && from < MERGER && to >= MERGER && namesProvince(table);
}
