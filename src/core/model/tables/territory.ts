import type { Period } from "./period";
import type { TableModel } from "./table";

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

/**
 * Whether a province's figures for two periods are for different territories: the earlier ends before July 2025, when
 * provinces were merged, the later does not. False where a year is unknown, or nothing above the table names a
 * province.
 */
export function crossesMerger(table: TableModel, earlier: Period | null, later: Period | null): boolean {
  const [from, to] = [lastMonthOf(earlier), lastMonthOf(later)];
  return from !== null && to !== null && from < MERGER && to >= MERGER && table.meaning.isOfProvince;
}
